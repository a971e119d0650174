using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Which actions to choose, as a number problem: maximise Σ gain + Σ pair gains of the chosen, under money, hours in every
/// window, prerequisites, exclusive groups and dates. Actions are numbered from 0; weeks from the start of the plan.
/// What is left empty is no rule.
/// </summary>
internal sealed record SurrogateProblem
{
    /// <summary>Gain of each action alone, cost and priced hours taken off, in money.</summary>
    public required double[] Gain { get; init; }

    /// <summary>What two actions together add to the sum of their gains (complements above zero, overlaps below); symmetric, diagonal zero.</summary>
    public required double[,] Pair { get; init; }

    /// <summary>Expected hours of each action.</summary>
    public required double[] Hours { get; init; }

    /// <summary>Expected money of each action.</summary>
    public required double[] Cost { get; init; }

    /// <summary>First week in which it can start.</summary>
    public required int[] Release { get; init; }

    /// <summary>Week before which it must have ended.</summary>
    public required int[] Due { get; init; }

    /// <summary>Least weeks from start to end.</summary>
    public required int[] MinWeeks { get; init; }

    /// <summary>Most hours a week that it takes; infinite when only the person's hours limit it.</summary>
    public required double[] WeeklyMost { get; init; }

    /// <summary>Actions that must be chosen too: each inner array is a choice, one of it is enough.</summary>
    public required int[][][] Requires { get; init; }

    /// <summary>At most one action of the same number is chosen; −1: free.</summary>
    public required int[] Group { get; init; }

    /// <summary>Hours a week for actions.</summary>
    public required double WeeklyHours { get; init; }

    /// <summary>Full weeks at work before each week, vacations taken off: 0, 1, 2, 2.4, 3.4 …; later weeks are full.</summary>
    public double[] FullWeeksBefore { get; init; } = [0];

    /// <summary>Actions that must be chosen.</summary>
    public bool[] Must { get; init; } = [];

    /// <summary>Weeks in which each can start, in order; an empty list: any.</summary>
    public int[][] Starts { get; init; } = [];

    /// <summary>First and last weeks in which each can end, in order; an empty list: any.</summary>
    public (int From, int Until)[][] Ends { get; init; } = [];

    /// <summary>Weeks for which what it earns is valid; 0: for good. What requires it must end before that.</summary>
    public int[] ValidWeeks { get; init; } = [];

    /// <summary>Money that comes free at the start of each month; what is not spent stays. Null: all from the start.</summary>
    public double? MonthlyMoney { get; init; }

    /// <summary>Monthly payments of each: 1 at once, 0 none before landing.</summary>
    public int[] Payments { get; init; } = [];

    /// <summary>Whether each is paid when it ends (an exam) and not when it starts.</summary>
    public bool[] PaidAtEnd { get; init; } = [];

    /// <summary>Money for actions.</summary>
    public required double Budget { get; init; }

    /// <summary>How many actions there are.</summary>
    public int Count => Gain.Length;

    /// <summary>The surrogate's value of a choice.</summary>
    public double Value(ReadOnlySpan<bool> chosen)
    {
        var value = 0.0;
        for (var i = 0; i < Count; i++)
        {
            if (!chosen[i])
            {
                continue;
            }

            value += Gain[i];
            for (var j = i + 1; j < Count; j++)
            {
                if (chosen[j])
                {
                    value += Pair[i, j];
                }
            }
        }

        return value;
    }

    /// <summary>Hours before a week, from the start of the plan.</summary>
    public double HoursBefore(int week)
        => WeeklyHours * (week < FullWeeksBefore.Length ? FullWeeksBefore[week] : FullWeeksBefore[^1] + week - FullWeeksBefore.Length + 1);

    /// <summary>Hours in a week.</summary>
    public double HoursIn(int week) => HoursBefore(week + 1) - HoursBefore(week);

    /// <summary>Money that has come free when a week ends, at most the budget.</summary>
    public double MoneyBy(int week) => MonthlyMoney is { } monthly ? Math.Min(Budget, monthly * (Math.Floor(week / Months.Weeks) + 1)) : Budget;

    /// <summary>Whether an action must be chosen.</summary>
    public bool IsMust(int i) => i < Must.Length && Must[i];

    /// <summary>Whether a choice keeps every rule, and a calendar that does was found.</summary>
    public bool IsFeasible(ReadOnlySpan<bool> chosen) => KeepsRules(chosen) && Scheduler.Fits(this, chosen);

    /// <summary>Whether a choice keeps every rule that can be told without a calendar. No calendar keeps the rules where this is false.</summary>
    public bool KeepsRules(ReadOnlySpan<bool> chosen) => MustsHold(chosen) && InBudget(chosen) && GroupsHold(chosen) && PrerequisitesHold(chosen) && Windows.Fit(this, chosen);

    private bool MustsHold(ReadOnlySpan<bool> chosen)
    {
        for (var i = 0; i < Must.Length; i++)
        {
            if (Must[i] && !chosen[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool InBudget(ReadOnlySpan<bool> chosen)
    {
        var cost = 0.0;
        for (var i = 0; i < Count; i++)
        {
            cost += chosen[i] ? Cost[i] : 0;
        }

        return cost <= Budget + 1e-9;
    }

    private bool GroupsHold(ReadOnlySpan<bool> chosen)
    {
        for (var i = 0; i < Count; i++)
        {
            for (var j = i + 1; chosen[i] && Group[i] >= 0 && j < Count; j++)
            {
                if (chosen[j] && Group[j] == Group[i])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool PrerequisitesHold(ReadOnlySpan<bool> chosen)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!chosen[i])
            {
                continue;
            }

            foreach (var choice in Requires[i])
            {
                var met = false;
                foreach (var j in choice)
                {
                    met |= chosen[j];
                }

                if (!met)
                {
                    return false;
                }
            }
        }

        return true;
    }
}

namespace Fulcrum.Planning;

/// <summary>
/// Which actions to choose, as a number problem: maximise Σ gain + Σ pair gains of the chosen, under money, hours in every
/// window, prerequisites and exclusive groups. Actions are numbered from 0; weeks from the start of the plan.
/// </summary>
internal sealed class SurrogateProblem
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

    /// <summary>Whether a choice keeps every rule.</summary>
    public bool IsFeasible(ReadOnlySpan<bool> chosen) => InBudget(chosen) && GroupsHold(chosen) && PrerequisitesHold(chosen) && Windows.Fit(this, chosen);

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

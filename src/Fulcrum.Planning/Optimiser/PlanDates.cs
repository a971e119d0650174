using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Days as weeks of the plan, from 0: vacations, cohorts, exam windows, pinned starts.</summary>
internal sealed class PlanDates(Profile profile, int weeks)
{
    /// <summary>Full weeks at work before each week; just 0 when no vacation falls into the plan.</summary>
    internal double[] FullWeeksBefore()
    {
        var free = Enumerable.Range(0, weeks).Select(FreeShare).ToList();
        var before = new List<double> { 0 };
        foreach (var share in free.Take(free.FindLastIndex(s => s > 0) + 1))
        {
            before.Add(before[^1] + 1 - share);
        }

        return [.. before];
    }

    /// <summary>Weeks in which an action can start, in order; empty: any; a week that never comes: none.</summary>
    internal int[] Starts(CareerAction action)
    {
        var cohorts = action.Starts.Select(Week).Where(w => w >= 0).Distinct().Order().ToList();
        if (profile.Rules.Pinned.FirstOrDefault(p => p.Id == action.Id)?.Start is { } day)
        {
            return [action.Starts.Count == 0 || cohorts.Contains(Week(day)) ? Math.Max(0, Week(day)) : int.MaxValue];
        }

        return action.Starts.Count == 0 ? [] : cohorts.Count == 0 ? [int.MaxValue] : [.. cohorts];
    }

    /// <summary>First and last weeks in which an action can end, in order; empty: any.</summary>
    internal (int From, int Until)[] Ends(CareerAction action) => [.. action.ExamWindows
        .Select(w => (From: Week(w.From), Until: Week(w.Until))).OrderBy(w => w.From).ThenBy(w => w.Until)];

    private int Week(DateOnly day) => (int)Math.Floor((day.DayNumber - profile.Start.DayNumber) / 7.0);

    // Vacations are told in days of the week; two that overlap count once.
    private double FreeShare(int week)
    {
        var first = profile.Start.AddDays(7 * week);
        return Enumerable.Range(0, 7).Select(first.AddDays).Count(d => profile.Rules.Vacations.Any(v => v.From <= d && d <= v.Until)) / 7.0;
    }
}

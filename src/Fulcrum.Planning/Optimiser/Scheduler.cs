using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Puts chosen actions on the calendar: week by week the hours go to the released action that is most urgent, and among those
/// with slack to the one with most gain per hour (Smith's rule), so that what helps most helps longest. Where that breaks a date,
/// strictly what is due first goes first.
/// </summary>
internal static class Scheduler
{
    /// <summary>The calendar of a feasible choice.</summary>
    /// <param name="p">The problem.</param>
    /// <param name="chosen">Which actions.</param>
    /// <param name="actions">The actions by number.</param>
    /// <returns>In order of start; null when no calendar was found that keeps every date.</returns>
    internal static IReadOnlyList<ScheduledAction>? Schedule(SurrogateProblem p, ReadOnlySpan<bool> chosen, IReadOnlyList<CareerAction> actions)
        => Lay(p, chosen) is not { } laid ? null
            : [.. laid.Chosen.OrderBy(i => laid.Start[i]).ThenBy(i => laid.End[i]).ThenBy(i => i)
                .Select(i => new ScheduledAction(actions[i], laid.Start[i], laid.End[i], laid.Hours[i]))];

    /// <summary>Whether a calendar that keeps every date was found.</summary>
    internal static bool Fits(SurrogateProblem p, ReadOnlySpan<bool> chosen) => Lay(p, chosen) is not null;

    private static WeekLayout? Lay(SurrogateProblem p, ReadOnlySpan<bool> chosen)
    {
        var list = new List<int>();
        for (var i = 0; i < p.Count; i++)
        {
            if (chosen[i])
            {
                list.Add(i);
            }
        }

        var byGain = new WeekLayout(p, list, dueFirst: false);
        if (byGain.Fill())
        {
            return byGain;
        }

        var byDue = new WeekLayout(p, list, dueFirst: true);
        return byDue.Fill() ? byDue : null;
    }
}

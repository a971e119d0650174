using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Puts chosen actions on the calendar: week by week the hours go to the released action that is most urgent, and among those
/// with slack to the one with most gain per hour (Smith's rule), so that what helps most helps longest.
/// </summary>
internal static class Scheduler
{
    /// <summary>The calendar of a feasible choice.</summary>
    /// <param name="p">The problem.</param>
    /// <param name="chosen">Which actions.</param>
    /// <param name="actions">The actions by number.</param>
    /// <returns>In order of start; an action that the weeks cannot hold ends later than due, which <see cref="Windows.Fit"/> rules out beforehand.</returns>
    internal static IReadOnlyList<ScheduledAction> Schedule(SurrogateProblem p, bool[] chosen, IReadOnlyList<CareerAction> actions)
    {
        var left = new double[p.Count];
        var start = new int[p.Count];
        var end = new int[p.Count];
        var hours = new List<double>[p.Count];
        var open = new HashSet<int>();
        for (var i = 0; i < p.Count; i++)
        {
            (left[i], start[i], end[i], hours[i]) = (p.Hours[i], -1, -1, []);
            if (chosen[i])
            {
                open.Add(i);
            }
        }

        var lastWeek = p.Count == 0 ? 0 : p.Due.Max() + 520;
        for (var week = 0; open.Count > 0 && week < lastWeek; week++)
        {
            var room = p.WeeklyHours;
            foreach (var i in Order(p, chosen, open, left, end, start, week))
            {
                // Spread over the least weeks, so that a course with a cohort does not end in its second week.
                var even = p.Hours[i] / Math.Max(1, Windows.Shortest(p, i));
                var give = Math.Min(Math.Min(left[i], room), Math.Min(p.WeeklyMost[i], p.MinWeeks[i] > 0 ? Math.Max(even, left[i] / Math.Max(1, p.Due[i] - week)) : double.PositiveInfinity));
                if (start[i] < 0)
                {
                    if (give <= 1e-9 && p.Hours[i] > 0)
                    {
                        continue;
                    }

                    start[i] = week;
                }

                room -= give;
                left[i] -= give;
                hours[i].Add(give);
                if (left[i] <= 1e-9 && week + 1 >= start[i] + p.MinWeeks[i])
                {
                    end[i] = week;
                    open.Remove(i);
                }
            }
        }

        return [.. Enumerable.Range(0, p.Count).Where(i => chosen[i] && start[i] >= 0)
            .OrderBy(i => start[i]).ThenBy(i => end[i]).ThenBy(i => i)
            .Select(i => new ScheduledAction(actions[i], start[i], end[i] < 0 ? lastWeek : end[i], hours[i]))];
    }

    private static List<int> Order(SurrogateProblem p, bool[] chosen, HashSet<int> open, double[] left, int[] end, int[] start, int week)
    {
        bool Ready(int i) => week >= p.Release[i] && Array.TrueForAll(p.Requires[i], choice => Array.Exists(choice, j => chosen[j] && end[j] >= 0 && end[j] < week));
        int Slack(int i) => p.Due[i] - week - (int)Math.Ceiling(left[i] / Math.Max(1e-9, Math.Min(p.WeeklyHours, p.WeeklyMost[i])));

        // What unlocks others inherits their gain, or a cheap foundation would wait behind everything it enables.
        double Worth(int i)
        {
            var worth = p.Gain[i];
            for (var k = 0; k < p.Count; k++)
            {
                worth += chosen[k] && Array.Exists(p.Requires[k], c => Array.IndexOf(c, i) >= 0) ? Math.Max(0, p.Gain[k]) : 0;
            }

            return worth / Math.Max(1, left[i]);
        }

        return [.. open.Where(Ready).OrderBy(i => Slack(i) <= 1 ? 0 : 1).ThenBy(i => start[i] >= 0 ? 0 : 1).ThenByDescending(Worth).ThenBy(i => i)];
    }
}

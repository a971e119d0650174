namespace Fulcrum.Planning;

/// <summary>
/// Whether chosen actions can fit the weeks. Hours are divisible and one person does them, so without dates and caps of single
/// actions they fit if and only if in every window from a release to a due week the hours that must fall into it are at most the
/// window's hours (the preemptive single-machine condition; Horn 1974), with releases propagated along prerequisites first.
/// With weekly caps, cohort dates and exam windows the condition is necessary only; <see cref="Scheduler"/> then has the last word.
/// </summary>
internal static class Windows
{
    private const int Never = 1_000_000;

    /// <summary>Whether the chosen actions can fit.</summary>
    /// <param name="p">The problem.</param>
    /// <param name="chosen">Which actions.</param>
    /// <param name="stillOpen">Actions that may yet be chosen: an alternative prerequisite among them could come earlier, so it is taken at its earliest. Empty: none.</param>
    internal static bool Fit(SurrogateProblem p, ReadOnlySpan<bool> chosen, ReadOnlySpan<bool> stillOpen = default)
    {
        Span<int> release = stackalloc int[p.Count];
        Span<int> list = stackalloc int[p.Count];
        var count = 0;
        for (var i = 0; i < p.Count; i++)
        {
            if (chosen[i])
            {
                list[count++] = i;
            }
        }

        list = list[..count];
        if (!Releases(p, list, chosen, stillOpen, release))
        {
            return false;
        }

        Span<int> lastEnd = stackalloc int[p.Count];
        Dues(p, list, chosen, stillOpen, lastEnd);
        Span<int> due = stackalloc int[count];
        for (var k = 0; k < count; k++)
        {
            due[k] = lastEnd[list[k]];
            if (EarliestEnd(p, list[k], release[list[k]]) > due[k])
            {
                return false;
            }
        }

        due.Sort(list);
        return MoneyComesInTime(p, list, due) && HoursFit(p, list, due, release);
    }

    /// <summary>Week before which an action can have ended at the earliest when it starts in a week or later; a million when never.</summary>
    internal static int EarliestEnd(SurrogateProblem p, int i, int from)
    {
        var start = FirstStart(p, i, from);
        if (start >= Never)
        {
            return Never;
        }

        var end = start + Shortest(p, i);
        if (p.FullWeeksBefore.Length > 1 && p.Hours[i] > 0)
        {
            var (left, week) = (p.Hours[i], start);
            for (; left > 1e-9 && week < start + 1040; week++)
            {
                left -= Math.Min(p.HoursIn(week), p.WeeklyMost[i]);
            }

            end = left > 1e-9 ? Never : Math.Max(week, start + p.MinWeeks[i]);
        }

        return p.Ends.Length == 0 || p.Ends[i].Length == 0 ? end : EndInWindow(p.Ends[i], end);
    }

    /// <summary>The first week from one on in which an action can start; a million when none.</summary>
    internal static int FirstStart(SurrogateProblem p, int i, int from)
    {
        if (p.Starts.Length == 0 || p.Starts[i].Length == 0)
        {
            return from;
        }

        foreach (var start in p.Starts[i])
        {
            if (start >= from)
            {
                return start;
            }
        }

        return Never;
    }

    /// <summary>Fewest weeks that an action takes in full weeks.</summary>
    internal static int Shortest(SurrogateProblem p, int i)
    {
        var most = Math.Min(p.WeeklyHours, p.WeeklyMost[i]);
        var byHours = p.Hours[i] <= 0 ? 0 : most <= 0 ? Never : (int)Math.Min(Never, Math.Ceiling((p.Hours[i] / most) - 1e-9));
        return Math.Max(byHours, p.MinWeeks[i]);
    }

    /// <summary>Week before which an action must have ended, its last exam window considered.</summary>
    internal static int LastEnd(SurrogateProblem p, int i)
        => p.Ends.Length == 0 || p.Ends[i].Length == 0 ? p.Due[i] : Math.Min(p.Due[i], p.Ends[i][^1].Until + 1);

    private static int EndInWindow((int From, int Until)[] windows, int end)
    {
        foreach (var (from, until) in windows)
        {
            if (until + 1 >= end)
            {
                return Math.Max(end, from + 1);
            }
        }

        return Never;
    }

    private static bool MoneyComesInTime(SurrogateProblem p, ReadOnlySpan<int> byDue, ReadOnlySpan<int> due)
    {
        var cost = 0.0;
        for (var k = 0; p.MonthlyMoney is not null && k < byDue.Length; k++)
        {
            cost += p.Payments.Length == 0 || p.Payments[byDue[k]] == 1 ? p.Cost[byDue[k]] : 0;
            if (cost > p.MoneyBy(due[k] - 1) + 1e-9 && (k + 1 == byDue.Length || due[k + 1] > due[k]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoursFit(SurrogateProblem p, ReadOnlySpan<int> byDue, ReadOnlySpan<int> due, ReadOnlySpan<int> release)
    {
        foreach (var a in byDue)
        {
            var (hours, from) = (0.0, release[a]);
            for (var k = 0; k < byDue.Length; k++)
            {
                hours += release[byDue[k]] >= from ? p.Hours[byDue[k]] : 0;
                if (due[k] > from && hours > p.HoursBefore(due[k]) - p.HoursBefore(from) + 1e-9)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Latest ends: what only one action can unlock for another must leave it time enough.
    private static void Dues(SurrogateProblem p, ReadOnlySpan<int> list, ReadOnlySpan<bool> chosen, ReadOnlySpan<bool> stillOpen, Span<int> due)
    {
        foreach (var i in list)
        {
            due[i] = LastEnd(p, i);
        }

        var changed = true;
        for (var round = 0; changed && round <= list.Length; round++)
        {
            changed = false;
            foreach (var i in list)
            {
                foreach (var choice in p.Requires[i])
                {
                    var only = -1;
                    foreach (var j in choice)
                    {
                        only = !chosen[j] && (stillOpen.IsEmpty || !stillOpen[j]) ? only : only < 0 || only == j ? j : int.MaxValue;
                    }

                    if (only is >= 0 and < int.MaxValue && chosen[only] && due[i] - Shortest(p, i) < due[only])
                    {
                        (due[only], changed) = (due[i] - Shortest(p, i), true);
                    }
                }
            }
        }
    }

    /// <summary>Earliest starts after prerequisites, taking of each choice the one that ends first. False when prerequisites go in a circle or a start never comes.</summary>
    private static bool Releases(SurrogateProblem p, ReadOnlySpan<int> list, ReadOnlySpan<bool> chosen, ReadOnlySpan<bool> stillOpen, Span<int> release)
    {
        p.Release.AsSpan().CopyTo(release);
        foreach (var i in list)
        {
            release[i] = FirstStart(p, i, release[i]);
            if (release[i] >= Never)
            {
                return false;
            }
        }

        for (var round = 0; round <= list.Length; round++)
        {
            var changed = false;
            foreach (var i in list)
            {
                foreach (var choice in p.Requires[i])
                {
                    var ready = int.MaxValue;
                    foreach (var j in choice)
                    {
                        if (chosen[j] || (!stillOpen.IsEmpty && stillOpen[j]))
                        {
                            ready = Math.Min(ready, EarliestEnd(p, j, release[j]));
                        }
                    }

                    if (ready != int.MaxValue && ready > release[i])
                    {
                        release[i] = FirstStart(p, i, ready);
                        changed = true;
                        if (release[i] >= Never)
                        {
                            return false;
                        }
                    }
                }
            }

            if (!changed)
            {
                return true;
            }
        }

        return false;
    }
}

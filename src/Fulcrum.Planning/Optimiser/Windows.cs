namespace Fulcrum.Planning;

/// <summary>
/// Whether chosen actions fit the weeks. Hours are divisible and one person does them, so they fit if and only if in every
/// window from a release to a due week the hours that must fall into it are at most the window's hours (the preemptive
/// single-machine condition; Horn 1974), with releases and dues propagated along prerequisites first.
/// </summary>
internal static class Windows
{
    /// <summary>Whether the chosen actions fit.</summary>
    /// <param name="p">The problem.</param>
    /// <param name="chosen">Which actions.</param>
    /// <param name="stillOpen">Actions that may yet be chosen: an alternative prerequisite among them could come earlier, so it is taken at its earliest. Empty: none.</param>
    internal static bool Fit(SurrogateProblem p, ReadOnlySpan<bool> chosen, ReadOnlySpan<bool> stillOpen = default)
    {
        Span<int> release = stackalloc int[p.Count];
        if (!Releases(p, chosen, stillOpen, release))
        {
            return false;
        }

        for (var i = 0; i < p.Count; i++)
        {
            if (chosen[i] && release[i] + Shortest(p, i) > p.Due[i])
            {
                return false;
            }
        }

        for (var a = 0; a < p.Count; a++)
        {
            if (!chosen[a])
            {
                continue;
            }

            for (var b = 0; b < p.Count; b++)
            {
                if (!chosen[b] || p.Due[b] <= release[a])
                {
                    continue;
                }

                var hours = 0.0;
                for (var i = 0; i < p.Count; i++)
                {
                    hours += chosen[i] && release[i] >= release[a] && p.Due[i] <= p.Due[b] ? p.Hours[i] : 0;
                }

                if (hours > (p.WeeklyHours * (p.Due[b] - release[a])) + 1e-9)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Earliest starts after prerequisites, taking of each choice the one that ends first. False when prerequisites go in a circle.</summary>
    private static bool Releases(SurrogateProblem p, ReadOnlySpan<bool> chosen, ReadOnlySpan<bool> stillOpen, Span<int> release)
    {
        p.Release.AsSpan().CopyTo(release);
        for (var round = 0; round <= p.Count; round++)
        {
            var changed = false;
            for (var i = 0; i < p.Count; i++)
            {
                if (!chosen[i])
                {
                    continue;
                }

                foreach (var choice in p.Requires[i])
                {
                    var ready = int.MaxValue;
                    foreach (var j in choice)
                    {
                        if (chosen[j] || (!stillOpen.IsEmpty && stillOpen[j]))
                        {
                            ready = Math.Min(ready, release[j] + Shortest(p, j));
                        }
                    }

                    if (ready != int.MaxValue && ready > release[i])
                    {
                        release[i] = ready;
                        changed = true;
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

    /// <summary>Fewest weeks that an action takes.</summary>
    internal static int Shortest(SurrogateProblem p, int i)
    {
        var most = Math.Min(p.WeeklyHours, p.WeeklyMost[i]);
        var byHours = p.Hours[i] <= 0 ? 0 : most <= 0 ? 1_000_000 : (int)Math.Min(1_000_000, Math.Ceiling((p.Hours[i] / most) - 1e-9));
        return Math.Max(byHours, p.MinWeeks[i]);
    }
}

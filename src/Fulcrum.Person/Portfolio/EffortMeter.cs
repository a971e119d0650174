using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>
/// Hours and shares from the history. Commits of one author closer together than a pause are one sitting; a sitting lasts from its first commit to
/// its last, and some work came before the first one (the method of git-hours, in three settings). docs/method/portfolio.md has the formula.
/// </summary>
internal sealed class EffortMeter(FactBook facts)
{
    private const int FewestCommits = 3;

    /// <summary>The effort of a person; the only author where nobody is named.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="authors">Addresses or names of the person, the first that occurs counts; all that are given belong to them.</param>
    public ProjectEffort Of(RepositorySnapshot repository, IReadOnlyList<string> authors)
    {
        var commits = repository.Commits.Where(c => !c.IsMerge).ToList();
        var parts = Parts(commits);
        bool Is(RepositoryCommit c) => authors.Contains(c.Email, StringComparer.OrdinalIgnoreCase) || authors.Contains(c.Author, StringComparer.OrdinalIgnoreCase);
        var known = commits.Exists(Is);
        var own = known ? commits.FindAll(Is) : parts.Count == 1 && authors.Count == 0 ? commits : [];
        var whyNot = WhyNot(repository, commits, own, authors, parts.Count);
        var days = (own.Count > 0 ? own : commits).Select(c => DateOnly.FromDateTime(c.Written.UtcDateTime)).ToList();
        return new ProjectEffort
        {
            Hours = whyNot.Length > 0 ? null : Hours(own),
            WhyNot = whyNot,

            // Where the past was cut off, its oldest commit seems to have written everything.
            Author = own.Count > 0 && repository.History == HistoryState.Whole ? Together(own, parts) : null,
            Authors = parts,
            First = days.Count == 0 ? null : days.Min(),
            Last = days.Count == 0 ? null : days.Max(),
            ActiveDays = days.Distinct().Count(),
        };
    }

    /// <summary>Lines that somebody wrote: copied libraries, data, lock files and notebooks' outputs left out.</summary>
    internal static long WrittenLines(RepositoryCommit commit) => commit.Changes.Where(c => FileSort.Of(c.Path).IsWritten).Sum(c => (long)c.Added);

    /// <summary>Whether most of the work came in at once, so that the times say nothing.</summary>
    internal (long AtOnce, long All) BroughtIn(IEnumerable<RepositoryCommit> commits)
    {
        var limit = facts.Mean("portfolio.import.lines");
        var lines = commits.Select(WrittenLines).ToList();
        return (lines.Where(l => l >= limit).Sum(), lines.Sum());
    }

    private EffortHours Hours(IReadOnlyList<RepositoryCommit> own)
    {
        var (low, _) = Sitting(own, facts.Mean("portfolio.gap.low"), facts.Mean("portfolio.lead.low"));
        var (mid, sessions) = Sitting(own, facts.Mean("portfolio.gap.mid"), facts.Mean("portfolio.lead.mid"));
        var (high, _) = Sitting(own, facts.Mean("portfolio.gap.high"), facts.Mean("portfolio.lead.high"));
        return new EffortHours(new Hours(low), new Hours(mid), new Hours(high), sessions);
    }

    // Σ over sittings of (last − first) + min(lead, hours a line × lines of the first commit).
    private (double Hours, int Sessions) Sitting(IReadOnlyList<RepositoryCommit> own, double gap, double lead)
    {
        var perLine = facts.Mean("portfolio.hours.line");
        var (hours, sessions) = (0.0, 0);
        DateTimeOffset? before = null;
        foreach (var commit in own.OrderBy(c => c.Written).ThenByDescending(c => c.Changes.Sum(x => (long)x.Added + x.Deleted)))
        {
            var pause = before is { } b ? (commit.Written - b).TotalHours : double.MaxValue;
            if (pause <= gap)
            {
                hours += pause;
            }
            else
            {
                sessions++;

                // A notebook's lines are not counted, so a commit of notebooks alone gets the whole lead.
                var lines = commit.Changes.Any(c => FileSort.Of(c.Path).IsNotebook) ? double.MaxValue : commit.Changes.Sum(c => (double)c.Added + c.Deleted);
                hours += Math.Min(lead, perLine * lines);
            }

            before = commit.Written;
        }

        return (hours, sessions);
    }

    private string WhyNot(RepositorySnapshot repository, List<RepositoryCommit> commits, List<RepositoryCommit> own, IReadOnlyList<string> authors, int people)
    {
        switch (repository.History)
        {
            case HistoryState.NoGit:
                return "the folder is not under version control";
            case HistoryState.NoCommit:
                return "there is no commit yet";
            case HistoryState.Shallow:
                return "the older part of the history was cut off when it was cloned (`git fetch --unshallow` brings it)";
        }

        if (own.Count == 0)
        {
            return authors.Count > 0 && people > 0 ? $"{string.Join(" and ", authors)} wrote none of the commits read" : $"{people} people wrote it and none was named (--author)";
        }

        if (own.Count < FewestCommits)
        {
            return $"{own.Count} commit{(own.Count == 1 ? "" : "s")}: it was put in as it was, so its times tell nothing";
        }

        var (atOnce, all) = BroughtIn(own);
        if (all > 0 && atOnce >= facts.Mean("portfolio.import.share") * all)
        {
            return FormattableString.Invariant($"{atOnce * 100 / all} % of the lines came in at once (squashed, copied or generated)");
        }

        // Times of an import are those of the import: many commits within seconds.
        var seconds = own.Select(c => c.Written.ToUnixTimeSeconds()).Order().ToList();
        return own.Count >= 2 * FewestCommits && seconds.Zip(seconds.Skip(1)).Count(p => p.Second - p.First <= 2) * 2 > own.Count
            ? "most commits lie within two seconds of another: the history was rewritten or imported"
            : "";
    }

    private static List<AuthorPart> Parts(List<RepositoryCommit> commits)
    {
        var all = commits.Sum(WrittenLines);
        return [.. commits.GroupBy(c => c.Email.Length > 0 ? c.Email : c.Author, StringComparer.OrdinalIgnoreCase)
            .Select(g => (First: g.First(), Commits: g.Count(), Lines: g.Sum(WrittenLines)))
            .Select(g => new AuthorPart(g.First.Author, g.First.Email, g.Commits, g.Lines, all > 0 ? (double)g.Lines / all : (double)g.Commits / commits.Count))
            .OrderByDescending(p => p.Lines).ThenByDescending(p => p.Commits).ThenBy(p => p.Email, StringComparer.Ordinal)];
    }

    private static AuthorPart Together(List<RepositoryCommit> own, List<AuthorPart> parts)
    {
        var lines = own.Sum(WrittenLines);
        var all = parts.Sum(p => p.Lines);
        return new AuthorPart(own[0].Author, own[0].Email, own.Count, lines, all > 0 ? (double)lines / all : (double)own.Count / Math.Max(1, parts.Sum(p => p.Commits)));
    }
}

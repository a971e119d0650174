using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Jobs from the lines of a work section.</summary>
internal static class JobEntries
{
    private sealed record Draft(EntryBlock Block, HeaderPieces Header);

    /// <summary>The jobs, in the order of the text.</summary>
    /// <param name="section">Lines below the heading.</param>
    /// <param name="isRoleTitle">Whether a text names a role of the taxonomy.</param>
    /// <param name="notUnderstood">Takes entries without title and employer.</param>
    /// <param name="findings">Takes broken dates.</param>
    public static List<ResumeJob> Of(
        IReadOnlyList<ResumeLine> section, Func<string, bool> isRoleTitle, ICollection<string> notUnderstood, ICollection<Finding> findings)
    {
        var drafts = EntryBlocks.Split(section, wanted: 2).Select(b => new Draft(b, PiecesOf(b))).ToList();
        var titleFirst = TitleComesFirst(drafts, isRoleTitle);
        var jobs = new List<ResumeJob>();
        foreach (var (block, header) in drafts)
        {
            if (block.Dates is null && header.Pieces.Count == 0)
            {
                Skip(block, notUnderstood);
                continue;
            }

            var (title, employer) = TitleAndEmployer(header.Pieces, titleFirst, isRoleTitle);
            if (employer.Length == 0 && block.ContinuesEmployer && jobs.Count > 0)
            {
                employer = jobs[^1].Employer;
            }

            if (title.Length + employer.Length == 0 || (block.Dates is null && Score(title, isRoleTitle) <= 0 && WordLists.EmployerScore(employer) <= 0))
            {
                // No date and nothing that looks like a title: text of the job above, or not understood.
                if (jobs.Count > 0)
                {
                    jobs[^1] = jobs[^1] with { Text = string.Join('\n', new[] { jobs[^1].Text }.Concat(block.Header).Concat(block.Body).Where(t => t.Length > 0)) };
                }
                else
                {
                    Skip(block, notUnderstood);
                }

                continue;
            }

            Faults.Report(block, findings);
            jobs.Add(new ResumeJob(
                title, employer, header.Location, block.Dates?.Start, block.Dates?.End, block.Dates?.IsCurrent ?? false,
                string.Join('\n', block.Body), block.Place));
        }

        return jobs;
    }

    /// <summary>Which piece is the title and which the employer.</summary>
    public static (string Title, string Employer) TitleAndEmployer(IReadOnlyList<string> pieces, bool titleFirst, Func<string, bool> isRoleTitle)
    {
        if (pieces.Count == 0)
        {
            return ("", "");
        }

        if (pieces.Count == 1)
        {
            return Score(pieces[0], isRoleTitle) > 0 || (titleFirst && WordLists.EmployerScore(pieces[0]) <= 0) ? (pieces[0], "") : ("", pieces[0]);
        }

        var title = TitleIndex(pieces, titleFirst, isRoleTitle);
        var employer = Enumerable.Range(0, pieces.Count).Where(i => i != title)
            .OrderByDescending(i => WordLists.EmployerScore(pieces[i]) - (Math.Abs(i - title) > 1 ? 1 : 0) - Math.Max(0, WordLists.TitleScore(pieces[i])))
            .ThenBy(i => i)
            .First();

        // "Vice President, Data Science, Acme": what stands between title and employer belongs to the title.
        var between = pieces.Skip(title + 1).Take(Math.Max(0, employer - title - 1)).Where(p => p.Length < 50);
        return (string.Join(", ", between.Prepend(pieces[title])), pieces[employer]);
    }

    private static int TitleIndex(IReadOnlyList<string> pieces, bool titleFirst, Func<string, bool> isRoleTitle)
    {
        var order = Enumerable.Range(0, Math.Min(pieces.Count, 4));
        var best = (titleFirst ? order : order.Reverse().Where(i => i < 2).Concat(order.Where(i => i >= 2)))
            .MaxBy(i => Score(pieces[i], isRoleTitle));
        return Score(pieces[best], isRoleTitle) > 0 ? best : titleFirst ? 0 : 1;
    }

    private static HeaderPieces PiecesOf(EntryBlock block)
    {
        var strong = Sensible(HeaderPieces.Of(block.Header, commas: false));
        return strong.Pieces.Count >= 2 ? strong : Sensible(HeaderPieces.Of(block.Header, commas: true));
    }

    // "Duration", "Have worked as ...", "to": neither a title nor an employer.
    private static HeaderPieces Sensible(HeaderPieces header) =>
        header with { Pieces = [.. header.Pieces.Where(p => !HeaderPatterns.NoPiece().IsMatch(p) && p.Split(' ').Length <= 10)] };

    // All entries of a résumé are set alike: the clear ones say where the title stands in the unclear ones.
    private static bool TitleComesFirst(List<Draft> drafts, Func<string, bool> isRoleTitle)
    {
        var balance = 0;
        foreach (var draft in drafts.Where(d => d.Header.Pieces.Count >= 2))
        {
            balance += Math.Sign(Score(draft.Header.Pieces[0], isRoleTitle) - Score(draft.Header.Pieces[1], isRoleTitle)
                + WordLists.EmployerScore(draft.Header.Pieces[1]) - WordLists.EmployerScore(draft.Header.Pieces[0]));
        }

        return balance >= 0;
    }

    private static int Score(string text, Func<string, bool> isRoleTitle) =>
        text.Length == 0 ? -2 : WordLists.TitleScore(text) + (text.Length < 60 && isRoleTitle(text) ? 2 : 0);

    private static void Skip(EntryBlock block, ICollection<string> notUnderstood)
    {
        foreach (var line in block.Header.Concat(block.Body))
        {
            notUnderstood.Add($"{block.Place}: {line}");
        }
    }
}

internal static class Faults
{
    /// <summary>Reports a broken date; the entry is kept without it.</summary>
    public static void Report(EntryBlock block, ICollection<Finding> findings)
    {
        if (block.Dates is { Fault.Length: > 0 } dates)
        {
            findings.Add(new("CV010", Severity.Warning, block.Place, $"A date was not understood: {dates.Fault}.", "Write dates as \"Mar 2021 – Nov 2023\"."));
        }
    }
}

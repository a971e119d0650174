namespace Fulcrum.Person;

/// <summary>One entry of a section: a job, a degree, a project.</summary>
/// <param name="Header">What stands above the description, dates taken out, cut at wide gaps.</param>
/// <param name="Dates">Its dates, if any.</param>
/// <param name="Body">Its description, one line each, dates taken out.</param>
/// <param name="Place">File and line where it starts.</param>
/// <param name="ContinuesEmployer">True when it has dates and a title of its own below the employer of the entry before.</param>
internal sealed record EntryBlock(IReadOnlyList<string> Header, DateSpan? Dates, IReadOnlyList<string> Body, string Place, bool ContinuesEmployer);

/// <summary>
/// Cuts a section into its entries. Dates are the anchors: every entry has one date or range, and a résumé sets all its entries alike,
/// so the first entry tells how many header lines stand above the dates.
/// </summary>
internal static class EntryBlocks
{
    private const int MostHeaderLines = 5;

    /// <summary>The entries in order.</summary>
    /// <param name="section">Lines of the section.</param>
    /// <param name="wanted">How many pieces (title and employer; degree, field and school) a header has: below the dates, no more lines are taken into it than that needs.</param>
    public static IReadOnlyList<EntryBlock> Split(IReadOnlyList<ResumeLine> section, int wanted)
    {
        var lines = section.Where(l => !l.IsBlank).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var dates = lines.Select(l => AnchorOf(l, bulletsToo: false)).ToArray();
        if (dates.All(d => d is null))
        {
            dates = [.. lines.Select(l => AnchorOf(l, bulletsToo: true))];
        }

        var anchors = Enumerable.Range(0, lines.Count).Where(i => dates[i] is not null).ToList();
        var starts = anchors.Count == 0 ? StartsByShape(section, lines) : StartsByDates(lines, anchors);
        var blocks = new List<EntryBlock>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (start, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : lines.Count);
            var anchor = anchors.FirstOrDefault(a => a >= start && a < end, -1);
            blocks.Add(BlockOf(lines, start, end, anchor, anchor < 0 ? null : dates[anchor], wanted, continues: anchors.Count > 0 && i > 0 && anchor == start && anchors[0] > starts[0]));
        }

        return blocks;
    }

    private static DateSpan? AnchorOf(ResumeLine line, bool bulletsToo)
    {
        var first = line.IsBullet && !bulletsToo ? 1 : 0;
        for (var i = line.Cells.Count - 1; i >= first; i--)
        {
            if (DateText.Whole(line.Cells[i]) is { } whole)
            {
                return whole;
            }
        }

        if (line.IsBullet && !bulletsToo)
        {
            return null;
        }

        // "Engineer, Acme, Jan 2019 – Mar 2021": at the end or the beginning of a short line.
        if (line.Text.Length > 140 || DateText.Find(line.Text) is not { } span)
        {
            return null;
        }

        var atEnd = line.Text[(span.At + span.Length)..].Trim(' ', ')', ']', '.', '|', ',') is var tail && (tail.Length == 0 || Places.Is(tail) || DatePatterns.LeadingDuration().Replace(tail, "").Trim().Length == 0);
        var atStart = line.Text[..span.At].Trim(' ', '(', '[', '|').Length == 0;
        return (span.IsRange && (atEnd || atStart || line.Text.Length < 90)) || (!span.IsRange && (atEnd || atStart) && !IsSentence(line.Text)) ? span : null;
    }

    private static List<int> StartsByDates(List<ResumeLine> lines, List<int> anchors)
    {
        // Lines before the first date: its header. More than a header can hold: an introduction, not a header.
        var above = anchors[0];
        while (above > 0 && (anchors[0] - above >= MostHeaderLines || !IsHeaderLike(lines[anchors[0] - above])))
        {
            above--;
        }

        if (lines[anchors[0]].IsBullet && above == 0)
        {
            above = Enumerable.Range(0, anchors[0]).Any(i => !lines[i].IsBullet) ? 1 : 0;
        }

        var starts = new List<int>();
        for (var i = 0; i < anchors.Count; i++)
        {
            var start = anchors[i];
            var floor = i == 0 ? 0 : starts[^1] + 1;
            for (var n = 0; n < above && start - 1 >= floor && start - 1 > (i == 0 ? -1 : anchors[i - 1]) && IsHeaderLike(lines[start - 1]) && !ContinuesBullet(lines, start - 1); n++)
            {
                start--;
            }

            // A short line right below a list belongs to what follows it, however many header lines the first entry had.
            while (i > 0 && start < anchors[i] + 1 && start - 1 > anchors[i - 1] && anchors[i] - start < MostHeaderLines
                && IsHeaderLike(lines[start - 1]) && !ContinuesBullet(lines, start - 1) && Enumerable.Range(anchors[i - 1], start - 1 - anchors[i - 1]).Any(j => lines[j].IsBullet))
            {
                start--;
            }

            // A second date inside one header ("Issued 2019", "Expires 2022") opens nothing.
            if (starts.Count > 0 && start == anchors[i] && i > 0 && anchors[i - 1] == start - 1 && DateText.Whole(lines[start].Text) is not null)
            {
                continue;
            }

            starts.Add(start);
        }

        if (starts.Count > 0 && starts[0] > 0 && starts[0] < MostHeaderLines)
        {
            starts[0] = 0;
        }

        return starts;
    }

    // No dates at all: an entry starts at a heading, at a line after a list, or after a blank line when it has no bullet.
    private static List<int> StartsByShape(IReadOnlyList<ResumeLine> section, List<ResumeLine> lines)
    {
        // Nothing but list items: each outer one is an entry.
        if (lines.TrueForAll(l => l.IsBullet))
        {
            var outer = lines.Min(l => l.Indent);
            return [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Indent <= outer)];
        }

        var starts = new List<int> { 0 };
        var headings = lines.Any(l => l.HeadingLevel > 0 || l.IsBold);
        var prose = lines.Any(l => l.IsBullet || IsSentence(l.Text));
        var afterBlank = new HashSet<ResumeLine>(ReferenceEqualityComparer.Instance);
        for (var i = 1; i < section.Count; i++)
        {
            if (section[i - 1].IsBlank && !section[i].IsBlank)
            {
                afterBlank.Add(section[i]);
            }
        }

        // Entries that each end with their link.
        var linked = Enumerable.Range(0, lines.Count).Where(i => Patterns.Link().IsMatch(lines[i].Text)).ToList();
        if (linked.Count > 1 && linked[^1] == lines.Count - 1 && !headings && !lines.Exists(l => l.IsBullet))
        {
            return [0, .. linked.SkipLast(1).Select(i => i + 1)];
        }

        // Where nearly every line stands alone, blank lines say nothing about entries.
        var blanksTell = afterBlank.Count < 0.7 * (lines.Count - 1) || !prose;
        for (var i = 1; i < lines.Count; i++)
        {
            var opens = headings
                ? lines[i].HeadingLevel > 0 || lines[i].IsBold
                : !lines[i].IsBullet && !ContinuesBullet(lines, i) && !IsSentence(lines[i].Text)
                    && (lines[i - 1].IsBullet || (blanksTell ? afterBlank.Contains(lines[i]) : IsSentence(lines[i - 1].Text)));
            if (opens)
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private static EntryBlock BlockOf(List<ResumeLine> lines, int start, int end, int anchor, DateSpan? dates, int wanted, bool continues)
    {
        var header = new List<string>();
        var body = new List<string>();
        var inHeader = true;
        for (var i = start; i < end; i++)
        {
            var line = lines[i];
            var cells = CellsWithoutDates(line, isAnchor: i == anchor);
            var bulletHeader = line.IsBullet && i == start;
            if (inHeader && (i <= anchor || i == start || (i < start + MostHeaderLines && IsHeaderLike(line) && Needs(header, cells, wanted))) && (!line.IsBullet || bulletHeader))
            {
                header.AddRange(cells);
                continue;
            }

            // Dates and places in the margin beside the first lines of a list belong to the header.
            if (i <= start + 2 || i == anchor)
            {
                header.AddRange(cells.Skip(1).Where(Places.Is));
                cells = [.. cells.Take(1).Concat(cells.Skip(1).Where(c => !Places.Is(c)))];
            }

            inHeader = false;
            if (cells.Count > 0)
            {
                body.Add(string.Join(" ", cells));
            }
        }

        return new EntryBlock(header, dates, body, lines[start].Place, continues);
    }

    // A place or a link alone always belongs to the header.
    private static bool Needs(List<string> header, List<string> cells, int wanted) =>
        cells.TrueForAll(c => Places.Is(c)) || HeaderPieces.Of(header, commas: true).Pieces.Count < wanted;

    private static List<string> CellsWithoutDates(ResumeLine line, bool isAnchor)
    {
        var cells = new List<string>();
        foreach (var cell in line.Cells)
        {
            if (DateText.Whole(cell) is not null || (line.Cells.Count > 1 && DatePatterns.OnlyDuration().IsMatch(DateWords.Fold(cell))))
            {
                continue;
            }

            var text = isAnchor && (!line.IsBullet || line.Cells.Count == 1) && DateText.Find(cell) is { } span ? DateText.Without(cell, span) : cell;
            if (text.Length > 0)
            {
                cells.Add(text);
            }
        }

        return cells;
    }

    private static bool IsHeaderLike(ResumeLine line) =>
        !line.IsBullet && !(Patterns.Link().Match(line.Text) is { Success: true, Length: var length } && length > line.Text.Length - 4) && !HeaderPatterns.BodyLabel().IsMatch(line.Text) && (line.HeadingLevel > 0 || line.IsBold || (line.Text.Length <= 110 && !IsSentence(line.Text) && !char.IsLower(line.Text[0])));

    private static bool IsSentence(string text) =>
        text.Length > 40 && (text[^1] is '.' or ';' or ',' && !text.EndsWith("Inc.", StringComparison.Ordinal) && !text.EndsWith("Ltd.", StringComparison.Ordinal))
        || text.Length > 110 || text.Split(' ').Length > 14;

    // A wrapped line of a list item stands as deep as the item's text.
    private static bool ContinuesBullet(List<ResumeLine> lines, int i)
    {
        for (var j = i - 1; j >= 0; j--)
        {
            if (lines[j].IsBullet)
            {
                return lines[i].Indent >= lines[j].Indent && lines[j].Indent > 0 && lines[i].HeadingLevel <= 0 && lines[j].Indent > 1;
            }

            if (lines[j].Indent < lines[i].Indent)
            {
                return false;
            }
        }

        return false;
    }
}

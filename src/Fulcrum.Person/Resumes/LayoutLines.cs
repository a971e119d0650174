using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The text that pdftotext -layout prints to lines in reading order: columns apart, wrapped lines joined, page numbers dropped.</summary>
internal static partial class LayoutLines
{
    private const int LongestJoined = 3_000;

    private sealed record Raw(string Text, string Place);

    /// <summary>The lines; a scan without text is a finding.</summary>
    public static List<ResumeLine> Of(string text, string name, ICollection<Finding> findings)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            findings.Add(new("CV006", Severity.Error, name, "The PDF holds no text: it is probably a scan or a picture.", "Export the résumé from the program that made it, or run it through text recognition."));
            return [];
        }

        var (heads, left, right) = (new List<Raw>(), new List<Raw>(), new List<Raw>());
        var columns = false;
        var page = 0;
        foreach (var pageText in text.Split('\f'))
        {
            page++;
            var lines = ResumeText.Lines(pageText).Select(l => new Raw(l.Text.TrimEnd(), $"{name}: page {page}, line {l.Number}")).Where(l => !Furniture().IsMatch(l.Text)).ToList();
            if (LayoutColumns.Find([.. lines.Select(l => l.Text)]) is { } gap)
            {
                columns = true;
                Cut(lines, gap, heads, left, right);
            }
            else
            {
                // A page in one column goes on with the main text.
                right.AddRange(lines);
            }
        }

        if (columns)
        {
            findings.Add(new("CV007", Severity.Note, name, "The résumé is set in two columns; Fulcrum took them apart, other parsers may mix their lines.", "Use one column for the version that goes into application forms."));
        }

        return [.. Unwrap(heads), .. Unwrap([.. Dedent(left)]), .. Unwrap([.. Dedent(right)])];
    }

    // What stands above the first heading of a column is the head of the résumé, whichever column it is in.
    private static void Cut(List<Raw> lines, int gap, List<Raw> heads, List<Raw> left, List<Raw> right)
    {
        var (inLeft, inRight) = (left.Count > 0, right.Count > 0);
        var (leftHead, rightHead) = (new List<Raw>(), new List<Raw>());
        foreach (var line in lines)
        {
            if (LayoutColumns.Crosses(line.Text, gap))
            {
                (inLeft || inRight ? (line.Text.Length - line.Text.TrimStart().Length < gap ? left : right) : leftHead).Add(line);
                continue;
            }

            var (first, second) = (line with { Text = line.Text[..Math.Min(gap, line.Text.Length)].TrimEnd() }, line with { Text = line.Text.Length > gap ? new string(' ', gap) + line.Text[gap..] : "" });
            inLeft |= SectionNames.Of(first.Text.Trim()) is not null;
            inRight |= SectionNames.Of(second.Text.Trim()) is not null;
            (inLeft ? left : leftHead).Add(first);
            (inRight ? right : rightHead).Add(second);
        }

        // The head with the address holds the name; prose in the other one is a summary.
        var leftFirst = leftHead.Any(l => Patterns.Email().IsMatch(l.Text)) || !rightHead.Any(l => Patterns.Email().IsMatch(l.Text));
        var nameAbove = rightHead.TakeWhile(l => l.Text.Trim().Length == 0 || l.Text.Trim().Length < 60).Any(l => l.Text.Trim().Length > 0)
            && leftHead.FindIndex(l => l.Text.Trim().Length > 0) > rightHead.FindIndex(l => l.Text.Trim().Length > 0);
        heads.AddRange(leftFirst && !nameAbove ? leftHead.Concat(Dedent(rightHead)) : Dedent(rightHead).Concat(leftHead));
    }

    private static IEnumerable<Raw> Dedent(List<Raw> lines)
    {
        var least = lines.Where(l => l.Text.Trim().Length > 0).Select(l => l.Text.Length - l.Text.TrimStart().Length).DefaultIfEmpty(0).Min();
        return lines.Select(l => l with { Text = l.Text.Length > least ? l.Text[least..] : "" });
    }

    private static List<ResumeLine> Unwrap(IReadOnlyList<Raw> raw)
    {
        var lines = new List<ResumeLine>();
        var last = -1;
        var widest = raw.Select(r => FirstCellLength(r.Text)).DefaultIfEmpty(0).Max();
        foreach (var item in raw)
        {
            var line = ResumeLine.Of(item.Text.Replace("\u00AD", "\u2010", StringComparison.Ordinal), item.Place);
            if (!line.IsBlank && last >= 0 && Continues(lines[last], line, lines.Count - 1 - last, widest))
            {
                lines[last] = Join(lines[last], line);
                continue;
            }

            lines.Add(line);
            last = line.IsBlank ? last : lines.Count - 1;
        }

        return [.. lines.Select(l => l with { Text = l.Text.Replace("\u2010", "", StringComparison.Ordinal), Cells = [.. l.Cells.Select(c => c.Replace("\u2010", "", StringComparison.Ordinal))] })];
    }

    private static int FirstCellLength(string text) => Patterns.Gap().Split(text.Trim())[0].Length;

    private static bool Continues(ResumeLine before, ResumeLine line, int blanks, int widest)
    {
        if (line.IsBullet || before.Text.Length > LongestJoined || SectionNames.Of(line.Text) is not null)
        {
            return false;
        }

        var end = before.Cells[0][^1];
        if (end is '\u2010' || (end == '-' && before.Cells[0].Length > 3 && char.IsLetter(before.Cells[0][^2]) && char.IsLower(line.Text[0])))
        {
            return blanks <= 1;
        }

        // As deep as the text of the list item above it.
        if (before.IsBullet && blanks == 0 && line.Indent >= before.Indent && before.Indent > 1)
        {
            return true;
        }

        // Running text: the line before is nearly full and does not end a sentence; this one goes on in small letters or figures.
        return blanks <= (char.IsLower(line.Text[0]) ? 3 : 1) && before.Cells[0].Length > Math.Max(24, widest * 0.55) && end is not ('.' or ':' or ';' or '!' or '?')
            && (char.IsLower(line.Text[0]) || (blanks == 0 && !before.IsBullet && before.Cells[0].Length > Math.Max(48, widest * 0.72) && before.Cells.Count == 1 && !Patterns.Email().IsMatch(before.Text)) || (char.IsDigit(line.Text[0]) && DateText.Whole(line.Text) is null)) && DateText.Whole(before.Text) is null;
    }

    // Cells in the margin of a wrapped line (dates, durations) stay cells.
    private static ResumeLine Join(ResumeLine before, ResumeLine line)
    {
        var first = before.Cells[0];
        var glue = first[^1] is '\u2010' or '-' ? "" : " ";
        var text = first.TrimEnd('\u2010') + glue + line.Cells[0];
        return before with { Text = string.Join(' ', before.Cells.Skip(1).Concat(line.Cells.Skip(1)).Prepend(text)), Cells = [text, .. before.Cells.Skip(1), .. line.Cells.Skip(1)] };
    }

    [GeneratedRegex(@"^\s*(?:(?:page|seite)\s*\d+(?:\s*(?:of|/|von)\s*\d+)?|\d+\s*/\s*\d+|[\p{L} .,'’-]{2,40}\s[–—|·-]\s(?:(?:page|seite)\s*)?\d+(?:\s*(?:/|of|von)\s*\d+)?|last updated\b.{0,30}|\d{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}

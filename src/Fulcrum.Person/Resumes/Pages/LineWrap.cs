using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Whether a line goes on with the one above. A program breaks a line only where the next word does not fit; a line broken earlier ended by intent.</summary>
internal static class LineWrap
{
    private const int LongestJoined = 3_000;
    private const double Narrow = 26;

    private static readonly string[] s_open = ["and", "or", "of", "in", "the", "for", "with", "to", "at", "a", "an", "&", "und", "für", "mit", "der", "die", "des", "im", "et", "de", "du", "en", "y", "con", "la", "les", "–", "/", "+"];

    /// <summary>Whether <paramref name="line"/> continues <paramref name="before"/>.</summary>
    /// <param name="above">Cells of the row right above.</param>
    /// <param name="before">The line so far.</param>
    /// <param name="row">Cells of the row.</param>
    /// <param name="line">The row as a line.</param>
    /// <param name="right">Right edge of the column's text, in points.</param>
    /// <param name="width">Width of the column's text, in points.</param>
    /// <param name="isIndented">Whether the line above stands deeper than the one that it belongs to.</param>
    public static bool Joins(List<PagePiece> above, ResumeLine before, List<PagePiece> row, ResumeLine line, double right, double width, bool isIndented)
    {
        var first = row[0];
        if (IsDashWithin(above, before, first, line, right))
        {
            return true;
        }

        if (line.IsBullet || before.IsBlank || before.Text.Length > LongestJoined || (PageRegions.IsHeading(first) && row.Count == 1) || PageRegions.IsHeading(above[0]))
        {
            return false;
        }

        // The cell above it, and where its line had to end.
        var isHanging = first.Left > above[0].Left + (0.6 * first.Height) && first.Left - above[0].Left < 3 * first.Height;
        var at = above.FindIndex(c => Math.Abs(c.Left - first.Left) < 0.6 * first.Height || (isHanging && c == above[0] && (before.IsBullet || (row.Count == 1 && above.Count == 1))));
        if (at == 0 && isHanging && !before.IsBullet)
        {
            // The first line of an entry stands out to the left; the one below may hold the date alone.
            return first.Top - above[0].Bottom < 0.5 * first.Height && width > Narrow * first.Height && above[0].Right - above[0].Left > 0.7 * width
                && above[0].Right + (0.25 * first.Height) + first.FirstWordWidth > right - (0.4 * first.Height) && DateText.Find(first.Text) is not null && DateText.Find(above[0].Text) is null;
        }

        // What goes on below a sign stands as deep as the text behind it, not as the sign.
        if (before.IsBullet && Bullets.LengthOfSign(above[0].Text) > 0 && first.Left < above[0].Left + (0.3 * first.Height))
        {
            return false;
        }

        if (at != 0 || Math.Abs(above[0].Height - first.Height) > 0.12 * first.Height || first.Top - above[0].Bottom > 0.75 * first.Height || DateText.Whole(above[0].Text) is not null || DateText.Whole(first.Text) is not null)
        {
            return false;
        }

        var end = above.Count > 1 ? above[1].Left - (0.5 * first.Height) : right;
        var text = above[0].Text;
        if (text[^1] is '\u2010' or '\u00AD' || (text[^1] == '-' && text.Length > 3 && char.IsLetter(text[^2]) && char.IsLower(first.Text[0])))
        {
            return true;
        }

        // A name in large letters over two lines; an address cut where the column ends.
        if (before.Size >= 1.5)
        {
            return !DateText.Find(text).HasValue;
        }

        if (IsCutAddress(text, first.Text, row.Count) && (above[0].Right + (0.6 * first.Height) > end - (0.4 * first.Height) || !EndsInDomain(text)))
        {
            return true;
        }

        if (Patterns.Email().IsMatch(first.Text) || Patterns.Domain().IsMatch(first.Text) || Patterns.Link().Match(first.Text) is { Success: true, Index: 0 })
        {
            return false;
        }

        var full = above[0].Right + (0.25 * first.Height) + first.FirstWordWidth > end - (0.4 * first.Height);
        if (!full)
        {
            // A box inside the column may be narrower: small letters after a long line without a full stop.
            return char.IsLower(first.Text[0]) && text[^1] is not ('.' or ':' or ';' or '!' or '?') && (above[0].Right - above[0].Left > 0.55 * width || s_open.Contains(text.Split(' ')[^1]) || text[^1] == ',');
        }

        if (before.IsBullet || char.IsLower(first.Text[0]))
        {
            return true;
        }

        // Items of a list without signs stand deeper than the text around them, and each begins anew.
        if (isIndented && text[^1] is '.' or ';' && char.IsUpper(first.Text[0]))
        {
            return false;
        }

        // In a narrow column nearly every line is full: only what cannot be an end or a beginning goes on.
        var open = text[^1] is ',' or '&' or '/' or '(' || s_open.Contains(text.Split(' ')[^1].ToLowerInvariant()) || text.Count(c => c == '(') > text.Count(c => c == ')');
        if (width < Narrow * first.Height)
        {
            return open || (text[^1] is not ('.' or ':' or ';') && text.Length > 18 && row.Count == 1 && above.Count == 1 && !Patterns.Email().IsMatch(text) && !Patterns.Link().IsMatch(text) && before.Size < 1.25 && char.IsDigit(first.Text[0]));
        }

        return above.Count == 1 && (open || above[0].Right - above[0].Left > 0.6 * width) && !Patterns.Email().IsMatch(before.Text);
    }

    // "Machine Learning" above "– Specialty": a dash that the end of the line pushed down, no sign of a list.
    private static bool IsDashWithin(List<PagePiece> above, ResumeLine before, PagePiece first, ResumeLine line, double right) =>
        line.IsBullet && !before.IsBullet && !before.IsBlank && first.Text[0] is '–' or '—' && above.Count == 1 && Math.Abs(above[0].Left - first.Left) < 1
        && Math.Abs(above[0].Height - first.Height) < 0.12 * first.Height && first.Top - above[0].Bottom < 0.5 * first.Height && above[0].Right + (3 * first.Height) > right;

    /// <summary>The two as one line; cells in the margin stay cells.</summary>
    public static ResumeLine Join(ResumeLine before, ResumeLine line)
    {
        if (line.IsBullet)
        {
            line = line with { IsBullet = false, Cells = ["– " + line.Cells[0], .. line.Cells.Skip(1)] };
        }

        var first = before.Cells[0];
        var hyphen = first[^1] is '\u2010';
        var glued = hyphen || first[^1] == '-' || IsCutAddress(first, line.Cells[0], line.Cells.Count);
        var text = (hyphen ? first[..^1] : first) + (glued ? "" : " ") + line.Cells[0];
        return before with
        {
            Text = string.Join(' ', before.Cells.Skip(1).Concat(line.Cells.Skip(1)).Prepend(text)),
            Cells = [text, .. before.Cells.Skip(1), .. line.Cells.Skip(1)],
            Boxes = [Union(before.Boxes![0], line.Boxes![0]), .. before.Boxes.Skip(1), .. line.Boxes.Skip(1)],
        };
    }

    private static bool IsCutAddress(string text, string next, int cells) =>
        cells == 1 && !text.Contains(' ', StringComparison.Ordinal) && !next.Contains(' ', StringComparison.Ordinal) && next.Length < 40 && !next.Contains('@', StringComparison.Ordinal)
        && next.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '/')
        && (text.Contains('@', StringComparison.Ordinal) || text.StartsWith("http", StringComparison.Ordinal) || (text.Contains('/', StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal)));

    private static bool EndsInDomain(string text) => Patterns.Domain().IsMatch(text[(text.LastIndexOf('@') + 1)..]);

    /// <summary>The cell of a grid that a lone cell below it goes on with; -1 when it goes on with none.</summary>
    public static int CellAbove(List<PagePiece> above, PagePiece cell, double right)
    {
        var at = above.FindIndex(c => Math.Abs(c.Left - cell.Left) < 0.3 * cell.Height);
        return at > 0 && cell.Top - above[at].Bottom < 0.5 * cell.Height && above[at].Right + (0.25 * cell.Height) + cell.FirstWordWidth > (at + 1 < above.Count ? above[at + 1].Left : right) - (0.5 * cell.Height) ? at : -1;
    }

    /// <summary>The line with a cell below one of its cells put behind it.</summary>
    public static ResumeLine Join(ResumeLine before, ResumeLine line, int cell)
    {
        var cells = before.Cells.ToList();
        cells[cell] += " " + line.Text;
        return before with { Cells = cells, Text = string.Join(' ', cells) };
    }

    private static PageBox Union(PageBox a, PageBox b) =>
        new(a.Page, Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));
}

namespace Fulcrum.Person;

/// <summary>Words beside each other without a wide gap: what a reader takes for one piece of a line.</summary>
internal sealed record PagePiece(string Text, int Page, double Left, double Top, double Right, double Bottom, double FirstWordWidth)
{
    /// <summary>Height of the line, in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>Middle of the line.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>Whether two stand on one line: they overlap by more than half of the smaller one.</summary>
    public bool IsBeside(PagePiece other) =>
        Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > 0.5 * Math.Min(Height, other.Height);
}

/// <summary>Words of a page to segments.</summary>
internal static class PagePieces
{
    // In heights of the line. A blank is 0.2 to 0.3, one of justified text up to 0.7.
    private const double WidestBlank = 0.85;

    // Far more than a line holds.
    private const int MostWords = 150;

    /// <summary>The segments of a page from top to bottom.</summary>
    public static List<PagePiece> Of(Page page)
    {
        var rows = new List<List<PageWord>>();
        foreach (var word in page.Words.OrderBy(w => w.Top).ThenBy(w => w.Left))
        {
            List<PageWord>? best = null;
            var nearest = double.MaxValue;
            for (var i = rows.Count - 1; i >= Math.Max(0, rows.Count - 12); i--)
            {
                var anchor = rows[i][0];
                var (less, middle) = (Math.Min(anchor.Height, word.Height), Math.Abs((anchor.Top + anchor.Bottom - word.Top - word.Bottom) / 2));
                if (middle < Math.Min(nearest, less * 0.45) && Math.Min(anchor.Bottom, word.Bottom) - Math.Max(anchor.Top, word.Top) > less * 0.55)
                {
                    (best, nearest) = (rows[i], middle);
                }
            }

            if (best is null)
            {
                rows.Add([word]);
            }
            else
            {
                best.Add(word);
            }
        }

        var segments = new List<PagePiece>();
        foreach (var row in rows)
        {
            Cut([.. row.OrderBy(w => w.Left)], page.Number, segments);
        }

        segments.Sort((a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        return segments;
    }

    private static void Cut(List<PageWord> row, int page, List<PagePiece> segments)
    {
        var words = Spaced(row);
        var start = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count)
            {
                var (before, word) = (words[i - 1], words[i]);
                var size = Math.Max(before.Height, word.Height);

                // A bullet sign and its text, however far apart, are one.
                var bullet = i - 1 == start && before.Text.Length == 1 && Bullets.LengthOfSign(before.Text + " x") > 0 && word.Left - before.Right < 3 * size;
                if (i - start < MostWords && (bullet || word.Left - before.Right <= WidestBlank * size))
                {
                    continue;
                }
            }

            var run = words.GetRange(start, i - start);
            segments.Add(new PagePiece(TextOf(run), page, run[0].Left, run.Min(w => w.Top), run.Max(w => w.Right), run.Max(w => w.Bottom), run[0].Right - run[0].Left));
            start = i;
        }
    }

    // Words that touch are one: small capitals and changes of the font cut them.
    private static string TextOf(List<PageWord> run)
    {
        var text = new System.Text.StringBuilder(run[0].Text);
        for (var i = 1; i < run.Count; i++)
        {
            if (run[i].Left - run[i - 1].Right > 0.04 * run[i].Height || (run[i - 1].Text.Length == 1 && Bullets.LengthOfSign(run[i - 1].Text + " x") > 0))
            {
                text.Append(' ');
            }

            text.Append(run[i].Text);
        }

        return text.ToString();
    }

    // "E X P E R I E N C E" or "EX P E R IE N C E": letters set apart are put together, and cut again where the gap is clearly wider.
    private static List<PageWord> Spaced(List<PageWord> row)
    {
        var words = new List<PageWord>(row.Count);
        for (var i = 0; i < row.Count;)
        {
            var end = i;
            while (end + 1 < row.Count && IsPiece(row[end].Text) && IsPiece(row[end + 1].Text) && row[end + 1].Left - row[end].Right < 1.2 * row[end].Height)
            {
                end++;
            }

            var (pieces, letters) = (end - i + 1, row.Skip(i).Take(end - i + 1).Sum(w => w.Text.Length));
            if (pieces < 4 || letters > 2.2 * pieces)
            {
                words.Add(row[i++]);
                continue;
            }

            var gaps = Enumerable.Range(i, end - i).Select(j => row[j + 1].Left - row[j].Right).Order().ToList();
            var wide = (gaps[gaps.Count / 2] * 1.6) + 0.5;
            var first = i;
            for (var j = i; j <= end; j++)
            {
                if (j == end || row[j + 1].Left - row[j].Right > wide)
                {
                    var run = row.GetRange(first, j - first + 1);
                    words.Add(new PageWord(string.Concat(run.Select(w => w.Text)), run[0].Left, run.Min(w => w.Top), run[^1].Right, run.Max(w => w.Bottom)));
                    first = j + 1;
                }
            }

            i = end + 1;
        }

        return words;
    }

    private static bool IsPiece(string text) => text.Length <= 6 && text.All(c => char.IsUpper(c) || c is '-' or '’' or '\'' or '&' or '.') && (text.Length > 1 || char.IsLetter(text[0]) || text[0] is '-' or '&' or '’');
}

using System.Globalization;

namespace Fulcrum.Person;

/// <summary>A word on a page; lengths in points from the upper left corner.</summary>
internal readonly record struct PageWord(string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Height of the box: ascent and descent of its font.</summary>
    public double Height => Bottom - Top;
}

/// <summary>A page with its words in the order of the file.</summary>
internal sealed record Page(int Number, double Width, double Height, IReadOnlyList<PageWord> Words)
{
    private const int MostPages = 60;
    private const int MostWords = 40_000;

    /// <summary>
    /// Pages of what <c>pdftotext -bbox</c> prints. It looks like XHTML, but may hold characters that no XML parser takes, so it is scanned:
    /// what is not a page or a word is passed over.
    /// </summary>
    public static (IReadOnlyList<Page> Pages, bool IsCut) Of(string markup)
    {
        var pages = new List<Page>();
        var words = new List<PageWord>();
        var count = 0;
        var text = markup.AsSpan();
        for (var at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0; at = Next(markup, at + 1))
        {
            var tag = text[at..];
            if (tag.StartsWith("<page ", StringComparison.Ordinal))
            {
                if (pages.Count == MostPages)
                {
                    return (pages, true);
                }

                words = [];
                pages.Add(new Page(pages.Count + 1, Math.Max(1, Attribute(tag, " width=\"")), Math.Max(1, Attribute(tag, " height=\"")), words));
            }
            else if (tag.StartsWith("<word ", StringComparison.Ordinal) && pages.Count > 0)
            {
                if (++count > MostWords)
                {
                    return (pages, true);
                }

                Add(words, tag, pages[^1]);
            }
        }

        return (pages, false);
    }

    private static int Next(string markup, int at) => at >= markup.Length ? -1 : markup.IndexOf('<', at);

    private static void Add(List<PageWord> words, ReadOnlySpan<char> tag, Page page)
    {
        var open = tag.IndexOf('>');
        var close = open < 0 ? -1 : tag[open..].IndexOf('<');
        if (close < 1)
        {
            return;
        }

        var text = ResumeText.Clean(Unescape(tag[(open + 1)..(open + close)].ToString())).Trim();
        text = text.Length > ResumeText.LongestLine ? text[..ResumeText.LongestLine] : text;
        var head = tag[..open];
        var word = new PageWord(text, Attribute(head, " xMin=\""), Attribute(head, " yMin=\""), Attribute(head, " xMax=\""), Attribute(head, " yMax=\""));

        // Off the page, upside down or without extent: nothing that a reader sees.
        if (text.Length > 0 && word.Right > word.Left && word.Height is > 0.5 and < 400 && word.Right > 0 && word.Left < page.Width && word.Bottom > 0 && word.Top < page.Height)
        {
            words.Add(word);
        }
    }

    private static string Unescape(string text) => !text.Contains('&', StringComparison.Ordinal) ? text
        : text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&apos;", "'", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static double Attribute(ReadOnlySpan<char> tag, string before)
    {
        var at = tag.IndexOf(before, StringComparison.Ordinal);
        if (at < 0)
        {
            return 0;
        }

        var rest = tag[(at + before.Length)..];
        var end = rest.IndexOf('"');
        return end > 0 && double.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
    }
}

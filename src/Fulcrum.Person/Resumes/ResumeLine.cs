using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>One line of a résumé, whatever file it came from.</summary>
internal sealed record ResumeLine
{
    /// <summary>File and line.</summary>
    public required string Place { get; init; }

    /// <summary>The text without bullet sign and outer blanks; empty for a blank line.</summary>
    public required string Text { get; init; }

    /// <summary>The text cut where tabs or wide gaps stand: "Acme", "2019 – 2021".</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>Columns before the first character of text, the bullet sign not counted.</summary>
    public int Indent { get; init; }

    /// <summary>Whether a bullet sign stood before it.</summary>
    public bool IsBullet { get; init; }

    /// <summary>Whether the format itself marks it as a heading (Markdown #, a DOCX heading style): 1 is the highest; 0 means no; -1 that the style of the other headings rules it out.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>Whether the whole line is set in bold, where the format says so.</summary>
    public bool IsBold { get; init; }

    /// <summary>Where each cell stands on its page; null when the format has no pages.</summary>
    public IReadOnlyList<PageBox>? Boxes { get; init; }

    /// <summary>Height of its letters as a multiple of the running text's; 1 where the format does not say.</summary>
    public double Size { get; init; } = 1;

    /// <summary>The part of the document it stands in.</summary>
    public LineArea Area { get; init; }

    /// <summary>Whether nothing stands on it.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>A line of plain text; bullet sign and cells are found.</summary>
    public static ResumeLine Of(string raw, string place)
    {
        var expanded = raw.TrimEnd();
        var indent = 0;
        var at = 0;
        while (at < expanded.Length && char.IsWhiteSpace(expanded[at]))
        {
            indent += expanded[at] == '\t' ? 4 : 1;
            at++;
        }

        var text = expanded[at..];
        var bullet = Bullets.LengthOfSign(text);
        var body = text[bullet..].Trim();
        return new ResumeLine
        {
            Place = place,
            Text = Squeeze(body),
            Cells = CellsOf(body),
            Indent = indent + bullet,
            IsBullet = bullet > 0 && body.Length > 0,
        };
    }

    /// <summary>Cuts at tabs and at three blanks or more.</summary>
    public static IReadOnlyList<string> CellsOf(string text) =>
        [.. Patterns.Gap().Split(text).Select(Squeeze).Where(c => c.Length > 0)];

    /// <summary>Takes blanks out at both ends and all but one between words.</summary>
    public static string Squeeze(string text) => Patterns.Blanks().Replace(text, " ").Trim();
}

/// <summary>The signs that open a list item.</summary>
internal static class Bullets
{
    private const string Signs = "•◦▪▫‣●○◆◇■□➢➤►▸✓✔★❖·∙⁃\u2043\uF0B7\uF0A7\uF0D8";

    /// <summary>Length of the bullet sign with the blanks behind it; 0 when there is none.</summary>
    public static int LengthOfSign(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var sign = text[0];
        var needsBlank = sign is '-' or '*' or '+' or '–' or '—' or 'o' or '»' or '>';
        if (!needsBlank && !Signs.Contains(sign))
        {
            return 0;
        }

        var end = 1;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        if (needsBlank && (end == 1 || (sign == 'o' && end < 2)))
        {
            return 0;
        }

        return end;
    }
}

internal static partial class Patterns
{
    [GeneratedRegex(@"\t+|\s{3,}", RegexOptions.CultureInvariant)]
    internal static partial Regex Gap();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    internal static partial Regex Blanks();

    // A bare domain counts only with a path behind it: "B.Tech" and "ASP.NET" are no links.
    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""'|,;)\]]{3,200}|(?<![\w@.])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|io|dev|app|me|ai|co|edu|info|tech|site|page|xyz|de|fr|es|uk|ca|ch|at|nl|in)/[^\s<>""'|,;)\]]{1,200}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex Link();

    [GeneratedRegex(@"^(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|io|dev|app|me|ai|co|edu|info|tech|site|page|xyz|de|fr|es|uk|ca|ch|at|nl|in)/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex Domain();

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,4}", RegexOptions.CultureInvariant)]
    internal static partial Regex Email();

    [GeneratedRegex(@"(?<![\w/.])(?:\+|00)?\(?\d[\d ().\-/]{6,20}\d(?!\w)", RegexOptions.CultureInvariant)]
    internal static partial Regex Phone();
}

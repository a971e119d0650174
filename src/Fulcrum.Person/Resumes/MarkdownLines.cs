using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>Markdown to lines: headings kept as such, emphasis and link syntax taken off, link targets kept behind their text.</summary>
internal static partial class MarkdownLines
{
    /// <summary>The lines, numbered as in the file.</summary>
    public static List<ResumeLine> Of(string text, string name)
    {
        var raw = ResumeText.Lines(text).ToArray();
        var lines = new List<ResumeLine>(raw.Length);
        var inComment = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var place = $"{name}:{raw[i].Number}";
            var line = HtmlComment(raw[i].Text.TrimEnd(), ref inComment);
            if (i == 0 && line.Trim() == "---")
            {
                i = SkipFrontMatter(raw, lines, name);
                continue;
            }

            var heading = Heading().Match(line);
            if (heading.Success)
            {
                lines.Add(ResumeLine.Of(Plain(heading.Groups["text"].Value), place) with { HeadingLevel = heading.Groups["hash"].Length, IsBullet = false });
                continue;
            }

            // A line of === or --- below a text makes the text a heading.
            if (line.Length >= 3 && lines.Count > 0 && !lines[^1].IsBlank && !lines[^1].IsBullet && (line.All(c => c == '=') || line.All(c => c == '-')))
            {
                lines[^1] = lines[^1] with { HeadingLevel = line[0] == '=' ? 1 : 2 };
                continue;
            }

            if (Rule().IsMatch(line))
            {
                lines.Add(ResumeLine.Of("", place));
                continue;
            }

            var bold = Bold().IsMatch(line);
            if (line.TrimStart().StartsWith('|'))
            {
                line = string.Join("   ", line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }

            lines.Add(ResumeLine.Of(Plain(line), place) with { IsBold = bold });
        }

        return lines;
    }

    /// <summary>Inline marks taken off: "**Python**" is "Python", "[site](https://a.b)" is "site (https://a.b)".</summary>
    public static string Plain(string text)
    {
        text = Link().Replace(text, m => m.Groups["text"].Value is var t && (t.Length == 0 || (t.Contains('.', StringComparison.Ordinal) && m.Groups["url"].Value.Contains(t, StringComparison.OrdinalIgnoreCase)))
            ? m.Groups["url"].Value
            : $"{t} ({m.Groups["url"].Value})");
        text = AutoLink().Replace(text, "$1");
        text = Strong().Replace(text, "$2");
        text = Emphasis().Replace(text, "$2");
        text = text.Replace("`", "", StringComparison.Ordinal).Replace("<br>", " ", StringComparison.OrdinalIgnoreCase).Replace("<br/>", " ", StringComparison.OrdinalIgnoreCase);
        text = Tag().Replace(text, "");
        return Escape().Replace(text, "$1").Replace("&amp;", "&", StringComparison.Ordinal).Replace("&nbsp;", " ", StringComparison.Ordinal);
    }

    private static string HtmlComment(string line, ref bool inComment)
    {
        if (inComment)
        {
            var end = line.IndexOf("-->", StringComparison.Ordinal);
            inComment = end < 0;
            return end < 0 ? "" : line[(end + 3)..];
        }

        var start = line.IndexOf("<!--", StringComparison.Ordinal);
        if (start < 0)
        {
            return line;
        }

        var close = line.IndexOf("-->", start, StringComparison.Ordinal);
        inComment = close < 0;
        return close < 0 ? line[..start] : line[..start] + line[(close + 3)..];
    }

    private static int SkipFrontMatter((string Text, int Number)[] raw, List<ResumeLine> lines, string name)
    {
        var end = Array.FindIndex(raw, 1, l => l.Text.Trim() == "---");
        for (var i = 0; i <= Math.Max(end, 0); i++)
        {
            lines.Add(ResumeLine.Of("", $"{name}:{i + 1}"));
        }

        return Math.Max(end, 0);
    }

    [GeneratedRegex(@"^\s{0,3}(?<hash>#{1,6})\s+(?<text>.*?)\s*#*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s{0,3}(?:-\s*){3,}$|^\s{0,3}(?:\*\s*){3,}$|^\s{0,3}(?:_\s*){3,}$|^\s*\|?[\s:|-]{5,}\|?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(\*\*|__)[^*_]{1,120}\1:?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]{0,300})\]\((?<url>[^()\s]{0,500})(?:\s+""[^""]{0,200}"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"<((?:https?://|mailto:)?[^<>\s]{3,300}[.@][^<>\s]{1,300})>", RegexOptions.CultureInvariant)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|&])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

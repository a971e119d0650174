namespace Fulcrum.Person;

/// <summary>What a stretch of code is that is no code.</summary>
internal enum CodePart
{
    /// <summary>A comment.</summary>
    Comment,

    /// <summary>The content of a string, its quotes left out.</summary>
    Text,

    /// <summary>The content of a string that is a pattern to search by: it names things without having anything to do with them.</summary>
    Pattern,
}

/// <summary>
/// Finds comments and strings in code, so that a word in them is not taken for its use. It knows each language's quotes and comments and no more: a quote that is
/// not closed on its line ends there, so that what it misreads is one line. What an import names is left as code.
/// </summary>
internal static class CodeLexer
{
    private const string AnyQuote = "\"'";

    // Quotes, quotes that are written three times, quotes that may span lines, what begins a comment to the end of the line, whether /* */ is one.
    private sealed record Signs(string Quotes, string Triple, string Long, string Comment, bool HasBlocks);

    private static readonly Dictionary<string, Signs> s_signs = new(StringComparer.Ordinal)
    {
        ["python"] = new(AnyQuote, AnyQuote, "", "#", false), ["notebook"] = new(AnyQuote, AnyQuote, "", "#", false), ["r"] = new(AnyQuote, "", "\"", "#", false),
        ["julia"] = new("\"", "\"", "\"", "#", false), ["javascript"] = new("\"'`", "", "`", "//", true), ["typescript"] = new("\"'`", "", "`", "//", true),
        ["csharp"] = new(AnyQuote, "\"", "", "//", true), ["fsharp"] = new("\"", "\"", "\"", "//", false), ["java"] = new(AnyQuote, "\"", "", "//", true),
        ["kotlin"] = new(AnyQuote, "\"", "", "//", true), ["scala"] = new("\"", "\"", "", "//", true), ["go"] = new("\"'`", "", "`", "//", true),
        ["rust"] = new("\"", "", "\"", "//", true), ["cpp"] = new(AnyQuote, "", "", "//", true), ["c"] = new(AnyQuote, "", "", "//", true),
        ["swift"] = new("\"", "\"", "", "//", true), ["dart"] = new(AnyQuote, AnyQuote, "", "//", true), ["php"] = new(AnyQuote, "", "", "//", true), ["ruby"] = new(AnyQuote, "", "", "#", false),
    };

    /// <summary>The stretches, in order, each from its first character up to the one behind its last.</summary>
    public static IReadOnlyList<(int From, int To, CodePart Part)> Parts(string text, string language)
    {
        var parts = new List<(int, int, CodePart)>();
        if (!s_signs.TryGetValue(language, out var signs))
        {
            return parts;
        }

        var stops = $"{signs.Quotes}{signs.Comment[0]}{(signs.HasBlocks ? "/" : "")}";
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(stops);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (Starts(text, at, signs.Comment))
            {
                var end = End(text, at, "\n");
                parts.Add((at, end, CodePart.Comment));
                at = end;
            }
            else if (signs.HasBlocks && Starts(text, at, "/*"))
            {
                var end = End(text, at + 2, "*/");
                parts.Add((at, end, CodePart.Comment));
                at = Math.Min(text.Length, end + 2);
            }
            else if (signs.Quotes.Contains(text[at]) && !IsCharacter(text, at))
            {
                var (from, to, behind) = Quoted(text, at, signs, language);
                if (to > from && !IsImported(text, at, to))
                {
                    parts.Add((from, to, IsPattern(text.AsSpan(from, to - from)) ? CodePart.Pattern : CodePart.Text));
                }

                at = behind;
            }
            else
            {
                at++;
            }
        }

        return parts;
    }

    private static (int From, int To, int Behind) Quoted(string text, int at, Signs signs, string language)
    {
        var quote = text[at];
        if (signs.Triple.Contains(quote) && Starts(text, at, new string(quote, 3)))
        {
            var closed = End(text, at + 3, new string(quote, 3));
            return (at + 3, closed, Math.Min(text.Length, closed + 3));
        }

        // C#: a quote after @ is closed by a single one, holds doubled ones and may span lines.
        var isVerbatim = language == "csharp" && quote == '"' && at > 0 && (text[at - 1] == '@' || (text[at - 1] == '$' && at > 1 && text[at - 2] == '@'));
        var isRaw = isVerbatim || (language == "go" && quote == '`');
        for (var i = at + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && !isRaw)
            {
                i++;
            }
            else if (c == quote && isVerbatim && i + 1 < text.Length && text[i + 1] == quote)
            {
                i++;
            }
            else if (c == quote)
            {
                return (at + 1, i, i + 1);
            }
            else if (c == '\n' && !isVerbatim && !signs.Long.Contains(quote))
            {
                return (at + 1, i, i);
            }
        }

        // Never closed: it was no string.
        return (at + 1, at + 1, at + 1);
    }

    // import x from "y", require("y"), import("y"), #include "y", library("y"); in Go also a line with nothing but the name.
    private static bool IsImported(string text, int quote, int end)
    {
        var start = quote == 0 ? 0 : text.LastIndexOf('\n', quote - 1) + 1;
        var before = text.AsSpan(start, quote - start);
        var line = before.Trim();
        if (end - quote > 120 || text.AsSpan(quote, end - quote).Contains('\n'))
        {
            return false;
        }

        if (line.EndsWith("require(") || line.EndsWith("import(") || line.EndsWith("from") || line.EndsWith("library(")
            || line.StartsWith("import") || line.StartsWith("#include") || line.StartsWith("require") || line.StartsWith("using"))
        {
            return true;
        }

        var stop = text.IndexOf('\n', end) is var n and >= 0 ? n : text.Length;
        return text.AsSpan(end + 1 > stop ? stop : end + 1, Math.Max(0, stop - end - 1)).Trim().IsEmpty && !line.ContainsAnyExcept(s_name) && !before.IsEmpty && before[0] == '\t';
    }

    private static readonly System.Buffers.SearchValues<char> s_name = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.");

    private static bool IsPattern(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length;)
        {
            if ("bwsdBWSD(.[".Contains(text[at + 1]))
            {
                return true;
            }

            var next = text[(at + 2)..].IndexOf('\\');
            at = next < 0 ? -1 : at + 2 + next;
        }

        return text.StartsWith("^") || text.Contains("(?", StringComparison.Ordinal) || text.Contains("(^|", StringComparison.Ordinal);
    }

    // '"' is one character in languages where ' quotes nothing longer.
    private static bool IsCharacter(string text, int at) => text[at] == '"' && at > 0 && at + 1 < text.Length && text[at - 1] == '\'' && text[at + 1] == '\'';

    private static bool Starts(string text, int at, string with) => text.AsSpan(at).StartsWith(with, StringComparison.Ordinal);

    private static int End(string text, int from, string with) => text.IndexOf(with, Math.Min(from, text.Length), StringComparison.Ordinal) is var end and >= 0 ? end : text.Length;
}

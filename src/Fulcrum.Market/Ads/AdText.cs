using System.Buffers;
using System.Text;

namespace Fulcrum.Market;

/// <summary>
/// Makes a text plain before anything is read from it, so that spans always mean the cleaned text: line ends become \n, no-break and
/// other blanks a space, control and zero-width characters vanish, accents typed apart are put together. Garbled letters stay as they are.
/// </summary>
internal static class AdText
{
    /// <summary>Longest text kept, in characters; real ads stay below a tenth of it.</summary>
    public const int Limit = 200_000;

    private static readonly SearchValues<char> Unclean = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => Replacement(c) != c || c is '\0' or (>= '\u0300' and <= '\u036F') || char.IsSurrogate(c))]);

    // What most texts are made of, for which nothing needs a look.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(i => (char)i), '\n']);

    /// <summary>The cleaned text, without blank space around it.</summary>
    public static string Clean(string text)
    {
        if (text.Length > Limit)
        {
            text = text[..(char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit)];
        }

        var first = FirstUnclean(text);
        var clean = first < 0 ? text : Rewrite(text, first);
        return (clean.Contains("\n\n\n", StringComparison.Ordinal) ? OneBlankLine(clean) : clean).Trim();
    }

    /// <summary>A field of one line: cleaned, line ends and runs of blanks made one space.</summary>
    public static string Line(string text)
    {
        var clean = Clean(text.Length > 1000 ? text[..1000] : text);
        if (!clean.Contains('\n') && !clean.Contains("  ", StringComparison.Ordinal))
        {
            return clean;
        }

        return string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int FirstUnclean(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyExcept(Plain) is var next and >= 0; at++)
        {
            at += next;
            if (Unclean.Contains(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Rewrite(string text, int first)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var plain = FirstUnclean(text.AsSpan(i));
            if (plain != 0)
            {
                var end = plain < 0 ? text.Length : i + plain;
                clean.Append(text, i, end - i);
                i = end;
                if (i == text.Length)
                {
                    break;
                }
            }

            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    clean.Append(c).Append(text[++i]);
                }
                else
                {
                    clean.Append('\uFFFD');
                }
            }
            else if (c is >= '\u0300' and <= '\u036F' && clean.Length > 0 && Accents.Compose(clean[^1], c) is { } composed)
            {
                clean[^1] = composed;
            }
            else if (Replacement(c) is var r and not '\0')
            {
                clean.Append(r);
            }
        }

        return clean.ToString();
    }

    // '\0' means: leave it out.
    private static char Replacement(char c) => c switch
    {
        '\n' => '\n',
        '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\r' => '\0',
        '\t' or '\u00A0' or '\u1680' or '\u202F' or '\u205F' or '\u3000' => ' ',
        >= '\u2000' and <= '\u200A' => ' ',
        < ' ' or '\u007F' or '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF' => '\0',
        >= '\u0080' and <= '\u009F' => '\0',
        >= '\u200B' and <= '\u200F' => '\0',
        >= '\u202A' and <= '\u202E' => '\0',
        >= '\u2060' and <= '\u206F' => '\0',
        _ => c,
    };

    private static string OneBlankLine(string text)
    {
        var result = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf("\n\n\n", StringComparison.Ordinal) is var at and >= 0)
        {
            result.Append(rest[..(at + 2)]);
            rest = rest[at..].TrimStart('\n');
        }

        return result.Append(rest).ToString();
    }
}

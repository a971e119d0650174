using System.Buffers;
using System.Globalization;

namespace Fulcrum.Reading;

/// <summary>Tells list signs: dashes, dots, ticks, arrows, emoji, numbers and a lone "o".</summary>
internal static class Bullets
{
    /// <summary>Signs that open a list item when a blank or a letter follows.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("•●○◦▪▫■□►▶▸▹➢➤➔→‣⁃∙✓✔✗✘★☆❖◆◇»¤§\u00b7\uf0b7\uf0a7\u2043\u25cf");

    /// <summary>Signs that may separate items inside one line, because nobody writes them in running text.</summary>
    internal static readonly SearchValues<char> Inline = SearchValues.Create("•●▪■►▶➢➤‣✓✔❖◆\uf0b7\uf0a7");

    /// <summary>How many characters at the start are a list sign with the blanks after it; 0 when there is none.</summary>
    internal static int Length(ReadOnlySpan<char> line, out bool isEmoji)
    {
        isEmoji = false;
        if (line.IsEmpty)
        {
            return 0;
        }

        var first = line[0];
        var length = first switch
        {
            '-' or '–' or '—' or '*' or '+' or '~' or '>' => line.Length > 1 && char.IsWhiteSpace(line[1]) ? 1 : 0,
            'o' => line.Length > 2 && line[1] == ' ' && char.IsUpper(line[2]) ? 1 : 0,
            _ when Signs.Contains(first) => 1,
            _ when char.IsAsciiDigit(first) || first == '(' => Number(line),
            _ => 0,
        };
        if (length == 0)
        {
            length = Emoji(line);
            isEmoji = length > 0;
        }
        else if (length == 1 && first == '-' && line.Length > 1 && line[1] == '-')
        {
            return 0;
        }

        // "-- - text" and "• - text" carry two signs.
        while (length > 0 && length < line.Length && (char.IsWhiteSpace(line[length]) || line[length] is '-' or '\u200b' || Signs.Contains(line[length])))
        {
            length++;
        }

        return length;
    }

    /// <summary>The length of one emoji (with modifiers and joiners) at the start; 0 when there is none.</summary>
    internal static int Emoji(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (i > 0 && (c is '\ufe0f' or '\u200d' or '\u20e3'))
            {
                i++;
            }
            else if (c is >= '\u2600' and <= '\u27bf' or >= '\u2b00' and <= '\u2bff' or >= '\u2300' and <= '\u23ff')
            {
                i++;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[i + 1])) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol)
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // "1.", "2)", "(a)": at most two digits, so that years and sums are no list signs.
    private static int Number(ReadOnlySpan<char> line)
    {
        var i = line[0] == '(' ? 1 : 0;
        var start = i;
        while (i < line.Length && i - start < 2 && (char.IsAsciiDigit(line[i]) || (start == 1 && i == 1 && char.IsAsciiLetterLower(line[i]))))
        {
            i++;
        }

        return i > start && i + 1 < line.Length && line[i] is '.' or ')' && char.IsWhiteSpace(line[i + 1]) ? i + 1 : 0;
    }
}

using System.Buffers;
using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Cuts a text into lines and tells headings, list items and running text apart.</summary>
internal static class LineReader
{
    private const int LongLine = 160;
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\u2028\u2029\u0085\v\f");

    internal static List<TextLine> Read(string text)
    {
        var raw = Raw(text);
        var lines = new List<TextLine>(raw.Count + 8);
        var heading = default(TextSpan);
        for (var n = 0; n < raw.Count; n++)
        {
            var line = raw[n];
            var next = n + 1 < raw.Count ? raw[n + 1] : default;
            if (IsHeading(text, line, next))
            {
                heading = Undecorated(text, line.Span);
                lines.Add(new TextLine(heading, LineKind.Heading, heading));
                continue;
            }

            var span = line.Span;
            if (!line.IsItem && Label(text, span) is { Length: > 0 } label)
            {
                heading = label;
                lines.Add(new TextLine(label, LineKind.Heading, label));
                span = Trim(text, label.End, span.End, " \t:*_–—-\u00a0");
            }

            if (span.Length > 0)
            {
                lines.Add(new TextLine(span, line.IsItem ? LineKind.Item : LineKind.Prose, heading));
            }
        }

        return lines;
    }

    private readonly record struct RawLine(TextSpan Span, bool IsItem, bool IsEmoji, bool AfterBlank);

    // Physical lines without bullets and blanks; a long line with inline bullets becomes several.
    private static List<RawLine> Raw(string text)
    {
        var lines = new List<RawLine>(64);
        var blank = true;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : start + length;
            var span = Trim(text, start, end, default);
            start = end + 1;
            if (span.Length == 0)
            {
                blank = true;
                continue;
            }

            AddRaw(text, span, blank, lines);
            blank = false;
        }

        return lines;
    }

    private static void AddRaw(string text, TextSpan span, bool blank, List<RawLine> lines)
    {
        var line = text.AsSpan(span.Start, span.Length);
        var bullet = Bullets.Length(line, out var emoji);
        var from = span.Start + bullet;
        var isItem = bullet > 0;
        if (span.Length > LongLine && line[bullet..].IndexOfAny(Bullets.Inline) > 0)
        {
            for (int at; (at = text.AsSpan(from, span.End - from).IndexOfAny(Bullets.Inline)) >= 0;)
            {
                Keep(from, from + at, isItem);
                from += at + 1;
                isItem = true;
                blank = false;
            }
        }

        Keep(from, span.End, isItem);

        void Keep(int start, int end, bool item)
        {
            var kept = Trim(text, start, end, default);
            if (kept.Length > 0)
            {
                lines.Add(new RawLine(kept, item, emoji, blank));
            }
        }
    }

    private static bool IsHeading(string text, RawLine line, RawLine next)
    {
        var s = text.AsSpan(line.Span.Start, line.Span.Length);
        if (s.Length > 140)
        {
            return false;
        }

        if (s[0] == '#' && s.TrimStart('#') is { Length: > 1 } rest && rest[0] == ' ')
        {
            return true;
        }

        var bold = s.Length > 4 && ((s.StartsWith("**") && s.EndsWith("**")) || (s.StartsWith("__") && s.EndsWith("__")));
        var inner = Undecorated(text, line.Span);
        if (inner.Length == 0)
        {
            return false;
        }

        var plain = text.AsSpan(inner.Start, inner.Length);
        var last = s[^1] is '*' or '_' && inner.End < line.Span.End ? text[inner.End] : s[^1];
        var colon = last is ':' or '：' or '…' || s.EndsWith("...");
        var words = HeadingWords.Words(plain);
        var capitals = IsCapitals(plain);
        if (words is 0 or > 16 || last is ',' or ';' || (last == '.' && words > 3 && !capitals && !colon))
        {
            return false;
        }

        if (line.IsItem && !line.IsEmoji)
        {
            // "1. What you'll do:" heads a list only with a known phrase and a list below.
            return words <= 6 && colon && next.IsItem && HeadingWords.IsKnown(plain, colon);
        }

        var known = HeadingWords.IsKnown(plain, colon);
        if (bold && words <= 12)
        {
            return known || colon || line.AfterBlank || next.IsItem;
        }

        if (!colon && plain.Contains(": ", StringComparison.Ordinal))
        {
            // "Requirements: patience": a label with its text.
            return false;
        }

        if (colon)
        {
            return words <= 8 || known;
        }

        if (known)
        {
            return words <= 10 && last is not '.' && (!char.IsLower(plain[0]) || (line.AfterBlank && next.IsItem));
        }

        if (words <= 10 && capitals && (plain.Length > 5 || next.IsItem) && (!line.IsItem || line.AfterBlank))
        {
            return true;
        }

        if (line.IsItem)
        {
            // An emoji may open a heading as well as a list item: what follows tells.
            return line.AfterBlank && next.IsItem && !next.IsEmoji && words <= 8 && last is not '.' && char.IsUpper(plain[0]);
        }

        // A short line of its own right above a list.
        return next.IsItem && !next.IsEmoji && line.AfterBlank && words <= 10 && last is not '.' && char.IsUpper(plain[0]);
    }

    private static bool IsCapitals(ReadOnlySpan<char> s)
    {
        var upper = 0;
        foreach (var c in s)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper >= 4 && upper * 2 > s.Length;
    }

    // "Requirements: five years …": the known label of a line that goes on; length 0 when there is none.
    private static TextSpan Label(string text, TextSpan span)
    {
        var s = text.AsSpan(span.Start, Math.Min(span.Length, 70));
        var colon = s.IndexOf(':');
        if (colon < 3 || span.Start + colon + 1 >= span.End || (colon + 1 < s.Length && s[colon + 1] == '/'))
        {
            return default;
        }

        var label = Undecorated(text, new TextSpan(span.Start, colon));
        return label.Length > 0 && HeadingWords.IsLabel(text.AsSpan(label.Start, label.Length)) ? label : default;
    }

    private static TextSpan Undecorated(string text, TextSpan span)
    {
        var emoji = Bullets.Emoji(text.AsSpan(span.Start, span.Length));
        return Trim(text, span.Start + emoji, span.End, "*_#:：=~|- \t\u00a0\u200b");
    }

    private static TextSpan Trim(string text, int start, int end, ReadOnlySpan<char> marks)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\u200b' or '\ufeff' || marks.Contains(text[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '\u200b' or '\ufeff' || marks.Contains(text[end - 1])))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}

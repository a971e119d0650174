using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Splits a line into sentences.</summary>
internal static class SentenceReader
{
    private static readonly string[] Abbreviations =
        ["e.g", "i.e", "etc", "vs", "sr", "jr", "inc", "ltd", "corp", "co", "dr", "mr", "mrs", "ms", "ph.d", "ph", "b.s", "m.s", "b.a", "b.sc", "m.sc", "u.s", "u.k", "no", "approx", "incl", "dept", "ex", "resp", "min", "max", "yrs", "yr", "a.k.a", "eng", "st"];

    internal static List<TextSpan> Read(string text, TextSpan within)
    {
        var found = new List<TextSpan>(2);
        Read(text, within, found);
        return found;
    }

    internal static void Read(string text, TextSpan within, List<TextSpan> found)
    {
        var start = within.Start;
        var end = within.End;
        for (var i = start; i < end; i++)
        {
            var sign = text.AsSpan(i, end - i).IndexOfAny('.', '!', '?');
            if (sign < 0)
            {
                break;
            }

            i += sign;
            if (!Ends(text, start, i, end))
            {
                continue;
            }

            var stop = i + 1;
            while (stop < end && text[stop] is ')' or '"' or '”' or '\'' or '’' or '.' or '!' or '?')
            {
                stop++;
            }

            Add(text, start, stop, found);
            start = stop;
            i = stop - 1;
        }

        Add(text, start, end, found);
    }

    private static bool Ends(string text, int start, int at, int end)
    {
        var next = at + 1;
        while (next < end && text[next] is ')' or '"' or '”' or '’' or '.' or '!' or '?')
        {
            next++;
        }

        if (next >= end)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            // "…domains.Design and …": a lost line break; "Node.js" and "ASP.NET" are not.
            return text[at] == '.' && next == at + 1 && at - 2 >= start && next + 2 < end && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])
                && char.IsUpper(text[next]) && char.IsLower(text[next + 1]) && char.IsLower(text[next + 2]);
        }

        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next >= end || text[at] != '.')
        {
            return true;
        }

        if (char.IsLower(text[next]))
        {
            return false;
        }

        var from = at;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        var word = text.AsSpan(from, at - from);
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return false;
        }

        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                // "etc. We …" ends a sentence, "e.g. Python" does not; the capital after "etc." decides.
                return abbreviation == "etc";
            }
        }

        return true;
    }

    private static void Add(string text, int start, int end, List<TextSpan> found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            found.Add(new TextSpan(start, end - start));
        }
    }
}

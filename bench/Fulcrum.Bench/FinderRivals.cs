using System.Buffers;

namespace Fulcrum.Bench;

/// <summary>
/// The usual ways to find many names in a text, for comparison: whole words, leftmost-longest, capitalisation apart; no rules, and no
/// likeness of hyphen and space, so they do less than the finder.
/// </summary>
internal static class FinderRivals
{
    private const int MostWords = 8;

    /// <summary>The names as the finder knows them, plurals too, in small letters.</summary>
    public static List<string> Names(Fulcrum.Reading.ConceptGraph graph)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in graph.Lines)
        {
            foreach (var name in line.Aliases.Prepend(line.Name))
            {
                names.Add(name.Text.ToLowerInvariant());
                if (Fulcrum.Reading.Plural.AppliesTo(line.Kind) && Fulcrum.Reading.Plural.Of(name.Text) is { } plural)
                {
                    names.Add(plural.ToLowerInvariant());
                }
            }
        }

        return [.. names];
    }

    /// <summary>The framework's search for many strings, and a look into a dictionary at every hit.</summary>
    public static Func<string, int> SearchValues(List<string> names)
    {
        var search = System.Buffers.SearchValues.Create(names.ToArray(), StringComparison.OrdinalIgnoreCase);
        var known = names.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        return text =>
        {
            var (found, at) = (0, 0);
            var span = text.AsSpan();
            while (at < span.Length)
            {
                var hit = span[at..].IndexOfAny(search);
                if (hit < 0)
                {
                    break;
                }

                at += hit;
                var end = at > 0 && char.IsLetterOrDigit(span[at - 1]) ? 0 : LongestEnd(span, at, known);
                found += end > 0 ? 1 : 0;
                at = end > 0 ? end : at + 1;
            }

            return found;
        };
    }

    private static int LongestEnd(ReadOnlySpan<char> text, int start, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var (longest, words) = (0, 0);
        for (var end = start + 1; end <= text.Length && words < MostWords; end++)
        {
            if (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]))
            {
                words += char.IsLetterOrDigit(text[end - 1]) ? 1 : 0;
                longest = known.Contains(text[start..end]) && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : longest;
            }
        }

        return longest;
    }

    /// <summary>Aho-Corasick as in the textbook: a dictionary of characters at every node, links for failures and outputs.</summary>
    public static Func<string, int> AhoCorasick(List<string> names)
    {
        var next = new List<Dictionary<char, int>> { new() };
        var (length, fail, output) = (new List<int> { 0 }, new List<int> { 0 }, new List<int> { 0 });
        foreach (var name in names)
        {
            var node = 0;
            foreach (var c in name)
            {
                if (!next[node].TryGetValue(c, out var to))
                {
                    to = next.Count;
                    next[node].Add(c, to);
                    next.Add([]);
                    length.Add(0);
                    fail.Add(0);
                    output.Add(0);
                }

                node = to;
            }

            length[node] = name.Length;
        }

        var queue = new Queue<int>(next[0].Values);
        while (queue.TryDequeue(out var node))
        {
            output[node] = length[fail[node]] > 0 ? fail[node] : output[fail[node]];
            foreach (var (c, to) in next[node])
            {
                var back = fail[node];
                while (back != 0 && !next[back].ContainsKey(c))
                {
                    back = fail[back];
                }

                fail[to] = next[back].GetValueOrDefault(c);
                queue.Enqueue(to);
            }
        }

        return text => Run(text, next, length, fail, output);
    }

    private static int Run(string text, List<Dictionary<char, int>> next, List<int> length, List<int> fail, List<int> output)
    {
        var matches = new List<(int Start, int End)>();
        var node = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            int to;
            while (!next[node].TryGetValue(c, out to) && node != 0)
            {
                node = fail[node];
            }

            node = to;
            if (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                continue;
            }

            for (var hit = length[node] > 0 ? node : output[node]; hit != 0; hit = output[hit])
            {
                var start = i + 1 - length[hit];
                if (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
                {
                    matches.Add((start, i + 1));
                }
            }
        }

        matches.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var (found, free) = (0, 0);
        foreach (var (start, end) in matches)
        {
            if (start >= free)
            {
                found++;
                free = end;
            }
        }

        return found;
    }
}

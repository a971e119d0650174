using System.Buffers;
using Fulcrum.Core;

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

    /// <summary>A finder of plain names, and those of them that it took.</summary>
    public static (Fulcrum.Reading.MentionFinder Finder, List<string> Taken) Finder(List<string> names)
    {
        var trie = new Fulcrum.Reading.NameTrie(names.Count);
        var taken = names.Where((name, n) => trie.Add(name, n, null)).ToList();
        trie.Seal();
        return (new Fulcrum.Reading.MentionFinder(trie, [.. names.Select((name, n) => new Concept(new ConceptId($"{n}"), name, ConceptKind.Tool, null))]), taken);
    }

    /// <summary>The names that are found most often in texts when all are looked for.</summary>
    public static List<string> MostFrequent(List<string> names, List<byte[]> texts, int count)
    {
        var (finder, _) = Finder(names);
        var found = new int[names.Count];
        foreach (var text in texts)
        {
            foreach (var hit in finder.Hits(text, Fulcrum.Reading.FoldedText.Of(text)))
            {
                found[hit.Concept]++;
            }
        }

        return [.. Enumerable.Range(0, names.Count).OrderByDescending(n => found[n]).ThenBy(n => n).Take(count).Select(n => names[n])];
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
}

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
}

using System.Text;

namespace Fulcrum.Store;

/// <summary>What a user types, as a query of SQLite's FTS5. Whatever is typed is words, never an operator, so no input is a syntax error.</summary>
internal static class SearchWords
{
    /// <summary>The query; empty when nothing can be searched for.</summary>
    public static string Query(string words)
    {
        var wanted = new List<string>();
        var unwanted = new List<string>();
        foreach (var (word, isPhrase) in Split(words))
        {
            var (text, list) = !isPhrase && word is ['-', _, ..] ? (word[1..], unwanted) : (word, wanted);
            var prefix = !isPhrase && text is [_, .., '*'];
            text = text.TrimEnd('*').Replace("\"", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
            if (text.Any(char.IsLetterOrDigit))
            {
                list.Add($"\"{SignedNames.Spelled(text)}\"{(prefix ? " *" : "")}");
            }
        }

        // NOT needs something before it; without a wanted word there is nothing to rank.
        return wanted.Count == 0 ? "" : string.Join(" AND ", wanted) is var all && unwanted.Count == 0 ? all : $"({string.Join(" AND ", wanted)}) NOT ({string.Join(" OR ", unwanted)})";
    }

    private static IEnumerable<(string Word, bool IsPhrase)> Split(string words)
    {
        var current = new StringBuilder();
        var inPhrase = false;
        foreach (var c in words)
        {
            if (c == '"' || (!inPhrase && char.IsWhiteSpace(c)))
            {
                if (current.Length > 0)
                {
                    yield return (current.ToString(), inPhrase);
                    current.Clear();
                }

                inPhrase ^= c == '"';
            }
            else
            {
                current.Append(c);
            }
        }

        if (current.Length > 0)
        {
            yield return (current.ToString(), inPhrase);
        }
    }
}

using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Finds the role that a title means: the longest title variant among its words, the part before a comma or dash first.</summary>
internal sealed class RoleMatcher
{
    // An ad for several posts names them in the plural: "Data Scientists".
    private static readonly string[] Doers = ["ers", "ors", "ists", "ysts", "ects", "ants", "ives"];

    private readonly Dictionary<string, List<(string[] Words, RoleTitle Role, int Rank)>> _byFirst = new(StringComparer.Ordinal);

    internal RoleMatcher(IReadOnlyList<RoleTitle> roles)
    {
        for (var rank = 0; rank < roles.Count; rank++)
        {
            foreach (var title in roles[rank].Titles.Prepend(roles[rank].Name))
            {
                var words = Words(AdBody.Fold(title));
                if (words.Count == 0)
                {
                    continue;
                }

                if (!_byFirst.TryGetValue(words[0], out var list))
                {
                    _byFirst.Add(words[0], list = []);
                }

                list.Add(([.. words], roles[rank], rank));
            }
        }
    }

    /// <summary>Id and name of the role; an empty id and the title's own core words in title case when no role fits.</summary>
    internal (string Id, string Name) Match(string title)
    {
        var parts = TitleParts.Of(AdBody.Fold(title));
        foreach (var part in parts)
        {
            if (Best(Words(part)) is { } role)
            {
                return (role.Id, role.Name);
            }
        }

        if (parts.Count > 1 && Best(Words(string.Join(' ', parts))) is { } whole)
        {
            return (whole.Id, whole.Name);
        }

        // "Barcelona - Station Manager": the place in front is not the title.
        var core = parts.Find(p => CountryReader.Of(p).Length == 0) ?? parts.FirstOrDefault() ?? "";
        return ("", Named(Words(core), title));
    }

    private RoleTitle? Best(List<string> words)
    {
        var best = default((RoleTitle Role, int Words, int Rank)?);
        for (var from = 0; from < words.Count; from++)
        {
            if (!_byFirst.TryGetValue(words[from], out var variants))
            {
                continue;
            }

            foreach (var (variant, role, rank) in variants)
            {
                if (variant.Length <= words.Count - from && variant.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words).Slice(from, variant.Length))
                    && (best is not { } old || variant.Length > old.Words || (variant.Length == old.Words && rank < old.Rank)))
                {
                    best = (role, variant.Length, rank);
                }
            }
        }

        return best?.Role;
    }

    private static List<string> Words(string lower)
    {
        var words = TitleWords.Split(lower);
        words.RemoveAll(TitleParts.IsNoise);
        for (var n = 0; n < words.Count; n++)
        {
            if (words[n] is { Length: > 6 } word && Array.Exists(Doers, d => word.EndsWith(d, StringComparison.Ordinal)))
            {
                words[n] = word[..^1];
            }
        }

        return words;
    }

    // The words as the title writes them, so that "iOS" and "QA" keep their shape.
    private static string Named(List<string> words, string title)
    {
        var shown = new List<string>(words.Count);
        foreach (var word in words)
        {
            var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            var written = at >= 0 ? title.Substring(at, word.Length) : word;
            var plain = written.All(char.IsLower) || (written.Length > 4 && written.All(c => !char.IsLower(c)));
            shown.Add(plain ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(written.ToLowerInvariant()) : written);
        }

        return string.Join(' ', shown);
    }
}

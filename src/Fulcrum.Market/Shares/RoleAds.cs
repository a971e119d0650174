using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Picks the readings of a role.</summary>
internal static class RoleAds
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with" };

    /// <summary>Those of the role and of the roles below it.</summary>
    public static IReadOnlyList<AdReading> OfId(IReadOnlyList<AdReading> readings, string id, IReadOnlyList<RoleTitle> roles)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal) { id };
        while (roles.Where(r => wanted.Contains(r.Family)).Count(r => wanted.Add(r.Id)) > 0)
        {
        }

        return [.. readings.Where(r => wanted.Contains(r.RoleId))];
    }

    /// <summary>Those whose title holds every word of the query, in any order; "teachers" is "teacher".</summary>
    public static IReadOnlyList<AdReading> OfWords(IReadOnlyList<AdReading> readings, string query)
    {
        var words = Words(query);
        return words.Count == 0 ? [] : [.. readings.Where(r => words.IsSubsetOf(Words(r.Ad.Title)))];
    }

    private static HashSet<string> Words(string title) => [.. TitleWords.Split(title.ToLowerInvariant()).Where(w => !Small.Contains(w)).Select(Singular)];

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}

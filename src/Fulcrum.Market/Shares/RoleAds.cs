using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Picks the readings of a role.</summary>
internal static class RoleAds
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with" };

    /// <summary>Those of the role and of the roles below it.</summary>
    public static IReadOnlyList<AdReading> OfId(IReadOnlyList<AdReading> readings, string id, IReadOnlyList<RoleTitle> roles)
    {
        var wanted = Wanted(id, roles);
        return [.. readings.Where(r => wanted.Contains(r.RoleId))];
    }

    /// <summary>The role and the roles below it.</summary>
    public static HashSet<string> Wanted(string id, IReadOnlyList<RoleTitle> roles)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal) { id };
        while (roles.Where(r => wanted.Contains(r.Family)).Count(r => wanted.Add(r.Id)) > 0)
        {
        }

        return wanted;
    }

    /// <summary>Those whose title holds every word of the query, in any order; "teachers" is "teacher".</summary>
    public static IReadOnlyList<AdReading> OfWords(IReadOnlyList<AdReading> readings, string query)
    {
        var means = ByWords(query);
        return [.. readings.Where(r => means(r.Ad.Title))];
    }

    /// <summary>Whether a title holds every word of the query; none does when the query has no words.</summary>
    public static Func<string, bool> ByWords(string query)
    {
        var words = Words(query);
        return title => words.Count > 0 && words.IsSubsetOf(Words(title));
    }

    private static HashSet<string> Words(string title) => [.. TitleWords.Split(title.ToLowerInvariant()).Where(w => !Small.Contains(w)).Select(Singular)];

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}

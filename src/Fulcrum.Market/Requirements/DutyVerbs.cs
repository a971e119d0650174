using System.Collections.Frozen;

namespace Fulcrum.Market;

/// <summary>Knows a line that names work to be done by the verb it opens with: "Develop …", "Monitors …". Such lines are duties wherever they stand.</summary>
internal static class DutyVerbs
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Forms(
        "act administer advance advise align analyze analyse apply architect assess assist automate build calculate capture carry champion clean coach collaborate collect communicate compile complete conduct configure consult contribute convert coordinate create curate customize debug define deliver deploy design determine develop devise diagnose discover document draft drive enable engage enhance ensure establish evaluate evolve examine execute expand explore extract facilitate formulate gather generate guide handle help identify implement import improve influence innovate inspect install instrument integrate interpret investigate iterate launch lead leverage liaise maintain manage map measure mentor migrate model modify monitor negotiate operate optimize optimise orchestrate organize organise oversee own participate partner perform pilot plan prepare present prioritize process produce program promote propose prototype provide publish query recommend refine report represent research resolve review run scale scope select serve shape ship simplify solve spearhead standardize streamline strengthen summarize supervise support synthesize tackle test track train transform translate troubleshoot tune turn understand update upgrade use utilize validate verify visualize work write");

    /// <summary>Whether a sentence in lower case opens with such a verb.</summary>
    internal static bool Opens(ReadOnlySpan<char> lower)
    {
        lower = lower.TrimStart(" -*•·");
        var end = 0;
        while (end < lower.Length && char.IsLetter(lower[end]))
        {
            end++;
        }

        if (end > 2 && end + 1 < lower.Length && lower[end] == ' ' && lower[..end].EndsWith("ly"))
        {
            // "Actively participate", "continuously monitor".
            return Opens(lower[(end + 1)..]);
        }

        return end > 2 && end < lower.Length && lower[end] is ' ' or ',' && Verbs.Contains(lower[..end]);
    }

    // The verb and its third person; "design" and "research" open a duty, "designs" as well.
    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms(string verbs) =>
        verbs.Split(' ').SelectMany(v => new[] { v, v.EndsWith('y') && v[^2] is not ('a' or 'e' or 'o') ? v[..^1] + "ies" : v[^1] is 's' or 'h' or 'x' ? v + "es" : v + "s" })
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

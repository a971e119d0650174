using System.Text.RegularExpressions;
using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Skills that a résumé calls its owner expert or proficient in: "Kafka (expert)", "Expert: Python, SQL", "proficient in Java".</summary>
internal static partial class ClaimedLevels
{
    /// <summary>Per skill the highest word and its level, 3 proficient or 4 expert. Soft skills and human languages are left out.</summary>
    public static IReadOnlyDictionary<Concept, (string Word, double Level)> In(Resume resume, Reader reader)
    {
        var claimed = new Dictionary<Concept, (string Word, double Level)>();
        foreach (var line in ClaimText.WithoutWishes(ClaimText.Of(resume)).Split('\n').Where(l => Anywhere().IsMatch(l)))
        {
            var heads = Head().Matches(line);
            foreach (var mention in reader.Find(line).Where(m => m.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken or ConceptKind.Certification)))
            {
                var word = Behind().Match(line, mention.Span.End) is { Success: true } behind
                    ? behind.Groups["word"].Value
                    : heads.LastOrDefault(h => h.Index + h.Length <= mention.Span.Start && !EndsBetween(line, h.Index + h.Length, mention.Span.Start))?.Groups["word"].Value;
                if (word is not null && LevelOf(word) is var level && (!claimed.TryGetValue(mention.Concept, out var best) || level > best.Level))
                {
                    claimed[mention.Concept] = (word.ToLowerInvariant(), level);
                }
            }
        }

        return claimed;
    }

    private static double LevelOf(string word) => word.StartsWith("expert", StringComparison.OrdinalIgnoreCase) || word.StartsWith("master", StringComparison.OrdinalIgnoreCase) ? 4 : 3;

    // A sentence's end, another level ("basic: Java"), or a bracket that closes the list.
    private static bool EndsBetween(string line, int from, int to) => Stop().IsMatch(line[from..to]);

    private const string High = "(?<word>expert(?:ise)?|master(?:y)?|advanced|proficien(?:t|cy))";

    [GeneratedRegex(@"\b(?:expert|master|advanced|proficien)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Anywhere();

    // A head of a list at the line's start, or "expert in".
    [GeneratedRegex(@"(?:^\W*" + High + @"(?:[- ]level)?(?: skills| knowledge)?\s*[:(–—-]|\b(?:" + High + @")\s+(?:in|with|of|at|knowledge of|user of)\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    // "Python (expert)", "Python: expert", "Python – Advanced"
    [GeneratedRegex(@"\G\s*[(\[:–—-]\s*" + High + @"\b(?!\s+\w+ing\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(@"[.;!?|)](?:\s|$)|\b(?:basic|beginner|familiar|intermediate|working knowledge|some|learning|novice)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stop();
}

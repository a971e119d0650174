using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Two versions of a résumé over the same ads.</summary>
internal static class ResumeVersions
{
    /// <summary>What changes from the first to the second.</summary>
    public static ResumeComparison Compare(Screening first, Screening second)
    {
        // The very same readings: ids of ads may repeat over files.
        var before = new Dictionary<AdReading, AdScreening>(first.Ads.Select(a => KeyValuePair.Create(a.Reading, a)), ReferenceEqualityComparer.Instance);
        var changes = new List<FitChange>();
        var words = new Dictionary<Concept, (int Ads, string First, string Second)>();
        foreach (var now in second.Ads)
        {
            var then = before[now.Reading];
            if (now.Shown != then.Shown || now.Literal != then.Literal || now.KnockOuts.Count != then.KnockOuts.Count)
            {
                changes.Add(new(now.Reading, now.Shown - then.Shown, now.Literal - then.Literal, now.KnockOuts.Count - then.KnockOuts.Count));
            }

            foreach (var (a, b) in then.Matches.Zip(now.Matches).Where(m => m.First.Kind != m.Second.Kind))
            {
                var concept = a.Requirement.Concept;
                words[concept] = (words.GetValueOrDefault(concept).Ads + 1, a.ResumeWords, b.ResumeWords);
            }
        }

        return new(first, second,
            [.. changes.OrderBy(c => c.KnockOuts).ThenByDescending(c => Math.Abs(c.Shown) + Math.Abs(c.Literal)).ThenBy(c => c.Reading.Ad.Id, StringComparer.Ordinal)],
            [.. words.Select(w => new WordChange(w.Key, w.Value.Ads, w.Value.First, w.Value.Second)).OrderByDescending(w => w.Ads).ThenBy(w => w.Concept.Id.Value, StringComparer.Ordinal)]);
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The smallest true edits, in order of effect: the ads' own words for what the person has.</summary>
internal sealed class ResumeEdits(Ledger ledger, FactBook facts, RequirementWeights weights)
{
    private readonly TrueClaims _claims = new(ledger, facts);

    /// <summary>One edit per concept that some ad asks for in words which the résumé does not have, and that evidence supports.</summary>
    public IReadOnlyList<ResumeEdit> Of(IReadOnlyList<AdScreening> ads)
    {
        var wanted = new Dictionary<ConceptId, List<(RequirementMatch Match, double Gain)>>();
        foreach (var ad in ads)
        {
            var all = ad.Matches.Sum(m => weights.Of(m.Requirement));
            foreach (var match in ad.Matches.Where(m => m.Kind == MatchKind.HeldNotShown || (m.Kind == MatchKind.OtherName && RequirementMatcher.KeepsWords(m.Requirement))))
            {
                if (!wanted.TryGetValue(match.Requirement.Concept.Id, out var list))
                {
                    wanted[match.Requirement.Concept.Id] = list = [];
                }

                list.Add((match, weights.Of(match.Requirement) / all));
            }
        }

        var edits = new List<ResumeEdit>();
        foreach (var (concept, matches) in wanted)
        {
            if (_claims.Support(concept) is { } support)
            {
                edits.Add(One(matches, support, ads.Count));
            }
        }

        return [.. edits.OrderByDescending(e => e.Gain).ThenByDescending(e => e.Ads).ThenBy(e => e.Concept.Id.Value, StringComparer.Ordinal)];
    }

    // The spelling that most ads use; only those ads then find it, so only their gain counts.
    private ResumeEdit One(List<(RequirementMatch Match, double Gain)> matches, Evidence support, int ads)
    {
        var concept = matches[0].Match.Requirement.Concept;
        var words = matches.GroupBy(m => m.Match.Requirement.Surface, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var said = new ResumeWords(words);
        var gain = matches.Where(m => Spellings(m.Match.Requirement).Any(said.Say)).Sum(m => m.Gain) / ads;
        var instead = matches.Select(m => m.Match.ResumeWords).FirstOrDefault(w => w.Length > 0) ?? "";
        return new ResumeEdit(concept, words, matches.Count, $"{support.What} ({support.Place})")
        {
            Instead = instead,
            Where = ledger.Resume is { } resume ? EditPlace.Of(resume, instead, support) : "",
            Gain = gain,
        };
    }

    private static IEnumerable<string> Spellings(Requirement r) => r.Surfaces.Count > 0 ? r.Surfaces : [r.Surface];
}

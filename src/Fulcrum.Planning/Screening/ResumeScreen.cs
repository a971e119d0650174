using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The résumé as an applicant tracking system and a hurried reader see it, ad by ad.</summary>
internal sealed class ResumeScreen(Ledger ledger, Profile profile, FactBook facts)
{
    private readonly RequirementMatcher _matcher = new(ledger, facts);
    private readonly KnockOuts _knockOuts = new(ledger, profile, facts);
    private readonly RequirementWeights _weights = new(facts);
    private readonly double _mean = facts.Mean("screen.fit.weight");

    /// <summary>All ads, best fit first: fewest knock-outs, then the best fit.</summary>
    public Screening Of(IReadOnlyList<AdReading> ads)
    {
        var found = ads.Select(_knockOuts.Of).ToList();
        var each = ads.Zip(found, Of).ToList();
        var mean = each.Count == 0 ? 0 : each.Average(a => a.Shown);
        var screened = each.Select(a => Fitted(a, mean))
            .OrderBy(a => a.KnockOuts.Count).ThenByDescending(a => a.Fit).ThenByDescending(a => a.Literal).ThenBy(a => a.Reading.Ad.Id, StringComparer.Ordinal).ToList();
        var knockOuts = found.SelectMany(k => k.Select(o => o.Group).Distinct(StringComparer.Ordinal)).GroupBy(k => k, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count())).OrderByDescending(k => k.Item2).ThenBy(k => k.Key, StringComparer.Ordinal).ToList();
        return new Screening(screened, knockOuts, new ResumeEdits(ledger, facts, _weights).Of(screened), new ResumeFindings(ledger).All())
        {
            Concepts = Concepts(screened),
            FirstLook = ledger.Resume is { } resume ? new FirstThird(resume, ledger, facts).Of(ads, _matcher, _weights) : null,
        };
    }

    private AdScreening Fitted(AdScreening ad, double mean)
    {
        var all = ad.Matches.Sum(m => _weights.Of(m.Requirement));
        return ad with { Fit = all == 0 ? 0 : ((ad.Shown * all) + (_mean * mean)) / (all + _mean) };
    }

    private AdScreening Of(AdReading ad, IReadOnlyList<KnockOut> knockOuts)
    {
        var matches = RequirementWeights.Counted(ad).Select(_matcher.Match).ToList();
        var (shown, literal, all) = (0.0, 0.0, 0.0);
        foreach (var match in matches)
        {
            var weight = _weights.Of(match.Requirement);
            all += weight;
            shown += match.Kind is MatchKind.Literal or MatchKind.OtherName ? weight : 0;
            literal += match.Kind is MatchKind.Literal ? weight : 0;
        }

        return new AdScreening(ad, matches, [.. knockOuts.Select(k => k.Words)], all > 0 ? shown / all : 0)
        {
            Literal = all > 0 ? literal / all : 0,
            Reason = FitReason.Of(matches, knockOuts),
        };
    }

    private static List<ConceptScreening> Concepts(IReadOnlyList<AdScreening> ads) => [.. ads.SelectMany(a => a.Matches).GroupBy(m => m.Requirement.Concept.Id)
        .Select(g => new ConceptScreening(
            g.First().Requirement.Concept, g.Count(), g.Count(m => m.Kind == MatchKind.Literal), g.Count(m => m.Kind == MatchKind.OtherName), g.Count(m => m.Kind == MatchKind.HeldNotShown), g.Count(m => m.Kind == MatchKind.Missing),
            [.. g.Select(m => m.ResumeWords).Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]))
        .OrderByDescending(c => c.Ads).ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal)];
}

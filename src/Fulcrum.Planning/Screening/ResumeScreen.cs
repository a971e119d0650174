using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The résumé as an applicant tracking system and a hurried reader see it, ad by ad.</summary>
internal sealed class ResumeScreen(Ledger ledger, Profile profile, FactBook facts)
{
    private const double LeastOwnRating = 2;

    private readonly NarrowerSkills _narrower = new(ledger);
    private readonly ResumeWords _words = new(ledger.Resume);
    private readonly KnockOuts _knockOuts = new(ledger, profile, facts);
    private readonly double _sure = facts.Mean("gap.sure");
    private readonly double _part = facts.Mean("gap.part");
    private readonly double[] _weights = [facts.Mean("funnel.weight.mentioned"), facts.Mean("funnel.weight.preferred"), facts.Mean("funnel.weight.required")];

    /// <summary>All ads, best fit first: fewest knock-outs, then the largest share shown.</summary>
    public Screening Of(IReadOnlyList<AdReading> ads)
    {
        var found = ads.Select(_knockOuts.Of).ToList();
        var screened = ads.Zip(found, Of)
            .OrderBy(a => a.KnockOuts.Count).ThenByDescending(a => a.Shown).ThenBy(a => a.Reading.Ad.Id, StringComparer.Ordinal).ToList();
        var knockOuts = found.SelectMany(k => k.Select(o => o.Group).Distinct(StringComparer.Ordinal)).GroupBy(k => k, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count())).OrderByDescending(k => k.Item2).ThenBy(k => k.Key, StringComparer.Ordinal).ToList();
        return new Screening(screened, knockOuts, Edits(screened), new ResumeFindings(ledger).All());
    }

    private AdScreening Of(AdReading ad, IReadOnlyList<KnockOut> knockOuts)
    {
        var matches = ad.Requirements.Where(r => r.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken)).Select(Match).ToList();
        var (shown, all) = (0.0, 0.0);
        foreach (var match in matches)
        {
            var weight = _weights[(int)match.Requirement.Strength];
            all += weight;
            shown += match.Kind is MatchKind.Literal or MatchKind.OtherName ? weight : 0;
        }

        return new AdScreening(ad, matches, [.. knockOuts.Select(k => k.Words)], all > 0 ? shown / all : 0);
    }

    private RequirementMatch Match(Requirement requirement)
    {
        var state = ledger.Skills.GetValueOrDefault(requirement.Concept.Id);
        if (state is not null && NarrowerSkills.IsShown(state.Signal))
        {
            var surfaces = requirement.Surfaces.Count > 0 ? requirement.Surfaces : [requirement.Surface];
            return surfaces.FirstOrDefault(_words.Say) is { } words
                ? new(requirement, MatchKind.Literal, words)
                : new(requirement, MatchKind.OtherName, WordsOf(state.Signal));
        }

        if (ShownBelow(requirement.Concept.Id) is { } narrower)
        {
            return new(requirement, MatchKind.OtherName, WordsOf(narrower.Signal));
        }

        return new(requirement, Support(requirement.Concept.Id) is null ? MatchKind.Missing : MatchKind.HeldNotShown, "");
    }

    private SkillState? ShownBelow(ConceptId concept) => _narrower.Under(concept)
        .Where(n => NarrowerSkills.IsShown(n.State.Signal)).OrderBy(n => n.Depth).ThenByDescending(n => n.State.Level.Mean).Select(n => n.State).FirstOrDefault();

    private static string WordsOf(Signal signal) => signal.Words.Count > 0 ? signal.Words[0] : signal.CertifiedBy;

    // What makes it true to write a word: evidence of the skill itself, or work, projects and the like with one just below it.
    // Belief through other skills is none, and a claim or a rating of the narrower word does not stretch to the broader one.
    private Evidence? Support(ConceptId concept)
    {
        var own = ledger.Skills.TryGetValue(concept, out var state) ? state.Evidence.Where(e => e.Through is null && Supports(e, state)) : [];
        var below = _narrower.Under(concept).Where(n => n.Depth == 1)
            .SelectMany(n => n.State.Evidence.Where(e => e.Through is null && e.Kind > EvidenceKind.SelfRating && Supports(e, n.State)));
        return own.OrderByDescending(e => e.Kind).Concat(below.OrderByDescending(e => e.Kind)).FirstOrDefault();
    }

    private bool Supports(Evidence evidence, SkillState state) => evidence.Kind == EvidenceKind.SelfRating
        ? evidence.Level >= LeastOwnRating
        : NarrowerSkills.IsShown(state.Signal) || NormalTail.Reaches(state.Level, _part) >= _sure;

    private List<ResumeEdit> Edits(List<AdScreening> ads)
    {
        var wanted = ads.SelectMany(a => a.Matches)
            .Where(m => m.Kind is MatchKind.OtherName or MatchKind.HeldNotShown && m.Requirement.Concept.Kind != ConceptKind.Certification)
            .GroupBy(m => m.Requirement.Concept.Id);
        var edits = new List<ResumeEdit>();
        foreach (var group in wanted)
        {
            if (Support(group.Key) is not { } support)
            {
                continue;
            }

            var words = group.GroupBy(m => m.Requirement.Surface, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            edits.Add(new ResumeEdit(group.First().Requirement.Concept, words, group.Count(), $"{support.What} ({support.Place})"));
        }

        return [.. edits.OrderByDescending(e => e.Ads).ThenBy(e => e.Concept.Id.Value, StringComparer.Ordinal)];
    }
}

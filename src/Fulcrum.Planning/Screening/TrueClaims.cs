using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The guard against untrue claims: what a person may write of a skill, because evidence of theirs bears it out.</summary>
internal sealed class TrueClaims(Ledger ledger, FactBook facts)
{
    private const double LeastOwnRating = 2;

    private readonly NarrowerSkills _narrower = new(ledger);
    private readonly double _sure = facts.Mean("gap.sure");
    private readonly double _part = facts.Mean("gap.part");

    /// <summary>
    /// The best evidence that makes it true to write a concept's name; null when there is none. It is evidence of the skill itself, or work, projects and the like
    /// with one just below it. What is believed through other skills supports nothing, and a claim or a rating of the narrower word does not stretch to the broader one.
    /// A certification is held or not: nothing but the exam itself supports it.
    /// </summary>
    public Evidence? Support(ConceptId concept)
    {
        ledger.Skills.TryGetValue(concept, out var state);
        var own = state is null ? [] : state.Evidence.Where(e => e.Through is null && Supports(e, state));
        if (state?.Concept.Kind == ConceptKind.Certification)
        {
            return own.FirstOrDefault(e => e.Kind == EvidenceKind.Certification);
        }

        var below = _narrower.Under(concept).Where(n => n.Depth == 1 && n.State.Concept.Kind != ConceptKind.Certification)
            .SelectMany(n => n.State.Evidence.Where(e => e.Through is null && e.Kind > EvidenceKind.SelfRating && Supports(e, n.State)));
        return own.OrderByDescending(e => e.Kind).Concat(below.OrderByDescending(e => e.Kind)).FirstOrDefault();
    }

    private bool Supports(Evidence evidence, SkillState state) => evidence.Kind == EvidenceKind.SelfRating
        ? evidence.Level >= LeastOwnRating
        : NarrowerSkills.IsShown(state.Signal) || NormalTail.Reaches(state.Level, _part) >= _sure;
}

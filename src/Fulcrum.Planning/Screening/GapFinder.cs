using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Demand against ledger. The rules are in docs/method/ledger.md.</summary>
internal sealed class GapFinder(Ledger ledger, FactBook facts)
{
    private readonly NarrowerSkills _narrower = new(ledger);
    private readonly double _sure = facts.Mean("gap.sure");
    private readonly double _tolerance = facts.Mean("gap.tolerance");
    private readonly double _part = facts.Mean("gap.part");
    private readonly double _credit = facts.Mean("gap.narrower");
    private readonly double _hidden = facts.Mean("gap.hidden");
    private readonly double _certification = facts.Mean("gap.certification");
    private readonly double _optional = facts.Mean("gap.weight.optional");

    /// <summary>One row per concept, heaviest first.</summary>
    public IReadOnlyList<GapRow> Of(RoleDemand demand)
    {
        var asked = AskedLevel(demand);
        return [.. demand.Concepts
            .Where(c => c.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken))
            .Select(c => Row(c, asked))
            .OrderByDescending(r => r.Weight)
            .ThenByDescending(r => r.Demand.Any.Weighted)
            .ThenBy(r => r.Demand.Concept.Id.Value, StringComparer.Ordinal)];
    }

    private GapRow Row(ConceptDemand demand, double asked)
    {
        var (level, speaks) = LevelOf(demand.Concept.Id);
        var signal = SignalOf(demand.Concept.Id);
        var shown = NarrowerSkills.IsShown(signal);
        var share = demand.Required.Weighted + (_optional * Math.Max(0, demand.Any.Weighted - demand.Required.Weighted));
        if (demand.Concept.Kind == ConceptKind.Certification)
        {
            return new(demand, level, asked, signal, shown ? GapKind.Met : GapKind.Missing, shown ? 0 : share * _certification);
        }

        // What only the prior says is not held: something must speak for it.
        var held = speaks && NormalTail.Reaches(level, asked - _tolerance) >= _sure;
        var part = speaks && NormalTail.Reaches(level, _part) >= _sure;
        var kind = held ? (shown ? GapKind.Met : GapKind.NotShown) : shown || part ? GapKind.Weak : GapKind.Missing;
        var shortfall = NormalTail.Shortfall(level, held ? asked - _tolerance : asked);
        return new(demand, level, asked, signal, kind, share * (kind == GapKind.NotShown ? Math.Max(_hidden, shortfall) : shortfall));
    }

    // The best of the skill itself and of the narrower ones that stand for it.
    private (Belief Level, bool Speaks) LevelOf(ConceptId concept)
    {
        var own = ledger.Skills.GetValueOrDefault(concept);
        var best = own?.Level ?? ledger.Prior;
        foreach (var (state, depth) in _narrower.Under(concept))
        {
            var mean = state.Level.Mean * Math.Pow(_credit, depth);
            if (mean > best.Mean)
            {
                best = new Belief(mean, state.Level.Error);
            }
        }

        return (best, own is not null || _narrower.Under(concept).Count > 0);
    }

    private Signal SignalOf(ConceptId concept)
    {
        var own = ledger.Skills.GetValueOrDefault(concept)?.Signal ?? Signal.None;
        return NarrowerSkills.IsShown(own)
            ? own
            : _narrower.Under(concept).OrderBy(n => n.Depth).ThenByDescending(n => n.State.Level.Mean).Select(n => n.State.Signal).FirstOrDefault(NarrowerSkills.IsShown, own);
    }

    // The mean over the role's ads by their seniority.
    private double AskedLevel(RoleDemand demand)
    {
        var ads = demand.Seniorities.Values.Sum();
        return ads == 0
            ? AskedBy(Seniority.Unspecified)
            : demand.Seniorities.OrderBy(s => s.Key).Sum(s => s.Value * AskedBy(s.Key)) / ads;
    }

    private double AskedBy(Seniority seniority) => facts.Mean(seniority switch
    {
        Seniority.Intern => "funnel.asked.intern",
        Seniority.Junior => "funnel.asked.junior",
        Seniority.Senior => "funnel.asked.senior",
        Seniority.Lead or Seniority.Manager => "funnel.asked.lead",
        _ => "funnel.asked.mid",
    });
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The most asked-for skills rest on the person's own word.</summary>
internal sealed class OwnWordOnly : MistakeRule
{
    internal override string Code => "FUL016";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var own = view.Gap.OrderByDescending(g => g.Demand.Any.Weighted).Take(5)
            .Where(g => view.Ledger.Skills.TryGetValue(g.Demand.Concept.Id, out var s) && s.Evidence.Count > 0 && s.Evidence.All(e => e.Kind is EvidenceKind.SelfRating or EvidenceKind.Claim)).ToList();
        if (own.Count >= 2)
        {
            yield return Note("self", $"{string.Join(", ", own.Select(g => g.Demand.Concept.Name))} rest on your own word. Self-ratings and tests agree only at about r = 0.3 (2024 meta-analysis), in both directions.", "A test, a project or a code review would tell; until then the error stays wide.");
        }
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The résumé does not say what the ledger holds.</summary>
internal sealed class SilentResume : MistakeRule
{
    internal override string Code => "FUL012";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var silent = view.Gap.Where(g => g.Kind == GapKind.NotShown && g.Demand.Any.Weighted >= view.Facts.Mean("mistakes.silent.share")).Take(5).ToList();
        if (silent.Count > 0)
        {
            yield return Warning(view.Ledger.Resume?.Place ?? "resume", $"You hold {string.Join(", ", silent.Select(g => $"{g.Demand.Concept.Name} ({MistakeView.Percent(g.Demand.Any.Weighted)} of ads)"))}, and the résumé does not say so.", "Name each in the ads' own words, where the evidence is.");
        }
    }
}

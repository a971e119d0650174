using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A knock-out hits most ads, and no planned action touches it.</summary>
internal sealed class UntouchedKnockOut : MistakeRule
{
    internal override string Code => "FUL015";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        foreach (var (knockOut, ads) in view.Screening.KnockOuts.Take(2))
        {
            var addressed = view.Planned.Any(a => a.Form is ActionForm.Degree or ActionForm.SteppingStone || a.Signals.Any(s => view.Demand.Concepts.Any(c => c.Concept.Id == s && knockOut.Contains(c.Concept.Name, StringComparison.OrdinalIgnoreCase))));
            if (!addressed && ads > view.Screening.Ads.Count * view.Facts.Mean("mistakes.knockout.share"))
            {
                yield return Warning("screening", $"{ads} of {view.Screening.Ads.Count} ads hold this knock-out for you: {knockOut}. Nothing in the plan changes it.", "Aim at the ads without it, at a stepping-stone role (`fulcrum roles`), or at employers that accept equivalent experience.");
            }
        }
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A generic certificate is planned where the ads name a vendor's.</summary>
internal sealed class GenericCredential : MistakeRule
{
    internal override string Code => "FUL010";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        foreach (var action in view.Planned.Where(a => a.IsGeneric && (a.Form is ActionForm.Exam or ActionForm.Course) && a.Price.Amount.Amount > 0))
        {
            var vendor = view.Demand.Concepts.FirstOrDefault(c => c.Concept.Kind == ConceptKind.Certification && c.Any.Ads >= 2 && !action.Signals.Contains(c.Concept.Id) && view.Request.Catalogue.Any(o => o.Signals.Contains(c.Concept.Id) && o.Teaches.Any(t => action.Teaches.Any(u => u.Concept == t.Concept))));
            if (vendor is not null && !action.Signals.Any(s => view.ShareOf(s.Value) > 0))
            {
                yield return Warning($"plan: {action.Id}", $"No ad names \"{action.Name}\", while {vendor.Any.Ads} name {vendor.Concept.Name}.", "Prefer the vendor's exam, or take the course for the skill alone and do not expect its certificate to register.");
            }
        }
    }
}

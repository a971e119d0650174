using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The résumé leads with a certification that is no longer awarded.</summary>
internal sealed class RetiredCredential : MistakeRule
{
    internal override string Code => "FUL022";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        foreach (var held in view.Ledger.Resume?.Certifications ?? [])
        {
            var gone = view.Request.Catalogue.FirstOrDefault(a => a.Retired.Length > 0 && Same(a, held));
            if (gone is not null && !gone.Signals.Any(s => view.ShareOf(s.Value) > 0))
            {
                yield return Note(held.Place, $"{held.Name} was retired ({gone.Retired}), and none of the role's ads names it.", "Keep it in one line with its year, and lead with what the ads name today.");
            }
        }
    }

    private static bool Same(CareerAction action, ResumeCertification held)
        => (action.Code.Length > 0 && (held.Code.Equals(action.Code, StringComparison.OrdinalIgnoreCase) || held.Name.Contains(action.Code, StringComparison.OrdinalIgnoreCase)))
            || held.Name.Contains(action.Name, StringComparison.OrdinalIgnoreCase);
}

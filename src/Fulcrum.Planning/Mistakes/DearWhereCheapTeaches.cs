using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A dear course is planned where a much cheaper one teaches the same and the dear one's name does not register.</summary>
internal sealed class DearWhereCheapTeaches : MistakeRule
{
    private const double SameLevel = 0.5;

    internal override string Code => "FUL025";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var part = (decimal)view.Facts.Mean("mistakes.dear.part");
        foreach (var dear in view.Planned.Where(a => a.Form is ActionForm.Course or ActionForm.Bootcamp && (double)a.Price.Amount.Amount >= view.Facts.Mean("mistakes.dear.amount") && a.Teaches.Count > 0))
        {
            var cheap = view.Request.Catalogue
                .Where(o => o.Id != dear.Id && o.Retired.Length == 0 && o.Price.Amount.Currency == dear.Price.Amount.Currency && o.Price.Amount.Amount <= dear.Price.Amount.Amount * part && Covers(o, dear))
                .MinBy(o => o.Price.Amount.Amount);
            if (cheap is not null && !dear.Signals.Any(s => view.ShareOf(s.Value) > 0))
            {
                yield return Warning($"plan: {dear.Id}", $"{dear.Name} costs {dear.Price.Amount}; {cheap.Name} teaches the same skills to about the same level for {(cheap.Price.Amount.Amount == 0 ? "nothing" : cheap.Price.Amount)}, and no ad names the dear one.", $"Compare them on your own numbers: `fulcrum compare {dear.Id} {cheap.Id}`.");
            }
        }
    }

    private static bool Covers(CareerAction cheap, CareerAction dear)
        => dear.Teaches.All(t => cheap.Teaches.Any(u => u.Concept == t.Concept && u.Level >= t.Level - SameLevel));
}

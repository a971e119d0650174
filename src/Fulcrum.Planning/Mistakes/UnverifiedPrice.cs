using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Money is planned at a price that nobody confirmed twice.</summary>
internal sealed class UnverifiedPrice : MistakeRule
{
    internal override string Code => "FUL021";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        foreach (var action in view.Planned.Where(a => !a.Price.Verified && !a.Price.IsYours && !a.IsYours && (double)a.Price.Amount.Amount >= view.Facts.Mean("mistakes.price.amount")))
        {
            yield return Note($"plan: {action.Id}", $"The price of {action.Name}, {action.Price.Amount}, is not confirmed by two independent sources (looked at {action.Price.Checked}).", "Look it up at the provider before you pay.");
        }
    }
}

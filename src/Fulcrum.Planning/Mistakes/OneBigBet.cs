using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>One purchase takes most of the savings.</summary>
internal sealed class OneBigBet : MistakeRule
{
    internal override string Code => "FUL018";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        foreach (var action in view.Planned.Where(a => a.Price.Amount.Currency == view.Profile.Savings.Value.Currency && a.Price.Amount.Amount > view.Profile.Savings.Value.Amount * (decimal)view.Facts.Mean("mistakes.bet.share")))
        {
            yield return Warning($"plan: {action.Id}", $"{action.Name} takes {action.Price.Amount} of {view.Profile.Savings.Value} savings.", "Compare it with cheaper ways to the same skills first: `fulcrum compare`.");
        }
    }
}

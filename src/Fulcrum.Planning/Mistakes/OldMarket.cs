using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The ads behind the plan are old.</summary>
internal sealed class OldMarket : MistakeRule
{
    internal override string Code => "FUL023";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var months = (int)view.Facts.Mean("mistakes.market.months");
        if (view.Demand.Window is { } window && window.To.AddMonths(months) < view.Profile.Start)
        {
            yield return Warning("ads", $"The newest ad behind this plan was posted in {window.To:yyyy-MM}: tools and pay may have moved since.", "Add ads of the last months: `fulcrum market add` takes files, pasted text and company boards.");
        }
    }
}

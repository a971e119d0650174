using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The date is earlier than the simulation can make likely.</summary>
internal sealed class HypedDate : MistakeRule
{
    internal override string Code => "FUL002";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var chance = view.Plan.Tax.LandsByDeadline;
        if (chance.Value < view.Facts.Mean("mistakes.date.chance"))
        {
            var median = view.Plan.Tax.MonthsToLanding.P50;
            yield return Warning("deadline", $"Even with the plan, {chance} of the simulated futures land by {view.Profile.Deadline.Value:yyyy-MM-dd}; half land {(double.IsFinite(median) ? FormattableString.Invariant($"within {median:0} months") : "later than the horizon, or never")}.", "Move the date, add hours or contacts, or aim at a role that asks for less: `fulcrum roles` compares.");
        }
    }
}

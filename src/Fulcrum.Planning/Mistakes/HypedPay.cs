using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The expected pay lies above what the role's ads state.</summary>
internal sealed class HypedPay : MistakeRule
{
    internal override string Code => "FUL001";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        if (view.Profile.ExpectedPay is not { } hoped)
        {
            yield break;
        }

        var stated = view.Demand.Pay.FirstOrDefault(p => p.Seniority is null && p.Currency == hoped.Currency);
        if (stated is null || stated.Employers < view.Facts.Mean("mistakes.pay.employers"))
        {
            yield return Note("money.expectedPay", $"Too few of the ads state pay in {hoped.Currency} to tell whether {hoped} a year is realistic.", "Add ads that state pay, or ads of a place with pay transparency.");
        }
        else if ((double)hoped.Amount > stated.Band.P90)
        {
            yield return Warning("money.expectedPay", $"You hope for {hoped} a year; nine in ten of {stated.Ads} ads that state pay offer at most {new Money(decimal.Round((decimal)stated.Band.P90), hoped.Currency)} in the middle of their range.", "Plan with the ads' median and treat more as luck.");
        }
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The job is left before an offer, and the money may not last.</summary>
internal sealed class QuittingBeforeAnOffer : MistakeRule
{
    internal override string Code => "FUL014";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        if (view.Profile.QuitDate is { } quit && view.Profile.Employed.Value && view.Plan.Tax.NeverShort.Value < view.Facts.Mean("mistakes.quit.chance"))
        {
            yield return Warning("money.quit", $"Leaving the job on {quit:yyyy-MM-dd} keeps you in cash in {view.Plan.Tax.NeverShort} of the simulated futures only.", "Stay in the job until an offer, or until savings cover the slow tenth of the futures.");
        }
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    private static readonly MistakeRule[] Rules =
    [
        new HypedPay(), new HypedDate(), new ModelsOnly(), new MissingFoundations(), new NoDemonstrableProject(), new ToyData(),
        new NoNetworking(), new ThinTarget(), new CertificateCollecting(), new GenericCredential(), new NoRunway(), new SilentResume(),
        new ApplyingLate(), new QuittingBeforeAnOffer(), new UntouchedKnockOut(), new OwnWordOnly(), new LapsingCredential(), new OneBigBet(),
    ];

    /// <summary>The mistakes that kill chances, in plan and profile.</summary>
    public static IReadOnlyList<Finding> Mistakes(PlanRequest request, Plan plan, IReadOnlyList<GapRow> gap, Screening screening)
    {
        var view = new MistakeView(request, plan, gap, screening);
        return [.. Rules.SelectMany(rule => rule.Check(view)).OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }
}

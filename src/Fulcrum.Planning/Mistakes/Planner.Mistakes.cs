using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    private static readonly MistakeRule[] Rules =
    [
        new HypedPay(), new HypedDate(), new ModelsOnly(), new MissingFoundations(), new NoDemonstrableProject(), new ToyData(),
        new NoNetworking(), new ThinTarget(), new CertificateCollecting(), new GenericCredential(), new NoRunway(), new SilentResume(),
        new ApplyingLate(), new QuittingBeforeAnOffer(), new UntouchedKnockOut(), new OwnWordOnly(), new LapsingCredential(), new OneBigBet(),
        new Overcommitted(), new NoInterviewPractice(), new UnverifiedPrice(), new RetiredCredential(), new OldMarket(), new OneBoard(), new DearWhereCheapTeaches(),
    ];

    /// <summary>What is to be known about each rule, in order of code: the pages of docs/mistakes.</summary>
    public static IReadOnlyList<MistakePage> MistakePages { get; } = [.. BundledText.Files("mistakes/").Select(f => Page(f.Text))];

    private static MistakePage Page(string text)
    {
        var heading = text[2..text.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var colon = heading.IndexOf(": ", StringComparison.Ordinal);
        return new MistakePage(heading[..colon], heading[(colon + 2)..], text);
    }

    /// <summary>The mistakes that kill chances, in plan and profile.</summary>
    public static IReadOnlyList<Finding> Mistakes(PlanRequest request, Plan plan, IReadOnlyList<GapRow> gap, Screening screening)
    {
        var view = new MistakeView(request, plan, gap, screening);
        return [.. Rules.SelectMany(rule => rule.Check(view)).OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }
}

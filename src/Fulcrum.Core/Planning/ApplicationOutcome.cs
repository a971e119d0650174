namespace Fulcrum.Core;

/// <summary>How an application was sent.</summary>
public enum ApplicationChannel
{
    /// <summary>Without anybody's word.</summary>
    Cold,

    /// <summary>Somebody inside referred the person.</summary>
    Referral,
}

/// <summary>How far an application came.</summary>
public enum ReachedStage
{
    /// <summary>Sent.</summary>
    Applied,

    /// <summary>A recruiter's screen was passed to: somebody wanted to talk.</summary>
    Screened,

    /// <summary>The technical stage was passed: invited to the last round.</summary>
    Interviewed,

    /// <summary>There was an offer, taken or not.</summary>
    Offered,
}

/// <summary>What became of one of the person's own applications.</summary>
/// <param name="Applied">Day it was sent.</param>
/// <param name="Channel">How it was sent.</param>
/// <param name="Reached">The furthest stage.</param>
/// <param name="Rejected">A refusal came after that stage; else the application is open, or nobody answers.</param>
/// <param name="WeeksWaiting">Weeks without an answer since that stage; of no meaning after a refusal or an offer.</param>
/// <param name="Ad">Id of the ad, or empty.</param>
/// <param name="Segment">Kind of employer, when known.</param>
/// <param name="Place">File and line.</param>
public sealed record ApplicationOutcome(
    DateOnly Applied, ApplicationChannel Channel, ReachedStage Reached, bool Rejected, double WeeksWaiting, string Ad, Segment? Segment, string Place);

/// <summary>One number before and after the person's own outcomes.</summary>
/// <param name="Id">Fact id, or "learned." and a name for what is computed from several.</param>
/// <param name="What">What it says.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="BeforeMean">Mean without the outcomes.</param>
/// <param name="Before">10–90 without them.</param>
/// <param name="AfterMean">Mean with them.</param>
/// <param name="After">10–90 with them.</param>
public sealed record Learned(string Id, string What, string Unit, double BeforeMean, Interval Before, double AfterMean, Interval After);

/// <summary>What the person's own outcomes changed.</summary>
/// <param name="Applications">Applications counted.</param>
/// <param name="Referred">Of them by referral.</param>
/// <param name="Screened">That came to a screen at least.</param>
/// <param name="Interviewed">To the last round at least.</param>
/// <param name="Offered">To an offer.</param>
/// <param name="Rejected">Refused.</param>
/// <param name="Open">Still open or never answered.</param>
/// <param name="EffectiveDraws">How many equally weighted draws of the facts the result is worth.</param>
/// <param name="Changes">Stage chances first, then the facts that moved most.</param>
public sealed record LearnedFromOutcomes(
    int Applications, int Referred, int Screened, int Interviewed, int Offered, int Rejected, int Open, double EffectiveDraws, IReadOnlyList<Learned> Changes);

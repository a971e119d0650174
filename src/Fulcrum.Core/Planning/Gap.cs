namespace Fulcrum.Core;

/// <summary>How the person stands to one concept of the demand.</summary>
public enum GapKind
{
    /// <summary>Neither held nor shown.</summary>
    Missing,

    /// <summary>Shown, or believed in part, but below what the ads ask for.</summary>
    Weak,

    /// <summary>Held, but the résumé does not say so.</summary>
    NotShown,

    /// <summary>Held and shown.</summary>
    Met,
}

/// <summary>Demand against ledger for one concept.</summary>
/// <param name="Demand">What the ads ask.</param>
/// <param name="Level">What is believed.</param>
/// <param name="Asked">Level the ads ask for, 0–4, by seniority (facts).</param>
/// <param name="Signal">What the screener sees.</param>
/// <param name="Kind">How the person stands.</param>
/// <param name="Weight">Share-weighted shortfall: orders the gap.</param>
public sealed record GapRow(ConceptDemand Demand, Belief Level, double Asked, Signal Signal, GapKind Kind, double Weight);

/// <summary>How one requirement of one ad meets the résumé.</summary>
public enum MatchKind
{
    /// <summary>The résumé uses the ad's own words.</summary>
    Literal,

    /// <summary>The résumé names it by another name.</summary>
    OtherName,

    /// <summary>The ledger holds it, the résumé does not say it.</summary>
    HeldNotShown,

    /// <summary>Missing.</summary>
    Missing,
}

/// <summary>One requirement against the résumé.</summary>
public sealed record RequirementMatch(Requirement Requirement, MatchKind Kind, string ResumeWords);

/// <summary>One ad against the résumé. Never a pass probability: none has been measured by anyone.</summary>
/// <param name="Reading">The ad.</param>
/// <param name="Matches">Its requirements.</param>
/// <param name="KnockOuts">Hard requirements not met: years, degree, certification, place, work authorisation, each in words.</param>
/// <param name="Shown">Weighted share of the requirements that the résumé shows (required 1, preferred 0.4, mentioned 0.1), 0 to 1.</param>
public sealed record AdScreening(AdReading Reading, IReadOnlyList<RequirementMatch> Matches, IReadOnlyList<string> KnockOuts, double Shown);

/// <summary>A résumé against the ads of a role.</summary>
/// <param name="Ads">Each ad, best fit first.</param>
/// <param name="KnockOuts">How many ads each knock-out hits, most first.</param>
/// <param name="Edits">The smallest edits, in order of how many ads they touch; never a claim that the ledger does not support.</param>
/// <param name="Findings">What a parser could not read.</param>
public sealed record Screening(
    IReadOnlyList<AdScreening> Ads, IReadOnlyList<(string KnockOut, int Ads)> KnockOuts, IReadOnlyList<ResumeEdit> Edits, IReadOnlyList<Finding> Findings);

/// <summary>One edit of the résumé.</summary>
/// <param name="Concept">What it makes visible.</param>
/// <param name="Words">The words that the ads use most.</param>
/// <param name="Ads">How many ads it touches.</param>
/// <param name="Support">The evidence that makes it true.</param>
public sealed record ResumeEdit(Concept Concept, string Words, int Ads, string Support);

namespace Fulcrum.Core;

/// <summary>One thing to do this week, and why.</summary>
/// <param name="What">The thing, as an imperative.</param>
/// <param name="Why">The reason, with its number.</param>
/// <param name="HoursThisWeek">How long it takes this week.</param>
/// <param name="Source">Id for `fulcrum why`.</param>
public sealed record Todo(string What, string Why, Hours HoursThisWeek, string Source);

/// <summary>What was read to come to the answer.</summary>
/// <param name="AdsRead">Ads in the files.</param>
/// <param name="Duplicates">Merged away.</param>
/// <param name="NotEnglish">Left out because not English.</param>
/// <param name="Excerpts">Left out of demand because only an excerpt was stored.</param>
/// <param name="OfRole">Ads of the role that count.</param>
/// <param name="TooOld">Ads of the role left out by the date window.</param>
public sealed record ReadingReport(int AdsRead, int Duplicates, int NotEnglish, int Excerpts, int OfRole, int TooOld);

/// <summary>The whole answer to one pivot.</summary>
public sealed record PivotAnswer
{
    /// <summary>What was asked.</summary>
    public required PivotSettings Settings { get; init; }

    /// <summary>What was read.</summary>
    public required ReadingReport Reading { get; init; }

    /// <summary>What the role asks for.</summary>
    public required RoleDemand Demand { get; init; }

    /// <summary>The boards of the bundled snapshot that the demand was counted from, their bias with them; empty when the user's own ads were read.</summary>
    public IReadOnlyList<SnapshotBoard> Snapshot { get; init; } = [];

    /// <summary>Where the person stands.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>What is missing, weak or not shown.</summary>
    public required IReadOnlyList<GapRow> Gap { get; init; }

    /// <summary>The résumé against the role's ads.</summary>
    public required Screening Screening { get; init; }

    /// <summary>What the planner looked at, for looking at the same plan again under other terms; null where an answer was put together without it.</summary>
    public PlanRequest? Request { get; init; }

    /// <summary>The plan; null when there is nothing to plan from, then a finding says why.</summary>
    public required Plan? Plan { get; init; }

    /// <summary>What the person's own outcomes changed; null when there are none.</summary>
    public LearnedFromOutcomes? Learned { get; init; }

    /// <summary>Three things to do this week.</summary>
    public required IReadOnlyList<Todo> ThisWeek { get; init; }

    /// <summary>Problems in data and plan, most severe first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Mistakes that the pivot file accepts with a reason; they are not among the findings.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>The person's projects as audited.</summary>
    public IReadOnlyList<ProjectAudit> Projects { get; init; } = [];

    /// <summary>Where every printed number comes from, by id.</summary>
    public required IReadOnlyDictionary<string, Provenance> Sources { get; init; }

    /// <summary>True when any figure rests on invented example data.</summary>
    public bool IsInvented => Settings.IsInvented || Demand.IsInvented;
}

/// <summary>One target role among several, on the same person.</summary>
/// <param name="Role">Display name.</param>
/// <param name="Ads">Ads read of it.</param>
/// <param name="Employers">Employers behind them.</param>
/// <param name="GapShare">Share-weighted demand that the person does not meet, 0 to 1.</param>
/// <param name="TopMissing">The most asked-for concepts that are missing.</param>
/// <param name="Pay">Median stated pay per year, when enough ads state it.</param>
/// <param name="Chance">Chance to land by the deadline on the best plan found.</param>
/// <param name="Tax">What the change costs and when it lands.</param>
/// <param name="Direct">Going directly, over the date and over five years; what jobs on the way compare with.</param>
/// <param name="SteppingStones">Ways to it by another job first, best first.</param>
/// <param name="Findings">Why something is missing here.</param>
public sealed record RoleComparison(
    string Role, int Ads, int Employers, double GapShare, IReadOnlyList<string> TopMissing, Money? Pay,
    Probability? Chance, PivotTax? Tax, RouteOutcome? Direct, IReadOnlyList<SteppingStone> SteppingStones, IReadOnlyList<Finding> Findings);

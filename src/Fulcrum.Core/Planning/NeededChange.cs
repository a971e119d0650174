namespace Fulcrum.Core;

/// <summary>Which number would have to be another one.</summary>
public enum ChangeKind
{
    /// <summary>The action's price, in money.</summary>
    Price,

    /// <summary>Hours that the action takes.</summary>
    Hours,

    /// <summary>The budget, in money.</summary>
    Budget,

    /// <summary>Hours a week.</summary>
    WeeklyHours,

    /// <summary>Share of the role's ads that ask for it, 0 to 1.</summary>
    ShareOfAds,

    /// <summary>The date to land by, in weeks later.</summary>
    Deadline,

    /// <summary>Another action left out.</summary>
    WithoutAnother,
}

/// <summary>One change that would bring a rejected action into the plan: found by solving again with the changed number.</summary>
/// <param name="Kind">Which number.</param>
/// <param name="Now">What it is.</param>
/// <param name="Needed">What it would have to be; null when no value of it is enough.</param>
/// <param name="Text">The same in words, for example "a price below $120 (now $300)".</param>
public sealed record NeededChange(ChangeKind Kind, double Now, double? Needed, string Text);

namespace Fulcrum.Core;

/// <summary>What sort of job on the way.</summary>
public enum StoneKind
{
    /// <summary>Another team at the present employer.</summary>
    InternalMove,

    /// <summary>The same role where ads ask for juniors.</summary>
    JuniorYear,

    /// <summary>Another role whose ads ask for much of the same.</summary>
    AdjacentRole,
}

/// <summary>When somebody reaches the target role and what it is worth, by one way.</summary>
/// <param name="Chance">Chance to have landed by the date.</param>
/// <param name="ChanceInterval">Its 10–90 over what is not known.</param>
/// <param name="ChanceInFiveYears">Chance to have landed within the five years that are simulated.</param>
/// <param name="Months">Months to landing; infinite at a quantile when that many never land.</param>
/// <param name="NetPresentValue">Mean over ten years against staying, hours at the own rate taken off.</param>
/// <param name="NetPresentValueInterval">Its 10–90 over what is not known.</param>
public sealed record RouteOutcome(
    Probability Chance, Interval ChanceInterval, Probability ChanceInFiveYears, Band Months, Money NetPresentValue, Interval NetPresentValueInterval);

/// <summary>A way to the target by another job: first land that, stay in it, then land the target. Who does not land the first does not try the second.</summary>
public sealed record SteppingStone
{
    /// <summary>What sort of job on the way.</summary>
    public required StoneKind Kind { get; init; }

    /// <summary>The job in words.</summary>
    public required string Role { get; init; }

    /// <summary>Ads it was counted from; 0 where no ads are behind it.</summary>
    public required int Ads { get; init; }

    /// <summary>Part of the target's demand that its ads ask for too.</summary>
    public required Probability Overlap { get; init; }

    /// <summary>Chance to land the job on the way by the date.</summary>
    public required Probability LandsStone { get; init; }

    /// <summary>Months to landing it.</summary>
    public required Band StoneMonths { get; init; }

    /// <summary>Median change of yearly pay in it.</summary>
    public required Money StonePayChange { get; init; }

    /// <summary>Ids of the actions for it.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The target by this way.</summary>
    public required RouteOutcome Through { get; init; }

    /// <summary>Net present value by this way less going directly, mean.</summary>
    public required Money AgainstDirect { get; init; }

    /// <summary>Its 10–90 over what is not known.</summary>
    public required Interval AgainstDirectInterval { get; init; }

    /// <summary>Part of what is not known in which this way is worth more than going directly.</summary>
    public required Probability BetterThanDirect { get; init; }

    /// <summary>Ids of the facts that it rests on beside those of every plan.</summary>
    public required IReadOnlyList<string> RestsOn { get; init; }
}

namespace Fulcrum.Core;

/// <summary>One plan among others: what is done when, and what comes of it.</summary>
public sealed record PlanOption
{
    /// <summary>The actions on their calendar, in order of start.</summary>
    public required IReadOnlyList<ScheduledAction> Calendar { get; init; }

    /// <summary>Money for the actions.</summary>
    public required Money Spend { get; init; }

    /// <summary>Hours for the actions.</summary>
    public required Hours Hours { get; init; }

    /// <summary>Chance to land by the date.</summary>
    public required Probability Chance { get; init; }

    /// <summary>Its 10–90 over what is not known.</summary>
    public required Interval ChanceInterval { get; init; }

    /// <summary>Months to landing; infinite at a quantile when that many futures never land.</summary>
    public required Band MonthsToLanding { get; init; }

    /// <summary>Net present value over ten years against staying, mean over all futures.</summary>
    public required Money NetPresentValue { get; init; }

    /// <summary>Its 10–90 over what is not known.</summary>
    public required Interval NetPresentValueInterval { get; init; }

    /// <summary>Mean net present value of the worst tenth of the futures.</summary>
    public required Money WorstTenth { get; init; }

    /// <summary>Whether it is the plan itself.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>What it is best at, or how far behind the plan it is and what is different, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Ids of the actions.</summary>
    public IEnumerable<string> Actions => Calendar.Select(s => s.Action.Id);
}

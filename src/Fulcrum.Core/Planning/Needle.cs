namespace Fulcrum.Core;

/// <summary>Whether an action is worth it.</summary>
public enum Verdict
{
    /// <summary>P(gain exceeds cost) is at least 0.8.</summary>
    MovesTheNeedle,

    /// <summary>Between.</summary>
    CannotTell,

    /// <summary>At most 0.2.</summary>
    DoesNot,
}

/// <summary>A difference with its uncertainty: with the action minus without it, on common random numbers.</summary>
/// <param name="Mean">Mean difference.</param>
/// <param name="Interval">10–90 of the difference over parameter draws.</param>
/// <param name="MonteCarloError">Standard error of the mean from simulation alone.</param>
public sealed record Difference(double Mean, Interval Interval, double MonteCarloError);

/// <summary>What one action changes.</summary>
public sealed record Needle
{
    /// <summary>The action.</summary>
    public required CareerAction Action { get; init; }

    /// <summary>What it requires and the person does not hold: done first, its price and hours counted in.</summary>
    public IReadOnlyList<CareerAction> First { get; init; } = [];

    /// <summary>Share of the role's ads in which it registers at all: its certification or a taught concept that the person does not show is asked for. Null when it neither teaches nor shows anything.</summary>
    public required Share? Registers { get; init; }

    /// <summary>The same by kind of employer, for the kinds that the ads hold; empty when <see cref="Registers"/> is null.</summary>
    public IReadOnlyDictionary<Segment, Share> RegistersBySegment { get; init; } = new Dictionary<Segment, Share>();

    /// <summary>Share of the role's ads that name its own certification; null when none does.</summary>
    public Share? NamesItself { get; init; }

    /// <summary>Change of the chance to land by the date.</summary>
    public required Difference Chance { get; init; }

    /// <summary>Chance to land by the date without it.</summary>
    public Probability ChanceWithout { get; init; }

    /// <summary>Chance to land by the date with it.</summary>
    public Probability ChanceWith { get; init; }

    /// <summary>Change of months to landing, over paths that land both ways.</summary>
    public required Difference MonthsToLanding { get; init; }

    /// <summary>Change of money over ten years (net present value), price and failed attempts taken off, hours not, in the profile's currency.</summary>
    public Difference Money { get; init; } = new(0, new Interval(0, 0), 0);

    /// <summary>Change of money over ten years (net present value), price, failed attempts and priced hours taken off, in the profile's currency.</summary>
    public required Difference NetGain { get; init; }

    /// <summary>Its list price in the person's currency: one attempt of an exam, all of anything else.</summary>
    public Money Price { get; init; }

    /// <summary>What it costs on average: price plus retakes, of what it requires too.</summary>
    public required Money Cost { get; init; }

    /// <summary>Its hours at the person's own rate.</summary>
    public required Money HoursPriced { get; init; }

    /// <summary>Hours that it takes on average, of what it requires too.</summary>
    public Hours Hours { get; init; }

    /// <summary>Chance that it is finished and, where there is an exam, passed.</summary>
    public required Probability Succeeds { get; init; }

    /// <summary>P(gain exceeds cost).</summary>
    public required Probability GainExceedsCost { get; init; }

    /// <summary>The verdict from it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, in one or two sentences; for "cannot tell", what would tell.</summary>
    public required string Reason { get; init; }

    /// <summary>What is left of it after another credential for the same skill; null when there is none such.</summary>
    public SecondNeedle? Second { get; init; }

    /// <summary>The assumptions that its gain hangs on, largest swing first: the bars of a tornado chart. Empty with too few paths to see.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>For "cannot tell": the assumption that is most worth knowing. Null for the other verdicts, and when nothing stands out.</summary>
    public Assumption? WouldTell => Verdict == Verdict.CannotTell ? Assumptions.MaxBy(a => a.WorthKnowing.Amount) : null;

    /// <summary>Day on which it is done when all goes as planned and it is begun at the start.</summary>
    public DateOnly Done { get; init; }

    /// <summary>Day from which its credential is no longer valid, counted from <see cref="Done"/>; null when it is valid for good or there is none.</summary>
    public DateOnly? Lapses { get; init; }

    /// <summary>True when the résumé shows its credential already.</summary>
    public bool IsHeld { get; init; }

    /// <summary>True when the item or its price is the user's own.</summary>
    public bool IsYours => Action.IsYours || Action.Price.IsYours;
}

/// <summary>What an action is worth to somebody who holds another credential for the same skill already.</summary>
/// <param name="After">The other one.</param>
/// <param name="IsHeld">True when the person holds it; then the figures of the needle itself are these.</param>
/// <param name="Chance">Change of the chance to land by the date.</param>
/// <param name="NetGain">Change of money, price and hours taken off.</param>
/// <param name="GainExceedsCost">P(gain exceeds cost).</param>
/// <param name="Verdict">The verdict from it.</param>
public sealed record SecondNeedle(CareerAction After, bool IsHeld, Difference Chance, Difference NetGain, Probability GainExceedsCost, Verdict Verdict);

/// <summary>An uncertain number and how far it moves the gain of an action: one bar of a tornado chart.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="FactId">The fact; empty when it is about the person or the action.</param>
/// <param name="Low">Its 10 over the draws, in the fact's unit; null when it is about the person or the action.</param>
/// <param name="High">Its 90.</param>
/// <param name="GainWhenLow">Mean net gain when it is at its 10 (least squares over the draws), in the profile's currency.</param>
/// <param name="GainWhenHigh">The same at its 90.</param>
/// <param name="PaysWhenLow">P(gain exceeds cost) over the fifth of the draws in which it is lowest.</param>
/// <param name="PaysWhenHigh">The same where it is highest.</param>
/// <param name="Correlation">Of its draws with the draws' gains, −1 to 1.</param>
/// <param name="WorthKnowing">What it would be worth to know it before deciding: expected value of perfect information on it alone.</param>
/// <param name="HowToTell">What would tell, in words.</param>
public sealed record Assumption(
    string What, string FactId, double? Low, double? High, double GainWhenLow, double GainWhenHigh,
    Probability PaysWhenLow, Probability PaysWhenHigh, double Correlation, Money WorthKnowing, string HowToTell)
{
    /// <summary>Length of the bar.</summary>
    public double Swing => Math.Abs(GainWhenHigh - GainWhenLow);
}

namespace Fulcrum.Core;

/// <summary>An action on the calendar. Weeks count from the start of the plan, first week 0.</summary>
/// <param name="Action">What.</param>
/// <param name="StartWeek">First week with hours.</param>
/// <param name="EndWeek">Last week with hours.</param>
/// <param name="WeeklyHours">Hours planned for each week from start to end.</param>
public sealed record ScheduledAction(CareerAction Action, int StartWeek, int EndWeek, IReadOnlyList<double> WeeklyHours);

/// <summary>A rejected action and what would have to change.</summary>
/// <param name="Action">The action.</param>
/// <param name="Reason">Why it is not in the plan.</param>
/// <param name="WhatWouldHaveToChange">All changes in words.</param>
public sealed record Rejected(CareerAction Action, string Reason, string WhatWouldHaveToChange)
{
    /// <summary>Each single change that would be enough, computed by solving again; empty when none was found or the reason is not a number.</summary>
    public IReadOnlyList<NeededChange> Changes { get; init; } = [];
}

/// <summary>A chosen action and why.</summary>
public sealed record Chosen(ScheduledAction Scheduled, string Reason, Needle? Needle);

/// <summary>How the plan was found.</summary>
/// <param name="Candidates">Actions considered.</param>
/// <param name="Nodes">Branch-and-bound nodes visited.</param>
/// <param name="SurrogateProved">True when the surrogate's optimum is proved.</param>
/// <param name="SurrogateGap">Relative gap when it is not, 0 when it is.</param>
/// <param name="Simulated">Plans simulated in full.</param>
/// <param name="RankCorrelation">Spearman correlation of surrogate and simulation over random feasible plans.</param>
public sealed record SearchReport(int Candidates, long Nodes, bool SurrogateProved, double SurrogateGap, int Simulated, double RankCorrelation)
{
    /// <summary>What the plan was to be best at.</summary>
    public PlanObjective Objective { get; init; }

    /// <summary>The search was stopped before it was done: the plan is the best found until then, and another run may end elsewhere.</summary>
    public bool Stopped { get; init; }
}

/// <summary>When and whether the person lands, and what the change costs.</summary>
public sealed record PivotTax
{
    /// <summary>Paths simulated.</summary>
    public required int Paths { get; init; }

    /// <summary>Chance to land by the deadline.</summary>
    public required Probability LandsByDeadline { get; init; }

    /// <summary>Parameter uncertainty of that chance: 10–90 over draws of the facts.</summary>
    public required Interval LandsByDeadlineInterval { get; init; }

    /// <summary>Its standard error from simulation alone.</summary>
    public required double MonteCarloError { get; init; }

    /// <summary>Share of paths landing in each month; the last entry is "never within the horizon".</summary>
    public required IReadOnlyList<double> LandingMonths { get; init; }

    /// <summary>Months to landing; infinite at a quantile when that many paths never land.</summary>
    public required Band MonthsToLanding { get; init; }

    /// <summary>Chance of never running out of cash within the horizon.</summary>
    public required Probability NeverShort { get; init; }

    /// <summary>First month without cash, over the paths that run short; null when none does.</summary>
    public required Band? FirstShortMonth { get; init; }

    /// <summary>Lowest cash balance.</summary>
    public required Band LowestCash { get; init; }

    /// <summary>Month at whose end that balance is reached.</summary>
    public Band LowestCashMonth { get; init; }

    /// <summary>Chance that cash never falls below the reserve; null when there is none.</summary>
    public Probability? NeverBelowReserve { get; init; }

    /// <summary>Month in which the change has paid for itself against staying, not discounted; infinite when not within twenty years.</summary>
    public required Band BreakEvenMonth { get; init; }

    /// <summary>Net present value against staying over 5, 10 and 20 years at 3 % real, never-landed paths included.</summary>
    public required IReadOnlyDictionary<int, Band> NetPresentValue { get; init; }

    /// <summary>The tax: most that the path is behind staying within ten years, in money, not discounted.</summary>
    public required Band Tax { get; init; }

    /// <summary>Change of yearly pay at landing against present pay (for the unemployed, against the work found anyway), in money, over the paths that land; negative is a cut.</summary>
    public required Band PayChange { get; init; }

    /// <summary>Cash at the end of each month from 0.</summary>
    public required IReadOnlyList<Band> Cash { get; init; }

    /// <summary>Cash at the end of each month from 0 when staying put, on the same paths; empty where it was not asked for.</summary>
    public IReadOnlyList<Band> StayCash { get; init; } = [];

    /// <summary>Expected applications sent until landing or the deadline.</summary>
    public required double ExpectedApplications { get; init; }

    /// <summary>Currency of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>The stage chances at the start, averaged over the ads and the parameter draws; null when not computed.</summary>
    public FunnelChances? Funnel { get; init; }

    /// <summary>What had to be guessed or left out: too little pay stated, ads left out, prices that could not be converted.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>The plan with its reasons.</summary>
public sealed record Plan
{
    /// <summary>What to do, in order of start.</summary>
    public required IReadOnlyList<Chosen> Chosen { get; init; }

    /// <summary>Notable rejected actions.</summary>
    public required IReadOnlyList<Rejected> Rejected { get; init; }

    /// <summary>Applications planned for each week.</summary>
    public required IReadOnlyList<int> Applications { get; init; }

    /// <summary>What it costs and when it lands.</summary>
    public required PivotTax Tax { get; init; }

    /// <summary>The same without any action but applying.</summary>
    public required PivotTax Baseline { get; init; }

    /// <summary>Money against time and chance: plans of which none is cheaper, sooner and likelier than another; cheapest first.</summary>
    public required IReadOnlyList<PlanOption> Frontier { get; init; }

    /// <summary>The next best plans, best first, each with how far behind it came out.</summary>
    public required IReadOnlyList<PlanOption> RunnersUp { get; init; }

    /// <summary>What could not be kept of the person's rules: a pinned action that does not fit, a name that the catalogue does not know.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How it was found.</summary>
    public required SearchReport Search { get; init; }
}

namespace Fulcrum.Core;

/// <summary>What a plan is to be best at.</summary>
public enum PlanObjective
{
    /// <summary>Net present value over ten years, hours at the own rate taken off.</summary>
    Money,

    /// <summary>Chance to land by the date.</summary>
    Chance,

    /// <summary>Fewest months to landing; who never lands within the horizon counts with all of it.</summary>
    Soonest,

    /// <summary>Money in bad futures: mean over the worst tenth of them (conditional value at risk, 10 %).</summary>
    Cautious,
}

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly Until)
{
    /// <summary>Days of it that fall into a span.</summary>
    public int DaysWithin(DateOnly first, DateOnly last)
        => Math.Max(0, Math.Min(Until.DayNumber, last.DayNumber) - Math.Max(From.DayNumber, first.DayNumber) + 1);
}

/// <summary>An action that must be in the plan.</summary>
/// <param name="Id">Its id in the catalogue.</param>
/// <param name="Start">The day in whose week it starts; null: whenever it fits best.</param>
public sealed record PinnedAction(string Id, DateOnly? Start = null);

/// <summary>An action that is finished.</summary>
/// <param name="Id">Its id in the catalogue.</param>
/// <param name="When">When it was finished; null when not said.</param>
public sealed record DoneAction(string Id, DateOnly? When = null);

/// <summary>What the person knows of an action beyond the catalogue: its dates, what has been put in already.</summary>
/// <param name="Id">Its id in the catalogue.</param>
public sealed record ActionTerms(string Id)
{
    /// <summary>Days on which it can start; empty: any.</summary>
    public IReadOnlyList<DateOnly> Starts { get; init; } = [];

    /// <summary>Days on which it can end with its exam; empty: any.</summary>
    public IReadOnlyList<DaySpan> ExamWindows { get; init; } = [];

    /// <summary>Hours already put in; they are not planned again.</summary>
    public Hours HoursSpent { get; init; }

    /// <summary>The price is paid already and is not counted again.</summary>
    public bool IsPaid { get; init; }
}

/// <summary>What the person decides about the plan, apart from money and hours.</summary>
public sealed record PlanRules
{
    /// <summary>What the plan is to be best at.</summary>
    public PlanObjective Objective { get; init; }

    /// <summary>Actions that must be in it.</summary>
    public IReadOnlyList<PinnedAction> Pinned { get; init; } = [];

    /// <summary>Ids of actions that must not be in it.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Finished actions: not planned again; what requires them can start.</summary>
    public IReadOnlyList<DoneAction> Done { get; init; } = [];

    /// <summary>Ids of actions that were begun and given up: not planned again, and what was paid for them is not counted.</summary>
    public IReadOnlyList<string> Abandoned { get; init; } = [];

    /// <summary>Dates and progress of single actions.</summary>
    public IReadOnlyList<ActionTerms> Terms { get; init; } = [];

    /// <summary>Days without any hours for the plan.</summary>
    public IReadOnlyList<DaySpan> Vacations { get; init; } = [];

    /// <summary>Money that comes free for the plan in each month; what is not spent stays. Null: all of the budget from the start.</summary>
    public Money? MonthlyBudget { get; init; }

    /// <summary>Ids of all that is not to be planned: finished, given up, forbidden.</summary>
    public IEnumerable<string> Left => Done.Select(d => d.Id).Concat(Abandoned).Concat(Forbidden);

    /// <summary>Whether an action was finished.</summary>
    public bool IsDone(string id) => Done.Any(d => d.Id == id);
}

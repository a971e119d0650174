namespace Fulcrum.Core;

/// <summary>A setting of the pivot file, or the default that stands in for it.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsDefault">True when the user did not give it: it is then marked wherever it matters.</param>
/// <param name="Why">For a default: why this one.</param>
public readonly record struct Setting<T>(T Value, bool IsDefault, string Why = "")
{
    /// <summary>Given by the user.</summary>
    public static Setting<T> Yours(T value) => new(value, false);

    /// <summary>Stands in for what the user did not give.</summary>
    public static Setting<T> Default(T value, string why) => new(value, true, why);
}

/// <summary>What a person brings and wants, apart from the evidence. One currency throughout.</summary>
public sealed record Profile
{
    /// <summary>Target role as the user named it.</summary>
    public required string TargetRole { get; init; }

    /// <summary>First day of the plan.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The date to have landed by.</summary>
    public required Setting<DateOnly> Deadline { get; init; }

    /// <summary>Hours a week for study, projects, people and applications together.</summary>
    public required Setting<Hours> WeeklyHours { get; init; }

    /// <summary>Money for tuition, exams and fees.</summary>
    public required Setting<Money> Budget { get; init; }

    /// <summary>Present pay per year before tax; zero when not employed.</summary>
    public required Setting<Money> CurrentPay { get; init; }

    /// <summary>Whether the person has a job now.</summary>
    public required Setting<bool> Employed { get; init; }

    /// <summary>When the present job is left to study full-time; null: kept until landing.</summary>
    public DateOnly? QuitDate { get; init; }

    /// <summary>Living costs per month.</summary>
    public required Setting<Money> LivingCosts { get; init; }

    /// <summary>Savings at hand.</summary>
    public required Setting<Money> Savings { get; init; }

    /// <summary>Expected new pay per year, when the user names it; null: from the role's ads.</summary>
    public Money? NewPay { get; init; }

    /// <summary>Fewer hours in the present job for a while; null: full hours until it is left.</summary>
    public PartTime? PartTime { get; init; }

    /// <summary>Unemployment benefit; null: none is counted, because it differs by country and history.</summary>
    public Benefit? Benefit { get; init; }

    /// <summary>What the present employer pays of training; null: nothing.</summary>
    public Reimbursement? Reimbursement { get; init; }

    /// <summary>Savings that are not to be touched: when cash falls to them, somebody without pay takes other work; null: none.</summary>
    public Money? Reserve { get; init; }

    /// <summary>Share of pay that goes to taxes, 0 to 1, one flat effective rate.</summary>
    public required Setting<double> TaxRate { get; init; }

    /// <summary>Applications the person can send in a week at the most.</summary>
    public required Setting<int> ApplicationsPerWeek { get; init; }

    /// <summary>People who could refer the person today.</summary>
    public required Setting<int> Contacts { get; init; }

    /// <summary>Country of search (ISO 3166), or empty for any.</summary>
    public string Country { get; init; } = "";

    /// <summary>Self-ratings 0–4 by concept name as the user wrote it.</summary>
    public IReadOnlyDictionary<string, double> SelfRatings { get; init; } = new Dictionary<string, double>();

    /// <summary>What the person decides about the plan: objective, pinned and forbidden actions, what is done, vacations.</summary>
    public PlanRules Rules { get; init; } = new();

    /// <summary>Salary the person expects, when named; checked by the mistakes linter.</summary>
    public Money? ExpectedPay { get; init; }
}

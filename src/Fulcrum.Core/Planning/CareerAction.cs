namespace Fulcrum.Core;

/// <summary>What sort of action.</summary>
public enum ActionForm
{
    /// <summary>A vendor's or body's exam.</summary>
    Exam,

    /// <summary>A course or programme of courses.</summary>
    Course,

    /// <summary>A bootcamp.</summary>
    Bootcamp,

    /// <summary>A degree.</summary>
    Degree,

    /// <summary>A portfolio project.</summary>
    Project,

    /// <summary>Meeting people who could refer.</summary>
    Networking,

    /// <summary>Interview preparation.</summary>
    Interview,

    /// <summary>Fixing what the résumé says.</summary>
    ResumeFix,

    /// <summary>A job on the way.</summary>
    SteppingStone,
}

/// <summary>What an action teaches.</summary>
/// <param name="Concept">The skill.</param>
/// <param name="Level">Level that a finisher reaches, 0–4, when starting below it.</param>
public sealed record Teaches(ConceptId Concept, double Level);

/// <summary>A price, with how well it is known.</summary>
/// <param name="Amount">Full price without discounts and subsidies; tax as the source states.</param>
/// <param name="Verified">At least two independent sources agree.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Checked">When they were looked at.</param>
public sealed record Price(Money Amount, bool Verified, IReadOnlyList<string> Sources, string Checked)
{
    /// <summary>True when the user gave it in place of the catalogue's.</summary>
    public bool IsYours { get; init; }
}

/// <summary>Something that can be done. Sampling whether it is finished and passed belongs to the simulator.</summary>
public sealed record CareerAction
{
    /// <summary>Id in the catalogue, for example "aws-saa".</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Who offers it; empty for one's own actions.</summary>
    public string Provider { get; init; } = "";

    /// <summary>What sort of action.</summary>
    public required ActionForm Form { get; init; }

    /// <summary>Exam code, if any.</summary>
    public string Code { get; init; } = "";

    /// <summary>The price.</summary>
    public required Price Price { get; init; }

    /// <summary>How the price is paid. An exam's price is due at each attempt, any other price at the start.</summary>
    public Payment Payment { get; init; } = Payment.Upfront;

    /// <summary>Hours needed, preparation included, spread included.</summary>
    public required Distribution Hours { get; init; }

    /// <summary>Source of the hours.</summary>
    public string HoursSource { get; init; } = "";

    /// <summary>Least weeks from start to end (cohort length, booking lead); 0 when only hours count.</summary>
    public int MinWeeks { get; init; }

    /// <summary>Most hours a week that make sense, 0 when unlimited.</summary>
    public double MaxWeeklyHours { get; init; }

    /// <summary>Chance to finish once started.</summary>
    public required Distribution Finish { get; init; }

    /// <summary>Source of that chance, or who assumed it.</summary>
    public string FinishSource { get; init; } = "";

    /// <summary>Whether that chance is cited or assumed.</summary>
    public FactKind FinishKind { get; init; } = FactKind.Assumed;

    /// <summary>Level that the exam asks for: P(pass | level θ) = Φ((θ − d)/s). Null when there is nothing to pass.</summary>
    public double? Difficulty { get; init; }

    /// <summary>Concepts and levels taught.</summary>
    public IReadOnlyList<Teaches> Teaches { get; init; } = [];

    /// <summary>Concepts (certifications above all) that a screener sees after it succeeded.</summary>
    public IReadOnlyList<ConceptId> Signals { get; init; } = [];

    /// <summary>Months that the credential is valid; null: for good.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>Ids of actions that must be finished before; each inner list is a choice (one of them is enough).</summary>
    public IReadOnlyList<IReadOnlyList<string>> Requires { get; init; } = [];

    /// <summary>At most one action of the same non-empty group is chosen.</summary>
    public string ExclusiveGroup { get; init; } = "";

    /// <summary>Days on which it can start (cohorts); empty: any.</summary>
    public IReadOnlyList<DateOnly> Starts { get; init; } = [];

    /// <summary>Days on which its exam can be sat, so that it ends then; empty: any.</summary>
    public IReadOnlyList<DaySpan> ExamWindows { get; init; } = [];

    /// <summary>How it is delivered.</summary>
    public string Delivery { get; init; } = "";

    /// <summary>Not a vendor's: a generic certificate.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Runs somewhere others can use it when done (projects).</summary>
    public bool Deployed { get; init; }

    /// <summary>Expected new contacts who could refer, after it is done (networking).</summary>
    public double Contacts { get; init; }

    /// <summary>Roles it is meant for (ids); empty: any.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Non-empty when it can no longer be taken, with the date.</summary>
    public string Retired { get; init; } = "";

    /// <summary>What to know, one sentence.</summary>
    public string Note { get; init; } = "";

    /// <summary>Sources of the facts.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>True when it comes from the user's own catalogue.</summary>
    public bool IsYours { get; init; }
}

namespace Fulcrum.Core;

/// <summary>
/// Something that the person told or that an audit found: work, study, an exam, a project, a rating, a test. Kept in the workspace.
/// When the ledger is weighed, it becomes one <see cref="Evidence"/> for each of its concepts; how much it says follows from its kind (facts/ledger.yaml).
/// </summary>
public sealed record EvidenceEntry
{
    /// <summary>Its number in the workspace; 0 until it is kept.</summary>
    public long Number { get; init; }

    /// <summary>What sort of reason it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The skills that it really shows.</summary>
    public required IReadOnlyList<ConceptId> Concepts { get; init; }

    /// <summary>What it is, as one would name it on a résumé: "Data Analyst", "Churn model", "Certified Kubernetes Administrator". Empty for a rating.</summary>
    public string What { get; init; } = "";

    /// <summary>Employer, school or issuer; empty where there is none.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Who says so: "you", or what found it ("project audit ~/code/churn").</summary>
    public string Source { get; init; } = Yours;

    /// <summary>When it began; null when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>When it ended or was earned. Null: it goes on where <see cref="From"/> is known, else unknown.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Rated or tested level, 0–4, for ratings and tests.</summary>
    public double? Level { get; init; }

    /// <summary>Level of a degree.</summary>
    public DegreeLevel? Degree { get; init; }

    /// <summary>Share of what evidence of this kind usually says, above 0 and up to 1: the part of a shared project that is the person's own. It scales the precision.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Where it can be seen; never fetched. Empty when nowhere.</summary>
    public string Link { get; init; } = "";

    /// <summary>Entries of one origin (a course and its project, two audits of one repository) count once: the same key. Empty: an origin of its own.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The source of what the person enters.</summary>
    public const string Yours = "you";
}

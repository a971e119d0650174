namespace Fulcrum.Core;

/// <summary>Why one might believe in a skill.</summary>
public enum EvidenceKind
{
    /// <summary>Named on the résumé without anything behind it.</summary>
    Claim,

    /// <summary>The person's own rating.</summary>
    SelfRating,

    /// <summary>A certificate of attendance or completion.</summary>
    CourseCertificate,

    /// <summary>A proctored exam passed.</summary>
    Certification,

    /// <summary>A test with a score.</summary>
    Assessment,

    /// <summary>A degree in the field.</summary>
    Degree,

    /// <summary>A project that can be looked at.</summary>
    Project,

    /// <summary>A project that runs where others can use it.</summary>
    DeployedProject,

    /// <summary>Paid work.</summary>
    Work,
}

/// <summary>One reason to believe in a skill.</summary>
/// <param name="Concept">The skill.</param>
/// <param name="Kind">What sort of reason.</param>
/// <param name="What">In words, for example "3.5 years at Northwind as Data Analyst".</param>
/// <param name="Place">Where it was found ("resume.md:14", "pivot.yaml: self.python").</param>
/// <param name="When">When it ended or was earned; null when unknown.</param>
/// <param name="Duration">How long, where that says something.</param>
/// <param name="Level">Rated or tested level 0–4, where there is one.</param>
/// <param name="Origin">Evidence of one origin (a course and its project) counts once: the same key.</param>
public sealed record Evidence(
    ConceptId Concept, EvidenceKind Kind, string What, string Place, DateOnly? When, Months? Duration, double? Level, string Origin)
{
    /// <summary>When it began, for work.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The narrower concept that it really names, when it bears on a broader one only through it ("PyTorch" for deep learning).</summary>
    public ConceptId? Through { get; init; }

    /// <summary>Share of what evidence of this kind usually says, above 0 and up to 1: the person's own part of a shared project.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Where it can be seen; empty when nowhere. Never fetched.</summary>
    public string Link { get; init; } = "";
}

/// <summary>A normal belief about a level on 0 (none), 1 (aware), 2 (working), 3 (proficient), 4 (expert).</summary>
/// <param name="Mean">Expected level.</param>
/// <param name="Error">Standard deviation.</param>
public readonly record struct Belief(double Mean, double Error);

/// <summary>What a screener can see of a skill; not the same as being able to do it.</summary>
/// <param name="InResume">The résumé names the concept, in any of its spellings.</param>
/// <param name="Words">The spellings the résumé uses.</param>
/// <param name="CertifiedBy">Name of the certification that stands for it; empty when none.</param>
/// <param name="LiveLink">A link to something running; empty when none.</param>
public sealed record Signal(bool InResume, IReadOnlyList<string> Words, string CertifiedBy, string LiveLink)
{
    /// <summary>Nothing to see.</summary>
    public static Signal None { get; } = new(false, [], "", "");
}

/// <summary>What is believed and shown about one skill, with the evidence behind it.</summary>
public sealed record SkillState(Concept Concept, Belief Level, Signal Signal, IReadOnlyList<Evidence> Evidence);

/// <summary>All evidence of one person.</summary>
public sealed record Ledger
{
    /// <summary>Per skill: level with error, signal, evidence. Skills without an entry have the prior level.</summary>
    public required IReadOnlyDictionary<ConceptId, SkillState> Skills { get; init; }

    /// <summary>The belief about a skill that nothing speaks of.</summary>
    public required Belief Prior { get; init; }

    /// <summary>Years of paid work in all.</summary>
    public required double YearsOfWork { get; init; }

    /// <summary>Years of paid work whose titles belong to the target role's family.</summary>
    public required double YearsInField { get; init; }

    /// <summary>The same for each role of the taxonomy by its id; roles without any are left out.</summary>
    public IReadOnlyDictionary<string, double> YearsByRole { get; init; } = new Dictionary<string, double>();

    /// <summary>Highest degree.</summary>
    public required DegreeLevel Degree { get; init; }

    /// <summary>Country of living (ISO 3166), or empty.</summary>
    public string Country { get; init; } = "";

    /// <summary>The résumé it came from, if any.</summary>
    public Resume? Resume { get; init; }

    /// <summary>Where what the person says and what speaks for it disagree: "expert" that nothing demonstrates, a rating against a test.</summary>
    public IReadOnlyList<Finding> Conflicts { get; init; } = [];

    /// <summary>Links to running things that the résumé shows.</summary>
    public IReadOnlyList<string> LiveLinks { get; init; } = [];

    /// <summary>The belief about a skill, the prior where nothing speaks of it.</summary>
    public Belief LevelOf(ConceptId concept) => Skills.TryGetValue(concept, out var s) ? s.Level : Prior;

    /// <summary>Whether the résumé names it.</summary>
    public bool Shows(ConceptId concept) => Skills.TryGetValue(concept, out var s) && (s.Signal.InResume || s.Signal.CertifiedBy.Length > 0);
}

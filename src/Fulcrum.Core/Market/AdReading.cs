namespace Fulcrum.Core;

/// <summary>How strongly an ad asks for something. Ordered: a stronger strength is greater.</summary>
public enum Strength
{
    /// <summary>Named in duties, stack or team description.</summary>
    Mentioned,

    /// <summary>Nice to have, bonus, plus.</summary>
    Preferred,

    /// <summary>Requirements, qualifications, "you have", "must".</summary>
    Required,
}

/// <summary>Level of the post.</summary>
public enum Seniority
{
    /// <summary>The ad does not say.</summary>
    Unspecified,

    /// <summary>Internship, placement, working student.</summary>
    Intern,

    /// <summary>Entry level, about one to two years.</summary>
    Junior,

    /// <summary>About two to four years.</summary>
    Mid,

    /// <summary>Five years and more.</summary>
    Senior,

    /// <summary>Staff, principal, lead, director-level individual.</summary>
    Lead,

    /// <summary>Manages people.</summary>
    Manager,
}

/// <summary>Where the work is done.</summary>
public enum WorkMode
{
    /// <summary>The ad does not say; a bare place is not a statement.</summary>
    Unspecified,

    /// <summary>At the employer's place.</summary>
    Onsite,

    /// <summary>Partly.</summary>
    Hybrid,

    /// <summary>Anywhere, or anywhere in a country.</summary>
    Remote,
}

/// <summary>Kind of employer.</summary>
public enum Segment
{
    /// <summary>No evidence in the ad.</summary>
    Unknown,

    /// <summary>Seed to series C, or says so.</summary>
    Startup,

    /// <summary>Small or medium business.</summary>
    SmallBusiness,

    /// <summary>Over about 5,000 staff, or a household name.</summary>
    Enterprise,

    /// <summary>Bank, insurance, health provider, pharma, government contractor.</summary>
    Regulated,

    /// <summary>Government, university, non-profit.</summary>
    Public,
}

/// <summary>Level of a degree; ordered.</summary>
public enum DegreeLevel
{
    /// <summary>None, or a school diploma.</summary>
    None,

    /// <summary>Two-year degree.</summary>
    Associate,

    /// <summary>Bachelor's.</summary>
    Bachelor,

    /// <summary>Master's, MBA.</summary>
    Master,

    /// <summary>Doctorate.</summary>
    Phd,
}

/// <summary>A piece of a text, in UTF-16 characters.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The character after the last.</summary>
    public int End => Start + Length;
}

/// <summary>One concept an ad asks for: one per concept and ad, with its strongest strength.</summary>
/// <param name="Concept">What is asked for.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Surface">The words of the ad, at the strongest place.</param>
/// <param name="Span">Where they stand in <see cref="Ad.Text"/> (or in the title, then <paramref name="InTitle"/>).</param>
/// <param name="Reason">Why this strength, in a few words, for example "under the heading 'Nice to have'".</param>
/// <param name="InTitle">True when found in the title only.</param>
public sealed record Requirement(Concept Concept, Strength Strength, string Surface, TextSpan Span, string Reason, bool InTitle = false)
{
    /// <summary>At most three different spellings found in this ad, the strongest place first; the last may be the fuller phrase there ("production databases" for databases).</summary>
    public IReadOnlyList<string> Surfaces { get; init; } = [];
}

/// <summary>A degree asked for: the lowest level that satisfies the line.</summary>
/// <param name="Level">Lowest sufficient level; null where only "educational background" is said.</param>
/// <param name="Strength">Required or preferred.</param>
/// <param name="OrEquivalent">"or equivalent experience" is accepted.</param>
/// <param name="Span">Where the ad says so.</param>
public sealed record DegreeRequirement(DegreeLevel? Level, Strength Strength, bool OrEquivalent, TextSpan Span);

/// <summary>One ad as Fulcrum read it.</summary>
public sealed record AdReading
{
    /// <summary>The ad.</summary>
    public required Ad Ad { get; init; }

    /// <summary>The employer's key for counting: its name folded ("Acme Inc." and "ACME" are one).</summary>
    public required string EmployerKey { get; init; }

    /// <summary>Id of the normalised role, for example "machine-learning-engineer"; empty when no role of the taxonomy fits.</summary>
    public string RoleId { get; init; } = "";

    /// <summary>Short canonical title, for example "Machine Learning Engineer"; the title's own core words when no role fits.</summary>
    public string Role { get; init; } = "";

    /// <summary>Level.</summary>
    public Seniority Seniority { get; init; }

    /// <summary>Where the work is done.</summary>
    public WorkMode WorkMode { get; init; }

    /// <summary>Kind of employer.</summary>
    public Segment Segment { get; init; }

    /// <summary>Why that segment, in a few words.</summary>
    public string SegmentReason { get; init; } = "";

    /// <summary>What it asks for, strongest first, then in order of the text.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Least years of experience on the main line; null when none is stated.</summary>
    public double? MinYears { get; init; }

    /// <summary>Most years on that line; null for "5+".</summary>
    public double? MaxYears { get; init; }

    /// <summary>Where the years stand.</summary>
    public TextSpan? YearsSpan { get; init; }

    /// <summary>The degree asked for, if any.</summary>
    public DegreeRequirement? Degree { get; init; }

    /// <summary>Base pay as stated, if any.</summary>
    public PayRange? Pay { get; init; }

    /// <summary>Where in the text the pay stands; null when it came from a field.</summary>
    public TextSpan? PaySpan { get; init; }

    /// <summary>ISO 3166 code of the country of work; empty when unknown.</summary>
    public string Country { get; init; } = "";

    /// <summary>Security clearance asked for, in the ad's words; empty when none.</summary>
    public string Clearance { get; init; } = "";

    /// <summary>True: the ad says that work authorisation is needed or visas are not sponsored. False: it offers sponsorship. Null: silent.</summary>
    public bool? NeedsWorkAuthorisation { get; init; }

    /// <summary>False when the text is mostly not English: then nothing else is read from it.</summary>
    public bool IsEnglish { get; init; } = true;

    /// <summary>First day of the month it was posted; null when unknown.</summary>
    public DateOnly? Month => Ad.Posted is { } d ? new DateOnly(d.Year, d.Month, 1) : null;
}

namespace Fulcrum.Core;

/// <summary>What a check of a project is about.</summary>
public enum ProjectArea
{
    /// <summary>Where the data comes from.</summary>
    Data,

    /// <summary>How it is built.</summary>
    Engineering,

    /// <summary>Whether it runs where others can use it.</summary>
    Deployment,

    /// <summary>How it is kept running.</summary>
    Operation,

    /// <summary>Who worked on it, and how much.</summary>
    Effort,

    /// <summary>How it is explained.</summary>
    Explanation,
}

/// <summary>What a check found.</summary>
public enum CheckOutcome
{
    /// <summary>It can be seen.</summary>
    Shown,

    /// <summary>Part of it can be seen.</summary>
    Partly,

    /// <summary>It cannot be seen.</summary>
    Missing,

    /// <summary>Something that speaks against the project can be seen.</summary>
    Harmful,

    /// <summary>The files do not tell.</summary>
    CannotTell,

    /// <summary>It does not apply to a project of this sort.</summary>
    NotApplicable,
}

/// <summary>A place in a repository.</summary>
/// <param name="File">Path.</param>
/// <param name="Line">Line from 1; 0 for the file as a whole.</param>
/// <param name="Shown">The line itself, cut short, secrets masked; or empty.</param>
public sealed record FilePlace(string File, int Line, string Shown = "")
{
    /// <summary>"src/train.py:12", or the path alone.</summary>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{File}:{Line}") : File;
}

/// <summary>One check of a project.</summary>
/// <param name="Code">Stable code, PRJ0xx.</param>
/// <param name="Area">What it is about.</param>
/// <param name="Title">What it looks for.</param>
/// <param name="Outcome">What it found.</param>
/// <param name="What">The finding in words.</param>
/// <param name="Places">Where it was seen, or where it would belong.</param>
/// <param name="Remedy">What to do; empty when nothing is to be done.</param>
public sealed record ProjectCheckResult(
    string Code, ProjectArea Area, string Title, CheckOutcome Outcome, string What, IReadOnlyList<FilePlace> Places, string Remedy);

/// <summary>Hours that went into a project, estimated from the times of its commits.</summary>
/// <param name="Low">Only time between commits close together.</param>
/// <param name="Mid">The middle estimate.</param>
/// <param name="High">With generous breaks and preparation.</param>
/// <param name="Sessions">Sittings in the middle estimate.</param>
public sealed record EffortHours(Hours Low, Hours Mid, Hours High, int Sessions);

/// <summary>One author's part.</summary>
/// <param name="Name">Name as in the latest commit.</param>
/// <param name="Email">Address.</param>
/// <param name="Commits">Commits other than merges.</param>
/// <param name="Lines">Lines added to code and text; data, lock files and copied libraries left out.</param>
/// <param name="Share">Of the lines added; of the commits where no lines are counted.</param>
public sealed record AuthorPart(string Name, string Email, int Commits, long Lines, double Share);

/// <summary>Who did how much, and when.</summary>
public sealed record ProjectEffort
{
    /// <summary>Hours of the person looked at; null when the history does not tell.</summary>
    public required EffortHours? Hours { get; init; }

    /// <summary>Why the hours cannot be told; empty when they can.</summary>
    public required string WhyNot { get; init; }

    /// <summary>The person looked at; null when nobody says who that is.</summary>
    public required AuthorPart? Author { get; init; }

    /// <summary>All authors, most lines first.</summary>
    public required IReadOnlyList<AuthorPart> Authors { get; init; }

    /// <summary>First commit of the person (of anybody when the person is not known).</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last one.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Days with a commit.</summary>
    public int ActiveDays { get; init; }
}

/// <summary>One test of the ML Test Score as far as files show it.</summary>
/// <param name="Name">The test, in short.</param>
/// <param name="Points">0 not visible; 0.5 visible; 1 visible and run by itself.</param>
/// <param name="Place">Where; null when not visible.</param>
public sealed record MlTest(string Name, double Points, FilePlace? Place);

/// <summary>A section of the ML Test Score.</summary>
/// <param name="Name">Features and data, model development, infrastructure, monitoring.</param>
/// <param name="Tests">Its seven tests.</param>
public sealed record MlTestSection(string Name, IReadOnlyList<MlTest> Tests)
{
    /// <summary>Sum of the points.</summary>
    public double Points => Tests.Sum(t => t.Points);
}

/// <summary>The ML Test Score (Breck et al. 2017) as far as files show it: a lower bound. The score is the smallest of the four sections.</summary>
/// <param name="Sections">The four sections.</param>
public sealed record MlTestScore(IReadOnlyList<MlTestSection> Sections)
{
    /// <summary>The smallest section decides.</summary>
    public double Score => Sections.Min(s => s.Points);
}

/// <summary>A concept that the project's files demonstrate.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Files">Files that use it.</param>
/// <param name="Share">The person's share of the lines in these files, 0 to 1; null when nobody can tell.</param>
/// <param name="How">In words: "imported in 4 files".</param>
/// <param name="Places">The first few places.</param>
public sealed record DemonstratedConcept(Concept Concept, int Files, double? Share, string How, IReadOnlyList<FilePlace> Places);

/// <summary>A change that would raise the project.</summary>
/// <param name="Code">The check behind it.</param>
/// <param name="What">The change, as an imperative.</param>
/// <param name="Why">The reason.</param>
/// <param name="AdsAsk">What the target role's ads ask, or empty where no ads are at hand.</param>
/// <param name="Place">Where to begin.</param>
public sealed record ProjectChange(string Code, string What, string Why, string AdsAsk, string Place);

/// <summary>How the project stands as a whole.</summary>
public enum ProjectStanding
{
    /// <summary>Rests on data that everybody uses and shows nothing beyond.</summary>
    Toy,

    /// <summary>Shows learning: some of what a team would ask for.</summary>
    Exercise,

    /// <summary>Built with care: own problem, tests, explanation.</summary>
    Solid,

    /// <summary>Built with care, and made to run where others use it.</summary>
    Deployable,
}

/// <summary>How large a project is.</summary>
/// <param name="Files">Files.</param>
/// <param name="CodeLines">Lines of code that hold something, tests included, copied libraries left out.</param>
/// <param name="Commits">Commits read.</param>
public sealed record ProjectSize(int Files, int CodeLines, int Commits);

/// <summary>A link to something running, as asked over the network.</summary>
/// <param name="Url">The address.</param>
/// <param name="Answers">Whether something answered.</param>
/// <param name="What">Status or error, in words.</param>
public sealed record ProbedLink(string Url, bool Answers, string What);

/// <summary>A project as its files and history show it.</summary>
public sealed record ProjectAudit
{
    /// <summary>Folder or address.</summary>
    public required string Place { get; init; }

    /// <summary>Name for titles.</summary>
    public required string Name { get; init; }

    /// <summary>Address it was cloned from, or empty.</summary>
    public required string Remote { get; init; }

    /// <summary>Key of the repository, the same wherever a copy of it lies.</summary>
    public required string Origin { get; init; }

    /// <summary>What is known of its past.</summary>
    public required HistoryState History { get; init; }

    /// <summary>Files, lines of code, commits read.</summary>
    public required ProjectSize Size { get; init; }

    /// <summary>How it stands as a whole.</summary>
    public required ProjectStanding Standing { get; init; }

    /// <summary>Why it stands so.</summary>
    public required string StandingReason { get; init; }

    /// <summary>Every check, in order of code.</summary>
    public required IReadOnlyList<ProjectCheckResult> Checks { get; init; }

    /// <summary>Who did how much.</summary>
    public required ProjectEffort Effort { get; init; }

    /// <summary>ML Test Score; null where nothing is learned from data.</summary>
    public required MlTestScore? MlTests { get; init; }

    /// <summary>What it demonstrates.</summary>
    public required IReadOnlyList<DemonstratedConcept> Concepts { get; init; }

    /// <summary>What would raise it most, best first.</summary>
    public required IReadOnlyList<ProjectChange> Changes { get; init; }

    /// <summary>Links to something running, where they were tried.</summary>
    public IReadOnlyList<ProbedLink> Links { get; init; } = [];

    /// <summary>Whether a link to something running answered.</summary>
    public bool IsLive => Links.Any(l => l.Answers);

    /// <summary>The check of a code.</summary>
    public ProjectCheckResult? Check(string code) => Checks.FirstOrDefault(c => c.Code == code);
}

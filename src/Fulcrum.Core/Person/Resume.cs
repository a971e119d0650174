namespace Fulcrum.Core;

/// <summary>A job on a résumé.</summary>
public sealed record ResumeJob(string Title, string Employer, string Location, DateOnly? Start, DateOnly? End, bool IsCurrent, string Text, string Place);

/// <summary>A course of study on a résumé.</summary>
public sealed record ResumeEducation(string Degree, DegreeLevel? Level, string Field, string School, DateOnly? Start, DateOnly? End, string Place)
{
    /// <summary>What is said of it: courses, thesis, grade.</summary>
    public string Text { get; init; } = "";
}

/// <summary>A certification on a résumé.</summary>
public sealed record ResumeCertification(string Name, string Issuer, string Code, DateOnly? Issued, DateOnly? Expires, string Place);

/// <summary>A project on a résumé.</summary>
public sealed record ResumeProject(string Name, string Text, IReadOnlyList<string> Links, DateOnly? Start, DateOnly? End, string Place);

/// <summary>A résumé as Fulcrum read it. Nothing is invented: what was not understood is listed in <see cref="NotUnderstood"/>.</summary>
public sealed record Resume
{
    /// <summary>The file.</summary>
    public required string Place { get; init; }

    /// <summary>Name, or empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>E-mail address, or empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>Telephone, or empty.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Place of living, or empty.</summary>
    public string Location { get; init; } = "";

    /// <summary>Links anywhere in the document.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Headline under the name, or empty.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Summary or objective.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Jobs, latest first.</summary>
    public IReadOnlyList<ResumeJob> Jobs { get; init; } = [];

    /// <summary>Education, latest first.</summary>
    public IReadOnlyList<ResumeEducation> Education { get; init; } = [];

    /// <summary>Skills as written.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Certifications.</summary>
    public IReadOnlyList<ResumeCertification> Certifications { get; init; } = [];

    /// <summary>Projects.</summary>
    public IReadOnlyList<ResumeProject> Projects { get; init; } = [];

    /// <summary>Human languages as written.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>People of an exported network; empty where the file holds none.</summary>
    public IReadOnlyList<ResumeConnection> Connections { get; init; } = [];

    /// <summary>Lines that fitted nowhere.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>The whole text as a parser sees it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Every field that was read, with where it stands and how far it can be trusted; in the order of the properties above.</summary>
    public IReadOnlyList<ResumeField> Fields { get; init; } = [];

    /// <summary>How the document is laid out.</summary>
    public ResumeLayout Layout { get; init; } = new();

    /// <summary>The field of a path such as "name", "jobs[0].title", "education[1].school" or "skills[3]"; null when it was not read.</summary>
    public ResumeField? Field(string path) => Fields.FirstOrDefault(f => f.Path == path);
}

using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum.Tests;

/// <summary>Small ledgers, ads and demands made by hand.</summary>
internal static class ScreeningCase
{
    public static readonly FactBook Facts = Planner.Facts([]);

    public static readonly Concept Cloud = Concept("cloud-computing", ConceptKind.Method);
    public static readonly Concept Aws = Concept("aws", ConceptKind.Platform, "cloud-computing");
    public static readonly Concept Lambda = Concept("aws-lambda", ConceptKind.Tool, "aws");
    public static readonly Concept Python = Concept("python", ConceptKind.Language);
    public static readonly Concept Kubernetes = Concept("kubernetes", ConceptKind.Tool);
    public static readonly Concept Teamwork = Concept("teamwork", ConceptKind.Soft);
    public static readonly Concept Cissp = Concept("cissp", ConceptKind.Certification);

    public static Concept Concept(string id, ConceptKind kind, string? parent = null) =>
        new(new ConceptId(id), id, kind, parent is null ? null : new ConceptId(parent));

    public static Profile Profile(string country = "") => TestProfiles.Of(new DateOnly(2026, 11, 23)) with { Country = country };

    public static SkillState Skill(Concept concept, double mean, string words = "", double error = 0.5, EvidenceKind kind = EvidenceKind.Work, ConceptId? through = null, double? level = null, string certifiedBy = "") => new(
        concept, new Belief(mean, error), new Signal(words.Length > 0, words.Length > 0 ? [words] : [], certifiedBy, ""),
        [new Evidence(concept.Id, kind, $"evidence of {concept.Id}", "cv.md:7", null, null, level, "job") { Through = through }]);

    public static Ledger Ledger(string text, params SkillState[] skills) => new()
    {
        Skills = skills.ToDictionary(s => s.Concept.Id),
        Prior = new Belief(0.5, 0.8),
        YearsOfWork = 8,
        YearsInField = 1,
        Degree = DegreeLevel.None,
        Country = "US",
        Resume = new Resume { Place = "cv.md", Text = text, Name = "A", Email = "a@b.org", Skills = ["x"], Jobs = [new("t", "e", "", new(2020, 1, 1), null, true, "", "cv.md:3")] },
    };

    public static Requirement Asks(Concept concept, Strength strength = Strength.Required, string? surface = null) =>
        new(concept, strength, surface ?? concept.Name, new TextSpan(0, 1), "") { Surfaces = [surface ?? concept.Name] };

    public static AdReading Ad(string id, params Requirement[] requirements) => new()
    {
        Ad = new Ad { Id = id, Place = $"ads:{id}" },
        EmployerKey = id,
        Requirements = requirements,
    };

    public static AdReading WithYears(AdReading ad, string line, double years)
    {
        var at = line.IndexOf(years.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return ad with { Ad = ad.Ad with { Text = line }, MinYears = years, YearsSpan = new TextSpan(at, line.IndexOf("year", StringComparison.Ordinal) + 5 - at) };
    }

    public static RoleDemand Demand(Seniority seniority, params (Concept Concept, double Any, double Required)[] concepts)
    {
        var none = Share(0);
        return new RoleDemand
        {
            RoleId = "r", RoleName = "r", Counts = new Demand([], new Dictionary<ConceptId, Concept>()),
            Concepts = [.. concepts.Select(c => new ConceptDemand(c.Concept, Share(c.Any), Share(c.Required)))],
            YearsAtMost = new Dictionary<double, Share>(), AdsStatingYears = 0, DegreeRequired = new Dictionary<DegreeLevel, Share>(), DegreeStrict = none,
            Pay = [], Segments = new Dictionary<Segment, int>(), Seniorities = new Dictionary<Seniority, int> { [seniority] = 10 }, Boards = new Dictionary<string, int>(),
        };
    }

    private static Share Share(double value) => new(value, value, value, null, 1, 10, 1, 10, 10);
}

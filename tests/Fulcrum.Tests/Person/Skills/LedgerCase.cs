using Fulcrum.Core;
using Fulcrum.Person;
using Fulcrum.Planning;
using Fulcrum.Reading;

namespace Fulcrum.Tests;

/// <summary>Ledgers of small résumés.</summary>
internal static class LedgerCase
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly FactBook Facts = Planner.Facts([]);
    public static readonly LedgerFacts Numbers = new(Facts);
    public static readonly Belief Prior = new(0.5, 0.8);

    public static ResumeJob Job(string title, string employer, string text, DateOnly? from, DateOnly? to, bool current = false, int line = 10) =>
        new(title, employer, "", from, to, current, text, $"cv.md:{line}");

    public static Resume Resume(params ResumeJob[] jobs) => new()
    {
        Place = "cv.md",
        Jobs = jobs,
        Text = string.Join('\n', jobs.Select(j => $"{j.Title}, {j.Employer}\n{j.Text}")),
    };

    public static (Ledger Ledger, List<Finding> Findings) Weigh(Resume? resume, params (string Name, double Rating)[] ratings)
    {
        var findings = new List<Finding>();
        var profile = TestProfiles.Of(Today, ratings.ToDictionary(r => r.Name, r => r.Rating));
        return (new PersonReader(Reader.Bundled).Weigh(resume, profile, Facts, "machine-learning-engineer", findings), findings);
    }

    public static SkillState Skill(Ledger ledger, string id) => ledger.Skills[new ConceptId(id)];

    public static Bearing Bearing(EvidenceKind kind, string origin, DateOnly? when = null, DateOnly? from = null, double? level = null, int depth = 0) =>
        new(new Evidence(new ConceptId("x"), kind, "what", "cv.md:1", when, null, level, origin) { From = from }, depth);

    public static Belief Level(params Bearing[] bearings) => new SkillLevel(Numbers, Prior, Today).With(bearings, 0);
}

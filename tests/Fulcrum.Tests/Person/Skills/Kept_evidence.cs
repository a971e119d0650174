using Fulcrum.Core;
using Fulcrum.Person;
using Fulcrum.Reading;
using Shouldly;
using static Fulcrum.Tests.LedgerCase;

namespace Fulcrum.Tests;

public sealed class Kept_evidence
{
    private static EvidenceEntry Entry(long number, EvidenceKind kind, params string[] concepts) =>
        new() { Number = number, Kind = kind, Concepts = [.. concepts.Select(c => new ConceptId(c))] };

    private static (Ledger Ledger, List<Finding> Findings) Weigh(Resume? resume, Dictionary<string, double>? ratings, params EvidenceEntry[] entries)
    {
        var findings = new List<Finding>();
        var ledger = new PersonReader(Reader.Bundled).Weigh(resume, TestProfiles.Of(Today, ratings), Facts, "machine-learning-engineer", findings, entries);
        return (ledger, findings);
    }

    [Fact]
    public void Work_counts_for_the_skill_the_years_and_the_field()
    {
        var (ledger, _) = Weigh(null, null, Entry(1, EvidenceKind.Work, "sql", "python") with { What = "Machine Learning Engineer", Organisation = "Northwind", From = Today.AddYears(-3) });

        ledger.YearsOfWork.ShouldBe(3, 0.01);
        ledger.YearsInField.ShouldBe(3, 0.01);
        var evidence = Skill(ledger, "sql").Evidence.Single();
        (evidence.Kind, evidence.What, evidence.Place, evidence.When).ShouldBe((EvidenceKind.Work, "3 years at Northwind as Machine Learning Engineer", "me 1", Today));
        Skill(ledger, "sql").Level.Mean.ShouldBeGreaterThan(ledger.Prior.Mean);
        Skill(ledger, "sql").Signal.InResume.ShouldBeFalse();
    }

    [Fact]
    public void The_same_job_on_the_resume_and_in_the_workspace_counts_once()
    {
        var resume = Resume(Job("Data Analyst", "Northwind", "SQL", Today.AddYears(-4), null, current: true));
        var entry = Entry(1, EvidenceKind.Work, "sql") with { What = "Data Analyst", Organisation = "Northwind", From = Today.AddYears(-4) };

        Skill(Weigh(resume, null, entry).Ledger, "sql").Level.ShouldBe(Skill(Weigh(resume, null).Ledger, "sql").Level);
    }

    [Theory]
    [InlineData("https://github.com/x/churn.git")]
    [InlineData("http://www.github.com/x/churn/")]
    public void A_project_under_the_link_of_a_resume_project_is_of_the_same_origin(string link)
    {
        var resume = Resume() with { Projects = [new("Churn", "Model in Python", ["https://github.com/x/churn"], Today.AddYears(-1), Today.AddMonths(-6), "cv.md:30")] };
        var audit = Entry(1, EvidenceKind.Project, "python") with { What = "churn", Link = link, Until = Today.AddMonths(-6), Origin = "repository github.com/x/churn" };

        Skill(Weigh(resume, null, audit).Ledger, "python").Level.ShouldBe(Skill(Weigh(resume, null).Ledger, "python").Level);
        Skill(Weigh(resume, null, audit with { Link = "https://github.com/x/other" }).Ledger, "python").Level.Error.ShouldBeLessThan(Skill(Weigh(resume, null).Ledger, "python").Level.Error);
    }

    [Fact]
    public void Half_of_a_project_says_half_as_much()
    {
        double Precision(double weight)
        {
            var ledger = Weigh(null, null, Entry(1, EvidenceKind.Project, "python") with { Weight = weight }).Ledger;
            return Math.Pow(Skill(ledger, "python").Level.Error, -2) - Math.Pow(ledger.Prior.Error, -2);
        }

        (Precision(0.5) / Precision(1)).ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void Of_several_ratings_the_latest_counts_and_one_in_the_pivot_file_before_it()
    {
        var old = Entry(1, EvidenceKind.SelfRating, "python") with { Level = 1 };
        var later = Entry(2, EvidenceKind.SelfRating, "python") with { Level = 3 };

        Skill(Weigh(null, null, old, later).Ledger, "python").ShouldSatisfyAllConditions(
            s => s.Evidence.Single().Level.ShouldBe(3),
            s => s.Level.ShouldBe(Skill(Weigh(null, new() { ["python"] = 3 }).Ledger, "python").Level));
        var (ledger, findings) = Weigh(null, new() { ["python"] = 2 }, old, later);
        Skill(ledger, "python").Evidence.Single().Level.ShouldBe(2);
        findings.Single().Code.ShouldBe("CV023");
    }

    [Fact]
    public void A_degree_is_held_once_it_is_finished()
    {
        var degree = Entry(1, EvidenceKind.Degree, "statistics") with { What = "M.Sc. Statistics", Degree = DegreeLevel.Master, From = new(2020, 1, 1), Until = new(2022, 1, 1) };

        Weigh(null, null, degree).Ledger.Degree.ShouldBe(DegreeLevel.Master);
        Weigh(null, null, degree with { Until = Today.AddYears(1) }).Ledger.Degree.ShouldBe(DegreeLevel.None);
        Weigh(null, null, degree with { Until = null }).Ledger.Degree.ShouldBe(DegreeLevel.None);
    }

    [Fact]
    public void A_concept_that_is_no_longer_known_is_left_out() =>
        Weigh(null, null, Entry(1, EvidenceKind.Project, "no-such-skill", "python")).Ledger.Skills.Keys.ShouldContain(new ConceptId("python"));

    [Theory]
    [InlineData("Skills\nKafka (expert), SQL", "apache-kafka", "expert")]
    [InlineData("Expert: Python, SQL", "python", "expert")]
    [InlineData("Proficient in Java and Python.", "java", "proficient")]
    [InlineData("Python – Advanced", "python", "advanced")]
    public void A_claim_to_be_expert_that_nothing_demonstrates_is_a_conflict(string text, string concept, string word)
    {
        var (ledger, findings) = Weigh(new Resume { Place = "cv.md", Text = text }, null);

        var conflict = ledger.Conflicts.Single(c => c.Reason.Contains($" {Reader.Bundled.Concepts[new ConceptId(concept)].Name};"));
        conflict.Code.ShouldBe("CV024");
        conflict.Reason.ShouldContain($"\"{word}\"");
        findings.ShouldContain(conflict);
    }

    [Theory]
    [InlineData("Led advanced analytics work in Python")]
    [InlineData("Expert: Tableau. Basic: Python")]
    [InlineData("Fluent in German, Python user")]
    [InlineData("Python (basic), familiar with SQL")]
    public void Words_that_claim_no_high_level_of_a_skill_are_no_conflict(string text) =>
        Weigh(new Resume { Place = "cv.md", Text = text }, null).Ledger.Conflicts.ShouldNotContain(c => c.Reason.Contains("Python"));

    [Fact]
    public void A_claim_that_a_job_or_an_entry_demonstrates_is_no_conflict()
    {
        var resume = Resume(Job("Analyst", "A", "Reports in Python", new(2020, 1, 1), null, true)) with { Text = "Python (expert)\nAnalyst, A\nReports in Python" };

        Weigh(resume, null).Ledger.Conflicts.ShouldBeEmpty();
        Weigh(new Resume { Place = "cv.md", Text = "Python (expert)" }, null, Entry(1, EvidenceKind.Project, "python")).Ledger.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void A_kept_certification_speaks_for_its_matter_and_is_seen_by_no_screener_until_the_resume_names_it()
    {
        var exam = Entry(1, EvidenceKind.Certification, "cka") with { What = "Certified Kubernetes Administrator", Until = Today.AddYears(-1) };

        var (ledger, _) = Weigh(Resume(), null, exam);
        var (named, _) = Weigh(Resume() with { Text = "Certified Kubernetes Administrator", Certifications = [new("Certified Kubernetes Administrator", "CNCF", "", Today.AddYears(-1), null, "cv.md:9")] }, null, exam);

        Skill(ledger, "kubernetes").Level.Mean.ShouldBeGreaterThan(ledger.Prior.Mean);
        ledger.Shows(new ConceptId("kubernetes")).ShouldBeFalse();
        ledger.Shows(new ConceptId("cka")).ShouldBeFalse();
        named.Shows(new ConceptId("cka")).ShouldBeTrue();
        Skill(named, "kubernetes").Level.ShouldBe(Skill(ledger, "kubernetes").Level);
    }
}

using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;
using static Fulcrum.Tests.LedgerCase;

namespace Fulcrum.Tests;

public sealed class Weighing_a_resume
{
    [Fact]
    public void Work_projects_and_certifications_become_evidence_with_place_and_duration()
    {
        var resume = Resume(Job("Data Analyst", "Northwind", "Built reports with SQL", new(2023, 11, 23), null, current: true, line: 14)) with
        {
            Projects = [new("Loft", "Room planner in TypeScript on Docker", ["https://loft.example.app", "https://github.com/x/loft"], new(2026, 1, 1), new(2026, 5, 31), "cv.md:30")],
            Certifications = [new("AWS Certified Solutions Architect – Associate", "Amazon", "SAA-C03", new(2026, 2, 1), null, "cv.md:40")],
        };

        var (ledger, _) = Weigh(resume);

        var sql = Skill(ledger, "sql").Evidence[0];
        (sql.Kind, sql.What, sql.Place, sql.When).ShouldBe((EvidenceKind.Work, "3 years at Northwind as Data Analyst", "cv.md:14", Today));
        sql.Duration!.Value.Value.ShouldBe(36, 0.1);
        Skill(ledger, "docker").Evidence[0].Kind.ShouldBe(EvidenceKind.DeployedProject);
        Skill(ledger, "docker").Signal.LiveLink.ShouldBe("https://loft.example.app");
        ledger.LiveLinks.ShouldBe(["https://loft.example.app"]);
        Skill(ledger, "aws-certified-solutions-architect-associate").Signal.CertifiedBy.ShouldContain("Solutions Architect");
        Skill(ledger, "aws").Evidence.ShouldContain(e => e.Kind == EvidenceKind.Certification);
        Skill(ledger, "aws").Level.Mean.ShouldBeGreaterThan(ledger.Prior.Mean + 0.5);
    }

    [Fact]
    public void A_narrow_skill_speaks_for_the_broad_one_and_never_the_other_way_round()
    {
        var (narrow, _) = Weigh(Resume(Job("Engineer", "A", "PyTorch", new(2020, 1, 1), null, true)));
        var (broad, _) = Weigh(Resume(Job("Engineer", "A", "deep learning", new(2020, 1, 1), null, true)));

        var through = Skill(narrow, "deep-learning");
        through.Level.Mean.ShouldBeGreaterThan(narrow.Prior.Mean);
        through.Level.Mean.ShouldBeLessThan(Skill(narrow, "pytorch").Level.Mean);
        through.Evidence.ShouldAllBe(e => e.Through == new ConceptId("pytorch"));
        through.Signal.InResume.ShouldBeFalse();
        broad.Skills.Keys.ShouldNotContain(new ConceptId("pytorch"));
    }

    [Fact]
    public void The_vendor_is_read_out_of_the_name_of_its_service()
    {
        var (ledger, _) = Weigh(Resume(Job("Engineer", "A", "Ran AWS Lambda in production", new(2020, 1, 1), null, true)));

        Skill(ledger, "aws").Signal.Words.ShouldBe(["AWS"]);
    }

    [Fact]
    public void A_job_title_that_sounds_like_a_certification_is_none()
    {
        var (ledger, _) = Weigh(Resume(Job("AWS Solutions Architect", "A", "Azure Data Engineer duties", new(2020, 1, 1), null, true)));

        ledger.Skills.Values.ShouldNotContain(s => s.Concept.Kind == ConceptKind.Certification && (s.Signal.InResume || s.Signal.CertifiedBy.Length > 0));
    }

    [Fact]
    public void Employers_schools_and_addresses_are_no_skills()
    {
        var resume = Resume(Job("Cashier", "Oracle", "Sold bread", new(2020, 1, 1), null, true)) with
        {
            Education = [new("B.A.", DegreeLevel.Bachelor, "History", "Salesforce University", null, new(2015, 1, 1), "cv.md:20")],
            Text = "Jane\njane@github.com | https://gitlab.com/jane | LinkedIn: https://linkedin.com/in/j\nCashier, Oracle\nSold bread\nB.A. History, Salesforce University",
        };

        var (ledger, _) = Weigh(resume);

        foreach (var id in new[] { "github", "gitlab", "linkedin", "oracle-database", "salesforce" })
        {
            ledger.Skills.Keys.ShouldNotContain(new ConceptId(id));
        }
    }

    [Fact]
    public void An_expired_certification_still_speaks_for_the_level_and_no_longer_shows_as_held()
    {
        Resume With(DateOnly? expires) => Resume() with { Certifications = [new("Certified Kubernetes Administrator", "CNCF", "CKA", new(2022, 1, 1), expires, "cv.md:9")], Text = "" };

        var (held, _) = Weigh(With(null));
        var (expired, _) = Weigh(With(new DateOnly(2025, 1, 1)));

        Skill(held, "kubernetes").Signal.CertifiedBy.ShouldNotBeEmpty();
        Skill(expired, "kubernetes").Signal.CertifiedBy.ShouldBeEmpty();
        Skill(expired, "kubernetes").Level.ShouldBe(Skill(held, "kubernetes").Level);
    }

    [Fact]
    public void Years_count_overlaps_once_and_the_field_by_titles()
    {
        var (ledger, _) = Weigh(Resume(
            Job("Machine Learning Engineer", "A", "", new(2024, 11, 23), null, true),
            Job("Senior ML Engineer", "B", "", new(2023, 11, 23), new(2025, 11, 23)),
            Job("Teacher", "School", "", new(2020, 11, 23), new(2023, 11, 23))));

        ledger.YearsOfWork.ShouldBe(6, 0.01);
        ledger.YearsInField.ShouldBe(3, 0.01);
    }

    [Fact]
    public void A_parent_as_broad_as_software_engineer_is_not_the_field_but_moves_the_prior()
    {
        var (software, _) = Weigh(Resume(Job("Software Engineer", "A", "", new(2016, 1, 1), null, true)));
        var (teacher, _) = Weigh(Resume(Job("Teacher", "A", "", new(2016, 1, 1), null, true)));
        var (field, _) = Weigh(Resume(Job("Machine Learning Engineer", "A", "", new(2016, 1, 1), null, true)));

        software.YearsInField.ShouldBe(0);
        teacher.Prior.Mean.ShouldBe(Facts["ledger.prior.outside"].Value.A, 1e-9);
        software.Prior.Mean.ShouldBeInRange(teacher.Prior.Mean + 0.1, field.Prior.Mean - 0.05);
    }

    [Fact]
    public void Future_missing_and_unfinished_dates_are_findings_and_do_not_count()
    {
        var resume = Resume(
            Job("Engineer", "Future", "", new(2027, 5, 1), null, true),
            Job("Engineer", "Nowhere", "", null, null),
            Job("Engineer", "Until", "", new(2025, 11, 23), new(2030, 1, 1))) with
        {
            Education = [new("M.Sc.", DegreeLevel.Master, "CS", "U", new(2025, 9, 1), new(2027, 9, 1), "cv.md:50"), new("B.Sc.", DegreeLevel.Bachelor, "CS", "U", null, new(2025, 1, 1), "cv.md:51")],
        };

        var (ledger, findings) = Weigh(resume);

        ledger.YearsOfWork.ShouldBe(1, 0.01);
        ledger.Degree.ShouldBe(DegreeLevel.Bachelor);
        findings.Select(f => f.Code).ShouldBe(["CV011", "CV012", "CV011", "CV013"], ignoreOrder: true);
    }

    [Fact]
    public void Unknown_names_and_ratings_out_of_range_are_findings()
    {
        var (ledger, findings) = Weigh(null, ("Python", 3), ("blorb", 2), ("SQL", 7), ("Docker", double.NaN));

        findings.Select(f => (f.Code, f.Place)).ShouldBe([("CV021", "self.Docker"), ("CV021", "self.SQL"), ("CV020", "self.blorb")]);
        ledger.Skills.Values.Where(s => s.Evidence.Any(e => e.Kind == EvidenceKind.SelfRating)).Select(s => s.Concept.Id.Value).ShouldBe(["python"]);
    }

    [Fact]
    public void A_rating_far_from_what_is_shown_is_a_note()
    {
        var resume = Resume(Job("Engineer", "A", "Python", new(2012, 1, 1), null, true));

        Weigh(resume, ("Python", 0)).Findings.Single().Code.ShouldBe("CV022");
        Weigh(resume, ("Python", 3)).Findings.ShouldBeEmpty();
        Weigh(null, ("Python", 4)).Findings.ShouldBeEmpty("nothing is shown that it could contradict");
    }

    [Fact]
    public void Who_rates_above_the_tests_has_the_other_ratings_taken_down()
    {
        var tested = Resume() with { Certifications = [new("Certified Kubernetes Administrator", "CNCF", "CKA", Today, null, "cv.md:9")] };

        double Python(double kubernetes) => Skill(Weigh(tested, ("kubernetes", kubernetes), ("Python", 3)).Ledger, "python").Level.Mean;

        Python(4).ShouldBeLessThan(Python(2));
    }

    [Fact]
    public void Without_a_resume_only_the_prior_is_left()
    {
        var (ledger, findings) = Weigh(null);

        findings.ShouldBeEmpty();
        ledger.Skills.ShouldBeEmpty();
        ledger.LevelOf(new ConceptId("python")).ShouldBe(new Belief(Facts["ledger.prior.outside"].Value.A, Facts["ledger.prior.outside"].Value.B));
    }
}

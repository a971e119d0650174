using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.ScreeningCase;

namespace Fulcrum.Tests;

public sealed class Setting_a_resume_against_ads
{
    [Fact]
    public void Each_requirement_is_literal_under_another_name_held_or_missing()
    {
        var ledger = Ledger("I know Python, k8s and AWS", Skill(Python, 3, "Python"), Skill(Kubernetes, 2, "k8s"), Skill(Aws, 2, "AWS"), Skill(Cloud, 1, through: Aws.Id));

        var ad = Planner.Screen([Ad("a", Asks(Python), Asks(Kubernetes, surface: "Kubernetes"), Asks(Cloud, surface: "cloud"), Asks(Lambda))], ledger, Profile(), Facts).Ads.Single();

        ad.Matches.Select(m => m.Kind).ShouldBe([MatchKind.Literal, MatchKind.OtherName, MatchKind.OtherName, MatchKind.Missing]);
        ad.Matches.Select(m => m.ResumeWords).ShouldBe(["python", "k8s", "AWS", ""]);
        ad.Shown.ShouldBe(0.75, 1e-9);
    }

    [Theory]
    [InlineData("dashboards in Power-BI.", "Power BI", true)]
    [InlineData("dashboards in Power BI.", "dashboard", true)]
    [InlineData("C++ and C#", "C", false)]
    [InlineData("C++ and C#", "c#", true)]
    [InlineData("Rust belt", "Rus", false)]
    [InlineData("Node.js.", "node.js", true)]
    [InlineData("CI/CD pipelines", "CI/CD pipeline", true)]
    public void Words_match_whole_whatever_case_hyphen_or_plural(string text, string words, bool found) =>
        new ResumeWords(new Resume { Place = "p", Text = text }).Say(words).ShouldBe(found);

    [Fact]
    public void The_share_shown_weighs_required_preferred_and_mentioned_and_leaves_soft_skills_out()
    {
        var ledger = Ledger("python", Skill(Python, 3, "python"));

        var ad = Planner.Screen([Ad("a", Asks(Python, Strength.Preferred), Asks(Aws), Asks(Cloud, Strength.Mentioned), Asks(Teamwork))], ledger, Profile(), Facts).Ads.Single();

        ad.Shown.ShouldBe(0.4 / 1.5, 1e-9);
    }

    [Fact]
    public void An_edit_never_claims_what_the_ledger_has_no_evidence_for()
    {
        // Cloud is believed through AWS only, Lambda not at all, Kubernetes is rated low by the person, Python is a mere belief of the prior.
        var ledger = Ledger("nothing", Skill(Cloud, 3.9, through: Aws.Id), Skill(Kubernetes, 0.6, kind: EvidenceKind.SelfRating, level: 1)) with { Prior = new Belief(3.5, 0.1) };

        var screening = Planner.Screen([Ad("a", Asks(Cloud), Asks(Kubernetes), Asks(Lambda), Asks(Python))], ledger, Profile(), Facts);

        screening.Edits.ShouldBeEmpty();
    }

    [Fact]
    public void An_edit_uses_the_words_that_most_ads_use_and_names_its_support()
    {
        var ledger = Ledger("k8s", Skill(Kubernetes, 2, "k8s"), Skill(Python, 1, kind: EvidenceKind.SelfRating, level: 3));

        var edits = Planner.Screen(
            [Ad("a", Asks(Kubernetes, surface: "Kubernetes")), Ad("b", Asks(Kubernetes, surface: "kubernetes"), Asks(Python)), Ad("c", Asks(Kubernetes, surface: "Kubernetes clusters"))],
            ledger, Profile(), Facts).Edits;

        edits.Select(e => (e.Concept.Id.Value, e.Words, e.Ads)).ShouldBe([("kubernetes", "Kubernetes", 3), ("python", "python", 1)]);
        edits[0].Support.ShouldBe("evidence of kubernetes (cv.md:7)");
    }

    [Theory]
    [InlineData("3+ years of professional experience", 3, false)]
    [InlineData("5 years of work experience", 5, false)]
    [InlineData("5+ years of experience", 5, false)]
    [InlineData("3+ years of experience with SQL", 3, true)]
    [InlineData("3+ years of professional experience in data engineering", 3, true)]
    [InlineData("3+ years as a data engineer", 3, true)]
    [InlineData("2+ years of software engineering experience", 2, true)]
    public void Generic_experience_counts_all_work_and_anything_else_the_field(string line, double years, bool knocksOut)
    {
        // Eight years of work, one in the field.
        var ad = Planner.Screen([WithYears(Ad("a"), line, years)], Ledger(""), Profile(), Facts).Ads.Single();

        ad.KnockOuts.Any(k => k.Contains("years in the field")).ShouldBe(knocksOut);
        ad.KnockOuts.Count.ShouldBe(knocksOut ? 1 : 0);
    }

    [Fact]
    public void Years_with_a_named_skill_count_the_work_that_names_it()
    {
        const string Line = "5+ years of experience with python";
        var asks = Asks(Python) with { Span = new TextSpan(Line.IndexOf("python", StringComparison.Ordinal), 6) };
        Ledger With(int years) => Ledger("python", Skill(Python, 3, "python") with
        {
            Evidence = [new Evidence(Python.Id, EvidenceKind.Work, "w", "cv.md:1", new DateOnly(2026, 1, 1), null, null, "a") { From = new DateOnly(2026 - years, 1, 1) }],
        });

        Planner.Screen([WithYears(Ad("a", asks), Line, 5)], With(5), Profile(), Facts).Ads.Single().KnockOuts.ShouldBeEmpty();
        Planner.Screen([WithYears(Ad("a", asks), Line, 5)], With(3), Profile(), Facts).Ads.Single().KnockOuts.Single().ShouldBe("5+ years with python (you show 3.0, of 8.0 in all)");
    }

    [Fact]
    public void Knock_outs_that_differ_in_figures_only_are_counted_together()
    {
        var screening = Planner.Screen([WithYears(Ad("a"), "3+ years as a data engineer", 3), WithYears(Ad("b"), "5+ years as a data engineer", 5)], Ledger(""), Profile(), Facts);

        screening.KnockOuts.ShouldBe([("more years in the field than you show", 2)]);
    }

    [Fact]
    public void A_claim_of_the_narrower_word_does_not_support_writing_the_broader_one()
    {
        Screening With(EvidenceKind kind) => Planner.Screen(
            [Ad("a", Asks(Cloud))], Ledger("AWS", Skill(Aws, 3, "AWS", kind: kind), Skill(Cloud, 1, through: Aws.Id)), Profile(), Facts);

        With(EvidenceKind.Claim).Edits.ShouldBeEmpty();
        With(EvidenceKind.Project).Edits.Single().Concept.ShouldBe(Cloud);
    }

    [Fact]
    public void A_professional_field_is_not_shown_by_one_of_its_tools()
    {
        var sales = Concept("sales", ConceptKind.Domain);
        var crm = Concept("crm", ConceptKind.Method, "sales");

        Planner.Screen([Ad("a", Asks(sales))], Ledger("CRM", Skill(crm, 3, "CRM"), Skill(sales, 1, through: crm.Id)), Profile(), Facts).Ads.Single().Shown.ShouldBe(0);
    }

    [Fact]
    public void A_degree_knocks_out_only_where_no_equivalent_is_accepted()
    {
        AdReading With(bool equivalent, Strength strength) => Ad("a") with { Degree = new(DegreeLevel.Bachelor, strength, equivalent, default) };
        IReadOnlyList<string> Of(AdReading ad, DegreeLevel held) => Planner.Screen([ad], Ledger("") with { Degree = held }, Profile(), Facts).Ads.Single().KnockOuts;

        Of(With(false, Strength.Required), DegreeLevel.None).Single().ShouldContain("bachelor");
        Of(With(true, Strength.Required), DegreeLevel.None).ShouldBeEmpty();
        Of(With(false, Strength.Preferred), DegreeLevel.None).ShouldBeEmpty();
        Of(With(false, Strength.Required), DegreeLevel.Master).ShouldBeEmpty();
    }

    [Fact]
    public void Place_permit_clearance_certification_and_language_knock_out()
    {
        var ad = Ad("a", Asks(Cissp), Asks(Concept("german", ConceptKind.Spoken))) with { Country = "DE", NeedsWorkAuthorisation = true, Clearance = "TS/SCI" };

        Planner.Screen([ad], Ledger(""), Profile(), Facts).Ads.Single().KnockOuts.Count.ShouldBe(5);
        Planner.Screen([ad], Ledger("CISSP, security clearance, german", Skill(Cissp, 2, "CISSP")) with { Country = "FR" }, Profile("DE"), Facts).Ads.Single().KnockOuts.ShouldBeEmpty();
        Planner.Screen([ad with { WorkMode = WorkMode.Remote, NeedsWorkAuthorisation = null, Requirements = [], Clearance = "" }], Ledger(""), Profile(), Facts).Ads.Single().KnockOuts.ShouldBeEmpty();
    }

    [Fact]
    public void Knock_outs_are_counted_over_ads_and_ads_come_best_fit_first()
    {
        var ledger = Ledger("python", Skill(Python, 3, "python"));

        var screening = Planner.Screen([Ad("z", Asks(Aws)), Ad("k", Asks(Cissp), Asks(Python)), Ad("b", Asks(Python))], ledger, Profile(), Facts);

        screening.Ads.Select(a => a.Reading.Ad.Id).ShouldBe(["b", "z", "k"]);
        screening.KnockOuts.ShouldBe([("certification: cissp", 1)]);
    }

    [Fact]
    public void Without_a_resume_nothing_is_shown_and_a_finding_says_why()
    {
        var screening = Planner.Screen([Ad("a", Asks(Python))], Ledger("") with { Resume = null }, Profile(), Facts);

        screening.Ads.Single().Shown.ShouldBe(0);
        screening.Findings.Single().Code.ShouldBe("CV040");
    }

    [Fact]
    public void An_ad_without_requirements_shows_nothing_rather_than_everything() =>
        Planner.Screen([Ad("a")], Ledger(""), Profile(), Facts).Ads.Single().Shown.ShouldBe(0);
}

using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.ScreeningCase;

namespace Fulcrum.Tests;

public sealed class What_a_screener_sees
{
    private static Ledger With(ResumeLayout layout, params SkillState[] skills)
    {
        var ledger = Ledger("Ada Example\nSQL", skills);
        return ledger with { Resume = ledger.Resume! with { Name = "Ada Example", Email = "ada@example.org", Layout = layout } };
    }

    private static PlacedLine Line(string text, double top = 0.5, int page = 1, LineArea area = LineArea.Body) => new(text, page, top, 0.1, area, FormattableString.Invariant($"cv.pdf: page {page}, at {top:0.0}"));

    private static string[] Codes(ResumeLayout layout) => [.. Planner.Screen([Ad("a")], With(layout), Profile(), Facts).Findings.Select(f => f.Code)];

    [Fact]
    public void Scans_columns_boxes_tables_and_pictures_are_named_with_their_place()
    {
        Codes(new() { Format = "PDF", HasTextLayer = false, Images = 2 }).ShouldBe(["CV050"]);
        Codes(new() { Columns = 2, Lines = [Line("Skills", area: LineArea.SideColumn)] }).ShouldBe(["CV051"]);
        Codes(new() { TextBoxes = 1, Tables = 2, Images = 1 }).ShouldBe(["CV055", "CV054", "CV052"]);
        Codes(new() { Format = "PDF", Pages = 1, Images = 0, Lines = [Line("Ada Example")] }).ShouldBeEmpty();
        Codes(new() { Format = "text", Images = null }).ShouldBeEmpty();
        Planner.Screen([Ad("a")], With(new() { Columns = 2, Lines = [Line("Skills", area: LineArea.SideColumn)] }), Profile(), Facts).Findings.Single().ShouldSatisfyAllConditions(
            f => f.Place.ShouldBe("cv.pdf: page 1, at 0.5"), f => f.Reason.ShouldContain("\"Skills\""), f => f.Remedy.ShouldNotBeEmpty());
    }

    [Fact]
    public void Contact_details_that_stand_in_the_page_header_only_are_a_warning_and_page_numbers_are_nothing()
    {
        Finding? Of(params PlacedLine[] lines) => Planner.Screen([Ad("a")], With(new() { Pages = 1, Lines = lines }), Profile(), Facts).Findings.SingleOrDefault(f => f.Code == "CV053");

        Of(Line("Ada Example · ada@example.org", 0, area: LineArea.Header), Line("SQL")).ShouldNotBeNull().Severity.ShouldBe(Severity.Warning);
        Of(Line("Ada Example · ada@example.org", 0, area: LineArea.Header), Line("Ada Example ada@example.org", 0.1)).ShouldNotBeNull().Severity.ShouldBe(Severity.Note);
        Of(Line("Page 1 of 2", 0.98, area: LineArea.Footer), Line("SQL")).ShouldBeNull();
        Of(Line("Seite 2/3", 0.98, area: LineArea.Footer)).ShouldBeNull();
    }

    [Fact]
    public void Of_a_scan_nothing_is_said_but_that_it_is_one()
    {
        var ledger = With(new ResumeLayout { Format = "PDF", Pages = 1, HasTextLayer = false });
        ledger = ledger with { Resume = new Resume { Place = "cv.pdf", Layout = ledger.Resume!.Layout } };

        Planner.Screen([Ad("a")], ledger, Profile(), Facts).Findings.ShouldHaveSingleItem().Code.ShouldBe("CV050");
    }

    [Fact]
    public void Lines_that_fitted_nowhere_are_quoted_without_their_place()
    {
        var ledger = With(new ResumeLayout());
        ledger = ledger with { Resume = ledger.Resume! with { Place = "a-very-long-name-of-a-resume-that-fills-all-the-room.pdf", NotUnderstood = ["a-very-long-name-of-a-resume-that-fills-all-the-room.pdf: page 1, line 2: Sailing: a boat", "loose words: so"] } };

        Planner.Screen([Ad("a")], ledger, Profile(), Facts).Findings.ShouldHaveSingleItem().Reason.ShouldBe("2 line(s) fitted nowhere: Sailing: a boat; loose words: so.");
    }

    [Fact]
    public void A_file_without_pages_has_no_first_third()
    {
        foreach (var format in new[] { "JSON Resume", "Europass", "LinkedIn", "RenderCV" })
        {
            Planner.Screen([Ad("a")], With(new ResumeLayout { Format = format, Lines = [Line("Ada Example", page: 0)] }), Profile(), Facts).FirstLook!.Items.ShouldAllBe(i => i.OnTop == null, format);
        }
    }

    [Fact]
    public void The_first_look_falls_on_the_first_third_of_page_one()
    {
        var layout = new ResumeLayout { Format = "PDF", Pages = 2, Lines = [Line("Ada Example", 0.05), Line("Python", 0.3), Line("t, e", 0.4), Line("SQL and https://demo.example.app", 0.6), Line("AWS", 0.1, page: 2)] };
        var ledger = With(layout, Skill(Python, 3, "Python"), Skill(Aws, 2, "AWS"), Skill(Kubernetes, 0.2, kind: EvidenceKind.Claim)) with { LiveLinks = ["https://demo.example.app/"] };

        var look = Planner.Screen([Ad("a", Asks(Python), Asks(Aws), Asks(Kubernetes))], ledger, Profile(), Facts).FirstLook.ShouldNotBeNull();

        look.Seconds.ShouldBe(7.4);
        LookedForItem Of(string what) => look.Items.Single(i => i.What == what);
        Of("Ada Example").OnTop.ShouldBe(true);
        Of("t").ShouldSatisfyAllConditions(t => t.OnTop.ShouldBe(false), t => t.Where.ShouldBe("cv.md:3"));
        look.Items.Single(i => i.Kind == LookedFor.LiveLink).ShouldSatisfyAllConditions(i => i.OnTop.ShouldBe(false), i => i.Where.ShouldBe("cv.pdf: page 1, at 0.6"), i => i.Remedy.ShouldContain("demo.example.app"));
        Of("python").ShouldBe(new LookedForItem(LookedFor.Concept, "python", true, "", ""));
        Of("aws").ShouldSatisfyAllConditions(i => i.OnTop.ShouldBe(false), i => i.Where.ShouldBe("cv.pdf: page 2, at 0.1"), i => i.Remedy.ShouldContain("\"AWS\""));
        Of("kubernetes").ShouldBe(new LookedForItem(LookedFor.Concept, "kubernetes", false, "", ""));
    }

    [Fact]
    public void Where_a_file_has_no_pages_the_first_look_cannot_be_told_or_counts_lines()
    {
        var python = Skill(Python, 3, "Python");
        LookedForItem Of(Ledger ledger) => Planner.Screen([Ad("a", Asks(Python))], ledger, Profile(), Facts).FirstLook!.Items.Single(i => i.Kind == LookedFor.Concept);
        Ledger Text(int before) => Ledger(string.Join('\n', Enumerable.Repeat("line", before).Append("Python")), python);

        Of(With(new() { Format = "JSON Resume" }, python)).OnTop.ShouldBeNull();
        Of(Text(16)).OnTop.ShouldBe(true);
        Of(Text(17)).OnTop.ShouldBe(false);
    }

    [Fact]
    public void The_top_concepts_take_each_employer_once()
    {
        AdReading[] ads = [.. Enumerable.Range(0, 9).Select(n => Ad($"many{n}", Asks(Kubernetes)) with { EmployerKey = "one" }), Ad("b", Asks(Python)), Ad("c", Asks(Python))];

        new RequirementWeights(Facts).Top(ads, 1).Single().ShouldBe(Python);
    }

    [Fact]
    public void An_edit_goes_beside_the_present_word_or_to_what_shows_it()
    {
        var resume = Ledger("").Resume! with { Layout = new() { Lines = [Line("I ran k8s clusters", 0.2)] }, Projects = [new("Churn", "", [], null, null, "cv.md:30")] };
        Evidence Of(EvidenceKind kind, string place) => new(Python.Id, kind, "what", place, null, null, null, "") { Link = "https://x.example" };

        EditPlace.Of(resume, "k8s", Of(EvidenceKind.Work, "")).ShouldBe("beside \"k8s\" (cv.pdf: page 1, at 0.2)");
        EditPlace.Of(resume, "", Of(EvidenceKind.Work, "cv.md:3")).ShouldBe("in the job t at e (cv.md:3)");
        EditPlace.Of(resume, "", Of(EvidenceKind.Project, "cv.md:30")).ShouldBe("in the project Churn (cv.md:30)");
        EditPlace.Of(resume, "", Of(EvidenceKind.DeployedProject, "me 2")).ShouldBe("under Projects: what, with the link https://x.example");
        EditPlace.Of(resume, "", Of(EvidenceKind.SelfRating, "me 3")).ShouldBe("in the list of skills");
    }

    [Fact]
    public void An_ad_that_names_one_thing_is_no_sure_fit()
    {
        var ledger = Ledger("python aws", Skill(Python, 3, "python"), Skill(Aws, 3, "aws"));
        AdReading[] ads = [Ad("thin", Asks(Python)), Ad("rich", Asks(Python), Asks(Aws), Asks(Python), Asks(Aws), Asks(Cissp, Strength.Mentioned)), Ad("none", Asks(Lambda), Asks(Kubernetes), Asks(Cissp, Strength.Preferred)), Ad("silent")];

        var screening = Planner.Screen(ads, ledger, Profile(), Facts);

        screening.Ads.Select(a => a.Reading.Ad.Id).ShouldBe(["rich", "thin", "none", "silent"]);
        var mean = screening.Ads.Average(a => a.Shown);
        screening.Ads[1].Fit.ShouldBe((1 + (3 * mean)) / 4, 1e-12);
        screening.Ads[3].Fit.ShouldBe(0);
        screening.Ads[0].Reason.ShouldBe("4 of 4 required shown.");
        screening.Ads[2].Reason.ShouldBe("0 of 2 required shown; missing: aws-lambda, kubernetes.");
    }

    [Fact]
    public void Each_ad_of_a_mixture_has_its_own_field()
    {
        var ad = WithYears(Ad("a"), "3+ years as a data engineer", 3) with { RoleId = "data-engineer" };
        var ledger = Ledger("") with { YearsInField = 0, YearsByRole = new Dictionary<string, double> { ["data-engineer"] = 4 } };

        Planner.Screen([ad], ledger, Profile(), Facts).Ads.Single().KnockOuts.ShouldBeEmpty();
        Planner.Screen([ad with { RoleId = "accountant" }], ledger, Profile(), Facts).Ads.Single().KnockOuts.ShouldHaveSingleItem();
    }

    [Fact]
    public void Two_versions_are_compared_ad_by_ad_and_a_version_with_itself_differs_nowhere()
    {
        AdReading[] ads = [Ad("a", Asks(Kubernetes, surface: "Kubernetes"), Asks(Python)), Ad("b", Asks(Python)), Ad("a", Asks(Aws))];
        var (first, second) = (Ledger("k8s", Skill(Kubernetes, 2, "k8s")), Ledger("Kubernetes, Python", Skill(Kubernetes, 2, "Kubernetes"), Skill(Python, 2, "Python")));

        var comparison = Planner.CompareResumes(ads, first, second, Profile(), Facts);

        (comparison.Better, comparison.Worse).ShouldBe((2, 0));
        comparison.Words.ShouldBe([new WordChange(Python, 2, "", "python"), new WordChange(Kubernetes, 1, "k8s", "Kubernetes")]);
        comparison.Changes.Sum(c => c.Literal).ShouldBe(3 * (comparison.Second.MeanLiteral - comparison.First.MeanLiteral), 1e-12);
        Planner.CompareResumes(ads, first, first, Profile(), Facts).Changes.ShouldBeEmpty();
    }
}

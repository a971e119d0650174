using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Projects_of_a_pivot
{
    [Fact]
    public void Projects_that_a_pivot_file_names_become_evidence_by_the_part_that_is_the_persons()
    {
        using var git = new GitCase();
        git.Commit([("a.py", "import pandas as pd\nfrom sklearn.datasets import load_iris\n" + string.Concat(Enumerable.Repeat("x = 1\n", 40)))], GitCase.Start).Commit([("b.md", "x\n")], GitCase.Start.AddDays(1), "Bo <bo@example.org>").Done();
        using var folder = new TemporaryFolder();
        folder.File("me.md", "# Ada Example\nada@example.org\n\n## Skills\nExcel\n");
        var file = folder.File("pivot.yaml", $"role: data scientist\nresume: me.md\nads: [none.jsonl]\nprojects:\n  - {git.Path}\n  - {folder.At("absent")}\n");
        folder.File("none.jsonl", "{\"title\": \"Data scientist\", \"company\": \"Invented\", \"description\": \"You know pandas and SQL.\"}\n");
        var findings = new List<Finding>();
        var settings = Pivot.Open(file, new DateOnly(2026, 11, 1), findings).ShouldNotBeNull();
        var request = Pivot.Request(settings, Corpus.Read(settings.Ads, findings), "data scientist", findings);

        var audit = request.Projects.ShouldHaveSingleItem();
        audit.Standing.ShouldBe(ProjectStanding.Toy);
        audit.Effort.Author!.Name.ShouldBe("Ada", "the address on the résumé says whose commits are meant");
        request.Ledger.Skills[new ConceptId("pandas")].Evidence.ShouldContain(e => e.Kind == EvidenceKind.Project && e.What.Contains(audit.Name));
        findings.ShouldContain(f => f.Code == "FILE001" && f.Place.Contains("absent"));
    }

    [Fact]
    public void The_report_shows_projects_and_takes_nothing_of_them_for_markup()
    {
        var repository = PortfolioCase.Of(("<script>alert(1)</script>.py", "import pandas\nload_iris()\n")) with { Name = "<b>bold</b>" };
        var html = ProjectSections.Of([PortfolioCase.Audit(repository)]).Markup;
        html.ShouldContain("toy");
        html.ShouldContain("rests on Iris");
        html.ShouldNotContain("<script>");
        html.ShouldNotContain("<b>bold");
    }

    [Fact]
    public void The_mistake_of_toy_data_is_seen_in_an_audited_project()
    {
        var audit = PortfolioCase.Audit(PortfolioCase.Of(("a.py", "import pandas\nload_iris()\n")));
        var clean = PortfolioCase.Audit(PortfolioCase.Of(("a.py", "import pandas\n")));
        ToyFindings(audit).ShouldHaveSingleItem().Place.ShouldBe("here: a.py:2");
        ToyFindings(clean).ShouldBeEmpty();
    }

    private static IEnumerable<Finding> ToyFindings(ProjectAudit audit)
    {
        var request = InventedRequest.Of() with { Projects = [audit] };
        return new Fulcrum.Planning.ToyData().Check(new Fulcrum.Planning.MistakeView(request, null!, [], null!)).Where(f => f.Place.StartsWith("here", StringComparison.Ordinal));
    }
}

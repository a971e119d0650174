using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class CatalogueReaderTests
{
    private const string Exam = """
        - id: saa
          name: Solutions Architect
          provider: A vendor
          form: exam
          code: SAA
          price: 1,150.50 USD
          verified: true
          priceSources: [page one, page two]
          checked: 2026-11
          hours: {low: 40, mid: 80, high: 160, source: a survey}
          finish: {beta: [8, 2], source: judgement, kind: assumed}
          difficulty: 2.2
          teaches: {aws: 2.0, cloud-computing: 1.8}
          signals: [aws-saa]
          validMonths: 36
          minWeeks: 1
          maxWeeklyHours: 15
          roles: [cloud-engineer]

        """;

    [Fact]
    public void An_exam_is_read_with_every_field()
    {
        var (actions, findings) = Read(Exam);

        findings.ShouldBeEmpty();
        var action = actions.ShouldHaveSingleItem();
        action.Price.Amount.ShouldBe(new Money(1150.50m, "USD"));
        action.Price.Verified.ShouldBeTrue();
        action.Hours.Shape.ShouldBe(Shape.LogNormal);
        action.Hours.A.ShouldBe(80);
        action.Hours.B.ShouldBe(Math.Log(4) / 2.563, 1e-4);
        action.Finish.Mean.ShouldBe(0.8, 1e-12);
        action.Difficulty.ShouldBe(2.2);
        action.Teaches.ShouldBe([new Teaches(new ConceptId("aws"), 2), new Teaches(new ConceptId("cloud-computing"), 1.8)]);
        action.ValidMonths.ShouldBe(36);
        action.Payment.ShouldBe(Payment.Upfront);
    }

    [Fact]
    public void A_negative_price_is_a_finding_with_its_line_and_the_rest_is_read()
    {
        var (actions, findings) = Read(Project("a", "price: -5 USD") + Project("b"));

        actions.Select(a => a.Id).ShouldBe(["b"]);
        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("CAT003");
        finding.Place.ShouldBe("catalogue/test.yaml:4");
        finding.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_circle_of_prerequisites_is_left_out_with_what_hangs_on_it()
    {
        var (actions, findings) = Read(
            Project("a", requires: "[[b]]") + Project("b", requires: "[[a]]") + Project("c", requires: "[[a]]") + Project("d") + Project("e", requires: "[[a, d]]"));

        actions.Select(a => a.Id).ShouldBe(["d", "e"]);
        actions[1].Requires.ShouldHaveSingleItem().ShouldBe(["d"]);
        findings.Select(f => f.Code).ShouldBe(["CAT006", "CAT006", "CAT006"]);
    }

    [Fact]
    public void An_unknown_prerequisite_is_named()
    {
        var (actions, findings) = Read(Project("a", requires: "[[nowhere]]") + Project("b"));

        actions.Select(a => a.Id).ShouldBe(["b"]);
        findings.ShouldContain(f => f.Code == "CAT005" && f.Reason.Contains("nowhere"));
    }

    [Fact]
    public void A_price_with_one_source_is_shown_as_unverified()
    {
        var (actions, findings) = Read(Project("a", "price: 5 USD\n  verified: true\n  priceSources: [one]"));

        actions.ShouldHaveSingleItem().Price.Verified.ShouldBeFalse();
        findings.ShouldHaveSingleItem().Code.ShouldBe("CAT007");
    }

    [Theory]
    [InlineData("payment: {instalments: 12}", PaymentKind.Instalments, 12)]
    [InlineData("payment: {loan: 36, rate: 0.1}", PaymentKind.Loan, 36)]
    [InlineData("payment: {incomeShare: 0.17, payments: 24, floor: 4166, cap: 30000}", PaymentKind.IncomeShare, 24)]
    public void Ways_of_paying_are_read(string line, PaymentKind kind, int count)
    {
        var (actions, findings) = Read(Project("a", "price: 5 USD\n  " + line));

        findings.ShouldBeEmpty();
        actions.ShouldHaveSingleItem().Payment.Kind.ShouldBe(kind);
        actions[0].Payment.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("- id: a\n  name: [", "CAT001")]
    [InlineData("just text", "CAT001")]
    [InlineData("- &x {id: a}\n- *x\n", "CAT001")]
    [InlineData("- plain", "CAT001")]
    public void What_cannot_be_read_is_a_finding(string text, string code)
    {
        var (_, findings) = Read(text);

        findings.ShouldContain(f => f.Code == code);
    }

    [Fact]
    public void Endless_nesting_is_refused_and_not_followed()
    {
        var (actions, findings) = Read("- " + new string('[', 100_000));

        actions.ShouldBeEmpty();
        findings.ShouldContain(f => f.Code == "CAT001");
    }

    [Fact]
    public void The_bundled_catalogue_has_no_findings()
    {
        var findings = new List<Finding>();

        Planner.Catalogue(findings);

        findings.ShouldBeEmpty();
    }

    private static string Project(string id, string price = "price: 0 USD", string requires = "[]") =>
        $"- id: {id}\n  name: {id}\n  form: project\n  {price}\n  hours: {{low: 1, mid: 2, high: 3, source: s}}\n  finish: {{value: 0.9, source: s}}\n  requires: {requires}\n";

    private static (IReadOnlyList<CareerAction> Actions, List<Finding> Findings) Read(string text)
    {
        var findings = new List<Finding>();
        return (CatalogueReader.Read([("catalogue/test.yaml", text)], findings), findings);
    }
}

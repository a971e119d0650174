using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class FactReaderTests
{
    private const string Good = """
        - id: funnel.screen
          what: Chance of a screen
          beta: [2, 48]
          interval: [0.005, 0.11]
          unit: probability
          population: small businesses
          date: 2024
          source: A platform
          strength: C
          kind: cited
          why: the platforms disagree
        """;

    [Fact]
    public void A_fact_is_read_with_every_field()
    {
        var (facts, findings) = Read(Good);

        findings.ShouldBeEmpty();
        facts.ShouldHaveSingleItem().ShouldBe(new Core.Fact(
            "funnel.screen", "Chance of a screen", new Distribution(Shape.Beta, 2, 48), new Interval(0.005, 0.11), "probability",
            "small businesses", "2024", "A platform", "C", FactKind.Cited, "the platforms disagree"));
    }

    [Theory]
    [InlineData("source: A platform", "", "FACT003")]
    [InlineData("kind: cited\n  why: the platforms disagree", "kind: assumed", "FACT004")]
    [InlineData("strength: C", "strength: Z", "FACT003")]
    [InlineData("beta: [2, 48]", "value: 1.5", "FACT005")]
    [InlineData("beta: [2, 48]", "value: 0.5", "FACT005")]
    [InlineData("beta: [2, 48]", "beta: [2, -48]", "FACT002")]
    [InlineData("beta: [2, 48]", "beta: [2, 48]\n  value: 1", "FACT002")]
    [InlineData("beta: [2, 48]", "triangular: [3, 2, 1]", "FACT002")]
    [InlineData("beta: [2, 48]", "value: NaN", "FACT002")]
    [InlineData("interval: [0.005, 0.11]", "interval: [0.11, 0.005]", "FACT002")]
    [InlineData("unit: probability", "unit: furlongs", "FACT002")]
    [InlineData("kind: cited", "kind: guessed", "FACT002")]
    [InlineData("what: Chance of a screen", "", "FACT002")]
    public void A_fault_is_a_finding_and_the_fact_is_left_out(string line, string instead, string code)
    {
        var (facts, findings) = Read(Good.Replace(line, instead));

        facts.ShouldBeEmpty();
        findings.ShouldContain(f => f.Code == code && f.Place.StartsWith("facts/test.yaml:") && f.Severity == Severity.Error);
    }

    [Fact]
    public void A_misspelt_key_is_named()
    {
        var (facts, findings) = Read(Good + "\n  populaton: x");

        facts.ShouldHaveSingleItem();
        findings.ShouldHaveSingleItem().Reason.ShouldContain("populaton");
    }

    [Fact]
    public void The_same_id_twice_counts_once()
    {
        var (facts, findings) = Read(Good + "\n" + Good);

        facts.ShouldHaveSingleItem();
        findings.ShouldHaveSingleItem().Code.ShouldBe("FACT006");
    }

    [Fact]
    public void The_bundled_facts_have_no_findings()
    {
        var findings = new List<Finding>();

        Planner.Facts(findings);

        findings.ShouldBeEmpty();
    }

    private static (IReadOnlyList<Core.Fact> Facts, List<Finding> Findings) Read(string text)
    {
        var findings = new List<Finding>();
        return (FactReader.Read(text, "facts/test.yaml", findings), findings);
    }
}

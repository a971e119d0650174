using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>A rule of the linter is accepted only with a reason, and then listed as accepted.</summary>
public sealed class Accepted_mistakes
{
    private static readonly Finding Mistake = new("FUL007", Severity.Warning, "contacts", "No contacts.", "Meet people.");

    [Fact]
    public void A_mistake_with_a_reason_moves_from_the_findings_to_the_accepted()
    {
        var accepted = Read("  ful007: I have a mentor.\n", out var findings);
        findings.ShouldBeEmpty();
        var (open, kept) = AcceptedMistakes.Split([Mistake, Mistake with { Code = "FUL005" }], accepted);
        open.ShouldHaveSingleItem().Code.ShouldBe("FUL005");
        kept.ShouldHaveSingleItem().Reason.ShouldBe("I have a mentor.");
    }

    [Fact]
    public void A_mistake_without_a_reason_keeps_being_reported_and_a_finding_says_so()
    {
        var accepted = Read("  FUL007:\n", out var findings);
        findings.ShouldHaveSingleItem().Code.ShouldBe("PIVOT016");
        AcceptedMistakes.Split([Mistake], accepted).Open.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_a_finding()
    {
        Read("  FUL999: because\n", out var findings).ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Code.ShouldBe("PIVOT015");
    }

    private static IReadOnlyDictionary<string, string> Read(string accept, out List<Finding> findings)
    {
        findings = [];
        return AcceptedMistakes.Read(YamlFields.Root($"accept:\n{accept}", "pivot.yaml", findings)!.Child("accept"), findings);
    }
}

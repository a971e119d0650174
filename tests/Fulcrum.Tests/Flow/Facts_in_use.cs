using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Facts_in_use
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> Uses = new(() => FactUses.All(TestContext.Current.CancellationToken));

    private static FactBook Book => Planner.Facts([]);

    [Fact]
    public void What_reads_a_fact_is_found_by_running_the_flow()
    {
        Uses.Value["funnel.referral"].ShouldContain("parameter draws");
        Uses.Value["funnel.weight.required"].ShouldContain("ad table");
        Uses.Value["outcomes.wait.screen"].ShouldContain("answer table");
        Uses.Value["default.hours.week"].ShouldContain("pivot file");
    }

    [Fact]
    public void Claims_without_evidence_are_not_read_by_anything()
    {
        // Each is in the book as background, so that it can be looked up; no figure may rest on it.
        foreach (var id in new[]
        {
            "tax.shape.pay-cut", "tax.gap.half-life", "pay.ai-skill.headline", "pay.entry-ml", "funnel.accept", "funnel.scan.seconds", "funnel.effect.keywords",
            "funnel.technical.pass", "funnel.referral.hires",
        })
        {
            Book.Has(id).ShouldBeTrue(id);
            Uses.Value.ContainsKey(id).ShouldBeFalse($"{id} is read by {string.Join(", ", Uses.Value.GetValueOrDefault(id, []))}");
        }
    }

    [Fact]
    public void The_popular_figures_are_not_the_ones_that_are_used()
    {
        // A flat 30 % off self-ratings: instead they are shrunk to their validity, in both directions.
        Book.All.Where(f => f.Id.StartsWith("ledger.", StringComparison.Ordinal) && f.Unit is "share" or "ratio").ShouldAllBe(f => f.Value.Mean != 0.7 || !f.What.Contains("overestimat", StringComparison.OrdinalIgnoreCase));

        // 80 % second interviews: the technical stage passes a third, and a project adds a tenth of a log-odds, within an interval around zero.
        Book["funnel.technical"].Value.Mean.ShouldBeInRange(0.25, 0.4);
        var project = Book["funnel.effect.portfolio-link"].Value;
        (project.A - (1.96 * project.B)).ShouldBeLessThan(0);
        project.A.ShouldBeLessThan(0.2);

        // 5–10 % more pay per certificate: about 2 %, once, and nothing for the second.
        (Book.Mean("pay.certificate.paid") * Book.Mean("pay.certificate.premium")).ShouldBeInRange(0.01, 0.03);
        Book["training.second-credential"].Value.Mean.ShouldBeLessThan(0.3);

        // Certain landing after a bootcamp: half, and a project of 80 to 120 hours is nobody's measurement.
        Book["training.bootcamp.placed"].Value.Mean.ShouldBe(0.5, 0.05);
    }

    [Fact]
    public void Every_uncertain_number_of_the_model_is_a_fact_with_source_and_population()
    {
        foreach (var id in ParameterFacts.Ids.Values)
        {
            var fact = Book[id];
            fact.Source.ShouldNotBeEmpty(id);
            fact.Population.ShouldNotBeEmpty(id);
            fact.Date.ShouldNotBeEmpty(id);
            (fact.Kind == FactKind.Assumed ? fact.Strength == "-" : fact.Strength is "A" or "B" or "C" or "D").ShouldBeTrue(id);
        }
    }

    [Fact]
    public void A_fact_that_matters_moves_the_plan_and_background_does_not()
    {
        var request = FactUses.ExampleRequest()! with { Paths = 640 };
        var hire = Planner.Influence(request, "funnel.applications-per-hire")!;
        hire.Chance.Low.Value.ShouldBeGreaterThan(hire.Chance.High.Value);
        var background = Planner.Influence(request, "funnel.scan.seconds")!;
        background.Chance.Low.ShouldBe(background.Chance.High);
        Planner.Influence(request, "no.such.fact").ShouldBeNull();
    }
}

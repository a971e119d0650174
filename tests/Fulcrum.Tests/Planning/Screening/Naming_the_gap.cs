using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.ScreeningCase;

namespace Fulcrum.Tests;

public sealed class Naming_the_gap
{
    [Fact]
    public void Held_and_shown_is_met_and_held_but_not_shown_says_so()
    {
        var ledger = Ledger("Python", Skill(Python, 3, "Python"), Skill(Kubernetes, 3));

        var gap = Planner.Gap(Demand(Seniority.Mid, (Python, 0.8, 0.6), (Kubernetes, 0.8, 0.6)), ledger, Facts);

        Kind(gap, Python).ShouldBe(GapKind.Met);
        Kind(gap, Kubernetes).ShouldBe(GapKind.NotShown);
        gap[0].Demand.Concept.ShouldBe(Kubernetes, "what is hidden weighs more than what is met");
    }

    [Fact]
    public void What_only_the_prior_says_is_missing_however_high_the_prior()
    {
        var ledger = Ledger("") with { Prior = new Belief(3, 0.4) };

        Kind(Planner.Gap(Demand(Seniority.Junior, (Python, 0.8, 0.6)), ledger, Facts), Python).ShouldBe(GapKind.Missing);
    }

    [Fact]
    public void A_wide_error_turns_a_level_that_only_just_seems_to_suffice_into_a_weak_one()
    {
        GapKind With(double error) => Kind(Planner.Gap(Demand(Seniority.Mid, (Python, 0.8, 0.6)), Ledger("Python", Skill(Python, 1.85, "Python", error)), Facts), Python);

        With(0.3).ShouldBe(GapKind.Met);
        With(1.5).ShouldBe(GapKind.Weak);
    }

    [Fact]
    public void Broad_demand_is_met_by_a_narrower_skill_and_never_the_other_way_round()
    {
        var withAws = Ledger("AWS", Skill(Aws, 3, "AWS"), Skill(Cloud, 1.5, through: Aws.Id));
        var withCloud = Ledger("cloud computing", Skill(Cloud, 3, "cloud computing"));

        var met = Planner.Gap(Demand(Seniority.Mid, (Cloud, 0.5, 0.5)), withAws, Facts).Single();
        met.Kind.ShouldBe(GapKind.Met);
        met.Signal.Words.ShouldBe(["AWS"]);
        Kind(Planner.Gap(Demand(Seniority.Mid, (Aws, 0.5, 0.5)), withCloud, Facts), Aws).ShouldBe(GapKind.Missing);
    }

    [Fact]
    public void Two_steps_below_counts_less_than_one()
    {
        double LevelFrom(params SkillState[] skills) => Planner.Gap(Demand(Seniority.Mid, (Cloud, 0.5, 0.5)), Ledger("", skills), Facts).Single().Level.Mean;

        var one = LevelFrom(Skill(Aws, 3, "AWS"), Skill(Cloud, 1, through: Aws.Id));
        var two = LevelFrom(Skill(Lambda, 3, "Lambda"), Skill(Aws, 1, through: Lambda.Id), Skill(Cloud, 0.7, through: Lambda.Id));

        one.ShouldBe(3 * 0.85, 1e-9);
        two.ShouldBe(3 * 0.85 * 0.85, 1e-9);
    }

    [Fact]
    public void Soft_skills_are_left_out_and_a_certification_is_held_or_not()
    {
        var gap = Planner.Gap(Demand(Seniority.Mid, (Teamwork, 0.9, 0.9), (Cissp, 0.5, 0.4)), Ledger(""), Facts);

        gap.Count.ShouldBe(1);
        gap[0].Kind.ShouldBe(GapKind.Missing);
        Planner.Gap(Demand(Seniority.Mid, (Cissp, 0.5, 0.4)), Ledger("CISSP", Skill(Cissp, 2, "CISSP")), Facts).Single().Weight.ShouldBe(0);
    }

    [Theory]
    [InlineData(1.0, 0.5, 2.2)]
    [InlineData(3.9, 0.2, 2.2)]
    [InlineData(2.2, 1.0, 2.2)]
    [InlineData(0.1, 0.9, 3.2)]
    public void The_shortfall_is_the_mean_of_what_is_missing_over_the_belief(double mean, double error, double asked)
    {
        const int Steps = 20_000;
        double mass = 0, missing = 0, reaching = 0;
        for (var i = 0; i <= Steps; i++)
        {
            var z = 10 * ((2.0 * i / Steps) - 1);
            var weight = Math.Exp(-z * z / 2);
            var level = mean + (error * z);
            mass += weight;
            missing += weight * Math.Max(0, asked - level);
            reaching += weight * (level >= asked ? 1 : 0);
        }

        NormalTail.Shortfall(new Belief(mean, error), asked).ShouldBe(missing / mass, 1e-6);
        NormalTail.Reaches(new Belief(mean, error), asked).ShouldBe(reaching / mass, 1e-3);
    }

    private static GapKind Kind(IReadOnlyList<GapRow> gap, Concept concept) => gap.Single(r => r.Demand.Concept == concept).Kind;
}

using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class NeedleTests
{
    private static readonly Func<Profile, Profile> PlentyOfHours = p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(80)) };

    [Fact]
    public void What_nobody_asks_for_changes_nothing_but_price_and_hours()
    {
        var nothing = Nothing() with { Hours = Point(40) };
        var needle = Planner.Compare(Of(catalogue: [nothing], profile: PlentyOfHours), ["nothing"]).ShouldHaveSingleItem();

        needle.Chance.Mean.ShouldBe(0, 1e-12);
        needle.Chance.Interval.ShouldBe(new Interval(0, 0));
        needle.MonthsToLanding.Mean.ShouldBe(0, 1e-12);
        needle.Cost.ShouldBe(Dollars(500));
        needle.HoursPriced.ShouldBe(Dollars(Math.Round(40 * 48_000m / 2080, 2)));

        // All in the first month, which is not discounted and in which nobody has landed.
        needle.NetGain.Mean.ShouldBe(-(500 + (40 * 48_000.0 / 2080)), 0.01);
        needle.GainExceedsCost.Value.ShouldBe(0);
        needle.Verdict.ShouldBe(Verdict.DoesNot);
        needle.Registers!.Ads.ShouldBe(0);
        needle.Reason.ShouldContain("No ad of the role asks");
    }

    [Fact]
    public void Hours_that_are_scarce_are_taken_from_applications()
    {
        var needle = Planner.Compare(Of(catalogue: [Nothing()], profile: p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(3)) }), ["nothing"])[0];

        needle.Chance.Mean.ShouldBeLessThan(0);
        needle.NetGain.Mean.ShouldBeLessThan(-400);
    }

    [Fact]
    public void A_dollar_more_of_price_is_a_dollar_less_of_gain()
    {
        var cheap = Course() with { Finish = Point(1) };
        var dear = cheap with { Id = "dear", Price = new Price(Dollars(800), false, [], "") };
        var needles = Planner.Compare(Of(catalogue: [cheap, dear]), ["course", "dear"]);

        // Not the same random numbers (another id), so the two are compared on price alone, through the expected value of the price.
        needles.Single(n => n.Action.Id == "dear").Cost.ShouldBe(Dollars(800));
        needles.Single(n => n.Action.Id == "course").Cost.ShouldBe(Dollars(300));

        var same = Planner.Compare(Of(catalogue: [cheap with { Price = dear.Price }]), ["course"])[0];
        var before = Planner.Compare(Of(catalogue: [cheap]), ["course"])[0];
        same.NetGain.Mean.ShouldBe(before.NetGain.Mean - 500, 0.01);
        same.Chance.ShouldBe(before.Chance);
    }

    [Fact]
    public void What_every_ad_rewards_strongly_moves_the_needle()
    {
        var facts = With(("funnel.effect.portfolio-link", new Distribution(Shape.Normal, 1.5, 0.2)));
        var needle = Planner.Compare(Of(facts: facts), ["project"])[0];

        needle.Verdict.ShouldBe(Verdict.MovesTheNeedle);
        needle.GainExceedsCost.Value.ShouldBeGreaterThanOrEqualTo(0.8);
        needle.Chance.Mean.ShouldBeGreaterThan(0.05);
        needle.MonthsToLanding.Mean.ShouldBeLessThan(0);
    }

    [Fact]
    public void What_cannot_be_told_names_what_it_hangs_on()
    {
        // An effect that is as likely to hurt as to help decides.
        var facts = With(("funnel.effect.portfolio-link", new Distribution(Shape.Normal, 0.02, 1.0)), ("training.transfer", Point(0.01)));
        var needle = Planner.Compare(Of(facts: facts, paths: 3200), ["project"])[0];

        needle.Verdict.ShouldBe(Verdict.CannotTell);
        needle.Reason.ShouldContain("funnel.effect.portfolio-link");
        needle.Reason.ShouldContain("would tell");
    }

    [Fact]
    public void The_interval_holds_the_mean_and_the_two_errors_stand_apart()
    {
        foreach (var needle in Planner.Compare(Of(), ["exam", "project", "course", "networking", "interviews", "resume"]))
        {
            needle.NetGain.Interval.Low.ShouldBeLessThan(needle.NetGain.Mean);
            needle.NetGain.Interval.High.ShouldBeGreaterThan(needle.NetGain.Mean);
            needle.NetGain.MonteCarloError.ShouldBeInRange(1e-9, needle.NetGain.Interval.Width);
        }
    }

    [Fact]
    public void The_best_net_gain_comes_first_and_the_answer_is_the_same_each_time()
    {
        string[] ids = ["nothing", "exam", "project", "interviews"];
        var first = Planner.Compare(Of(), ids);
        var again = Planner.Compare(Of(), ids);

        first.Select(n => n.NetGain.Mean).ShouldBe(first.Select(n => n.NetGain.Mean).OrderDescending());
        again.Select(n => n.NetGain).ShouldBe(first.Select(n => n.NetGain));
        again.Select(n => n.Reason).ShouldBe(first.Select(n => n.Reason));
    }

    [Fact]
    public void An_unknown_id_is_a_finding_and_the_rest_is_compared()
    {
        var findings = new List<Finding>();
        var needles = Planner.Compare(Of(), ["no-such", "exam"], findings: findings);

        needles.ShouldHaveSingleItem().Action.Id.ShouldBe("exam");
        findings.ShouldContain(f => f.Code == "SIM010" && f.Reason.Contains("no-such"));
    }

    [Fact]
    public void What_it_requires_is_done_first_and_paid_for()
    {
        var exam = Exam() with { Requires = [["entry", "course"]], Difficulty = null };
        var entry = Action("entry", ActionForm.Course, 40, 10) with { Finish = Point(1) };
        var needle = Planner.Compare(Of(catalogue: [exam, entry, Course()]), ["exam"])[0];

        needle.Cost.Amount.ShouldBeInRange(40 + 60, 40 + 150);
        needle.Reason.ShouldContain("It needs entry first");
    }

    [Fact]
    public void Not_finishing_and_not_passing_lower_the_success()
    {
        var finishes = Exam() with { Finish = Point(0.5), Difficulty = null };
        Planner.Compare(Of(catalogue: [finishes]), ["exam"])[0].Succeeds.Value.ShouldBe(0.5, 0.06);

        var hard = Exam(difficulty: 4) with { Finish = Point(1) };
        var needle = Planner.Compare(Of(catalogue: [hard]), ["exam"])[0];
        needle.Succeeds.Value.ShouldBeLessThan(0.1);
        needle.Reason.ShouldContain("It succeeds in");

        // Three tries are paid for.
        needle.Cost.Amount.ShouldBeInRange(430, 450);
    }

    [Fact]
    public void The_share_of_ads_in_which_it_registers_counts_employers_as_clusters()
    {
        var needle = Planner.Compare(Of(), ["exam"])[0];
        var asking = Enumerable.Range(0, 40).Count(i => i % 3 == 0 || i % 5 == 0);

        needle.Registers!.Ads.ShouldBe(asking);
        needle.Registers.AdsInAll.ShouldBe(40);
        needle.Registers.EmployersInAll.ShouldBe(20);
        needle.Registers.Interval.ShouldNotBeNull();
        needle.Registers.Interval!.Value.Contains(asking / 40.0).ShouldBeTrue();
        needle.Reason.ShouldContain("8 of 40 name the certificate itself");
    }

    [Fact]
    public void What_the_person_shows_already_does_not_register()
    {
        var needle = Planner.Compare(Of(ledger: Ledger(("aws", 3, true), ("aws-certification", 3, true), ("python", 2, true))), ["exam"])[0];

        needle.Registers!.Ads.ShouldBe(0);
    }

    [Fact]
    public void Taking_an_action_out_takes_out_what_hangs_on_it()
    {
        var exam = Exam() with { Requires = [["course"]] };
        var left = NeedleMeter.Without([From(Course(), 0, 5), From(exam, 10, 5), From(Project(), 20, 5)], "course");

        left.Select(s => s.Action.Id).ShouldBe(["project"]);
    }

    [Fact]
    public void Simulations_of_different_counts_do_not_compare()
    {
        var simulator = new PivotSimulator(Of());
        var meter = new NeedleMeter(Of(), simulator);

        Should.Throw<ArgumentException>(() => meter.Measure("exam", simulator.Run([From(Exam(), 0, 5)], 64, 1), simulator.Run([], 96, 1)));
    }

    [Fact]
    public void A_retired_credential_says_so()
        => Planner.Compare(Of(catalogue: [Exam() with { Retired = "2025-06" }]), ["exam"])[0].Reason.ShouldStartWith("It can no longer be taken (retired 2025-06).");
}

using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class PivotSimulatorTests
{
    private static readonly ScheduledAction[] NoActions = [];

    [Fact]
    public void One_thread_and_many_give_the_same_bytes()
    {
        var simulator = new PivotSimulator(Of());
        ScheduledAction[] schedule = [From(Exam(), 0, 6), From(Project(), 4, 4), From(Networking(), 10, 3)];

        var one = simulator.Run(schedule, 640, 5, threads: 1).Outcomes;
        var many = simulator.Run(schedule, 640, 5, threads: 4).Outcomes;

        many.Landing.ShouldBe(one.Landing);
        many.Chance.ShouldBe(one.Chance);
        many.Value.ShouldBe(one.Value);
        many.Money.ShouldBe(one.Money);
        many.Cash.ShouldBe(one.Cash);
        many.LandsIn.ShouldBe(one.LandsIn);
    }

    [Fact]
    public void The_same_request_gives_the_same_summary_and_another_seed_another()
    {
        var first = new PivotSimulator(Of()).Run(NoActions, 320, 5).Tax();
        var again = new PivotSimulator(Of()).Run(NoActions, 320, 5).Tax();
        var other = new PivotSimulator(Of()).Run(NoActions, 320, 6).Tax();

        again.LandingMonths.ShouldBe(first.LandingMonths);
        again.Cash.ShouldBe(first.Cash);
        other.LandsByDeadline.ShouldNotBe(first.LandsByDeadline);
    }

    [Fact]
    public void Drawn_paths_agree_with_what_is_averaged_over_their_luck()
    {
        var run = new PivotSimulator(Of()).Run([From(Project(), 0, 6)], 16_000, 3);
        var (paths, count) = (run.Outcomes, run.Outcomes.Count);

        var landed = paths.Landing.Count(m => m <= run.Plan.DeadlineMonths) / (double)count;
        var never = paths.Landing.Count(double.IsInfinity) / (double)count;
        var noise = Math.Sqrt(run.Chance * (1 - run.Chance) / count);

        landed.ShouldBe(run.Chance, 4 * noise);
        never.ShouldBe(run.Tax().LandingMonths[^1], 4 * noise);
        var values = paths.Money.Select(m => m.Npv10).ToArray();
        var spread = Math.Sqrt(values.Select((v, i) => Math.Pow(v - paths.Value[i], 2)).Average() / count);
        values.Average().ShouldBe(run.Value, 4 * spread);
    }

    [Fact]
    public void Landing_shares_add_to_one()
        => new PivotSimulator(Of()).Run(NoActions, 320, 5).Tax().LandingMonths.Sum().ShouldBe(1, 1e-9);

    [Fact]
    public void More_savings_never_lower_the_chance_of_never_running_short()
    {
        var before = -1.0;
        foreach (var savings in new[] { 0m, 500m, 2000m, 8000m, 40_000m })
        {
            var request = Of(profile: p => p with
            {
                Savings = Setting<Money>.Yours(Dollars(savings)), LivingCosts = Setting<Money>.Yours(Dollars(3150)),
            });
            var chance = new PivotSimulator(request).Run([From(Course(), 0, 8)], 640, 5).Tax().NeverShort.Value;

            chance.ShouldBeGreaterThanOrEqualTo(before);
            before = chance;
        }

        before.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void More_hours_a_week_never_delay_beyond_the_simulations_own_error()
    {
        var before = (Chance: 0.0, Error: 0.0);
        foreach (var hours in new[] { 1.0, 3, 6, 12, 24 })
        {
            var request = Of(profile: p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(hours)), ApplicationsPerWeek = Setting<int>.Yours(30) });
            var tax = new PivotSimulator(request).Run(NoActions, 1600, 5).Tax();

            tax.LandsByDeadline.Value.ShouldBeGreaterThan(before.Chance - (2 * before.Error));
            before = (tax.LandsByDeadline.Value, tax.MonteCarloError);
        }
    }

    [Fact]
    public void Nobody_lands_without_hours_and_it_is_said()
    {
        var simulator = new PivotSimulator(Of(profile: p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(0)) }));
        var tax = simulator.Run([From(Exam(), 0, 0)], 64, 5).Tax();

        tax.LandsByDeadline.Value.ShouldBe(0);
        tax.LandingMonths[^1].ShouldBe(1);
        tax.MonthsToLanding.P10.ShouldBe(double.PositiveInfinity);
        tax.BreakEvenMonth.P50.ShouldBe(double.PositiveInfinity);
        tax.PayChange.ShouldBe(default);
        tax.ExpectedApplications.ShouldBe(0);
        tax.Findings.ShouldContain(f => f.Code == "SIM009" && f.Remedy.Length > 0);
    }

    [Fact]
    public void A_role_without_ads_is_simulated_as_a_typical_application_and_said_so()
    {
        var tax = new PivotSimulator(Of(ads: [])).Run(NoActions, 320, 5).Tax();

        tax.LandsByDeadline.Value.ShouldBeInRange(0.01, 0.99);
        tax.Findings.ShouldContain(f => f.Code == "SIM001" && f.Severity == Severity.Error);
        tax.Findings.ShouldContain(f => f.Code == "SIM005");
    }

    [Fact]
    public void A_deadline_in_the_past_is_said_and_the_rest_is_computed()
    {
        var tax = new PivotSimulator(Of(profile: p => p with { Deadline = Setting<DateOnly>.Yours(p.Start.AddMonths(-3)) })).Run(NoActions, 320, 5).Tax();

        tax.LandsByDeadline.Value.ShouldBe(0);
        tax.Findings.ShouldContain(f => f.Code == "SIM008");
        tax.LandingMonths[^1].ShouldBeLessThan(1);
    }

    [Fact]
    public void A_later_deadline_never_lowers_the_chance()
    {
        var before = -1.0;
        foreach (var months in new[] { 1, 4, 9, 18, 70 })
        {
            var request = Of(profile: p => p with { Deadline = Setting<DateOnly>.Yours(p.Start.AddMonths(months)) });
            var chance = new PivotSimulator(request).Run(NoActions, 320, 5).Chance;

            chance.ShouldBeGreaterThanOrEqualTo(before);
            before = chance;
        }
    }

    [Fact]
    public void Ads_that_cannot_be_applied_to_are_left_out_and_counted()
    {
        AdReading[] ads =
        [
            .. Enumerable.Range(0, 20).Select(Ad),
            .. Enumerable.Range(20, 3).Select(i => Ad(i) with { IsEnglish = false }),
            .. Enumerable.Range(30, 2).Select(i => Ad(i) with { Clearance = "a clearance" }),
        ];
        var simulator = new PivotSimulator(Of(ads: ads));

        simulator.Market.Ads.Count.ShouldBe(20);
        simulator.Findings.Count(f => f.Code == "SIM002").ShouldBe(2);
    }

    [Fact]
    public void Prices_in_other_currencies_are_converted_or_named()
    {
        var pounds = Course() with { Id = "pounds", Price = new Price(new Money(78.3m, "GBP"), false, [], "") };
        var unknown = Course() with { Id = "unknown", Price = new Price(new Money(5, "XTS"), false, [], "") };
        var simulator = new PivotSimulator(Of(catalogue: [pounds, unknown]));

        simulator.Market.Actions["pounds"].Price.ShouldBe(100, 1e-9);
        simulator.Market.Actions["unknown"].Price.ShouldBe(0);
        simulator.Findings.ShouldContain(f => f.Code == "SIM007" && f.Place.Contains("unknown"));
    }

    [Fact]
    public void Cancelling_gives_no_result()
        => Should.Throw<OperationCanceledException>(() => new PivotSimulator(Of()).Run(NoActions, 320, 5, new CancellationToken(true)));

    [Fact]
    public void A_schedule_with_an_action_outside_the_catalogue_is_a_fault_of_the_caller()
        => Should.Throw<KeyNotFoundException>(() => new PivotSimulator(Of(catalogue: [])).Run([From(Exam(), 0, 5)], 32, 5));
}

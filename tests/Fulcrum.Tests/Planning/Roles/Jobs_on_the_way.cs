using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Jobs_on_the_way
{
    private static readonly int Months = WeekCalendar.SearchMonths;

    [Fact]
    public void Landing_months_of_two_searches_add_up_with_the_time_between()
    {
        // By hand: the first job in month 2 (0.6) or 4 (0.2), six months in it, the target in month 1 (0.5) or 3 (0.25) after.
        var second = Paths(new() { [1] = 0.5, [3] = 0.25 }, five: 100, ten: 200);
        var route = Route.Through([By(new() { [2] = 0.6, [4] = 0.2 })], [10], [6], second, 0);
        var outcome = route.Outcome(11, "USD");
        outcome.ChanceInFiveYears.Value.ShouldBe(0.8 * 0.75, 1e-12);
        outcome.Chance.Value.ShouldBe(0.6 * 0.5, 1e-12, "by month 11 only 2 + 6 + 1 has passed, and 2 + 6 + 3 ends with month 12");
        route.Outcome(12, "USD").Chance.Value.ShouldBe((0.6 * 0.75) + (0.2 * 0.5), 1e-12);

        // Worth: 10 now, and what is left of ten years after 8 and after 10 months, between 100 at five and 200 at ten years.
        var worth = 10 + (0.6 * (100 + (100 * (10 - (8 / 12.0) - 5) / 5))) + (0.2 * (100 + (100 * (10 - (10 / 12.0) - 5) / 5)));
        ((double)outcome.NetPresentValue.Amount).ShouldBe(worth, 0.5);
    }

    [Fact]
    public void A_first_job_at_once_without_any_time_in_it_is_the_direct_way()
    {
        var second = Paths(new() { [5] = 0.4, [20] = 0.3 }, five: 0, ten: 50);
        var (through, direct) = (Route.Through([By(new() { [0] = 1 })], [0], [0], second, 0.03), Route.Of(second));
        through.Outcome(24, "USD").ShouldBe(direct.Outcome(24, "USD"));
        through.Against(direct).Mean.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_year_in_a_job_teaches_what_its_ads_ask_for_and_lowers_nothing()
    {
        var request = InventedRequest.Of();
        var then = AfterStone.Of(request, request.Demand, StoneKind.JuniorYear, 60_000);
        foreach (var (id, before) in request.Ledger.Skills)
        {
            then.Ledger.LevelOf(id).Mean.ShouldBeGreaterThanOrEqualTo(before.Level.Mean);
        }

        then.Ledger.LevelOf(new ConceptId("docker")).Mean.ShouldBeGreaterThanOrEqualTo(2.5);
        then.Ledger.Shows(new ConceptId("docker")).ShouldBeTrue();
        then.Ledger.YearsInField.ShouldBe(request.Ledger.YearsInField + 1.083, 0.01, "13 months on average");
        then.Profile.CurrentPay.Value.Amount.ShouldBe(60_000);
        new PivotSimulator(then).HireChance([]).ShouldBeGreaterThan(new PivotSimulator(request).HireChance([]));
    }

    [Fact]
    public void Every_way_is_told_beside_going_directly()
    {
        var request = InventedRequest.Of(paths: 320);
        var plan = Planner.Plan(request);
        var stones = Planner.Stones(request, plan, [(StoneKind.InternalMove, "another team", request), (StoneKind.JuniorYear, "junior", request with { Ads = [.. request.Ads.Where(a => a.Seniority == Seniority.Junior)] })]);
        stones.Count.ShouldBe(2);
        stones.ShouldAllBe(s => s.RestsOn.Count > 0 && s.Through.ChanceInFiveYears.Value <= 1);
        var move = stones.Single(s => s.Kind == StoneKind.InternalMove);
        move.Through.Chance.Value.ShouldBeLessThan(move.LandsStone.Value, "the target comes a year after the move at the earliest");
        move.StonePayChange.Amount.ShouldBe(0);
        Planner.Overlap(request.Demand, request.Demand).Value.ShouldBe(1, 1e-9);
    }

    private static double[] By(Dictionary<int, double> lands) => [.. Enumerable.Range(0, Months).Select(k => lands.GetValueOrDefault(k))];

    private static PathOutcomes Paths(Dictionary<int, double> lands, double five, double ten)
    {
        var paths = new PathOutcomes(1, 1, 0);
        foreach (var (month, chance) in lands)
        {
            paths.LandsIn[month] = chance;
        }

        paths.LandsIn[Months] = 1 - lands.Values.Sum();
        paths.Value[0] = ten;
        paths.Money[0] = paths.Money[0] with { Npv5 = five };
        return paths;
    }
}

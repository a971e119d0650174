using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Ways to one target role by way of other jobs, each simulated on the same draws as going directly.</summary>
internal sealed class StoneRoutes
{
    private const int Paths = 1600;
    private static readonly string[] Shared = ["roles.stone.months", "roles.stone.level", "roles.stone.asked"];

    private readonly PlanRequest _target;
    private readonly IReadOnlyList<ScheduledAction> _calendar;
    private readonly Route _direct;
    private readonly double _deadline;
    private readonly CancellationToken _cancel;

    internal StoneRoutes(PlanRequest target, Plan plan, CancellationToken cancel)
    {
        (_target, _cancel) = (target, cancel);
        _calendar = [.. plan.Chosen.Select(c => c.Scheduled)];
        _deadline = SimulationPlan.DeadlineOf(target.Profile);
        _direct = Route.Of(new PivotSimulator(target).Run(_calendar, Paths, target.Seed, cancel).Outcomes);
        Direct = _direct.Outcome(_deadline, Currency);
    }

    /// <summary>Going directly.</summary>
    internal RouteOutcome Direct { get; }

    private string Currency => _target.Profile.Savings.Value.Currency;

    /// <summary>Going by way of a job.</summary>
    internal SteppingStone Through(StoneKind kind, string role, PlanRequest stone)
    {
        var first = kind == StoneKind.InternalMove ? Move() : Search(stone);
        var facts = _target.Facts;
        var then = AfterStone.Of(_target, stone.Demand, kind, first.Pay);

        // What was done for the first job is done; the rest of the direct plan is done beside the job.
        var done = first.Calendar.Where(s => then.Catalogue.Any(a => a.Id == s.Action.Id)).ToList();
        var calendar = done.Concat(_calendar.Where(s => done.TrueForAll(d => d.Action.Id != s.Action.Id))).Take(Outcomes.Most).ToList();
        var second = new PivotSimulator(then).Run(calendar, Paths, _target.Seed, _cancel, held: done.Count).Outcomes;
        var stay = PerDraw(facts["roles.stone.months"].Value, first.Lands.Length, 0xD1);
        var route = Route.Through(first.Lands, first.Value, stay, second, facts.Mean("tax.discount"));
        var (mean, between, better) = route.Against(_direct);
        var lands = Route.Through(first.Lands, first.Value, new double[stay.Length], Certain(second), 0).Outcome(_deadline, Currency);
        return new SteppingStone
        {
            Kind = kind,
            Role = role,
            Ads = kind == StoneKind.InternalMove ? 0 : stone.Ads.Count,
            Overlap = Planner.Overlap(stone.Demand, _target.Demand),
            LandsStone = lands.Chance,
            StoneMonths = lands.Months,
            StonePayChange = new Money(decimal.Round((decimal)first.PayChange), Currency),
            Actions = [.. first.Calendar.Select(s => s.Action.Id)],
            Through = route.Outcome(_deadline, Currency),
            AgainstDirect = new Money(decimal.Round((decimal)mean), Currency),
            AgainstDirectInterval = between,
            BetterThanDirect = new Probability(better),
            RestsOn = kind == StoneKind.InternalMove ? ["roles.internal.chance", "roles.internal.months", .. Shared] : Shared,
        };
    }

    // Landing at once in the first month: what is left of a route is its first part.
    private static PathOutcomes Certain(PathOutcomes like)
    {
        var certain = new PathOutcomes(like.Draws, like.PathsPerDraw, 0);
        for (var d = 0; d < like.Draws; d++)
        {
            certain.LandsIn[d * (WeekCalendar.SearchMonths + 1)] = like.PathsPerDraw;
        }

        return certain;
    }

    private FirstJob Search(PlanRequest stone)
    {
        var calendar = PlanSearch.Quick(stone, _cancel);
        var simulation = new PivotSimulator(stone).Run(calendar, Paths, _target.Seed, _cancel);
        var paths = simulation.Outcomes;
        var change = simulation.Tax().PayChange.P50;
        return new FirstJob(calendar, Route.Lands(paths), Route.ByDraw(paths, k => paths.Value[k] - paths.HoursPriced[k]), change, (paths.OwnRate.Average() * 2080) + change);
    }

    // A move inside is not searched for on the market: chance and months are facts, the pay stays as it is.
    private FirstJob Move()
    {
        var draws = PivotSimulator.DrawsFor(Paths);
        var chance = PerDraw(_target.Facts["roles.internal.chance"].Value, draws, 0xD2);
        var months = _target.Facts["roles.internal.months"].Value;
        var lands = chance.Select(p =>
        {
            var by = new double[WeekCalendar.SearchMonths];
            for (var k = 0; k < 100; k++)
            {
                by[Math.Clamp((int)Sampling.Quantile(months, (k + 0.5) / 100), 0, by.Length - 1)] += p / 100;
            }

            return by;
        }).ToArray();
        return new FirstJob([], lands, new double[draws], 0, (double)_target.Profile.CurrentPay.Value.Amount);
    }

    private double[] PerDraw(Distribution value, int draws, uint subject)
    {
        var random = new Draws(_target.Seed, Draws.Parameter);
        return [.. Enumerable.Range(0, draws).Select(d => Sampling.Quantile(value, random.One(d, subject, 0)))];
    }

    private sealed record FirstJob(IReadOnlyList<ScheduledAction> Calendar, double[][] Lands, double[] Value, double PayChange, double Pay);
}

using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class Learning_from_outcomes
{
    private static readonly DateOnly Day = new(2025, 11, 3);

    // Ads that ask for nothing of an experienced person: what is left are the stages, referral and the person.
    private static readonly AdReading[] Plain = [.. Enumerable.Range(0, 12).Select(i => Ad(i) with { Requirements = [], Seniority = Seniority.Mid, MinYears = 0 })];

    [Fact]
    public void One_unknown_number_agrees_with_a_fine_grid()
    {
        // All is certain but the applications behind a hire, far wider than in the book; nobody differs, every refusal is told.
        var facts = With(
            ("funnel.screen.cold", Point(0.04)), ("funnel.technical", Point(0.3)), ("funnel.onsite", Point(0.3)), ("funnel.referral", Point(1)),
            ("funnel.person", Point(0)), ("funnel.applications-per-hire", new Distribution(Shape.LogNormal, 232, 0.8)),
            ("outcomes.told.screen", Point(1)), ("outcomes.told.later", Point(1)));
        var outcomes = Many(40, ReachedStage.Applied, rejected: true).Concat(Many(6, ReachedStage.Screened, rejected: true)).Concat(Many(2, ReachedStage.Interviewed, rejected: true)).ToArray();
        var posterior = Posterior(facts, outcomes);

        // By hand: the three log-odds shift alike (equal variances) until their product is one in so many.
        double[] start = [Math.Log(0.04 / 0.96), Math.Log(0.3 / 0.7), Math.Log(0.3 / 0.7)];
        var (sum, weights) = (0.0, 0.0);
        for (var z = -5.0; z <= 5; z += 0.005)
        {
            var perHire = 232 * Math.Exp(0.8 * z);
            var (low, high) = (-20.0, 20.0);
            while (high - low > 1e-10)
            {
                var middle = (low + high) / 2;
                (low, high) = start.Aggregate(1.0, (p, s) => p * Chance(s + middle)) < 1 / perHire ? (middle, high) : (low, middle);
            }

            var p = start.Select(s => Chance(s + low)).ToArray();
            var likelihood = Math.Pow(1 - p[0], 40) * Math.Pow(p[0], 8) * Math.Pow(1 - p[1], 6) * Math.Pow(p[1], 2) * Math.Pow(1 - p[2], 2);
            var weight = Math.Exp(-z * z / 2) * likelihood;
            (sum, weights) = (sum + (weight * p[0]), weights + weight);
        }

        Mean(posterior, c => Chance(c.Screen)).ShouldBe(sum / weights, 0.003);
    }

    [Fact]
    public void All_unknown_numbers_agree_with_a_long_walk()
    {
        var outcomes = Many(55, ReachedStage.Applied, rejected: true)
            .Concat(Many(30, ReachedStage.Applied, weeks: 2)).Concat(Many(20, ReachedStage.Applied, weeks: 9))
            .Concat(Many(4, ReachedStage.Screened, rejected: true)).Concat(Many(2, ReachedStage.Screened, weeks: 1))
            .Concat(Many(1, ReachedStage.Interviewed, rejected: true))
            .Concat(Many(3, ReachedStage.Screened, rejected: true, channel: ApplicationChannel.Referral)).Concat(Many(4, ReachedStage.Applied, weeks: 6, channel: ApplicationChannel.Referral))
            .ToArray();
        var posterior = Posterior(Book, outcomes);

        // Betas in normal form with their log-odds moments, as everywhere in the model: ψ and ψ′ summed out plainly.
        var stage = new[] { (2.0, 48.0), (6.0, 13.0), (6.0, 14.0), (2.0, 5.0), (4.0, 3.0) }.Select(b => (Mean: Psi(b.Item1) - Psi(b.Item2), Sd: Math.Sqrt(Psi1(b.Item1) + Psi1(b.Item2)))).ToArray();
        var part = stage.Take(3).Select(s => s.Sd * s.Sd / stage.Take(3).Sum(t => t.Sd * t.Sd)).ToArray();
        var counted = outcomes.GroupBy(o => o).Select(g =>
        {
            var (median, sigma) = (int)g.Key.Reached switch { 0 => (1.5, 0.8), 1 => (2, 0.7), _ => (1.5, 0.7) };
            return (g.Key, Count: g.Count(), Heard: g.Key.WeeksWaiting > 0 ? Cdf(Math.Log(g.Key.WeeksWaiting / median) / sigma) : 0);
        }).ToArray();
        var visits = new Metropolis(z => Log(z, out _), 9, 3).Walk(400_000);
        var screens = visits.Select(z => { Log(z, out var p); return p; }).ToArray();

        // Per visit: log-odds of screen, technical, onsite with the person effect, and referral.
        for (var s = 0; s < 3; s++)
        {
            var at = s;
            var walked = screens.Average(p => Chance(p[at]));
            var deviation = Math.Sqrt(screens.Average(p => Math.Pow(Chance(p[at]) - walked, 2)));
            Mean(posterior, (c, u) => Chance(u + (at == 0 ? c.Screen : at == 1 ? c.Technical : c.Onsite))).ShouldBe(walked, 0.12 * deviation, $"stage {s}");
        }

        var referral = screens.Average(p => p[3]);
        Enumerable.Range(0, posterior.Pool.Count).Sum(j => posterior.Weights[j] * posterior.Pool[j, Parameter.Referral]).ShouldBe(referral, 0.06);
        posterior.EffectiveDraws.ShouldBeGreaterThan(AnswerPosterior.Enough);

        double Log(double[] z, out double[] p)
        {
            var spread = Triangular(0.2, 0.4, 0.7, Cdf(z[5]));
            var (x0, x1, x2) = (stage[0].Mean + (stage[0].Sd * z[0]), stage[1].Mean + (stage[1].Sd * z[1]), stage[2].Mean + (stage[2].Sd * z[2]));
            var perHire = 232 * Math.Exp(0.13 * z[3]);
            var (low, high) = (-12.0, 12.0);
            for (var i = 0; i < 34; i++)
            {
                var by = (low + high) / 2;
                double sum = 0, weights = 0;
                for (var e = -4.0; e <= 4; e++)
                {
                    var w = Math.Exp(-e * e / 2);
                    sum += w * Chance(x0 + (by * part[0]) + (e * spread)) * Chance(x1 + (by * part[1]) + (e * spread)) * Chance(x2 + (by * part[2]) + (e * spread));
                    weights += w;
                }

                (low, high) = sum / weights < 1 / perHire ? (by, high) : (low, by);
            }

            var (u, referral) = (spread * z[6], 1.1 + (0.5 * z[4]));
            p = [x0 + (low * part[0]) + u, x1 + (low * part[1]) + u, x2 + (low * part[2]) + u, referral];
            var (told0, told1) = (Chance(stage[3].Mean + (stage[3].Sd * z[7])), Chance(stage[4].Mean + (stage[4].Sd * z[8])));
            var sumLog = -z.Sum(v => v * v) / 2;
            foreach (var (o, count, heard) in counted)
            {
                var first = p[0] + (o.Channel == ApplicationChannel.Referral ? referral : 0);
                for (var s = 0; s < (int)o.Reached; s++)
                {
                    sumLog += count * Math.Log(Chance(s == 0 ? first : p[s]));
                }

                var (next, told) = (Chance(o.Reached == ReachedStage.Applied ? first : p[(int)o.Reached]), o.Reached == ReachedStage.Applied ? told0 : told1);
                sumLog += count * (o.Rejected ? Math.Log((1 - next) * told) : Math.Log((next * (1 - heard)) + ((1 - next) * (1 - (told * heard)))));
            }

            return sumLog;
        }
    }

    [Fact]
    public void Two_batches_are_one_batch()
    {
        var (first, second) = (Many(20, ReachedStage.Applied, weeks: 5), Many(4, ReachedStage.Screened, rejected: true));
        GroupLogOdds[] groups = [new(-3, -2, -0.8, -0.7)];
        var market = new PivotSimulator(Of(ads: Plain)).Market;
        double Log(IEnumerable<ApplicationOutcome> outcomes) => AnswerLikelihood.Log(new AnswerTable([.. outcomes], market, []).Classes, groups, 0.3, 0.25, 0.6);

        Log(first.Concat(second)).ShouldBe(Log(first) + Log(second), 1e-10);
    }

    [Fact]
    public void An_application_that_has_just_been_sent_says_nothing_and_a_long_silence_nearly_a_refusal()
    {
        var fresh = Posterior(Book, Many(30, ReachedStage.Applied, weeks: 0));
        var silent = Posterior(Book, Many(30, ReachedStage.Applied, weeks: 40));
        var refused = Posterior(Book, Many(30, ReachedStage.Applied, rejected: true));
        var before = fresh.Prior.Chances.Average(c => Chance(c.Screen));

        Mean(fresh, c => Chance(c.Screen)).ShouldBe(before, 0.0005);
        Mean(refused, c => Chance(c.Screen)).ShouldBeLessThan(before * 0.9);
        Mean(silent, c => Chance(c.Screen)).ShouldBe(Mean(refused, c => Chance(c.Screen)), 0.003);
    }

    [Fact]
    public void Good_outcomes_raise_the_simulated_chance_and_bad_ones_lower_it()
    {
        var without = new PivotSimulator(Of()).Run([], 1600, 11).Chance;
        var good = new PivotSimulator(Of() with { Outcomes = [.. Many(6, ReachedStage.Interviewed, rejected: true), .. Many(14, ReachedStage.Applied, rejected: true)] }).Run([], 1600, 11);
        var bad = new PivotSimulator(Of() with { Outcomes = Many(120, ReachedStage.Applied, rejected: true) }).Run([], 1600, 11);

        good.Chance.ShouldBeGreaterThan(without + 0.1);
        bad.Chance.ShouldBeLessThan(without - 0.05);
    }

    [Fact]
    public void One_thread_and_many_give_the_same_bytes_with_outcomes_too()
    {
        var request = Of() with { Outcomes = Many(25, ReachedStage.Applied, rejected: true) };
        var one = new PivotSimulator(request).Run([From(Project(), 0, 6)], 320, 5, threads: 1).Outcomes;
        var many = new PivotSimulator(request).Run([From(Project(), 0, 6)], 320, 5, threads: 4).Outcomes;

        many.Value.ShouldBe(one.Value);
        many.Landing.ShouldBe(one.Landing);
    }

    [Fact]
    public void What_was_learned_names_the_stages_and_counts_the_file()
    {
        var learned = Planner.Learned(Of() with { Outcomes = [.. Many(18, ReachedStage.Applied, rejected: true), .. Many(2, ReachedStage.Offered), .. Many(3, ReachedStage.Applied, weeks: 1, channel: ApplicationChannel.Referral)] })!;

        (learned.Applications, learned.Referred, learned.Screened, learned.Offered, learned.Rejected, learned.Open).ShouldBe((23, 3, 2, 2, 18, 3));
        learned.Changes.Take(4).Select(c => c.Id).ShouldBe(["learned.screen", "learned.technical", "learned.onsite", "learned.hire"]);
        learned.Changes[3].AfterMean.ShouldBeGreaterThan(learned.Changes[3].BeforeMean * 1.5);
        learned.Changes.ShouldAllBe(c => c.After.Low <= c.After.High && c.Before.Low <= c.Before.High);
        Planner.Learned(Of()).ShouldBeNull();
    }

    [Fact]
    public void An_outcome_at_a_named_ad_counts_there()
    {
        var findings = new List<Finding>();
        var market = new PivotSimulator(Of()).Market;
        var table = new AnswerTable(
            [One("ad05", null), One("ad05", null), One("", Segment.Startup), One("nowhere", null)], market, findings);

        table.Classes.Select(c => (table.Groups[c.Group].Length, c.Count)).Order().ShouldBe([(1, 2), (market.Ads.Readings.Count(a => a.Segment == Segment.Startup), 1), (40, 1)]);
        findings.ShouldHaveSingleItem().Code.ShouldBe("OUTCOME009");

        static ApplicationOutcome One(string ad, Segment? segment) => new(Day, ApplicationChannel.Cold, ReachedStage.Applied, true, 0, ad, segment, "outcomes.csv:2");
    }

    [Fact]
    public void The_update_is_calibrated()
    {
        // Simulation-based calibration (Talts and others 2018): the true value's rank among draws given its own data is uniform.
        const int trials = 240, ranks = 12;
        var market = new PivotSimulator(Of(ads: Plain, ledger: Experienced)).Market;
        var truths = new AnswerPosterior(market, new AnswerTable(Many(1, ReachedStage.Applied), market, []), 77, 1024, 64).Prior;
        var random = new Random(9);
        var (counts, inside) = (new int[ranks], 0);
        for (var trial = 0; trial < trials; trial++)
        {
            var j = trial;
            var (at, spread) = (truths.Chances[j], truths.Parameters[j, Parameter.PersonSpread]);
            var u = spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var told = (Told("outcomes.told.screen"), Told("outcomes.told.later"));
            var outcomes = Enumerable.Range(0, 40).Select(i => Simulated(at, u, told, 2 + (i % 10))).ToArray();
            var posterior = new AnswerPosterior(market, new AnswerTable(outcomes, market, []), 1234, 512, 768);
            var drawn = posterior.Draws(ranks - 1);
            var truth = Hire(at, u);

            // Row by row a draw of the person effect, too.
            var rank = Enumerable.Range(0, ranks - 1).Count(d => Hire(posterior.Chances[drawn.Row(d)], drawn.Person(d, random.NextDouble())) < truth);
            counts[rank]++;
            inside += rank is >= 2 and < ranks - 2 ? 1 : 0;
        }

        // χ² with 11 degrees of freedom: 31.3 is its 99.9 % point.
        counts.Sum(c => Math.Pow(c - (trials / (double)ranks), 2) / (trials / (double)ranks)).ShouldBeLessThan(31.3, string.Join(" ", counts));
        ((double)inside / trials).ShouldBe(8 / 12.0, 0.1);

        double Told(string id) => Sampling.Quantile(Book[id].Value, Math.Clamp(random.NextDouble(), 1e-9, 1 - 1e-9));

        ApplicationOutcome Simulated(GroupLogOdds at, double u, (double Screen, double Later) told, double weeks)
        {
            double[] odds = [at.Screen, at.Technical, at.Onsite];
            string[] waits = ["outcomes.wait.screen", "outcomes.wait.technical", "outcomes.wait.onsite"];
            var left = weeks;
            for (var s = 0; s < 3; s++)
            {
                var wait = Sampling.Quantile(Book[waits[s]].Value, 1 - random.NextDouble() is var r && r is > 0 and < 1 ? r : 0.5);
                var passes = random.NextDouble() < Chance(odds[s] + u);
                var tells = random.NextDouble() < (s == 0 ? told.Screen : told.Later);
                if (wait > left || (!passes && !tells))
                {
                    return new ApplicationOutcome(Day, ApplicationChannel.Cold, (ReachedStage)s, false, left, "", null, "t");
                }

                if (!passes)
                {
                    return new ApplicationOutcome(Day, ApplicationChannel.Cold, (ReachedStage)s, true, 0, "", null, "t");
                }

                left -= wait;
            }

            return new ApplicationOutcome(Day, ApplicationChannel.Cold, ReachedStage.Offered, false, 0, "", null, "t");
        }

        static double Hire(GroupLogOdds at, double u) => Chance(at.Screen + u) * Chance(at.Technical + u) * Chance(at.Onsite + u);
    }

    private static Ledger Experienced => InventedRequest.Ledger() with { YearsInField = 30 };

    private static AnswerPosterior Posterior(FactBook facts, ApplicationOutcome[] outcomes)
    {
        var market = new PivotSimulator(Of(ads: Plain, ledger: Experienced, facts: facts)).Market;
        return new AnswerPosterior(market, new AnswerTable(outcomes, market, []), 11);
    }

    private static ApplicationOutcome[] Many(int count, ReachedStage reached, bool rejected = false, double weeks = 0, ApplicationChannel channel = ApplicationChannel.Cold)
        => [.. Enumerable.Repeat(new ApplicationOutcome(Day, channel, reached, rejected, weeks, "", null, "outcomes.csv:2"), count)];

    private static double Mean(AnswerPosterior posterior, Func<GroupLogOdds, double> value)
        => posterior.Chances.Select((c, j) => posterior.Weights[j] * value(c)).Sum();

    // Over the person effect, too.
    private static double Mean(AnswerPosterior posterior, Func<GroupLogOdds, double, double> value) => posterior.Chances.Select((c, j) =>
    {
        var weights = posterior.Person(j);
        var spread = posterior.Pool[j, Parameter.PersonSpread];
        return posterior.Weights[j] * weights.Select((w, i) => w * value(c, spread * PersonCurve.At(i))).Sum() / weights.Sum();
    }).Sum();

    private static double Chance(double x) => 1 / (1 + Math.Exp(-x));

    private static double Psi(double x) => x > 200 ? Math.Log(x) - (1 / (2 * x)) : Psi(x + 1) - (1 / x);

    private static double Psi1(double x) => x > 200 ? (1 / x) + (1 / (2 * x * x)) : Psi1(x + 1) + (1 / (x * x));

    private static double Cdf(double x) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);

    private static double Triangular(double low, double mode, double high, double u) => u < (mode - low) / (high - low)
        ? low + Math.Sqrt(u * (high - low) * (mode - low))
        : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
}

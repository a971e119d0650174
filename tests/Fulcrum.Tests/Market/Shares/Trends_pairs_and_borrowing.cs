using Fulcrum.Core;
using Fulcrum.Market;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearRegression;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Trends_pairs_and_borrowing
{
    [Fact]
    public void With_one_ad_an_employer_the_slope_is_that_of_least_squares()
    {
        var random = new Random(2);
        var ads = Enumerable.Range(0, 60).Select(n => new EmployerMonth(n, random.Next(12) / 12.0, 1, random.Next(2))).ToList();
        var (_, slope) = SimpleRegression.Fit([.. ads.Select(a => a.Years)], [.. ads.Select(a => (double)a.Asking)]);
        ClusterTrend.Of(ads, 0).Mean.ShouldBe(slope, 1e-9);
    }

    [Fact]
    public void A_new_board_that_asks_for_other_things_is_no_trend()
    {
        List<EmployerMonth> ads = [];
        for (var n = 0; n < 120; n++)
        {
            // The old board asks in 2020 and never changes, the new one does not ask in 2024 and never changes.
            var old = n < 60;
            ads.Add(new EmployerMonth(n, (old ? 2020 : 2024) + (n % 12 / 12.0), 1, old ? (n * 7 % 10 < 8 ? 1 : 0) : (n * 7 % 10 < 2 ? 1 : 0), old ? 0 : 1));
        }

        ClusterTrend.Of(ads, 0).Interval!.Value.Contains(0).ShouldBeTrue();
        ClusterTrend.Of([.. ads.Select(a => a with { Board = 0 })], 0).Interval!.Value.High.ShouldBeLessThan(0);
    }

    [Fact]
    public void Two_months_four_employers_or_unanimous_ads_cannot_tell_a_trend()
    {
        ClusterTrend.Of([.. Enumerable.Range(0, 40).Select(n => new EmployerMonth(n, n % 2, 1, n % 3 == 0 ? 1 : 0))], 0).Note.ShouldContain("months");
        ClusterTrend.Of([.. Enumerable.Range(0, 40).Select(n => new EmployerMonth(n % 4, n / 4, 1, n % 3 == 0 ? 1 : 0))], 1).Note.ShouldContain("employers");
        ClusterTrend.Of([.. Enumerable.Range(0, 40).Select(n => new EmployerMonth(n, n % 10, 1, 1))], 0).Note.ShouldContain("the same");
        ClusterTrend.Of([.. Enumerable.Range(0, 40).Select(n => new EmployerMonth(n, n % 10, 1, n % 2, n % 10))], 0).Note.ShouldContain("one month");
    }

    [Fact]
    public void The_interval_of_the_slope_covers()
    {
        var random = new Random(6);
        var covered = new List<double>();
        foreach (var (employers, correlation, slope) in new[] { (10, 0.0, 0.2), (10, 0.5, 0.0), (40, 0.3, 0.3), (100, 0.5, -0.2) })
        {
            for (var round = 0; round < 300; round++)
            {
                var ads = Enumerable.Range(0, employers).SelectMany(e =>
                {
                    var rank = random.NextDouble();
                    return Enumerable.Range(0, Geometric.Sample(random, 0.4)).Select(_ =>
                    {
                        var month = random.Next(12) / 12.0;
                        return new EmployerMonth(e, month, 1, (random.NextDouble() < Math.Sqrt(correlation) ? rank : random.NextDouble()) < 0.5 + (slope * (month - 0.5)) ? 1 : 0);
                    });
                }).ToList();
                var rho = Intraclass.Correlation([.. ads.GroupBy(a => a.Employer).Select(g => new EmployerAds(g.Count(), g.Sum(a => a.Asking)))]);
                if (ClusterTrend.Of(ads, rho).Interval is { } interval)
                {
                    covered.Add(interval.Contains(slope) ? 1 : 0);
                }
            }
        }

        covered.Average().ShouldBeInRange(0.925, 0.97);
    }

    [Fact]
    public void Lift_of_a_two_by_two_table_has_its_textbook_interval()
    {
        // 20 both, 20 only A, 10 only B, 50 neither; log of p(AB)/(p(A)p(B)), variance by the delta method for single ads.
        EmployerPairCounts[] ads =
        [
            .. Enumerable.Repeat(new EmployerPairCounts(1, 1, 1, 1), 20), .. Enumerable.Repeat(new EmployerPairCounts(1, 1, 0, 0), 20),
            .. Enumerable.Repeat(new EmployerPairCounts(1, 0, 1, 0), 10), .. Enumerable.Repeat(new EmployerPairCounts(1, 0, 0, 0), 50),
        ];
        var lift = ClusterLift.Logarithm(ads, 0);
        Math.Exp(lift.Mean).ShouldBe(0.2 / (0.4 * 0.3), 1e-12);
        // Var = (1/n)·(1/pAB − 1/pA − 1/pB + 2·pAB/(pA·pB) − 1), from the multinomial covariances.
        var variance = ((1 / 0.2) - (1 / 0.4) - (1 / 0.3) + (2 * 0.2 / (0.4 * 0.3)) - 1) / 100;
        ((lift.Interval!.Value.High - lift.Mean) / StudentT.InvCDF(0, 1, 99, 0.975)).ShouldBe(Math.Sqrt(variance * 100 / 99), 1e-6);
    }

    [Fact]
    public void Pairs_of_few_ads_or_employers_are_not_told()
    {
        ClusterLift.Logarithm([.. Enumerable.Range(0, 30).Select(n => new EmployerPairCounts(1, 1, n < 4 ? 1 : 0, n < 4 ? 1 : 0))], 0).Interval.ShouldBeNull();
        ClusterLift.Logarithm([.. Enumerable.Range(0, 30).Select(n => new EmployerPairCounts(5, n < 2 ? 5 : 1, n < 2 ? 5 : 0, n < 2 ? 5 : 0))], 0).Interval.ShouldBeNull();
        ClusterLift.Logarithm([.. Enumerable.Range(0, 30).Select(_ => new EmployerPairCounts(1, 1, 0, 0))], 0).Note.ShouldBe("never together");
    }

    [Fact]
    public void Planted_company_is_found_and_makes_a_bundle()
    {
        var random = new Random(4);
        List<AdReading> ads = [.. Enumerable.Range(0, 300).Select(n =>
        {
            var containers = random.NextDouble() < 0.3;
            List<(string, Strength)> asks = [.. new[] { ("python", 0.6), ("sql", 0.5) }.Where(c => random.NextDouble() < c.Item2).Select(c => (c.Item1, Strength.Required))];
            asks.AddRange(new[] { "docker", "kubernetes", "helm" }.Where(_ => random.NextDouble() < (containers ? 0.8 : 0.05)).Select(c => (c, Strength.Mentioned)));
            return Readings.Reading(Readings.Ad($"e{n % 100}", place: $"a:{n}"), "r", [.. asks]);
        })];
        var pairs = new ConceptPairs(ads).All();
        pairs.Where(p => p.StandsOut && p.Lift > 1.2).Select(p => string.Join('+', new[] { p.A.Id.Value, p.B.Id.Value }.Order())).Order().ShouldBe(["docker+helm", "docker+kubernetes", "helm+kubernetes"]);
        ConceptPairs.Bundles(pairs).ShouldHaveSingleItem().Concepts.Select(c => c.Id.Value).Order().ShouldBe(["docker", "helm", "kubernetes"]);
        new ConceptPairs(ads).With(new ConceptId("docker"))[0].B.Id.Value.ShouldBeOneOf("helm", "kubernetes");
        new ConceptPairs(ads).With(new ConceptId("cobol")).ShouldBeEmpty();
    }

    [Fact]
    public void A_borrowed_share_is_the_most_likely_one()
    {
        // A second way: the posterior on a fine grid; its mode is the share, and its curvature gives the interval.
        var (slice, slices) = (new SliceShare(4, 0.5), new SliceShare[] { new(4, 0.5), new(40, 0.2), new(60, 0.25) });
        var ofRole = slices.Sum(s => s.Answers * s.Share) / slices.Sum(s => s.Answers);
        var (share, interval) = BorrowedShare.Of(slice, ofRole, slices, 0.3);
        var variance = (0.3 * (1 + (((4.0 * 4) + 1600 + 3600) / (104.0 * 104)))) + (1 / (104 * ofRole * (1 - ofRole)));
        double Log(double x) => (2 * x) - (4 * Math.Log(1 + Math.Exp(x))) - (Math.Pow(x - Math.Log(ofRole / (1 - ofRole)), 2) / (2 * variance));
        var mode = Enumerable.Range(-80_000, 160_000).Select(n => n / 10_000.0).MaxBy(Log);
        share.ShouldBe(1 / (1 + Math.Exp(-mode)), 1e-4);
        share.ShouldBeInRange(ofRole, 0.5);
        interval.Contains(share).ShouldBeTrue();
        BorrowedShare.Of(new SliceShare(3, 0), ofRole, slices, 0.3).Share.ShouldBeInRange(0.05, ofRole);
    }

    [Fact]
    public void The_spread_between_slices_is_found_again_and_borrowed_intervals_cover()
    {
        var random = new Random(5);
        foreach (var (deviation, low, high) in new[] { (0.0, 0.95, 0.99), (0.5, 0.91, 0.96), (1.0, 0.91, 0.96) })
        {
            var (spreads, covered) = (new List<double>(), new List<double>());
            for (var round = 0; round < 120; round++)
            {
                var concepts = Enumerable.Range(0, 25).Select(_ =>
                {
                    var middle = Normal.Sample(random, -1, 1);
                    return new[] { 3, 3, 8, 30, 60 }.Select(n =>
                    {
                        var truth = 1 / (1 + Math.Exp(-Normal.Sample(random, middle, deviation)));
                        return (Truth: truth, Share: new SliceShare(n, Binomial.Sample(random, truth, n) / (double)n));
                    }).ToArray();
                }).Select(c => (OfRole: c.Sum(s => s.Share.Answers * s.Share.Share) / 104, Slices: c)).ToList();
                var spread = BorrowedShare.Spread(concepts.Select(c => (c.OfRole, (IReadOnlyList<SliceShare>)[.. c.Slices.Select(s => s.Share)])));
                spreads.Add(spread);
                covered.AddRange(concepts.SelectMany(c => c.Slices.Take(2).Select(s => BorrowedShare.Of(s.Share, c.OfRole, [.. c.Slices.Select(x => x.Share)], spread).Interval.Contains(s.Truth) ? 1.0 : 0)));
            }

            spreads.Average().ShouldBeInRange((deviation * deviation * 0.75) - 0.001, (deviation * deviation * 1.1) + 0.05);
            covered.Average().ShouldBeInRange(low, high, $"τ {deviation}");
        }
    }

    [Fact]
    public void A_small_slice_borrows_and_says_so_and_a_large_one_is_left_alone()
    {
        List<AdReading> ads = [.. Enumerable.Range(0, 60).Select(n => Readings.Reading(Readings.Ad($"e{n}", place: $"a:{n}"), "data-engineer", n % 2 == 0 ? [("python", Strength.Required)] : [("sql", Strength.Required)])
            with { Segment = n < 3 ? Segment.Public : Segment.Startup })];
        static string Kind(DemandCell c) => $"{c.Segment}";
        RoleDemand Table(Segment s)
        {
            var slice = DemandCounter.Count(ads.Where(a => a.Segment == s));
            return BorrowedTable.Of(RoleTable.Of(slice, "r", "R"), DemandCounter.Count(ads), Kind);
        }

        var few = Table(Segment.Public).Concepts.Single(c => c.Concept.Id.Value == "python");
        few.Any.Note.ShouldBe("borrows from the whole role: 3 employers here, 50 % there");
        few.Any.Interval!.Value.Contains(0.5).ShouldBeTrue();
        (few.Any.Ads, few.Any.AdsInAll).ShouldBe((2, 3));
        few.Required.Interval.ShouldNotBeNull();
        Table(Segment.Startup).Concepts.ShouldAllBe(c => c.Any.Note == "");
    }

    [Fact]
    public void Every_standing_question_has_an_answer_and_shares_are_counted_as_they_say()
    {
        var market = new JobMarket(Fulcrum.Reading.Reader.Bundled);
        List<AdReading> ads = [.. Enumerable.Range(0, 40).Select(n => Readings.Reading(Readings.Ad($"e{n}", place: $"a:{n}"), "data-engineer", ("docker", Strength.Required)) with
        {
            MinYears = n < 10 ? 1 : n < 30 ? 5 : null,
            Seniority = n is >= 30 and < 35 ? Seniority.Junior : Seniority.Unspecified,
            Degree = n < 20 ? new DegreeRequirement(DegreeLevel.Bachelor, Strength.Required, n < 5, default) : null,
            Pay = new PayRange(100_000, 120_000, "USD", PayPeriod.Year),
            Country = "US",
            Requirements = [.. new[] { "docker", "python", "pmp" }.Select(c => new Requirement(Fulcrum.Reading.Reader.Bundled.Concepts[new ConceptId(c)], Strength.Required, c, default, ""))],
        })];
        foreach (var question in JobMarket.Questions)
        {
            market.Ask(question.Id, "Data engineer", ads)!.Lines.ShouldNotBeEmpty(question.Id);
            market.Ask(question.Id, "nothing", []).ShouldNotBeNull();
        }

        market.Ask("what", "x", ads).ShouldBeNull();
        Ask("beginners").ShouldBe([10, 15, 20, 10]);
        Ask("degree").Take(3).ShouldBe([20, 5, 15]);
        Ask("phd").Take(1).ShouldBe([0]);
        market.Ask("pay", "x", ads)!.Lines[0].Pay!.Band.P50.ShouldBe(110_000);

        List<int> Ask(string id) => [.. market.Ask(id, "x", ads)!.Lines.Select(l => l.Share!.Ads)];
    }
}

using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Cluster_shares
{
    [Fact]
    public void Employers_with_one_ad_each_give_Wilsons_interval()
    {
        // 30 of 100: Wilson 95 % is 0.2189 to 0.3958 (worked by hand from Wilson 1927).
        var share = ClusterShare.Of([.. Enumerable.Range(0, 100).Select(i => new EmployerAds(1, i < 30 ? 1 : 0))]);
        (share.OfAds, share.OfEmployers, share.Ads, share.AdsInAll, share.Employers, share.EmployersInAll, share.Note).ShouldBe((0.3, 0.3, 30, 100, 30, 100, ""));
        share.Weighted.ShouldBe(0.3, 1e-12);
        share.EffectiveEmployers.ShouldBe(100, 1e-9);
        var interval = share.Interval.ShouldNotBeNull();
        interval.Low.ShouldBe(0.2189, 1e-3);
        interval.High.ShouldBe(0.3958, 1e-3);
    }

    [Fact]
    public void One_employer_with_many_alike_ads_does_not_decide()
    {
        // 52 of 76 ads are one employer's, all asking; of the other 24 employers' ads 6 ask.
        EmployerAds[] employers = [new(52, 52), .. Enumerable.Range(0, 24).Select(i => new EmployerAds(1, i < 6 ? 1 : 0))];
        var share = ClusterShare.Of(employers);
        share.OfAds.ShouldBe(58.0 / 76, 1e-12);
        share.OfEmployers.ShouldBe(7.0 / 25, 1e-12);
        share.Weighted.ShouldBe(7.0 / 25, 0.02);
        share.EffectiveEmployers.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Ads_of_one_employer_that_differ_like_anybodys_count_one_by_one()
    {
        EmployerAds[] employers = [.. Enumerable.Range(1, 40).Select(i => new EmployerAds(10, i % 2 == 0 ? 3 : 4))];
        var share = ClusterShare.Of(employers);
        Intraclass.Correlation(employers).ShouldBe(0);
        share.Weighted.ShouldBe(0.35, 1e-12);
        share.Interval.ShouldNotBeNull().Width.ShouldBe(2 * 1.96 * Math.Sqrt(0.35 * 0.65 / 400), 0.01);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    [InlineData(0, 5)]
    public void Fewer_than_five_effective_employers_are_too_few_to_tell_and_it_says_how_many_are_missing(int employers, int missing)
    {
        var share = ClusterShare.Of([.. Enumerable.Repeat(new EmployerAds(1, 1), employers)]);
        share.Interval.ShouldBeNull();
        share.Note.ShouldBe(employers == 0 ? "no ad says anything about it" : $"too few to tell: about {missing} more ads from other employers are needed");
    }

    [Fact]
    public void The_ads_that_are_said_to_be_missing_are_enough_and_one_less_is_not()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            EmployerAds[] employers = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(1, 40)).Select(n => new EmployerAds(n, random.Next(n + 1)))];
            var rho = random.NextDouble();
            var share = ClusterShare.Of(employers, rho);
            if (share.Interval is null)
            {
                var missing = int.Parse(share.Note.Split(' ').First(w => char.IsDigit(w[0])));
                ClusterShare.Of([.. employers, .. Enumerable.Repeat(new EmployerAds(1, 0), missing)], rho).Interval.ShouldNotBeNull();
                ClusterShare.Of([.. employers, .. Enumerable.Repeat(new EmployerAds(1, 0), missing - 1)], rho).Interval.ShouldBeNull();
            }
        }
    }

    [Fact]
    public void Where_all_agree_the_interval_is_Wilsons_at_the_number_of_employers()
    {
        var none = ClusterShare.Of([.. Enumerable.Range(1, 12).Select(i => new EmployerAds(i, 0))]);
        var all = ClusterShare.Of([.. Enumerable.Range(1, 12).Select(i => new EmployerAds(i, i))]);
        (none.Weighted, all.Weighted).ShouldBe((0, 1));
        none.Interval.ShouldBe(ClusterShare.Wilson(0, 12));
        // z²/(n+z²) with z = 1.96: the upper end of nothing in twelve.
        none.Interval!.Value.High.ShouldBe(3.8415 / 15.8415, 1e-4);
        all.Interval!.Value.Low.ShouldBe(1 - none.Interval.Value.High, 1e-12);
    }

    [Fact]
    public void The_correlation_is_the_textbook_estimator()
    {
        // Donner's estimator from single 0/1 answers, written out the long way.
        var random = new Random(9);
        for (var round = 0; round < 100; round++)
        {
            EmployerAds[] employers = [.. Enumerable.Range(0, random.Next(3, 20)).Select(_ => random.Next(1, 12)).Select(n => new EmployerAds(n, random.Next(n + 1)))];
            var answers = employers.SelectMany((e, i) => Enumerable.Range(0, e.Ads).Select(k => (Employer: i, Yes: k < e.Asking ? 1.0 : 0))).ToList();
            var mean = answers.Average(a => a.Yes);
            var groups = answers.GroupBy(a => a.Employer).ToList();
            if (mean is 0 or 1 || groups.Count == answers.Count)
            {
                continue;
            }

            var between = groups.Sum(g => g.Count() * Math.Pow(g.Average(a => a.Yes) - mean, 2)) / (groups.Count - 1);
            var within = groups.Sum(g => g.Sum(a => Math.Pow(a.Yes - g.Average(b => b.Yes), 2))) / (answers.Count - groups.Count);
            var size = (answers.Count - (groups.Sum(g => Math.Pow(g.Count(), 2)) / answers.Count)) / (groups.Count - 1);
            var expected = (between - within) / (between + ((size - 1) * within));
            Intraclass.Correlation(employers).ShouldBe(Math.Clamp(expected, 0, 1), 1e-9);
        }
    }

    [Fact]
    public void The_correlation_is_found_again_in_simulated_ads()
    {
        foreach (var rho in new[] { 0.0, 0.2, 0.6 })
        {
            var random = new Random(21);
            var found = Enumerable.Range(0, 60).Average(_ => Intraclass.Correlation(SimulatedAds.Of(random, 200, AdsPerEmployer.Skewed, rho, 0.3)));
            found.ShouldBe(rho, 0.03, $"correlation {rho}");
        }
    }

    [Fact]
    public void Employers_that_are_alike_may_be_given_together()
    {
        var random = new Random(31);
        for (var round = 0; round < 100; round++)
        {
            var single = SimulatedAds.Of(random, random.Next(1, 80), (AdsPerEmployer)random.Next(3), random.NextDouble(), random.NextDouble());
            EmployerAds[] together = [.. single.GroupBy(e => (e.Ads, e.Asking)).Select(g => new EmployerAds(g.Key.Ads, g.Key.Asking, g.Count()))];
            Intraclass.Correlation(together).ShouldBe(Intraclass.Correlation(single), 1e-9);
            var (a, b) = (ClusterShare.Of(single, 0.3), ClusterShare.Of(together, 0.3));
            (b.OfAds, b.OfEmployers, b.Ads, b.AdsInAll, b.Employers, b.EmployersInAll, b.Note).ShouldBe((a.OfAds, a.OfEmployers, a.Ads, a.AdsInAll, a.Employers, a.EmployersInAll, a.Note));
            b.Weighted.ShouldBe(a.Weighted, 1e-9);
            b.EffectiveEmployers.ShouldBe(a.EffectiveEmployers, 1e-9);
            (b.Interval?.Low ?? -1).ShouldBe(a.Interval?.Low ?? -1, 1e-9);
            (b.Interval?.High ?? -1).ShouldBe(a.Interval?.High ?? -1, 1e-9);
        }
    }

    [Fact]
    public void A_part_never_exceeds_the_whole()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var whole = SimulatedAds.Of(random, random.Next(5, 30), AdsPerEmployer.Skewed, random.NextDouble(), random.NextDouble());
            var part = Array.ConvertAll(whole, e => new EmployerAds(e.Ads, random.Next(e.Asking + 1)));
            var rho = Intraclass.Correlation(whole);
            ClusterShare.Of(part, rho).Weighted.ShouldBeLessThanOrEqualTo(ClusterShare.Of(whole, rho).Weighted + 1e-12);
        }
    }

    [Fact]
    public void Every_interval_holds_its_share_and_stays_within_0_and_1()
    {
        var random = new Random(8);
        for (var round = 0; round < 2000; round++)
        {
            var share = ClusterShare.Of(SimulatedAds.Of(random, random.Next(1, 60), (AdsPerEmployer)random.Next(3), random.NextDouble(), random.NextDouble()));
            share.Weighted.ShouldBeInRange(0, 1);
            if (share.Interval is { } interval)
            {
                interval.Low.ShouldBeInRange(0, share.Weighted);
                interval.High.ShouldBeInRange(share.Weighted, 1);
            }
        }
    }
}

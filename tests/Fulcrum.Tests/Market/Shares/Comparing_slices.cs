using Fulcrum.Core;
using Fulcrum.Market;
using MathNet.Numerics.Distributions;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Comparing_slices
{
    [Fact]
    public void Students_t_and_the_normal_tail_are_the_tables()
    {
        foreach (var freedom in new[] { 1, 2, 3, 3.5, 4, 5, 7.3, 10, 30, 100, 1000 })
        {
            Tails.Student975(freedom).ShouldBe(StudentT.InvCDF(0, 1, freedom, 0.975), 2e-4, $"{freedom}");
        }

        foreach (var z in new[] { 0, 0.5, 1.5, 1.99, 2.01, 3, 5 })
        {
            Tails.TwoSided(-z).ShouldBe(2 * (1 - Normal.CDF(0, 1, z)), 1e-9, $"{z}");
        }
    }

    [Fact]
    public void Benjamini_and_Hochbergs_own_example_gives_their_four_discoveries()
    {
        // The fifteen chances of the thrombolysis study in the paper of 1995; at 5 % the first four are marked.
        double[] chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];
        FalseDiscoveries.Marked(chances).Count(m => m).ShouldBe(4);
        FalseDiscoveries.Marked([.. chances.Reverse()]).ShouldBe(FalseDiscoveries.Marked(chances).Reverse());
        FalseDiscoveries.Marked([]).ShouldBeEmpty();
    }

    [Fact]
    public void Two_shares_of_different_employers_give_Newcombes_interval()
    {
        // 56 of 70 and 48 of 80, Newcombe (1998), table II (a), method 10: 0.0524 to 0.3339.
        List<EmployerPair> employers = [.. Enumerable.Range(0, 70).Select(n => new EmployerPair(new(1, n < 56 ? 1 : 0), default)), .. Enumerable.Range(0, 80).Select(n => new EmployerPair(default, new(1, n < 48 ? 1 : 0)))];
        var (_, _, difference) = ClusterDifference.Of(employers, 0);
        difference.Mean.ShouldBe(0.2, 1e-12);
        difference.Interval!.Value.Low.ShouldBe(0.0524, 1e-3);
        difference.Interval!.Value.High.ShouldBe(0.3339, 1e-3);
        difference.Chance.ShouldBeInRange(0.001, 0.02);
    }

    [Fact]
    public void What_an_employer_always_says_on_both_sides_is_no_difference()
    {
        List<EmployerPair> same = [.. Enumerable.Range(0, 30).Select(n => new EmployerPair(new(4, n % 3 == 0 ? 4 : 0), new(3, n % 3 == 0 ? 3 : 0)))];
        var paired = ClusterDifference.Of(same, 1).Difference;
        var apart = ClusterDifference.Of([.. same.Select(e => new EmployerPair(e.A, default)), .. same.Select(e => new EmployerPair(default, e.B))], 1).Difference;
        paired.Mean.ShouldBe(0, 1e-12);
        paired.Interval!.Value.Width.ShouldBeLessThan(apart.Interval!.Value.Width / 5);
    }

    [Fact]
    public void Too_few_employers_on_one_side_are_said_to_be_too_few()
    {
        var difference = ClusterDifference.Of([.. Enumerable.Range(0, 20).Select(n => new EmployerPair(new(1, n % 2), n < 2 ? new(1, 1) : default))], 0).Difference;
        difference.Interval.ShouldBeNull();
        difference.Note.ShouldBe("too few to tell");
    }

    [Fact]
    public void Turned_round_the_difference_changes_its_sign()
    {
        var random = new Random(3);
        for (var round = 0; round < 100; round++)
        {
            List<EmployerPair> pairs = [.. SimulatedAds.Of(random, 20, AdsPerEmployer.Few, 0.2, 0.4).Zip(SimulatedAds.Of(random, 20, AdsPerEmployer.Few, 0.2, 0.3), (a, b) => new EmployerPair(random.Next(4) == 0 ? default : a, random.Next(4) == 0 ? default : b))];
            var (one, other) = (ClusterDifference.Of(pairs, 0.2).Difference, ClusterDifference.Of([.. pairs.Select(p => new EmployerPair(p.B, p.A))], 0.2).Difference);
            one.Mean.ShouldBe(-other.Mean, 1e-12);
            one.Interval!.Value.Low.ShouldBe(-other.Interval!.Value.High, 1e-12);
            one.Chance.ShouldBe(other.Chance, 1e-9);
        }
    }

    [Fact]
    public void A_comparison_finds_the_planted_difference_and_marks_it()
    {
        var random = new Random(8);
        List<AdReading> Ads(string side, double python) => [.. Enumerable.Range(0, 120).Select(n => Readings.Reading(Readings.Ad($"{side}{n % 60}", place: $"{side}:{n}"), "data-engineer",
            [.. new[] { ("python", python), ("sql", 0.5), ("java", 0.3), ("aws", 0.2) }.Where(c => random.NextDouble() < c.Item2).Select(c => (c.Item1, Strength.Required))]))];
        var compared = SliceDifferences.Of("Data engineer", ("a", Ads("a", 0.8)), ("b", Ads("b", 0.3)));
        compared.Rows[0].Name.ShouldBe("PYTHON");
        compared.Rows.Where(r => r.StandsOut).ShouldHaveSingleItem();
        compared.Rows[0].Difference.Interval!.Value.Contains(0.5).ShouldBeTrue();
        (compared.A.Ads, compared.B.Employers, compared.EmployersInBoth).ShouldBe((120, 60, 0));
    }

    [Theory]
    [InlineData(0.3, 0.3)]
    [InlineData(0.6, 0.3)]
    [InlineData(0.1, 0.05)]
    public void The_interval_of_the_difference_covers_with_half_of_the_employers_on_both_sides(double shareA, double shareB)
    {
        var random = new Random(11);
        var covered = new List<double>();
        foreach (var correlation in new[] { 0.1, 0.5 })
        {
            foreach (var employers in new[] { 15, 60 })
            {
                for (var round = 0; round < 150; round++)
                {
                    // One rank an employer, turned into its own share on each side: what it says goes together.
                    var pairs = Enumerable.Range(0, employers).Select(n =>
                    {
                        var rank = random.NextDouble();
                        EmployerAds Side(double share, bool there) => there && Geometric.Sample(random, 0.4) is var ads
                            ? new(ads, Enumerable.Range(0, ads).Count(_ => (random.NextDouble() < Math.Sqrt(correlation) ? rank : random.NextDouble()) < share)) : default;
                        return new EmployerPair(Side(shareA, n % 3 != 0), Side(shareB, n % 3 != 1));
                    }).ToList();
                    var rho = Intraclass.Correlation([.. pairs.Select(p => new EmployerAds(p.A.Ads + p.B.Ads, p.A.Asking + p.B.Asking))]);
                    if (ClusterDifference.Of(pairs, rho).Difference.Interval is { } interval)
                    {
                        covered.Add(interval.Contains(shareA - shareB) ? 1 : 0);
                    }
                }
            }
        }

        covered.Average().ShouldBeInRange(0.93, 0.985);
    }
}

using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Market;
using MathNet.Numerics.Distributions;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>How often intervals cover the true share, by simulation; docs/method/demand.md prints the same table.</summary>
public sealed class Coverage_of_intervals
{
    private const int Rounds = 300;
    private static readonly int[] s_employers = [5, 8, 12, 20, 40, 60];
    private static readonly double[] s_correlations = [0, 0.1, 0.3, 0.6];
    private static readonly double[] s_shares = [0.05, 0.15, 0.3, 0.5, 0.8];
    private static readonly Lazy<IReadOnlyList<Cell>> s_cells = new(Simulate);

    [Fact]
    public void Nominal_95_percent_covers_93_to_97_percent_on_average()
    {
        s_cells.Value.Average(c => c.Wilson.Covered).ShouldBeInRange(0.93, 0.97);
        foreach (var sizes in Enum.GetValues<AdsPerEmployer>())
        {
            s_cells.Value.Where(c => c.Sizes == sizes).Average(c => c.Wilson.Covered).ShouldBeInRange(0.93, 0.97, $"{sizes}");
        }

        foreach (var correlation in s_correlations)
        {
            s_cells.Value.Where(c => c.Correlation == correlation).Average(c => c.Wilson.Covered).ShouldBeInRange(0.93, 0.97, $"correlation {correlation}");
        }
    }

    [Fact]
    public void No_corner_of_the_grid_is_far_below_the_nominal_level()
        => s_cells.Value.Min(c => c.Wilson.Covered).ShouldBeGreaterThan(0.88);

    [Fact]
    public void It_is_narrower_than_the_t_interval_and_fails_less_near_the_edges()
    {
        s_cells.Value.Average(c => c.Wilson.Width).ShouldBeLessThan(s_cells.Value.Average(c => c.Linear.Width));
        s_cells.Value.Min(c => c.Wilson.Covered).ShouldBeGreaterThan(s_cells.Value.Min(c => c.Linear.Covered));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    [InlineData(0.6)]
    public void Leaning_on_a_correlation_of_the_role_that_is_not_the_concepts_own_hardly_moves_the_coverage(double ofRole)
    {
        var random = new Random(77);
        var covered = new List<double>();
        foreach (var correlation in s_correlations)
        {
            foreach (var share in s_shares)
            {
                var samples = Enumerable.Range(0, 300).Select(_ => SimulatedAds.Of(random, 30, AdsPerEmployer.Skewed, correlation, share))
                    .Select(sample => ClusterShare.Of(sample, RoleTable.Leaning(sample, ofRole)).Interval).OfType<Interval>().ToList();
                if (samples.Count >= 60)
                {
                    covered.Add(samples.Average(i => i.Contains(share) ? 1.0 : 0));
                }
            }
        }

        covered.Average().ShouldBeInRange(0.93, 0.975);
    }

    [Fact]
    public void The_documented_table_is_the_measured_one()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "method", "demand.md"));
        foreach (var line in Table())
        {
            page.ShouldContain(line, Case.Sensitive, string.Join("\n", Table()));
        }
    }

    private static IEnumerable<string> Table()
    {
        var cells = s_cells.Value;
        yield return Row("Wilson at the effective number of ads (used)", cells, c => c.Wilson);
        yield return Row("t on E*−1 degrees of freedom, cut at 0 and 1", cells, c => c.Linear);
        yield return Row("t on E*−1 degrees of freedom, on the logit scale", cells, c => c.Logit);
        foreach (var employers in s_employers)
        {
            var of = cells.Where(c => c.Employers == employers).ToList();
            yield return string.Create(CultureInfo.InvariantCulture, $"| {employers} | {of.Average(c => c.Wilson.Covered):0.000} | {of.Average(c => c.Wilson.Width):0.00} | {of.Average(c => c.Linear.Covered):0.000} | {of.Average(c => c.Linear.Width):0.00} |");
        }
    }

    private static string Row(string name, IReadOnlyList<Cell> cells, Func<Cell, Result> of) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {cells.Average(c => of(c).Covered):0.000} | {cells.Min(c => of(c).Covered):0.00} | {cells.Average(c => of(c).Covered is >= 0.93 and <= 0.97 ? 100 : 0):0} % | {cells.Average(c => of(c).Width):0.000} |");

    private static List<Cell> Simulate()
    {
        var cells = new List<Cell>();
        foreach (var employers in s_employers)
        {
            foreach (var sizes in Enum.GetValues<AdsPerEmployer>())
            {
                foreach (var correlation in s_correlations)
                {
                    foreach (var share in s_shares)
                    {
                        Simulate(cells, employers, sizes, correlation, share);
                    }
                }
            }
        }

        return cells;
    }

    private static void Simulate(List<Cell> cells, int employers, AdsPerEmployer sizes, double correlation, double share)
    {
        var random = new Random(cells.Count);
        var (wilson, linear, logit) = (new Tally(), new Tally(), new Tally());
        for (var round = 0; round < Rounds; round++)
        {
            var sample = SimulatedAds.Of(random, employers, sizes, correlation, share);
            var measured = ClusterShare.Of(sample);
            if (measured.Interval is not { } interval)
            {
                continue;
            }

            wilson.Add(interval, share);
            var (onLine, onLogit) = OfT(sample, measured);
            linear.Add(onLine ?? interval, share);
            logit.Add(onLogit ?? interval, share);
        }

        // Where almost every sample is "too few to tell", the few others say nothing.
        if (wilson.Count >= Rounds / 5)
        {
            cells.Add(new Cell(employers, sizes, correlation, wilson.Result, linear.Result, logit.Result));
        }
    }

    // The alternatives: cluster-robust variance and Student's t, plain and on the logit scale; null without variance.
    private static (Interval? Linear, Interval? Logit) OfT(EmployerAds[] sample, Share measured)
    {
        var rho = Intraclass.Correlation(sample);
        var weights = sample.Select(e => e.Ads / (1 + ((e.Ads - 1) * rho))).ToArray();
        var all = weights.Sum();
        var p = measured.Weighted;
        var variance = sample.Zip(weights).Sum(x => Math.Pow(x.Second / all * (x.First.Share - p), 2) / (1 - (x.Second / all)));
        if (variance <= 1e-12 || p is 0 or 1)
        {
            return (null, null);
        }

        var half = Quantile(measured.EffectiveEmployers - 1) * Math.Sqrt(variance);
        var (centre, spread) = (Math.Log(p / (1 - p)), half / (p * (1 - p)));
        static double Expit(double x) => 1 / (1 + Math.Exp(-x));
        return (new Interval(Math.Max(0, p - half), Math.Min(1, p + half)), new Interval(Expit(centre - spread), Expit(centre + spread)));
    }

    private static readonly Dictionary<int, double> s_quantiles = [];

    private static double Quantile(double freedom)
    {
        var key = (int)Math.Round(freedom * 10);
        if (!s_quantiles.TryGetValue(key, out var t))
        {
            s_quantiles.Add(key, t = StudentT.InvCDF(0, 1, key / 10.0, 0.975));
        }

        return t;
    }

    private sealed record Cell(int Employers, AdsPerEmployer Sizes, double Correlation, Result Wilson, Result Linear, Result Logit);

    private sealed record Result(double Covered, double Width);

    private sealed class Tally
    {
        private int covered;
        private double width;

        public int Count { get; private set; }

        public Result Result => new((double)covered / Count, width / Count);

        public void Add(Interval interval, double truth)
        {
            Count++;
            covered += truth >= interval.Low - 1e-12 && truth <= interval.High + 1e-12 ? 1 : 0;
            width += interval.Width;
        }
    }
}

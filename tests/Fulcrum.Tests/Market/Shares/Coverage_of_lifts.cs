using Fulcrum.Core;
using MathNet.Numerics.Distributions;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>How often the interval of a lift holds the true lift, by simulation: employers whose ads agree (Dirichlet-multinomial over both, one, the other, neither).</summary>
public sealed class Coverage_of_lifts
{
    private const int Samples = 400;
    private static readonly int[] s_employers = [20, 40, 100, 200];
    private static readonly double[] s_correlations = [0.02, 0.2, 0.5];

    // Shares of both, only A, only B; the lift is both / (A · B).
    private static readonly (double Both, double OnlyA, double OnlyB)[] s_worlds = [(0.06, 0.24, 0.14), (0.15, 0.15, 0.15), (0.25, 0.05, 0.05), (0.04, 0.36, 0.16)];

    private static readonly Lazy<List<Cell>> s_cells = new(Simulate);

    [Fact]
    public void Nominal_95_percent_covers_93_to_97_percent_on_average()
    {
        s_cells.Value.Count.ShouldBeGreaterThan(75, "with twenty employers pairs are often too rare for an interval");
        s_cells.Value.Average(c => c.Covered).ShouldBeInRange(0.94, 0.965);
        foreach (var employers in s_employers)
        {
            s_cells.Value.Where(c => c.Employers == employers).Average(c => c.Covered).ShouldBeInRange(0.93, 0.97, $"{employers} employers");
        }

        foreach (var sizes in Enum.GetValues<AdsPerEmployer>())
        {
            s_cells.Value.Where(c => c.Sizes == sizes).Average(c => c.Covered).ShouldBeInRange(0.93, 0.97, $"{sizes}");
        }
    }

    [Fact]
    public void No_combination_covers_far_less_than_it_says()
        => s_cells.Value.ShouldAllBe(c => c.Covered > 0.95 - (4 * Math.Sqrt(0.95 * 0.05 / Samples)));

    private static List<Cell> Simulate()
    {
        var cells = new List<Cell>();
        var random = new Random(20261125);
        foreach (var employers in s_employers)
        {
            foreach (var sizes in Enum.GetValues<AdsPerEmployer>())
            {
                foreach (var correlation in s_correlations)
                {
                    foreach (var (both, onlyA, onlyB) in s_worlds)
                    {
                        var truth = Math.Log(both / ((both + onlyA) * (both + onlyB)));
                        var intervals = Enumerable.Range(0, Samples)
                            .Select(_ => ClusterLift.Logarithm(Sample(random, employers, sizes, correlation, both, onlyA, onlyB), correlation).Interval).OfType<Interval>().ToList();

                        // Where almost every sample is "too few to tell", the few others were chosen by what they show.
                        if (intervals.Count >= Samples * 0.95)
                        {
                            cells.Add(new Cell(employers, sizes, correlation, both, intervals.Average(i => i.Contains(truth) ? 1.0 : 0)));
                        }
                    }
                }
            }
        }

        return cells;
    }

    private static EmployerPairCounts[] Sample(Random random, int employers, AdsPerEmployer sizes, double correlation, double both, double onlyA, double onlyB)
    {
        var weight = (1 - correlation) / correlation;
        var sample = new EmployerPairCounts[employers];
        for (var e = 0; e < employers; e++)
        {
            var ads = SimulatedAds.Number(random, sizes);
            double[] own = [.. new[] { both, onlyA, onlyB, 1 - both - onlyA - onlyB }.Select(p => Gamma.Sample(random, Math.Max(1e-3, p * weight), 1))];
            var all = own.Sum();
            var (a, b, ab) = (0, 0, 0);
            for (var i = 0; i < ads; i++)
            {
                var at = random.NextDouble() * all;
                var (isBoth, isA) = (at < own[0], at >= own[0] && at < own[0] + own[1]);
                var isB = !isBoth && !isA && at < own[0] + own[1] + own[2];
                ab += isBoth ? 1 : 0;
                a += isBoth || isA ? 1 : 0;
                b += isBoth || isB ? 1 : 0;
            }

            sample[e] = new EmployerPairCounts(ads, a, b, ab);
        }

        return sample;
    }

    private sealed record Cell(int Employers, AdsPerEmployer Sizes, double Correlation, double Both, double Covered);
}

using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>How often intervals cover the true share, by simulation. The bench command "coverage" draws twenty times as many samples; docs/method/demand.md prints its tables.</summary>
public sealed class Coverage_of_intervals
{
    private const int Samples = 24_000;
    private static readonly int[] s_employers = [5, 8, 12, 20, 40, 60, 100, 200];
    private static readonly double[] s_correlations = [0, 0.1, 0.3, 0.6];
    private static readonly double[] s_shares = [0.05, 0.15, 0.3, 0.5, 0.8];
    private static readonly Lazy<IReadOnlyList<Cell>> s_cells = new(Simulate);

    [Fact]
    public void Nominal_95_percent_covers_93_to_97_percent_on_average()
    {
        s_cells.Value.Average(c => c.Covered).ShouldBeInRange(0.93, 0.97);
        foreach (var sizes in Enum.GetValues<AdsPerEmployer>())
        {
            s_cells.Value.Where(c => c.Sizes == sizes).Average(c => c.Covered).ShouldBeInRange(0.93, 0.97, $"{sizes}");
        }

        foreach (var correlation in s_correlations)
        {
            s_cells.Value.Where(c => c.Correlation == correlation).Average(c => c.Covered).ShouldBeInRange(0.93, 0.97, $"correlation {correlation}");
        }

        foreach (var employers in s_employers.Where(e => e > 5))
        {
            s_cells.Value.Where(c => c.Employers == employers).Average(c => c.Covered).ShouldBeInRange(0.93, 0.97, $"{employers} employers");
        }
    }

    [Fact]
    public void Few_combinations_leave_the_band_by_more_than_simulation_error()
    {
        // Two standard errors of each combination's own number of samples.
        static double Error(Cell c) => 2 * Math.Sqrt(0.95 * 0.05 / c.Samples);
        s_cells.Value.Average(c => c.Covered < 0.93 - Error(c) ? 1.0 : 0).ShouldBeLessThan(0.02);
        s_cells.Value.Where(c => c.Employers >= 20).Average(c => c.Covered > 0.97 + Error(c) ? 1.0 : 0).ShouldBeLessThan(0.05);
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
                    .Select(sample => ClusterShare.Of(sample, ConceptCorrelations.Leaning(sample, ofRole)).Interval).OfType<Interval>().ToList();
                if (samples.Count >= 60)
                {
                    covered.Add(samples.Average(i => i.Contains(share) ? 1.0 : 0));
                }
            }
        }

        covered.Average().ShouldBeInRange(0.93, 0.975);
    }

    [Fact]
    public void The_documented_table_is_what_a_simulation_gives()
    {
        // "| 20 | 0.958 | 0.953 | 0.951 | 0.92 | 0.28 |": one ad each, a few each, very unequal.
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "method", "demand.md"))
            .Select(l => l.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(l => l.Length == 6 && int.TryParse(l[0], out _)).ToList();
        rows.Select(r => int.Parse(r[0], CultureInfo.InvariantCulture)).ShouldBe(s_employers);
        foreach (var row in rows)
        {
            foreach (var sizes in Enum.GetValues<AdsPerEmployer>())
            {
                var cells = s_cells.Value.Where(c => c.Employers == int.Parse(row[0], CultureInfo.InvariantCulture) && c.Sizes == sizes).ToList();
                cells.Average(c => c.Covered).ShouldBe(double.Parse(row[1 + (int)sizes], CultureInfo.InvariantCulture), 0.016, $"{row[0]} employers, {sizes}");
            }
        }
    }

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
        var random = new Random((employers * 1000) + ((int)sizes * 100) + cells.Count);
        var rounds = Math.Clamp(Samples / employers, 150, 400);
        var (printed, covered) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            if (ClusterShare.Of(SimulatedAds.Of(random, employers, sizes, correlation, share)).Interval is { } interval)
            {
                printed++;
                covered += share >= interval.Low - 1e-12 && share <= interval.High + 1e-12 ? 1 : 0;
            }
        }

        // Where almost every sample is "too few to tell", the few others say nothing.
        if (printed >= rounds / 5)
        {
            cells.Add(new Cell(employers, sizes, correlation, printed, (double)covered / printed));
        }
    }

    private sealed record Cell(int Employers, AdsPerEmployer Sizes, double Correlation, int Samples, double Covered);
}

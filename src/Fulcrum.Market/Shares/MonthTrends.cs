using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>How the shares of a role change from month to month.</summary>
internal static class MonthTrends
{
    private const int FewestAds = 8;
    private const double LeastShare = 0.03;

    /// <summary>All concepts named by at least eight dated ads and three in a hundred; those that stand out first, then by size of the change.</summary>
    public static IReadOnlyList<ConceptTrend> Of(IReadOnlyList<AdReading> readings)
    {
        var table = new AdTable([.. readings.Where(r => r.Month is not null)]);
        var each = table.Correlations().Each;
        var trends = table.Concepts.Values.Where(c => c.Ads.Length >= Math.Max(FewestAds, LeastShare * table.Readings.Count)).OrderBy(c => c.Concept.Id.Value, StringComparer.Ordinal)
            .Select(c => (c.Concept, c.Ads, Slope: Slope(table, c.Ads, each[c.Concept.Id]))).ToList();
        var told = trends.Where(t => t.Slope.Interval is not null).ToList();
        var marks = told.Zip(FalseDiscoveries.Marked([.. told.Select(t => t.Slope.Chance)])).Where(m => m.Second).Select(m => m.First.Concept.Id).ToHashSet();
        return [.. trends
            .Select(t => new ConceptTrend(t.Concept, ByMonth(table, t.Ads, each[t.Concept.Id]), t.Slope, marks.Contains(t.Concept.Id)))
            .OrderByDescending(t => t.StandsOut).ThenByDescending(t => t.PerYear.Interval is not null).ThenByDescending(t => Math.Abs(t.PerYear.Mean)).ThenBy(t => t.Concept.Id.Value, StringComparer.Ordinal)];
    }

    private static ClusterEffect Slope(AdTable table, int[] asking, double rho)
    {
        var boards = new Dictionary<string, int>(StringComparer.Ordinal);
        var cells = new Dictionary<(int Employer, DateOnly Month, int Board), (int Ads, int Asking)>();
        var asks = asking.ToHashSet();
        for (var n = 0; n < table.Readings.Count; n++)
        {
            var name = table.Readings[n].Ad.Board;
            if (!boards.TryGetValue(name, out var board))
            {
                boards.Add(name, board = boards.Count);
            }

            var key = (table.EmployerOf(n), table.Readings[n].Month!.Value, board);
            var (ads, yes) = cells.GetValueOrDefault(key);
            cells[key] = (ads + 1, yes + (asks.Contains(n) ? 1 : 0));
        }

        return ClusterTrend.Of([.. cells.Select(c => new EmployerMonth(c.Key.Employer, c.Key.Month.Year + ((c.Key.Month.Month - 1) / 12.0), c.Value.Ads, c.Value.Asking, c.Key.Board))], rho);
    }

    private static List<MonthShare> ByMonth(AdTable table, int[] asking, double rho)
    {
        var asks = asking.ToHashSet();
        return [.. Enumerable.Range(0, table.Readings.Count).GroupBy(n => table.Readings[n].Month!.Value).OrderBy(g => g.Key)
            .Select(g => new MonthShare(g.Key, ClusterShare.Of([.. g.GroupBy(table.EmployerOf).Select(e => new EmployerAds(e.Count(), e.Count(asks.Contains)))], rho)))];
    }
}

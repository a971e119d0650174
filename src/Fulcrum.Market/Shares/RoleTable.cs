using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Makes the table of a role from its counts.</summary>
internal static class RoleTable
{
    private static readonly double[] YearSteps = [0, 1, 2, 3, 5, 7, 10];
    private static readonly DegreeLevel[] Degrees = [DegreeLevel.Associate, DegreeLevel.Bachelor, DegreeLevel.Master, DegreeLevel.Phd];

    /// <summary>The table.</summary>
    public static RoleDemand Of(Demand demand, string roleId, string roleName)
    {
        var rows = demand.Rows;
        var months = rows.Select(r => r.Cell.Month).OfType<DateOnly>().ToList();
        return new RoleDemand
        {
            RoleId = roleId,
            RoleName = roleName,
            Counts = demand,
            Concepts = Concepts(demand),
            YearsAtMost = new SortedDictionary<double, Share>(YearSteps.ToDictionary(y => y, y => Share(rows, r => r.Years.Values.Sum(), r => r.Years.Where(x => x.Key <= y).Sum(x => x.Value)))),
            AdsStatingYears = rows.Sum(r => r.Years.Values.Sum()),
            DegreeRequired = new SortedDictionary<DegreeLevel, Share>(Degrees.ToDictionary(d => d, d => Share(rows, r => r.Ads, r => AtLeast(r, d)))),
            DegreeStrict = Share(rows, r => r.Ads, r => AtLeast(r, DegreeLevel.Associate) - r.DegreeOrEquivalent),
            Pay = PayBands.Of(rows),
            Segments = Tally(rows, r => r.Cell.Segment),
            Seniorities = Tally(rows, r => r.Cell.Seniority),
            Boards = new SortedDictionary<string, int>(Tally(rows, r => r.Cell.Board), StringComparer.Ordinal),
            Window = months.Count == 0 ? null : (months.Min(), months.Max()),
            IsInvented = rows.Any(r => r.Invented > 0),
        };
    }

    private static List<ConceptDemand> Concepts(Demand demand)
    {
        var employers = new Dictionary<string, int>(StringComparer.Ordinal);
        var ads = new List<int>();
        var asking = new Dictionary<ConceptId, Dictionary<int, StrengthCounts>>();
        foreach (var row in demand.Rows)
        {
            if (!employers.TryGetValue(row.Employer, out var e))
            {
                employers.Add(row.Employer, e = ads.Count);
                ads.Add(0);
            }

            ads[e] += row.Ads;
            foreach (var (concept, counts) in row.Concepts)
            {
                if (!asking.TryGetValue(concept, out var by))
                {
                    asking.Add(concept, by = []);
                }

                by[e] = by.GetValueOrDefault(e) + counts;
            }
        }

        return [.. asking
            .Select(c => new ConceptDemand(demand.Concepts[c.Key], Share(ads, c.Value, s => s.Any), Share(ads, c.Value, s => s.Required)))
            .OrderByDescending(c => c.Any.Weighted)
            .ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal)];
    }

    private static Share Share(List<int> ads, Dictionary<int, StrengthCounts> asking, Func<StrengthCounts, int> count)
    {
        var sample = new EmployerAds[ads.Count];
        for (var e = 0; e < sample.Length; e++)
        {
            sample[e] = new EmployerAds(ads[e], asking.TryGetValue(e, out var counts) ? count(counts) : 0);
        }

        return ClusterShare.Of(sample);
    }

    private static Share Share(IReadOnlyList<DemandRow> rows, Func<DemandRow, int> ads, Func<DemandRow, int> asking)
        => ClusterShare.Of([.. rows
            .GroupBy(r => r.Employer, StringComparer.Ordinal)
            .Select(g => new EmployerAds(g.Sum(ads), g.Sum(asking)))
            .Where(e => e.Ads > 0)]);

    private static int AtLeast(DemandRow row, DegreeLevel level) => row.Degrees.Where(d => d.Key >= level).Sum(d => d.Value);

    private static SortedDictionary<TKey, int> Tally<TKey>(IReadOnlyList<DemandRow> rows, Func<DemandRow, TKey> key)
        where TKey : notnull
    {
        var tally = new SortedDictionary<TKey, int>(typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default);
        foreach (var row in rows)
        {
            tally[key(row)] = tally.GetValueOrDefault(key(row)) + row.Ads;
        }

        return tally;
    }
}

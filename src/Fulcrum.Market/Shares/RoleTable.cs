using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Makes the table of a role from its counts.</summary>
internal static class RoleTable
{
    private const double PooledWorth = 10;
    private static readonly double[] YearSteps = [0, 1, 2, 3, 5, 7, 10];
    private static readonly DegreeLevel[] Degrees = [DegreeLevel.Associate, DegreeLevel.Bachelor, DegreeLevel.Master, DegreeLevel.Phd];

    /// <summary>The table.</summary>
    public static RoleDemand Of(Demand demand, string roleId, string roleName)
    {
        var rows = demand.Rows;
        var months = rows.Select(r => r.Cell.Month).OfType<DateOnly>().ToList();
        var degrees = Family(rows, Degrees, r => r.Ads, AtLeast, out var rho);
        return new RoleDemand
        {
            RoleId = roleId,
            RoleName = roleName,
            Counts = demand,
            Concepts = Concepts(demand),
            YearsAtMost = Family(rows, YearSteps, r => r.Years.Values.Sum(), (r, y) => r.Years.Where(x => x.Key <= y).Sum(x => x.Value), out _),
            AdsStatingYears = rows.Sum(r => r.Years.Values.Sum()),
            DegreeRequired = degrees,
            DegreeStrict = ClusterShare.Of(Sample(rows, r => r.Ads, r => AtLeast(r, DegreeLevel.Associate) - r.DegreeOrEquivalent), rho),
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
        var employers = new RoleEmployers(demand.Rows);
        var samples = employers.Asking.ToDictionary(c => c.Key, c => employers.Sample(c.Value, s => s.Any));
        var pooled = Intraclass.Correlation([.. samples.Values]);
        return [.. samples
            .Select(c => OfConcept(demand.Concepts[c.Key], c.Value, employers.Sample(employers.Asking[c.Key], s => s.Required), pooled))
            .OrderByDescending(c => c.Any.Weighted)
            .ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal)];
    }

    private static ConceptDemand OfConcept(Concept concept, EmployerAds[] any, EmployerAds[] required, double pooled)
    {
        var rho = Leaning(any, pooled);
        return new ConceptDemand(concept, ClusterShare.Of(any, rho), ClusterShare.Of(required, rho));
    }

    /// <summary>
    /// A concept's ρ̂ leaning on the one over all concepts of the role: where few employers name it (or few do not), their ads say little about ρ,
    /// and one employer with a hundred ads could decide by chance.
    /// </summary>
    internal static double Leaning(EmployerAds[] employers, double pooled)
    {
        int asking = 0, silent = 0;
        foreach (var e in employers)
        {
            asking += e.Asking > 0 ? e.Alike : 0;
            silent += e.Asking < e.Ads ? e.Alike : 0;
        }

        var informative = Math.Min(asking, silent);
        return ((informative * Intraclass.Correlation(employers)) + (PooledWorth * pooled)) / (informative + PooledWorth);
    }

    private static EmployerAds[] Sample(IReadOnlyList<DemandRow> rows, Func<DemandRow, int> ads, Func<DemandRow, int> asking)
        => [.. rows
            .GroupBy(r => r.Employer, StringComparer.Ordinal)
            .Select(g => new EmployerAds(g.Sum(ads), g.Sum(asking)))
            .Where(e => e.Ads > 0)];

    // Steps of one scale: pooled correlation, so that "at most 3 years" never falls below "at most 2".
    private static SortedDictionary<TKey, Share> Family<TKey>(IReadOnlyList<DemandRow> rows, TKey[] steps, Func<DemandRow, int> ads, Func<DemandRow, TKey, int> asking, out double rho)
        where TKey : notnull
    {
        var samples = Array.ConvertAll(steps, step => Sample(rows, ads, r => asking(r, step)));
        var pooled = Intraclass.Correlation(samples);
        rho = pooled;
        return new SortedDictionary<TKey, Share>(steps.Zip(samples).ToDictionary(s => s.First, s => ClusterShare.Of(s.Second, pooled)));
    }

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

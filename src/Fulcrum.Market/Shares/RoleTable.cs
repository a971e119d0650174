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
        var degrees = Family(Degrees, StepSamples.Of(rows, Degrees.Length, static (r, sums) => StepSamples.Degrees(r, Degrees, sums)), out var rho);
        return new RoleDemand
        {
            RoleId = roleId,
            RoleName = roleName,
            Counts = demand,
            Concepts = Concepts(demand),
            YearsAtMost = Family(YearSteps, StepSamples.Of(rows, YearSteps.Length, static (r, sums) => StepSamples.Years(r, YearSteps, sums)), out _),
            AdsStatingYears = rows.Sum(r => r.Years.Values.Sum()),
            DegreeRequired = degrees,
            DegreeStrict = ClusterShare.Of(StepSamples.Of(rows, 1, static (r, sums) => (sums[0], sums[1]) = (sums[0] + AtLeast(r, DegreeLevel.Associate) - r.DegreeOrEquivalent, sums[1] + r.Ads))[0], rho),
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

    // Steps of one scale: pooled correlation, so that "at most 3 years" never falls below "at most 2".
    private static SortedDictionary<TKey, Share> Family<TKey>(TKey[] steps, EmployerAds[][] samples, out double rho)
        where TKey : notnull
    {
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

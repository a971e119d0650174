using Fulcrum.Core;

namespace Fulcrum.Tests;

/// <summary>The table of a role made the plain way, row by row and concept by concept; without pay. What the tallies give must equal it to the last bit.</summary>
internal static class PlainRoleTable
{
    private const double PooledWorth = 10;
    private static readonly double[] YearSteps = [0, 1, 2, 3, 5, 7, 10];
    private static readonly DegreeLevel[] Degrees = [DegreeLevel.Associate, DegreeLevel.Bachelor, DegreeLevel.Master, DegreeLevel.Phd];

    internal static RoleDemand Of(Demand demand, string roleId, string roleName)
    {
        var rows = demand.Rows;
        var months = rows.Select(r => r.Cell.Month).OfType<DateOnly>().ToList();
        var degrees = Family(Degrees, Steps(rows, Degrees.Length, static (r, sums) => DegreeSteps(r, Degrees, sums)), out var rho);
        return new RoleDemand
        {
            RoleId = roleId,
            RoleName = roleName,
            Counts = demand,
            Concepts = Concepts(demand),
            YearsAtMost = Family(YearSteps, Steps(rows, YearSteps.Length, static (r, sums) => YearSums(r, YearSteps, sums)), out _),
            AdsStatingYears = rows.Sum(r => r.Years.Values.Sum()),
            DegreeRequired = degrees,
            DegreeStrict = ClusterShare.Of(Steps(rows, 1, static (r, sums) => (sums[0], sums[1]) = (sums[0] + AtLeast(r, DegreeLevel.Associate) - r.DegreeOrEquivalent, sums[1] + r.Ads))[0], rho),
            Pay = [],
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

    private static double Leaning(EmployerAds[] employers, double pooled)
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

    private static EmployerAds[][] Steps(IReadOnlyList<DemandRow> rows, int steps, Action<DemandRow, int[]> add)
    {
        var samples = new List<EmployerAds>[steps];
        for (var n = 0; n < steps; n++)
        {
            samples[n] = [];
        }

        var sums = new int[steps + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            add(rows[row], sums);
            if (row + 1 < rows.Count && rows[row + 1].Employer == rows[row].Employer)
            {
                continue;
            }

            for (var n = 0; n < steps && sums[steps] > 0; n++)
            {
                samples[n].Add(new EmployerAds(sums[steps], sums[n]));
            }

            Array.Clear(sums);
        }

        return Array.ConvertAll(samples, s => s.ToArray());
    }

    private static void YearSums(DemandRow row, double[] steps, int[] sums)
    {
        foreach (var (years, ads) in row.Years)
        {
            sums[^1] += ads;
            for (var n = 0; n < steps.Length; n++)
            {
                sums[n] += years <= steps[n] ? ads : 0;
            }
        }
    }

    private static void DegreeSteps(DemandRow row, DegreeLevel[] steps, int[] sums)
    {
        sums[^1] += row.Ads;
        foreach (var (level, ads) in row.Degrees)
        {
            for (var n = 0; n < steps.Length; n++)
            {
                sums[n] += level >= steps[n] ? ads : 0;
            }
        }
    }

    private readonly record struct Asker(int Employer, StrengthCounts Counts);

    private sealed class RoleEmployers
    {
        private readonly List<int> ads = [];
        private readonly List<int> sizeOf = [];
        private readonly int[] sizes;
        private readonly int[] counts;

        public RoleEmployers(IReadOnlyList<DemandRow> rows)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                if (!numbers.TryGetValue(row.Employer, out var e))
                {
                    numbers.Add(row.Employer, e = ads.Count);
                    ads.Add(0);
                }

                ads[e] += row.Ads;
                foreach (var (concept, strengths) in row.Concepts)
                {
                    if (!Asking.TryGetValue(concept, out var by))
                    {
                        Asking.Add(concept, by = []);
                    }

                    if (by.Count > 0 && by[^1].Employer == e)
                    {
                        by[^1] = new Asker(e, by[^1].Counts + strengths);
                    }
                    else
                    {
                        by.Add(new Asker(e, strengths));
                    }
                }
            }

            sizes = [.. ads.Distinct().Order()];
            counts = new int[sizes.Length];
            foreach (var n in ads)
            {
                var size = Array.BinarySearch(sizes, n);
                sizeOf.Add(size);
                counts[size]++;
            }
        }

        public Dictionary<ConceptId, List<Asker>> Asking { get; } = [];

        public EmployerAds[] Sample(List<Asker> asking, Func<StrengthCounts, int> count)
        {
            var sample = new List<EmployerAds>(asking.Count + sizes.Length);
            var rest = (int[])counts.Clone();
            foreach (var (e, strengths) in asking)
            {
                rest[sizeOf[e]]--;
                sample.Add(new EmployerAds(ads[e], count(strengths)));
            }

            for (var size = 0; size < sizes.Length; size++)
            {
                if (rest[size] > 0)
                {
                    sample.Add(new EmployerAds(sizes[size], 0, rest[size]));
                }
            }

            return [.. sample];
        }
    }
}

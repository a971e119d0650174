using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Compares two slices of a role's ads, thing by thing.</summary>
internal static class SliceDifferences
{
    private const int FewestAds = 5;
    private const double LeastShare = 0.03;

    private static readonly (string Name, Func<AdReading, bool> Asks)[] Others =
    [
        ("a bachelor's degree or higher required", r => r.Degree is { Strength: Strength.Required, Level: >= DegreeLevel.Bachelor }),
        ("a degree required, no equivalent accepted", r => r.Degree is { Strength: Strength.Required, Level: >= DegreeLevel.Associate, OrEquivalent: false }),
        ("three years or more asked for", r => r.MinYears >= 3),
        ("remote", r => r.WorkMode == WorkMode.Remote),
        ("pay stated", r => r.Pay is not null),
    ];

    /// <summary>All concepts named by at least five ads and three in a hundred of both together (rarer ones could not stand out, and each one looked at makes it harder for the others), and degree, years, place and pay.</summary>
    public static SliceComparison Of(string role, (string Name, IReadOnlyList<AdReading> Ads) a, (string Name, IReadOnlyList<AdReading> Ads) b)
    {
        var table = new AdTable([.. a.Ads, .. b.Ads]);
        var (pooled, each) = table.Correlations();
        var split = a.Ads.Count;
        var sizes = Pairs(table, split, Enumerable.Range(0, table.Readings.Count));
        var rows = new List<(string Name, Concept? Concept, Share A, Share B, ClusterEffect Difference)>();
        foreach (var (name, asks) in Others)
        {
            var pairs = Joined(sizes, Pairs(table, split, Enumerable.Range(0, table.Readings.Count).Where(n => asks(table.Readings[n]))));
            Add(name, null, pairs, ConceptCorrelations.Leaning([.. pairs.Select(p => new EmployerAds(p.A.Ads + p.B.Ads, p.A.Asking + p.B.Asking))], pooled));
        }

        foreach (var (id, (concept, ads)) in table.Concepts.Where(c => c.Value.Ads.Length >= Math.Max(FewestAds, LeastShare * table.Readings.Count)).OrderBy(c => c.Key.Value, StringComparer.Ordinal))
        {
            Add(concept.Name, concept, Joined(sizes, Pairs(table, split, ads)), each[id]);
        }

        var told = rows.Where(r => r.Difference.Interval is not null).ToList();
        var marks = told.Zip(FalseDiscoveries.Marked([.. told.Select(r => r.Difference.Chance)])).Where(m => m.Second).Select(m => m.First.Name).ToHashSet(StringComparer.Ordinal);
        return new SliceComparison(role, new AdTable(a.Ads).Size(a.Name), new AdTable(b.Ads).Size(b.Name), sizes.Count(s => s.A > 0 && s.B > 0),
            [.. rows.Select(r => new ComparedShare(r.Name, r.Concept, r.A, r.B, r.Difference, marks.Contains(r.Name)))
                .OrderByDescending(r => r.StandsOut).ThenByDescending(r => Math.Abs(r.Difference.Mean)).ThenBy(r => r.Name, StringComparer.Ordinal)]);

        void Add(string name, Concept? concept, IReadOnlyList<EmployerPair> pairs, double rho)
        {
            var (shareA, shareB, difference) = ClusterDifference.Of(pairs, rho);
            rows.Add((name, concept, shareA, shareB, difference));
        }
    }

    private static (int A, int B)[] Pairs(AdTable table, int split, IEnumerable<int> ads)
    {
        var pairs = new (int A, int B)[table.Employers];
        foreach (var ad in ads)
        {
            ref var pair = ref pairs[table.EmployerOf(ad)];
            pair = ad < split ? (pair.A + 1, pair.B) : (pair.A, pair.B + 1);
        }

        return pairs;
    }

    private static EmployerPair[] Joined((int A, int B)[] sizes, (int A, int B)[] asking)
        => [.. sizes.Zip(asking, (n, k) => new EmployerPair(new EmployerAds(n.A, k.A), new EmployerAds(n.B, k.B)))];
}

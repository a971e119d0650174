using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Which concepts ads name together.</summary>
internal sealed class ConceptPairs
{
    private const int Most = 60, LargestBundle = 6;
    private const double LeastLift = 1.2;

    private readonly AdTable table;
    private readonly double rho;
    private readonly EmployerPairCounts[] sizes;
    private readonly Dictionary<(ConceptId, ConceptId), double> chances = [];

    /// <summary>Over the ads of one role.</summary>
    public ConceptPairs(IReadOnlyList<AdReading> readings)
    {
        table = new AdTable(readings);
        rho = table.Correlations().Pooled;
        sizes = new EmployerPairCounts[table.Employers];
        for (var n = 0; n < readings.Count; n++)
        {
            sizes[table.EmployerOf(n)] = sizes[table.EmployerOf(n)] with { Ads = sizes[table.EmployerOf(n)].Ads + 1 };
        }
    }

    /// <summary>Every concept that is named with the given one often enough to tell; strongest first.</summary>
    public IReadOnlyList<ConceptPair> With(ConceptId concept)
        => table.Concepts.TryGetValue(concept, out var of) ? Marked([.. table.Concepts.Values.Where(c => c.Concept.Id != concept && c.Ads.Length >= ClusterLift.FewestAds).Select(c => Pair(of, c))]) : [];

    /// <summary>All pairs of the sixty most asked concepts; strongest first.</summary>
    public IReadOnlyList<ConceptPair> All()
    {
        var top = table.Concepts.Values.OrderByDescending(c => c.Ads.Length).ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal).Take(Most).ToList();
        return Marked([.. top.SelectMany((a, n) => top.Skip(n + 1).Select(b => Pair(a, b)))]);
    }

    /// <summary>Groups of which every two stand out together, grown from the strongest pair on; a concept is in one group at most.</summary>
    public static IReadOnlyList<ConceptBundle> Bundles(IReadOnlyList<ConceptPair> pairs)
    {
        var strong = pairs.Where(p => p.StandsOut && p.Lift >= LeastLift).ToDictionary(p => Key(p.A.Id, p.B.Id), p => p.Lift);
        var concepts = pairs.SelectMany(p => new[] { p.A, p.B }).DistinctBy(c => c.Id).ToList();
        var free = concepts.Select(c => c.Id).ToHashSet();
        var bundles = new List<ConceptBundle>();
        foreach (var seed in pairs.Where(p => strong.ContainsKey(Key(p.A.Id, p.B.Id))).OrderByDescending(p => p.Interval!.Value.Low))
        {
            if (!free.Contains(seed.A.Id) || !free.Contains(seed.B.Id))
            {
                continue;
            }

            var (group, least) = (new List<Concept> { seed.A, seed.B }, seed.Lift);
            while (group.Count < LargestBundle)
            {
                var next = concepts.Where(c => free.Contains(c.Id) && !group.Contains(c))
                    .Select(c => (Concept: c, Lift: group.Min(g => strong.GetValueOrDefault(Key(c.Id, g.Id)))))
                    .OrderByDescending(c => c.Lift).ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal).FirstOrDefault();
                if (next.Concept is null || next.Lift < LeastLift)
                {
                    break;
                }

                group.Add(next.Concept);
                least = Math.Min(least, next.Lift);
            }

            free.ExceptWith(group.Select(c => c.Id));
            bundles.Add(new ConceptBundle(group, least));
        }

        return bundles;
    }

    private static (ConceptId, ConceptId) Key(ConceptId a, ConceptId b) => string.CompareOrdinal(a.Value, b.Value) < 0 ? (a, b) : (b, a);

    private ConceptPair Pair((Concept Concept, int[] Ads) a, (Concept Concept, int[] Ads) b)
    {
        var counts = (EmployerPairCounts[])sizes.Clone();
        var inB = b.Ads.ToHashSet();
        foreach (var ad in a.Ads)
        {
            var c = counts[table.EmployerOf(ad)];
            counts[table.EmployerOf(ad)] = c with { A = c.A + 1, Both = c.Both + (inB.Contains(ad) ? 1 : 0) };
        }

        foreach (var ad in b.Ads)
        {
            var c = counts[table.EmployerOf(ad)];
            counts[table.EmployerOf(ad)] = c with { B = c.B + 1 };
        }

        var logarithm = ClusterLift.Logarithm(counts, rho);
        chances[(a.Concept.Id, b.Concept.Id)] = logarithm.Chance;
        return new ConceptPair(a.Concept, b.Concept, counts.Sum(c => c.Both), counts.Count(c => c.Both > 0),
            ClusterShare.Of([.. counts.Where(c => c.A > 0).Select(c => new EmployerAds(c.A, c.Both))]),
            ClusterShare.Of([.. counts.Where(c => c.Ads > c.A).Select(c => new EmployerAds(c.Ads - c.A, c.B - c.Both))]),
            Math.Exp(logarithm.Mean), logarithm.Interval is { } i ? new Interval(Math.Exp(i.Low), Math.Exp(i.High)) : null, false);
    }

    private List<ConceptPair> Marked(List<ConceptPair> pairs)
    {
        var told = pairs.Where(p => p.Interval is not null).ToList();
        return [.. told.Zip(FalseDiscoveries.Marked([.. told.Select(p => chances[(p.A.Id, p.B.Id)])]), (p, mark) => p with { StandsOut = mark })
            .OrderByDescending(p => p.StandsOut).ThenByDescending(p => p.Interval!.Value.Low).ThenBy(p => p.B.Id.Value, StringComparer.Ordinal)];
    }
}

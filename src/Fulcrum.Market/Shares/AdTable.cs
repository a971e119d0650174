using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Readings with their employers numbered, so that any yes-or-no about an ad becomes a sample of clusters.</summary>
internal sealed class AdTable
{
    private readonly int[] employers;

    /// <summary>Numbers the employers; ads that name none are an employer each.</summary>
    public AdTable(IReadOnlyList<AdReading> readings)
    {
        Readings = readings;
        employers = new int[readings.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var n = 0; n < readings.Count; n++)
        {
            var key = readings[n].EmployerKey.Length > 0 ? readings[n].EmployerKey : $"(unnamed {readings[n].Ad.Id})";
            if (!numbers.TryGetValue(key, out employers[n]))
            {
                numbers.Add(key, employers[n] = numbers.Count);
            }
        }

        Employers = numbers.Count;
        Concepts = readings.SelectMany((r, n) => r.Requirements.Select(q => (q.Concept, Ad: n)))
            .Where(q => q.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken))
            .GroupBy(q => q.Concept.Id)
            .ToDictionary(g => g.Key, g => (g.First().Concept, Ads: g.Select(q => q.Ad).Distinct().ToArray()));
    }

    /// <summary>The ads.</summary>
    public IReadOnlyList<AdReading> Readings { get; }

    /// <summary>How many employers.</summary>
    public int Employers { get; }

    /// <summary>By concept, which ads name it, in order; soft skills and human languages left out.</summary>
    public Dictionary<ConceptId, (Concept Concept, int[] Ads)> Concepts { get; }

    /// <summary>The employer's number of an ad.</summary>
    public int EmployerOf(int ad) => employers[ad];

    /// <summary>All employers that have ads which count, with those that ask.</summary>
    public EmployerAds[] Sample(Func<AdReading, bool> asks, Func<AdReading, bool>? counts = null)
    {
        var (ads, asking) = (new int[Employers], new int[Employers]);
        for (var n = 0; n < Readings.Count; n++)
        {
            if (counts?.Invoke(Readings[n]) ?? true)
            {
                ads[employers[n]]++;
                asking[employers[n]] += asks(Readings[n]) ? 1 : 0;
            }
        }

        return [.. ads.Zip(asking, (all, yes) => new EmployerAds(all, yes)).Where(e => e.Ads > 0)];
    }

    /// <summary>The share of ads for which something is true, of those that count.</summary>
    public Share Share(Func<AdReading, bool> asks, Func<AdReading, bool>? counts = null) => ClusterShare.Of(Sample(asks, counts));

    /// <summary>Size and boards, under a name.</summary>
    public SliceSize Size(string name) => new(name, Readings.Count, Employers,
        new SortedDictionary<string, int>(Readings.GroupBy(r => r.Ad.Board).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal));

    /// <summary>The correlation over all concepts, and each concept's own leaning on it.</summary>
    public (double Pooled, Dictionary<ConceptId, double> Each) Correlations()
    {
        var sizes = new int[Employers];
        foreach (var e in employers)
        {
            sizes[e]++;
        }

        var samples = Concepts.ToDictionary(c => c.Key, c => Sample(sizes, c.Value.Ads));
        var pooled = Intraclass.Correlation([.. samples.Values]);
        return (pooled, samples.ToDictionary(s => s.Key, s => ConceptCorrelations.Leaning(s.Value, pooled)));
    }

    private EmployerAds[] Sample(int[] sizes, int[] ads)
    {
        var asking = new Dictionary<int, int>();
        foreach (var ad in ads)
        {
            asking[employers[ad]] = asking.GetValueOrDefault(employers[ad]) + 1;
        }

        var rest = new Dictionary<int, int>();
        for (var e = 0; e < sizes.Length; e++)
        {
            if (!asking.ContainsKey(e))
            {
                rest[sizes[e]] = rest.GetValueOrDefault(sizes[e]) + 1;
            }
        }

        return [.. asking.Select(a => new EmployerAds(sizes[a.Key], a.Value)), .. rest.OrderBy(r => r.Key).Select(r => new EmployerAds(r.Key, 0, r.Value))];
    }
}

using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>An employer that names a concept: its number, and in how many ads how strongly.</summary>
internal readonly record struct Asker(int Employer, StrengthCounts Counts);

/// <summary>The employers of a role with what each asks for. Employers that do not ask for a concept differ only in their number of ads, so they are kept as counts by that number.</summary>
internal sealed class RoleEmployers
{
    private readonly List<int> ads = [];
    private readonly List<int> sizeOf = [];
    private readonly int[] sizes;
    private readonly int[] counts;

    /// <summary>Adds up the rows of each employer, which stand one after another.</summary>
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

    /// <summary>By concept, the employers that name it.</summary>
    public Dictionary<ConceptId, List<Asker>> Asking { get; } = [];

    /// <summary>All employers as a sample: those that name the concept one by one, the others by their number of ads.</summary>
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

using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>
/// The employers of a role as samples, one concept at a time. Employers that do not ask for a concept differ only in their number of ads, so they stand in a sample as counts
/// by that number. The samples share one array: each holds until the next is asked for.
/// </summary>
internal sealed class RoleSamples
{
    private readonly EmployerTallies tallies;
    private readonly int[] sizes;
    private readonly int[] sizeOf;
    private readonly int[] counts;
    private readonly int[] rest;
    private EmployerAds[] sample = [];

    /// <summary>Sorts the employers by their number of ads.</summary>
    public RoleSamples(EmployerTallies tallies)
    {
        this.tallies = tallies;
        sizes = [.. tallies.Ads.Distinct().Order()];
        sizeOf = Array.ConvertAll(tallies.Ads, n => Array.BinarySearch(sizes, n));
        counts = new int[sizes.Length];
        rest = new int[sizes.Length];
        foreach (var size in sizeOf)
        {
            counts[size]++;
        }
    }

    /// <summary>The concepts.</summary>
    public IReadOnlyList<ConceptId> Concepts => tallies.Concepts;

    /// <summary>All employers: those that name the concept one by one, the others by their number of ads.</summary>
    public ReadOnlySpan<EmployerAds> Any(ConceptId concept) => Sample(tallies.Asking(concept), required: false);

    /// <summary>The same by the ads that require it.</summary>
    public ReadOnlySpan<EmployerAds> Required(ConceptId concept) => Sample(tallies.Asking(concept), required: true);

    private ReadOnlySpan<EmployerAds> Sample(ReadOnlySpan<Asker> asking, bool required)
    {
        if (sample.Length < asking.Length + sizes.Length)
        {
            sample = new EmployerAds[asking.Length + sizes.Length];
        }

        counts.CopyTo(rest, 0);
        var ads = tallies.Ads;
        var count = 0;
        foreach (var asker in asking)
        {
            rest[sizeOf[asker.Employer]]--;
            sample[count++] = new EmployerAds(ads[asker.Employer], required ? asker.Required : asker.Any);
        }

        for (var size = 0; size < sizes.Length; size++)
        {
            if (rest[size] > 0)
            {
                sample[count++] = new EmployerAds(sizes[size], 0, rest[size]);
            }
        }

        return sample.AsSpan(0, count);
    }
}

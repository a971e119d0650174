namespace Fulcrum.Core;

/// <summary>Collects which employer names which concept, employer by employer, and gives it back concept by concept.</summary>
/// <param name="room">How many additions are expected; with more the lists grow.</param>
internal sealed class AskerLists(int room = 256)
{
    private int[] concepts = GC.AllocateUninitializedArray<int>(Math.Max(1, room));
    private Asker[] askers = GC.AllocateUninitializedArray<Asker>(Math.Max(1, room));
    private int[] last = [];
    private int count;

    /// <summary>Adds an employer's ads to those that name a concept.</summary>
    public void Add(int concept, int employer, int any, int required)
    {
        if (concept >= last.Length)
        {
            var had = last.Length;
            Array.Resize(ref last, Math.Max(concept + 1, Math.Max(256, 2 * had)));
            last.AsSpan(had).Fill(-1);
        }

        var at = last[concept];
        if (at >= 0 && askers[at].Employer == employer)
        {
            askers[at] = new Asker(employer, askers[at].Any + any, askers[at].Required + required);
            return;
        }

        if (count == askers.Length)
        {
            Array.Resize(ref concepts, 2 * count);
            Array.Resize(ref askers, 2 * count);
        }

        last[concept] = count;
        concepts[count] = concept;
        askers[count++] = new Asker(employer, any, required);
    }

    /// <summary>The askers of the concepts in some order, one list behind the other, each in the order of employers; and where each list starts and the last ends.</summary>
    public (Asker[] Askers, int[] Starts) ByConcept(ReadOnlySpan<int> order)
    {
        var place = new int[last.Length];
        for (var n = 0; n < order.Length; n++)
        {
            place[order[n]] = n;
        }

        var starts = new int[order.Length + 1];
        for (var n = 0; n < count; n++)
        {
            starts[place[concepts[n]] + 1]++;
        }

        for (var n = 0; n < order.Length; n++)
        {
            starts[n + 1] += starts[n];
        }

        var next = starts.AsSpan(0, order.Length).ToArray();
        var sorted = GC.AllocateUninitializedArray<Asker>(count);
        for (var n = 0; n < count; n++)
        {
            sorted[next[place[concepts[n]]]++] = askers[n];
        }

        return (sorted, starts);
    }
}

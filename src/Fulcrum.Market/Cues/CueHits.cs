namespace Fulcrum.Market;

/// <summary>A phrase found in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="Sets">Bit n: the set of number n holds it.</param>
internal readonly record struct CueHit(int Start, string Phrase, ulong Sets)
{
    /// <summary>The character after the last.</summary>
    public int End => Start + Phrase.Length;
}

/// <summary>Every cue of one text, ready to be asked about any stretch of it.</summary>
internal sealed class CueHits
{
    private const int Block = 6;
    private readonly CueTable table;
    private readonly CueHit[] hits;
    private readonly ushort[] firsts;

    /// <summary>Keeps hits in order of their starts.</summary>
    public CueHits(CueTable table, ReadOnlySpan<CueHit> found, int length)
    {
        this.table = table;
        hits = found.Length > ushort.MaxValue ? found[..ushort.MaxValue].ToArray() : found.ToArray();
        IsWhole = hits.Length == found.Length;
        firsts = new ushort[(length >> Block) + 1];
        var next = 0;
        for (var block = 0; block < firsts.Length; block++)
        {
            while (next < hits.Length && hits[next].Start < block << Block)
            {
                next++;
            }

            firsts[block] = (ushort)next;
        }
    }

    /// <summary>False for a text with more cues than are kept: then nothing is answered.</summary>
    private bool IsWhole { get; }

    /// <summary>Whether the hits tell about a set.</summary>
    public bool Knows(CueSet set) => IsWhole && table.Knows(set);

    /// <summary>The number of the first hit that starts at a place or later.</summary>
    public int From(int place)
    {
        var block = place >> Block;
        if (block >= firsts.Length)
        {
            return hits.Length;
        }

        int n = firsts[block];
        while (n < hits.Length && hits[n].Start < place)
        {
            n++;
        }

        return n;
    }

    /// <summary>The hits from a number on.</summary>
    public ReadOnlySpan<CueHit> Rest(int n) => hits.AsSpan(n);

    /// <summary>Where the first phrase of a set starts that lies whole within a stretch; -1 when there is none.</summary>
    public int First(CueSet set, int start, int end)
    {
        var bit = 1UL << set.Number;
        for (var n = From(start); n < hits.Length && hits[n].Start < end; n++)
        {
            ref readonly var hit = ref hits[n];
            if ((hit.Sets & bit) != 0 && hit.End <= end)
            {
                return hit.Start;
            }
        }

        return -1;
    }
}

namespace Fulcrum.Market;

/// <summary>
/// Which ads share a band of their sketches. A table of numbers alone: 32 of them an ad, found by a hash of employer, band and the band's
/// values; the finder compares the sketches anyway.
/// </summary>
internal sealed class BandTable(int size)
{
    /// <summary>Longest run of entries that is looked through: texts that very many ads share would make it slow.</summary>
    private const int LongestRun = 256;

    private readonly int[] entries = new int[size];
    private int count;

    /// <summary>Where a search stands.</summary>
    internal struct Walk
    {
        public uint At;
        public int Left;
        public int Band;
    }

    /// <summary>Whether a larger table is due.</summary>
    public bool IsFull => count * 8L > entries.Length * 5L;

    /// <summary>A table of twice the size with the same content.</summary>
    public BandTable Larger(Func<int, int> employer, Func<int, int, uint> rows)
    {
        var larger = new BandTable(entries.Length * 2);
        foreach (var entry in entries)
        {
            if (entry != 0)
            {
                var (ad, band) = ((entry - 1) / MinHash.Bands, (entry - 1) % MinHash.Bands);
                larger.Add(ad, rows(ad, band), band, employer(ad));
            }
        }

        return larger;
    }

    /// <summary>Adds an ad under one band.</summary>
    public void Add(int ad, uint rows, int band, int employer)
    {
        var walk = Place(rows, band, employer);
        while (walk.Left-- > 0)
        {
            ref var entry = ref entries[walk.At];
            if (entry == 0)
            {
                entry = (ad * MinHash.Bands) + band + 1;
                count++;
                return;
            }

            walk.At = (walk.At + 1) & (uint)(entries.Length - 1);
        }
    }

    /// <summary>Where the ads stand that may share a band.</summary>
    public Walk Place(uint rows, int band, int employer)
    {
        var hash = (((ulong)rows << 5) | (uint)band) * 0x9E3779B97F4A7C15 ^ ((ulong)(uint)employer * 0xC2B2AE3D27D4EB4F);
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return new Walk { At = (uint)(hash >> 32) & (uint)(entries.Length - 1), Left = LongestRun, Band = band };
    }

    /// <summary>The next ad that may share the band; -1 at the end.</summary>
    public int Next(ref Walk walk)
    {
        while (walk.Left-- > 0 && entries[walk.At] is var entry and not 0)
        {
            walk.At = (walk.At + 1) & (uint)(entries.Length - 1);
            if ((entry - 1) % MinHash.Bands == walk.Band)
            {
                return (entry - 1) / MinHash.Bands;
            }
        }

        return -1;
    }
}

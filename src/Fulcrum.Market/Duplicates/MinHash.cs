using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Market;

/// <summary>
/// Sketches of shingle sets (Broder 1997): of each of 128 hash orders the least value. Two sketches agree in about the share of places
/// that the sets overlap (Jaccard).
/// </summary>
internal static class MinHash
{
    /// <summary>Values in a sketch.</summary>
    public const int Size = 128;

    /// <summary>Groups of values that are looked up together: texts that overlap by 0.8 share at least one of them but for 5 in 100 million.</summary>
    public const int Bands = 32;

    /// <summary>Values in a band.</summary>
    public const int Rows = Size / Bands;

    private const int Lanes = 8;
    private const int Together = 4;
    private static readonly uint[] Factors = Numbers(0x5DEECE66DUL, odd: true);
    private static readonly uint[] Addends = Numbers(0x2545F4914F6CDD1DUL, odd: false);

    /// <summary>The sketch of a set of shingles; repeats and order do not matter.</summary>
    public static uint[] Of(ReadOnlySpan<uint> shingles)
    {
        var sketch = new uint[Size];
        Of(shingles, sketch);
        return sketch;
    }

    /// <summary>The same, written where the caller says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(ReadOnlySpan<uint> shingles, Span<uint> sketch)
    {
        ref var factors = ref MemoryMarshal.GetArrayDataReference(Factors);
        ref var addends = ref MemoryMarshal.GetArrayDataReference(Addends);
        for (var block = 0; block < Size; block += Lanes * Together)
        {
            var f0 = Vector256.LoadUnsafe(ref factors, (nuint)block);
            var f1 = Vector256.LoadUnsafe(ref factors, (nuint)(block + Lanes));
            var f2 = Vector256.LoadUnsafe(ref factors, (nuint)(block + (2 * Lanes)));
            var f3 = Vector256.LoadUnsafe(ref factors, (nuint)(block + (3 * Lanes)));
            var a0 = Vector256.LoadUnsafe(ref addends, (nuint)block);
            var a1 = Vector256.LoadUnsafe(ref addends, (nuint)(block + Lanes));
            var a2 = Vector256.LoadUnsafe(ref addends, (nuint)(block + (2 * Lanes)));
            var a3 = Vector256.LoadUnsafe(ref addends, (nuint)(block + (3 * Lanes)));
            var m0 = Vector256<uint>.AllBitsSet;
            var (m1, m2, m3) = (m0, m0, m0);
            foreach (var shingle in shingles)
            {
                var s = Vector256.Create(shingle);
                m0 = Vector256.Min(m0, (s * f0) + a0);
                m1 = Vector256.Min(m1, (s * f1) + a1);
                m2 = Vector256.Min(m2, (s * f2) + a2);
                m3 = Vector256.Min(m3, (s * f3) + a3);
            }

            m0.CopyTo(sketch[block..]);
            m1.CopyTo(sketch[(block + Lanes)..]);
            m2.CopyTo(sketch[(block + (2 * Lanes))..]);
            m3.CopyTo(sketch[(block + (3 * Lanes))..]);
        }
    }

    /// <summary>In how many places two sketches agree, 0 to 1.</summary>
    public static double Agreement(uint[] a, uint[] b)
    {
        var same = 0;
        for (var i = 0; i < Size; i++)
        {
            same += a[i] == b[i] ? 1 : 0;
        }

        return (double)same / Size;
    }

    /// <summary>One number for a band of a sketch.</summary>
    public static ulong Band(uint[] sketch, int band)
    {
        ulong hash = (ulong)band + 1;
        foreach (var value in sketch.AsSpan(band * Rows, Rows))
        {
            hash = ((hash << 27) | (hash >> 37)) * 0x9E3779B97F4A7C15 ^ value;
        }

        return hash;
    }

    // Fixed numbers (splitmix64), the same on every machine, so that sketches of different runs can be compared.
    private static uint[] Numbers(ulong seed, bool odd)
    {
        var numbers = new uint[Size];
        for (var i = 0; i < Size; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            var z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            numbers[i] = (uint)((z ^ (z >> 31)) >> 32) | (odd ? 1u : 0u);
        }

        return numbers;
    }
}

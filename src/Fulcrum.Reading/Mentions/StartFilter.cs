using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fulcrum.Reading;

/// <summary>
/// Says of the words of a text which may start a name, by two hashes alone: that of the word and that of the next.
/// Two tables of bits that fit the nearest caches turn most words away before the trie is touched.
/// </summary>
internal sealed class StartFilter
{
    /// <summary>How many more numbers than words must fit: they are written in blocks.</summary>
    public const int Slack = 8;

    private const int StartBits = 18;
    private const int PairBits = 19;

    /// <summary>Two bits for each hash of a first word: 1, a name of one word; 2, names of more words.</summary>
    private readonly uint[] _starts = new uint[1 << (StartBits - 4)];

    /// <summary>One bit for each hash of first and second word.</summary>
    private readonly uint[] _pairs = new uint[1 << (PairBits - 5)];

    /// <summary>Whether the processor has what <see cref="ScanBy8"/> needs.</summary>
    public static bool CanScanBy8 => Avx2.IsSupported;

    /// <summary>Adds the first word of a name.</summary>
    public void AddFirst(uint hash, bool isWhole)
    {
        var index = StartIndex(hash);
        _starts[index >> 4] |= (isWhole ? 1u : 2u) << (int)(index & 15) * 2;
    }

    /// <summary>Adds the second word of a name whose first was added.</summary>
    public void AddSecond(uint first, uint second)
    {
        var index = PairIndex(first, second);
        _pairs[index >> 5] |= 1u << (int)(index & 31);
    }

    /// <summary>Whether a name may start with these two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayPair(uint first, uint second) => (PairBit(first, second) & 1) != 0;

    /// <summary>The words that may start a name.</summary>
    /// <param name="hashes">Hashes of the words, and one number more.</param>
    /// <param name="starts">Gets the numbers of the words; <see cref="Slack"/> longer than there are words.</param>
    /// <returns>How many there are.</returns>
    public int Scan(ReadOnlySpan<uint> hashes, Span<int> starts) => CanScanBy8 ? ScanBy8(hashes, starts) : ScanPlainly(hashes, starts);

    /// <summary>The same, word by word.</summary>
    public int ScanPlainly(ReadOnlySpan<uint> hashes, Span<int> starts) => ScanFrom(0, hashes, starts, 0);

    private int ScanFrom(int word, ReadOnlySpan<uint> hashes, Span<int> starts, int count)
    {
        // Every word is written and most are overwritten by the next: no branch that would be guessed wrong.
        ref var start = ref MemoryMarshal.GetReference(starts);
        for (; word + 1 < hashes.Length; word++)
        {
            var index = StartIndex(hashes[word]);
            var ways = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_starts), (nint)(index >> 4)) >> (int)(index & 15) * 2;
            Unsafe.Add(ref start, count) = word;
            count += (int)(ways | ((ways >> 1) & PairBit(hashes[word], hashes[word + 1]))) & 1;
        }

        return count;
    }

    /// <summary>The same, eight words at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe int ScanBy8(ReadOnlySpan<uint> hashes, Span<int> starts)
    {
        ref var hash = ref MemoryMarshal.GetReference(hashes);
        ref var start = ref MemoryMarshal.GetReference(starts);
        var (word, count) = (0, 0);
        fixed (uint* firsts = _starts, pairs = _pairs)
        {
            for (; word + 9 <= hashes.Length; word += 8)
            {
                var first = Vector256.LoadUnsafe(ref hash, (nuint)word);
                var second = Vector256.LoadUnsafe(ref hash, (nuint)word + 1);
                var index = first >> (32 - StartBits);
                var ways = Avx2.ShiftRightLogicalVariable(Avx2.GatherVector256(firsts, (index >> 4).AsInt32(), 4), (index & Vector256.Create(15u)) << 1);
                index = (first ^ ((second << 16) | (second >> 16))) >> (32 - PairBits);
                var pair = Avx2.ShiftRightLogicalVariable(Avx2.GatherVector256(pairs, (index >> 5).AsInt32(), 4), index & Vector256.Create(31u));
                var may = ((ways | ((ways >> 1) & pair)) << 31).AsInt32();
                if (Avx512F.VL.IsSupported)
                {
                    var found = Avx512F.VL.Compress(Vector256<int>.Zero, may >> 31, Vector256<int>.Indices);
                    (found + Vector256.Create(word)).StoreUnsafe(ref start, (nuint)count);
                    count += BitOperations.PopCount(may.ExtractMostSignificantBits());
                }
                else
                {
                    var bits = may.ExtractMostSignificantBits();
                    for (var i = 0; i < 8; i++)
                    {
                        Unsafe.Add(ref start, count) = word + i;
                        count += (int)(bits >> i) & 1;
                    }
                }
            }
        }

        return ScanFrom(word, hashes, starts, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint PairBit(uint first, uint second)
    {
        var index = PairIndex(first, second);
        return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), (nint)(index >> 5)) >> (int)(index & 31);
    }

    private static uint StartIndex(uint hash) => hash >> (32 - StartBits);

    private static uint PairIndex(uint first, uint second) => (first ^ BitOperations.RotateLeft(second, 16)) >> (32 - PairBits);
}

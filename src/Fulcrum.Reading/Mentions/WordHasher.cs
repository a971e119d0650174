using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fulcrum.Reading;

/// <summary>Hashes all words of a folded text: <see cref="WordKey.Hash"/> of each.</summary>
internal static class WordHasher
{
    /// <summary>How many bytes must be readable behind the first byte of any word.</summary>
    public const int Window = 128;

    private const int AtOnce = 8;

    /// <summary>Hashes words.</summary>
    /// <param name="folded">The folded text; <see cref="Window"/> bytes behind the first of any word are readable.</param>
    /// <param name="edges">Start and end of each word in turn.</param>
    /// <param name="hashes">Gets the hash of each word: as many as there are.</param>
    public static void Hash(ReadOnlySpan<byte> folded, ReadOnlySpan<int> edges, Span<uint> hashes)
    {
        if (CanHashBy8)
        {
            HashBy8(folded, edges, hashes);
        }
        else
        {
            HashPlainly(folded, edges, hashes);
        }
    }

    /// <summary>Whether the processor has what <see cref="HashBy8"/> needs.</summary>
    public static bool CanHashBy8 => Vector512.IsHardwareAccelerated && Avx512Vbmi.IsSupported;

    /// <summary>The same, word by word.</summary>
    public static void HashPlainly(ReadOnlySpan<byte> folded, ReadOnlySpan<int> edges, Span<uint> hashes)
    {
        ref var bytes = ref MemoryMarshal.GetReference(folded);
        ref var edge = ref MemoryMarshal.GetReference(edges);
        for (var word = 0; word < hashes.Length; word++)
        {
            hashes[word] = new WordKey(ref Unsafe.Add(ref bytes, edge), Unsafe.Add(ref edge, 1) - edge).Hash;
            edge = ref Unsafe.Add(ref edge, 2);
        }
    }

    /// <summary>The same, eight words at once: each lane of 64 bits does what <see cref="WordKey"/> does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void HashBy8(ReadOnlySpan<byte> folded, ReadOnlySpan<int> edges, Span<uint> hashes)
    {
        ref var bytes = ref MemoryMarshal.GetReference(folded);
        ref var pairs = ref Unsafe.As<int, ulong>(ref MemoryMarshal.GetReference(edges));
        ref var hash = ref MemoryMarshal.GetReference(hashes);
        var lowestToAll = Vector512.Create(0UL, 0x0808080808080808, 0UL, 0x0808080808080808, 0UL, 0x0808080808080808, 0UL, 0x0808080808080808).AsByte();
        var zeroToSeven = Vector512.Create(0x0706050403020100UL).AsByte();
        var word = 0;
        for (; word + AtOnce <= hashes.Length; word += AtOnce)
        {
            // Of each lane the low half is where the word starts, the high half where it ends.
            var pair = Vector512.LoadUnsafe(ref pairs, (nuint)word);
            var start = pair & Vector512.Create(0xffffffffUL);
            var length = (pair >> 32) - start;
            var first = edges[2 * word];
            if (edges[2 * (word + AtOnce - 1)] - first > Window - WordKey.Whole)
            {
                HashPlainly(folded, edges[(2 * word)..], hashes.Slice(word, AtOnce));
                continue;
            }

            // The eight words lie in 128 bytes: two registers, from which each lane picks its sixteen.
            var near = Vector512.LoadUnsafe(ref bytes, (nuint)first);
            var far = Vector512.LoadUnsafe(ref bytes, (nuint)first + 64);
            var at = Avx512BW.Shuffle((start - Vector512.Create((ulong)first)).AsByte(), lowestToAll) + zeroToSeven;
            var low = Avx512Vbmi.PermuteVar64x8x2(near, at, far).AsUInt64();
            var next = Avx512Vbmi.PermuteVar64x8x2(near, at + Vector512.Create((byte)8), far).AsUInt64();

            // Shifting by 64 and more gives zero: then all bytes belong to the word.
            var bits = length << 3;
            low = Vector512.AndNot(low, Avx512F.ShiftLeftLogicalVariable(Vector512<ulong>.AllBitsSet, bits));
            next = Vector512.AndNot(next, Avx512F.ShiftLeftLogicalVariable(Vector512<ulong>.AllBitsSet, Vector512.Max(bits, Vector512.Create(64UL)) - Vector512.Create(64UL)));
            Avx512F.ConvertToVector256UInt32(WordKey.HashOf(low, next, length)).StoreUnsafe(ref hash, (nuint)word);
        }

        HashPlainly(folded, edges[(2 * word)..], hashes[word..]);
    }
}

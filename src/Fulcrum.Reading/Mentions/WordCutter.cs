using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fulcrum.Reading;

/// <summary>Writes where the words of a folded text start and end.</summary>
internal static class WordCutter
{
    /// <summary>How many bytes must be readable behind the text, and how many more edges than bytes must fit: both go in blocks.</summary>
    public const int Slack = Block + 8;

    private const int Block = 64;

    /// <summary>0, 1, 2 and so on to 127.</summary>
    private static ReadOnlySpan<byte> Numbers =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
        32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
        64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
        96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127,
    ];

    /// <summary>Cuts a folded text.</summary>
    /// <param name="folded">The folded bytes; <see cref="Slack"/> more are readable behind them.</param>
    /// <param name="length">How many of them there are.</param>
    /// <param name="edges">Gets start and end of each word in turn; <see cref="Slack"/> longer than the text.</param>
    /// <returns>How many words there are.</returns>
    public static int Cut(ReadOnlySpan<byte> folded, int length, Span<int> edges) =>
        CanCutBy64 ? CutBy64(folded, length, edges)
        : Vector256.IsHardwareAccelerated ? CutBy32(folded, length, edges)
        : CutPlainly(folded, length, edges);

    /// <summary>Whether the processor has what <see cref="CutBy64"/> needs.</summary>
    public static bool CanCutBy64 => Vector512.IsHardwareAccelerated && Avx512Vbmi2.IsSupported;

    /// <summary>The same, byte by byte: what runs where the processor has no vectors, and what the vectors are tested against.</summary>
    public static int CutPlainly(ReadOnlySpan<byte> folded, int length, Span<int> edges)
    {
        var count = 0;
        var inside = false;
        for (var i = 0; i < length; i++)
        {
            if (Folding.IsWord(folded[i]) != inside)
            {
                inside = !inside;
                edges[count++] = i;
            }
        }

        if (inside)
        {
            edges[count++] = length;
        }

        return count / 2;
    }

    /// <summary>The same, 64 bytes at a time as two halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CutBy32(ReadOnlySpan<byte> folded, int length, Span<int> edges)
    {
        ref var source = ref MemoryMarshal.GetReference(folded);
        ref var edge = ref MemoryMarshal.GetReference(edges);
        var count = 0;
        var carry = 0UL;
        for (var at = 0; at < length; at += Block)
        {
            var words = WordsOf(ref Unsafe.Add(ref source, at)) | ((ulong)WordsOf(ref Unsafe.Add(ref source, at + 32)) << 32);
            if (length - at < Block)
            {
                words &= (1UL << (length - at)) - 1;
            }

            count = WriteEdges(ref edge, count, at, words, ref carry);
        }

        if (carry != 0)
        {
            Unsafe.Add(ref edge, count++) = length;
        }

        return count / 2;
    }

    /// <summary>The same, 64 bytes at a time, without a branch that depends on the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CutBy64(ReadOnlySpan<byte> folded, int length, Span<int> edges)
    {
        ref var source = ref MemoryMarshal.GetReference(folded);
        ref var edge = ref MemoryMarshal.GetReference(edges);
        var numbers = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(Numbers));
        var (signs, letters) = (numbers, numbers + Vector512.Create((byte)64));
        (signs, letters) = (IsWord(signs), IsWord(letters));
        var oneBefore = numbers + Vector512.Create((byte)63);
        var before = Vector512<byte>.Zero;
        var count = 0;
        for (var at = 0; at < length; at += Block)
        {
            // The highest bit of a byte says whether it is part of a word: that of a byte of 128 and more is set anyway.
            var bytes = Vector512.LoadUnsafe(ref source, (nuint)at);
            var words = Avx512Vbmi.PermuteVar64x8x2(signs, bytes, letters) | bytes;
            if (length - at < Block)
            {
                words &= Vector512.LessThan(numbers, Vector512.Create((byte)(length - at)));
            }

            var changes = words ^ Avx512Vbmi.PermuteVar64x8x2(before, oneBefore, words);
            before = words;
            var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, changes, numbers);
            var from = Vector512.Create(at);
            ref var to = ref Unsafe.Add(ref edge, count);
            var added = BitOperations.PopCount(changes.ExtractMostSignificantBits());
            count += added;

            // What is written too much is overwritten by the next block.
            (Avx512F.ConvertToVector512Int32(places.GetLower().GetLower()) + from).StoreUnsafe(ref to);
            (Avx512F.ConvertToVector512Int32(places.GetLower().GetUpper()) + from).StoreUnsafe(ref to, 16);
            if (added > 32)
            {
                (Avx512F.ConvertToVector512Int32(places.GetUpper().GetLower()) + from).StoreUnsafe(ref to, 32);
                (Avx512F.ConvertToVector512Int32(places.GetUpper().GetUpper()) + from).StoreUnsafe(ref to, 48);
            }
        }

        if ((count & 1) != 0)
        {
            Unsafe.Add(ref edge, count++) = length;
        }

        return count / 2;
    }

    private static Vector512<byte> IsWord(Vector512<byte> bytes) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)'a'), Vector512.Create((byte)25))
        | Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)9));

    /// <summary>Bit i says whether folded byte i is part of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WordsOf(ref byte source)
    {
        var bytes = Vector256.LoadUnsafe(ref source);
        var isLetter = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'a'), Vector256.Create((byte)25));
        var isDigit = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
        return (isLetter | isDigit | bytes).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteEdges(ref int edges, int count, int at, ulong words, ref ulong carry)
    {
        var changes = words ^ ((words << 1) | carry);
        carry = words >> 63;
        var end = count + BitOperations.PopCount(changes);
        ref var to = ref Unsafe.Add(ref edges, count);
        while (changes != 0)
        {
            // Eight at a time without a test between them: what is written too much is overwritten by the next block.
            for (var i = 0; i < 8; i++)
            {
                Unsafe.Add(ref to, i) = at + BitOperations.TrailingZeroCount(changes);
                changes &= changes - 1;
            }

            to = ref Unsafe.Add(ref to, 8);
        }

        return end;
    }
}

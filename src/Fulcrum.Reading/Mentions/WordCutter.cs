using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Reading;

/// <summary>Folds a text and writes where its words start and end, 64 characters at a time.</summary>
internal static class WordCutter
{
    /// <summary>How many more edges than characters must fit: edges are written eight at a time.</summary>
    public const int Slack = Block + 8;

    private const int Block = 64;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Gets one byte a character.</param>
    /// <param name="edges">Gets start and end of each word in turn; <see cref="Slack"/> longer than the text.</param>
    /// <returns>How many words there are.</returns>
    public static int Cut(ReadOnlySpan<char> text, Span<byte> folded, Span<int> edges) =>
        Vector128.IsHardwareAccelerated ? CutByBlocks(text, folded, edges) : CutPlainly(text, folded, edges);

    /// <summary>The same, character by character: what runs where the processor has no vectors, and what the vectors are tested against.</summary>
    public static int CutPlainly(ReadOnlySpan<char> text, Span<byte> folded, Span<int> edges)
    {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var b = Folding.Fold(text[i]);
            folded[i] = b;
            if (Folding.IsWord(b) != inside)
            {
                inside = !inside;
                edges[count++] = i;
            }
        }

        if (inside)
        {
            edges[count++] = text.Length;
        }

        return count / 2;
    }

    /// <summary>The same with vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CutByBlocks(ReadOnlySpan<char> text, Span<byte> folded, Span<int> edges)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(folded);
        ref var edge = ref MemoryMarshal.GetReference(edges);
        var count = 0;
        var carry = 0UL;
        var at = 0;
        for (; at + Block <= text.Length; at += Block)
        {
            var words = FoldBlock(ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref target, at));
            count = WriteEdges(ref edge, count, at, words, ref carry);
        }

        if (at < text.Length)
        {
            Span<char> rest = stackalloc char[Block];
            Span<byte> end = stackalloc byte[Block];
            rest.Clear();
            text[at..].CopyTo(rest);
            var words = FoldBlock(ref Unsafe.As<char, ushort>(ref rest[0]), ref end[0]);
            end[..(text.Length - at)].CopyTo(folded[at..]);
            count = WriteEdges(ref edge, count, at, words, ref carry);
        }

        if (carry != 0)
        {
            Unsafe.Add(ref edge, count++) = text.Length;
        }

        return count / 2;
    }

    /// <summary>Where the words of a folded text start and end.</summary>
    /// <param name="folded">The folded bytes; <see cref="Slack"/> more are readable behind them.</param>
    /// <param name="length">How many of them there are.</param>
    /// <param name="edges">As in <see cref="Cut"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CutFolded(ReadOnlySpan<byte> folded, int length, Span<int> edges)
    {
        ref var source = ref MemoryMarshal.GetReference(folded);
        ref var edge = ref MemoryMarshal.GetReference(edges);
        var count = 0;
        var carry = 0UL;
        for (var at = 0; at < length; at += Block)
        {
            var words = WordsOf(ref Unsafe.Add(ref source, at));
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

    /// <summary>Bit i says whether folded byte i is part of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WordsOf(ref byte source)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            return WordsOf32(ref source) | ((ulong)WordsOf32(ref Unsafe.Add(ref source, 32)) << 32);
        }

        var words = 0UL;
        for (var i = 0; i < Block; i++)
        {
            words |= Folding.IsWord(Unsafe.Add(ref source, i)) ? 1UL << i : 0;
        }

        return words;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WordsOf32(ref byte source)
    {
        var bytes = Vector256.LoadUnsafe(ref source);
        var isLetter = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'a'), Vector256.Create((byte)25));
        var isDigit = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
        return (isLetter | isDigit | bytes).ExtractMostSignificantBits();
    }

    /// <summary>Folds 64 characters; bit i of the result says whether character i is part of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FoldBlock(ref ushort source, ref byte target)
    {
        ulong words, wide;
        if (Vector256.IsHardwareAccelerated)
        {
            words = Fold32(ref source, ref target, out var wideLow) | ((ulong)Fold32(ref Unsafe.Add(ref source, 32), ref Unsafe.Add(ref target, 32), out var wideHigh) << 32);
            wide = wideLow | ((ulong)wideHigh << 32);
        }
        else
        {
            words = wide = 0;
            for (var i = 0; i < Block; i += 16)
            {
                words |= (ulong)Fold16(ref Unsafe.Add(ref source, i), ref Unsafe.Add(ref target, i), out var wideHere) << i;
                wide |= (ulong)wideHere << i;
            }
        }

        return wide == 0 ? words : FoldWide(ref source, ref target, words, wide);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fold32(ref ushort source, ref byte target, out uint wide)
    {
        var bytes = Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, 16));
        var small = bytes | Vector256.Create((byte)0x20);
        var isLetter = Vector256.LessThanOrEqual(small - Vector256.Create((byte)'a'), Vector256.Create((byte)25));
        var isDigit = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
        Vector256.ConditionalSelect(isLetter, small, bytes).StoreUnsafe(ref target);
        wide = bytes.ExtractMostSignificantBits();
        return (isLetter | isDigit).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fold16(ref ushort source, ref byte target, out uint wide)
    {
        var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, 8));
        var small = bytes | Vector128.Create((byte)0x20);
        var isLetter = Vector128.LessThanOrEqual(small - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        var isDigit = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        Vector128.ConditionalSelect(isLetter, small, bytes).StoreUnsafe(ref target);
        wide = bytes.ExtractMostSignificantBits();
        return (isLetter | isDigit).ExtractMostSignificantBits();
    }

    /// <summary>Characters outside ASCII, one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong FoldWide(ref ushort source, ref byte target, ulong words, ulong wide)
    {
        for (; wide != 0; wide &= wide - 1)
        {
            var i = BitOperations.TrailingZeroCount(wide);
            var b = Folding.Fold((char)Unsafe.Add(ref source, i));
            Unsafe.Add(ref target, i) = b;
            words = Folding.IsWord(b) ? words | (1UL << i) : words & ~(1UL << i);
        }

        return words;
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

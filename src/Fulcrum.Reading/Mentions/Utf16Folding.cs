using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Reading;

/// <summary>Folds UTF-16 as <see cref="Folding"/> does, many characters at a time.</summary>
internal static class Utf16Folding
{
    private const int Block = 32;

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">As long as the text at least.</param>
    public static void Fold(ReadOnlySpan<char> text, Span<byte> folded)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            FoldByBlocks(text, folded);
        }
        else
        {
            Folding.Fold(text, folded);
        }
    }

    /// <summary>The same with vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FoldByBlocks(ReadOnlySpan<char> text, Span<byte> folded)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(folded);
        var at = 0;
        for (; at + Block <= text.Length; at += Block)
        {
            FoldBlock(ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref target, at));
        }

        if (at < text.Length)
        {
            Span<char> rest = stackalloc char[Block];
            Span<byte> end = stackalloc byte[Block];
            text[at..].CopyTo(rest);
            FoldBlock(ref Unsafe.As<char, ushort>(ref rest[0]), ref end[0]);
            end[..(text.Length - at)].CopyTo(folded[at..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FoldBlock(ref ushort source, ref byte target)
    {
        uint wide;
        if (Vector256.IsHardwareAccelerated)
        {
            var bytes = Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, 16));
            Utf8Folding.Small(bytes).StoreUnsafe(ref target);
            wide = bytes.ExtractMostSignificantBits();
        }
        else
        {
            var low = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, 8));
            var high = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source, 16), Vector128.LoadUnsafe(ref source, 24));
            Utf8Folding.Small(low).StoreUnsafe(ref target);
            Utf8Folding.Small(high).StoreUnsafe(ref target, 16);
            wide = low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << 16);
        }

        if (wide != 0)
        {
            FoldWide(ref source, ref target, wide);
        }
    }

    /// <summary>Characters outside ASCII, one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FoldWide(ref ushort source, ref byte target, uint wide)
    {
        for (; wide != 0; wide &= wide - 1)
        {
            var i = BitOperations.TrailingZeroCount(wide);
            Unsafe.Add(ref target, i) = Folding.Fold((char)Unsafe.Add(ref source, i));
        }
    }
}

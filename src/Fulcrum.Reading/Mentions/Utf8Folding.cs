using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Fulcrum.Reading;

/// <summary>Folds UTF-8 to the same bytes, one a UTF-16 character, as <see cref="Folding"/> folds the characters: places in both agree.</summary>
internal static class Utf8Folding
{
    /// <summary>Folds a text.</summary>
    /// <param name="text">UTF-8; what is no valid UTF-8 counts as U+FFFD, as the platform decodes it.</param>
    /// <param name="folded">As long as the text at least.</param>
    /// <returns>How many characters there are.</returns>
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> folded) =>
        Vector128.IsHardwareAccelerated ? FoldByBlocks(text, folded) : FoldPlainly(text, folded);

    /// <summary>The same, character by character.</summary>
    public static int FoldPlainly(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        var (at, to) = (0, 0);
        while (at < text.Length)
        {
            FoldOne(text, folded, ref at, ref to);
        }

        return to;
    }

    /// <summary>The same with vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FoldByBlocks(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        ref var source = ref MemoryMarshal.GetReference(text);
        ref var target = ref MemoryMarshal.GetReference(folded);
        var (at, to) = (0, 0);
        while (at < text.Length)
        {
            if (Vector256.IsHardwareAccelerated && at <= text.Length - Vector256<byte>.Count)
            {
                var bytes = Vector256.LoadUnsafe(ref source, (nuint)at);
                var wide = bytes.ExtractMostSignificantBits();
                var isCapital = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'A'), Vector256.Create((byte)25));
                (bytes | (isCapital & Vector256.Create((byte)0x20))).StoreUnsafe(ref target, (nuint)to);
                var plain = wide == 0 ? Vector256<byte>.Count : System.Numerics.BitOperations.TrailingZeroCount(wide);
                at += plain;
                to += plain;
                if (wide == 0)
                {
                    continue;
                }
            }
            else if (at <= text.Length - Vector128<byte>.Count)
            {
                var bytes = Vector128.LoadUnsafe(ref source, (nuint)at);
                var wide = bytes.ExtractMostSignificantBits();
                var isCapital = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)25));
                (bytes | (isCapital & Vector128.Create((byte)0x20))).StoreUnsafe(ref target, (nuint)to);
                var plain = wide == 0 ? Vector128<byte>.Count : System.Numerics.BitOperations.TrailingZeroCount(wide);
                at += plain;
                to += plain;
                if (wide == 0)
                {
                    continue;
                }
            }

            FoldOne(text, folded, ref at, ref to);
        }

        return to;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FoldOne(ReadOnlySpan<byte> text, Span<byte> folded, ref int at, ref int to)
    {
        if (text[at] < 128)
        {
            folded[to++] = Folding.Fold((char)text[at++]);
            return;
        }

        Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
        at += length;
        if (rune.IsBmp)
        {
            folded[to++] = Folding.Fold((char)rune.Value);
            return;
        }

        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        folded[to++] = Folding.Fold(pair[0]);
        folded[to++] = Folding.Fold(pair[1]);
    }
}

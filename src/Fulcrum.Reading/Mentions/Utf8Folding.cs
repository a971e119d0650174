using System.Numerics;
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
            // Where no block is left, the next character is read by itself.
            var (wide, width) = (1u, 0);
            if (Vector256.IsHardwareAccelerated && at <= text.Length - Vector256<byte>.Count)
            {
                var bytes = Vector256.LoadUnsafe(ref source, (nuint)at);
                Small(bytes).StoreUnsafe(ref target, (nuint)to);
                (wide, width) = (bytes.ExtractMostSignificantBits(), Vector256<byte>.Count);
            }
            else if (at <= text.Length - Vector128<byte>.Count)
            {
                var bytes = Vector128.LoadUnsafe(ref source, (nuint)at);
                Small(bytes).StoreUnsafe(ref target, (nuint)to);
                (wide, width) = (bytes.ExtractMostSignificantBits(), Vector128<byte>.Count);
            }

            var plain = wide == 0 ? width : BitOperations.TrailingZeroCount(wide);
            at += plain;
            to += plain;
            if (wide == 0)
            {
                continue;
            }

            // Nearly all else is a character of two or three bytes: an accent, a dash, a quote, a bullet.
            var length = Decode(ref Unsafe.Add(ref source, at), text.Length - at, out var character);
            if (length > 0)
            {
                Unsafe.Add(ref target, to++) = Folding.Fold(character);
                at += length;
            }
            else
            {
                FoldOne(text, folded, ref at, ref to);
            }
        }

        return to;
    }

    /// <summary>A valid character of two or three bytes; gives their number, or 0 for everything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Decode(ref byte bytes, int left, out char character)
    {
        var first = bytes;
        if (left >= 3 && (first & 0xf0) == 0xe0 && first is not (0xe0 or 0xed))
        {
            var (second, third) = (Unsafe.Add(ref bytes, 1), Unsafe.Add(ref bytes, 2));
            character = (char)((first << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
            return ((second ^ 0x80) | (third ^ 0x80)) < 0x40 ? 3 : 0;
        }

        if (left >= 2 && first is >= 0xc2 and < 0xe0)
        {
            var second = Unsafe.Add(ref bytes, 1);
            character = (char)(((first & 0x1f) << 6) | (second & 0x3f));
            return (second ^ 0x80) < 0x40 ? 2 : 0;
        }

        character = default;
        return 0;
    }

    /// <summary>ASCII letters made small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> Small(Vector256<byte> bytes) =>
        bytes | (Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'A'), Vector256.Create((byte)25)) & Vector256.Create((byte)0x20));

    /// <inheritdoc cref="Small(Vector256{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Small(Vector128<byte> bytes) =>
        bytes | (Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)25)) & Vector128.Create((byte)0x20));

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

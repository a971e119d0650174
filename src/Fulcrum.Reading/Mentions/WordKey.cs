using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Reading;

/// <summary>
/// The first sixteen bytes of a folded word as two numbers. Up to sixteen bytes they and the length say all;
/// longer words are compared letter by letter as well.
/// </summary>
internal readonly struct WordKey
{
    /// <summary>How many bytes must be readable behind the last word.</summary>
    public const int Padding = 16;

    /// <summary>Longest word that the key holds whole.</summary>
    public const int Whole = 16;

    private const ulong LowFactor = 0x9E3779B97F4A7C15;
    private const ulong NextFactor = 0xC2B2AE3D27D4EB4F;
    private const ulong LastFactor = 0xD6E8FEB86659FD93;
    private const ulong High = 0x8080808080808080;

    /// <summary>For each length from 0 to 16 the masks of the two numbers, as data of the assembly: nothing is set up at the first use.</summary>
    private static ReadOnlySpan<ulong> Masks =>
    [
        0, 0,
        0xff, 0,
        0xffff, 0,
        0xffffff, 0,
        0xffffffff, 0,
        0xffffffffff, 0,
        0xffffffffffff, 0,
        0xffffffffffffff, 0,
        0xffffffffffffffff, 0,
        0xffffffffffffffff, 0xff,
        0xffffffffffffffff, 0xffff,
        0xffffffffffffffff, 0xffffff,
        0xffffffffffffffff, 0xffffffff,
        0xffffffffffffffff, 0xffffffffff,
        0xffffffffffffffff, 0xffffffffffff,
        0xffffffffffffffff, 0xffffffffffffff,
        0xffffffffffffffff, 0xffffffffffffffff,
    ];

    /// <summary>Bytes 1 to 8; what is missing is zero.</summary>
    public readonly ulong Low;

    /// <summary>Bytes 9 to 16; what is missing is zero.</summary>
    public readonly ulong Next;

    /// <summary>How many bytes the word has.</summary>
    public readonly int Length;

    /// <summary>A hash of the word.</summary>
    public readonly uint Hash;

    /// <summary>Makes the key of a word.</summary>
    /// <param name="word">Its first byte; <see cref="Padding"/> bytes behind its last are readable.</param>
    /// <param name="length">How many bytes it has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey(ref byte word, int length)
    {
        // No branch on the length: a wrong guess would cost more than the whole key.
        ref var mask = ref Unsafe.Add(ref MemoryMarshal.GetReference(Masks), 2 * Math.Min(length, Whole));
        Low = Unsafe.ReadUnaligned<ulong>(ref word) & mask;
        Next = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, 8)) & Unsafe.Add(ref mask, 1);
        Length = length;
        Hash = HashOf(Low, Next, length);
    }

    /// <summary>Whether the key shows letters outside ASCII; a longer word may hide them.</summary>
    public bool ShowsWide => ((Low | Next) & High) != 0;

    /// <summary>The hash of a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashOf(ulong low, ulong next, int length)
    {
        var hash = (low * LowFactor) ^ ((next + (uint)length) * NextFactor);
        hash ^= hash >> 32;
        hash *= LastFactor;
        return (uint)(hash >> 32);
    }

    /// <summary>The same for eight keys, each in the low half of its lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> HashOf(Vector512<ulong> low, Vector512<ulong> next, Vector512<ulong> length)
    {
        var hash = (low * Vector512.Create(LowFactor)) ^ ((next + length) * Vector512.Create(NextFactor));
        hash ^= hash >> 32;
        hash *= Vector512.Create(LastFactor);
        return hash >> 32;
    }

    /// <summary>The hash of a word that stands alone.</summary>
    public static uint HashOf(ReadOnlySpan<byte> word)
    {
        Span<byte> padded = stackalloc byte[Whole + Padding];
        word[..Math.Min(word.Length, Whole)].CopyTo(padded);
        return new WordKey(ref padded[0], word.Length).Hash;
    }
}

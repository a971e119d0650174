using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    private const ulong High = 0x8080808080808080;

    /// <summary>For each length from 0 to 16 the masks of the two numbers.</summary>
    private static readonly ulong[] Masks = MakeMasks();

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
        ref var mask = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Masks), 2 * Math.Min(length, Whole));
        Low = Unsafe.ReadUnaligned<ulong>(ref word) & mask;
        Next = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, 8)) & Unsafe.Add(ref mask, 1);
        Length = length;
        var hash = (Low * 0x9E3779B97F4A7C15) ^ ((Next + (uint)length) * 0xC2B2AE3D27D4EB4F);
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        Hash = (uint)(hash >> 32);
    }

    /// <summary>Whether the key shows letters outside ASCII; a longer word may hide them.</summary>
    public bool ShowsWide => ((Low | Next) & High) != 0;

    /// <summary>The hash of a word that stands alone.</summary>
    public static uint HashOf(ReadOnlySpan<byte> word)
    {
        Span<byte> padded = stackalloc byte[Whole + Padding];
        word[..Math.Min(word.Length, Whole)].CopyTo(padded);
        return new WordKey(ref padded[0], word.Length).Hash;
    }

    private static ulong[] MakeMasks()
    {
        var masks = new ulong[2 * (Whole + 1)];
        for (var length = 0; length <= Whole; length++)
        {
            masks[2 * length] = length >= 8 ? ulong.MaxValue : (1UL << (8 * length)) - 1;
            masks[(2 * length) + 1] = length == Whole ? ulong.MaxValue : length > 8 ? (1UL << (8 * (length - 8))) - 1 : 0;
        }

        return masks;
    }
}

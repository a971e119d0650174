using System.Runtime.CompilerServices;

namespace Fulcrum.Market;

/// <summary>Two sets of short words, looked up together: every word of every ad is asked about, so a word is two numbers and the table fits the nearest cache.</summary>
internal sealed class EverydayWords
{
    private const int Longest = 8;
    private const int SlotBits = 9;

    /// <summary>By length of a word the bits of the first letters that such a word has: most words need no look-up.</summary>
    private readonly ulong[] firsts = new ulong[Longest + 1];
    private readonly (ulong Low, ulong High, byte First, byte Second)[] slots = new (ulong, ulong, byte, byte)[1 << SlotBits];

    /// <summary>The table of two sets of words, each of one to eight characters.</summary>
    public EverydayWords(IEnumerable<string> first, IEnumerable<string> second)
    {
        foreach (var word in first)
        {
            Slot(word).First = 1;
        }

        foreach (var word in second)
        {
            Slot(word).Second = 1;
        }
    }

    /// <summary>1 where the first set holds the word, and 1 where the second does; else 0.</summary>
    public (int First, int Second) Kinds(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || (firsts[word.Length] >> (word[0] & 63) & 1) == 0)
        {
            return (0, 0);
        }

        var (low, high) = Packed(word);
        for (var at = Start(low, high); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if ((slot.Low == low && slot.High == high) || slot.Low == 0)
            {
                return (slot.First, slot.Second);
            }
        }
    }

    private ref (ulong Low, ulong High, byte First, byte Second) Slot(string word)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(word.Length, Longest);
        firsts[word.Length] |= 1UL << (word[0] & 63);
        var (low, high) = Packed(word);
        var at = Start(low, high);
        while (slots[at].Low != 0 && (slots[at].Low != low || slots[at].High != high))
        {
            at = (at + 1) & (slots.Length - 1);
        }

        slots[at].Low = low;
        slots[at].High = high;
        return ref slots[at];
    }

    private static int Start(ulong low, ulong high) => (int)(((low ^ (high * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15) >> (64 - SlotBits));

    // No word has a zero in it, so words of different lengths differ.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Low, ulong High) Packed(ReadOnlySpan<char> word)
    {
        ulong low = 0, high = 0;
        for (var n = Math.Min(word.Length, 4) - 1; n >= 0; n--)
        {
            low = (low << 16) | word[n];
        }

        for (var n = word.Length - 1; n >= 4; n--)
        {
            high = (high << 16) | word[n];
        }

        return (low, high);
    }
}

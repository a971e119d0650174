using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fulcrum.Market;

/// <summary>
/// The words of a text as hashes: letters and digits without case, everything else only divides. So does a capital after a small letter,
/// because boards glue lines together ("systemsOwn").
/// </summary>
internal static class TextTokens
{
    /// <summary>Words to one shingle.</summary>
    public const int ShingleWords = 3;

    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>The words' hashes, in order, and how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Hash(string text, List<ulong> words)
    {
        words.Clear();
        ulong hash = 0;
        var (inWord, before) = (false, '\0');
        foreach (var c in text)
        {
            uint folded = c;
            if (c < 128)
            {
                if ((uint)((c | 0x20) - 'a') <= 'z' - 'a')
                {
                    folded = (uint)(c | 0x20);
                    if (folded != c && char.IsLower(before))
                    {
                        words.Add(hash);
                        hash = 0;
                    }
                }
                else if ((uint)(c - '0') > 9)
                {
                    folded = 0;
                }
            }
            else
            {
                folded = char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : 0u;
                if (folded != c && folded != 0 && char.IsLower(before))
                {
                    words.Add(hash);
                    hash = 0;
                }
            }

            before = c;
            if (folded != 0)
            {
                hash = (hash ^ folded) * Prime;
                hash ^= hash >> 29;
                inWord = true;
            }
            else if (inWord)
            {
                words.Add(hash);
                (hash, inWord) = (0, false);
            }
        }

        if (inWord)
        {
            words.Add(hash);
        }

        return words.Count;
    }

    /// <summary>One number for the whole sequence of words.</summary>
    public static ulong Whole(List<ulong> words)
    {
        ulong hash = (ulong)words.Count;
        foreach (var word in words)
        {
            hash = Mix((hash * Prime) ^ word);
        }

        return hash;
    }

    /// <summary>Every shingle, in order of the text; a text shorter than a shingle is one shingle.</summary>
    public static uint[] Shingles(List<ulong> words)
    {
        uint[]? own = null;
        return Shingles(words, ref own).ToArray();
    }

    /// <summary>The same in an array that is used again and grows when it must.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<uint> Shingles(List<ulong> words, ref uint[]? kept)
    {
        var span = CollectionsMarshal.AsSpan(words);
        var count = span.Length == 0 ? 0 : Math.Max(1, span.Length - ShingleWords + 1);
        if (kept is null || kept.Length < count)
        {
            kept = new uint[Math.Max(count, 1024)];
        }

        var shingles = kept.AsSpan(0, count);
        for (var i = 0; i < shingles.Length; i++)
        {
            ulong hash = 0;
            for (var k = i; k < Math.Min(i + ShingleWords, span.Length); k++)
            {
                hash = ((hash << 21) | (hash >> 43)) ^ (span[k] * Prime);
            }

            shingles[i] = (uint)(Mix(hash) >> 32);
        }

        return shingles;
    }

    /// <summary>The different ones, sorted.</summary>
    public static uint[] Distinct(uint[] shingles)
    {
        Array.Sort(shingles);
        var different = 0;
        for (var i = 0; i < shingles.Length; i++)
        {
            if (i == 0 || shingles[i] != shingles[i - 1])
            {
                shingles[different++] = shingles[i];
            }
        }

        return shingles.AsSpan(0, different).ToArray();
    }

    /// <summary>Shared shingles over all shingles of both (Jaccard); both sorted and without repeats.</summary>
    public static double Overlap(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var all = a.Length + b.Length - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    private static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCD;
        h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53;
        return h ^ (h >> 33);
    }
}

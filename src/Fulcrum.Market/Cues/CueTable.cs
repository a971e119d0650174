using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fulcrum.Market;

/// <summary>
/// The phrases of every <see cref="CueSet"/>, found in one pass: a filter of first three characters that fits the nearest cache turns
/// nearly every place away, and only the rest is compared. Forty searches of the same text become one.
/// </summary>
internal sealed class CueTable
{
    /// <summary>Most sets that a pass tells apart; further ones search by themselves.</summary>
    public const int MostSets = 64;

    private const int FilterBits = 15;
    private const int Shortest = 3;
    private const ulong FirstThree = 0x0000_FFFF_FFFF_FFFF;

    private static readonly Lazy<CueTable> LazyBundled = new(() =>
    {
        // The sets are fields of the readers that use them; a reader that has not run yet has not made them.
        foreach (var reader in (ReadOnlySpan<Type>)[typeof(StrengthRules), typeof(Boilerplate), typeof(NotASkill), typeof(FieldsOfStudy), typeof(UnlistedFinder), typeof(DegreeReader),
            typeof(WorkModeReader), typeof(SegmentReader), typeof(LegalReader), typeof(PayReader), typeof(YearsReader), typeof(NumberWords)])
        {
            RuntimeHelpers.RunClassConstructor(reader.TypeHandle);
        }

        return new CueTable(CueSet.Made());
    });

    [ThreadStatic]
    private static CueHit[]? s_found;

    private readonly ulong[] _filter = new ulong[(1 << FilterBits) / 64];
    private readonly ulong[] _longer = new ulong[(1 << FilterBits) / 64];
    private readonly HashSet<ulong> _short = [];
    private readonly short[] _heads = new short[1 << FilterBits];
    private readonly Phrase[] _phrases;
    private readonly ulong _known;

    /// <summary>A phrase with its first four characters (three where it has no more) and its last four, so that most comparisons end at one number.</summary>
    private readonly record struct Phrase(ulong First, ulong Mask, ulong Last, string Text, ulong Sets, uint Hash);

    /// <summary>A table of some sets, by their numbers.</summary>
    public CueTable(CueSet[] sets)
    {
        var bits = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            // Too many sets, or a phrase that the filter cannot hold: such a set searches by itself.
            if (set.Number >= MostSets || Array.Exists(set.Phrases, p => p.Length < Shortest))
            {
                continue;
            }

            foreach (var phrase in set.Phrases)
            {
                bits[phrase] = bits.GetValueOrDefault(phrase) | (1UL << set.Number);
            }

            _known |= 1UL << set.Number;
        }

        // Phrases of one hash stand together, so that comparing them is walking along an array.
        _phrases = [.. bits.Select(b => Made(b.Key, b.Value)).OrderBy(p => p.Hash).ThenBy(p => p.Text, StringComparer.Ordinal), default];
        for (var n = _phrases.Length - 2; n >= 0; n--)
        {
            var hash = _phrases[n].Hash;
            _filter[hash >> 6] |= 1UL << (int)(hash & 63);
            _heads[hash] = (short)n;
            if (_phrases[n].Mask == FirstThree)
            {
                _short.Add(_phrases[n].First);
            }
            else
            {
                var longer = Hash(_phrases[n].First);
                _longer[longer >> 6] |= 1UL << (int)(longer & 63);
            }
        }
    }

    private static Phrase Made(string phrase, ulong sets)
    {
        var four = Four(in MemoryMarshal.GetReference(phrase.AsSpan()));
        var mask = phrase.Length > Shortest ? ulong.MaxValue : FirstThree;
        return new Phrase(four & mask, mask, phrase.Length > Shortest ? Four(in phrase.AsSpan()[^4]) : 0, phrase, sets, Hash(four & FirstThree));
    }

    /// <summary>The sets of this project.</summary>
    public static CueTable Bundled => LazyBundled.Value;

    /// <summary>Whether the pass answers for a set.</summary>
    public bool Knows(CueSet set) => set.Number < MostSets && (_known >> set.Number & 1) != 0;

    /// <summary>Every phrase of every set in a text, in order of place; several may start at one place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CueHits Find(string lower)
    {
        var found = s_found ??= new CueHit[1024];
        var count = 0;
        ref var first = ref MemoryMarshal.GetReference(lower.AsSpan());
        ref var filter = ref MemoryMarshal.GetArrayDataReference(_filter);
        // A string ends with a zero character, so four characters can be read where three are left.
        for (var at = 0; at <= lower.Length - Shortest; at++)
        {
            var four = Four(in Unsafe.Add(ref first, at));
            var hash = Hash(four & FirstThree);
            if ((Unsafe.Add(ref filter, hash >> 6) >> (int)(hash & 63) & 1) != 0 && MayStart(four))
            {
                count = Compare(lower, at, four, hash, ref found, count);
            }
        }

        s_found = found;
        return new CueHits(this, found.AsSpan(0, count), lower.Length);
    }

    // The same filter of the first four characters; phrases of three need a look of their own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayStart(ulong four)
    {
        var longer = Hash(four);
        return (_longer[longer >> 6] >> (int)(longer & 63) & 1) != 0 || _short.Contains(four & FirstThree);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Compare(string lower, int at, ulong four, uint hash, ref CueHit[] found, int count)
    {
        for (int n = _heads[hash]; _phrases[n].Text is not null && _phrases[n].Hash == hash; n++)
        {
            ref readonly var phrase = ref _phrases[n];
            if ((four & phrase.Mask) == phrase.First && at + phrase.Text.Length <= lower.Length && EndsSo(lower, at, phrase))
            {
                if (count == found.Length)
                {
                    Array.Resize(ref found, 2 * count);
                }

                found[count++] = new CueHit(at, phrase.Text, phrase.Sets);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsSo(string lower, int at, in Phrase phrase)
    {
        var length = phrase.Text.Length;
        return length == Shortest
            || (Four(in lower.AsSpan()[at + length - 4]) == phrase.Last && (length <= 8 || lower.AsSpan(at + 4, length - 8).SequenceEqual(phrase.Text.AsSpan(4, length - 8))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref readonly char at) => Unsafe.ReadUnaligned<ulong>(in Unsafe.As<char, byte>(ref Unsafe.AsRef(in at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong start) => (uint)((start * 0x9E3779B97F4A7C15) >> (64 - FilterBits));
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Fulcrum.Reading;

/// <summary>One way to name a concept, at the end of a path of the trie.</summary>
/// <param name="Concept">Index of the concept.</param>
/// <param name="Rule">When it counts; null: always.</param>
/// <param name="Prefix">Signs that must stand directly before the first word (".NET").</param>
/// <param name="Suffix">Signs that must stand directly behind the last word ("C++").</param>
/// <param name="Exact">The letters and digits with their capitalisation, where the rule asks for it.</param>
/// <param name="Next">Index of the next way at the same place; -1 at the end.</param>
internal readonly record struct NameVariant(int Concept, NameRule? Rule, Signs Prefix, Signs Suffix, string? Exact, int Next);

/// <summary>
/// All names as a trie of words in one hash table: an entry is (node before, gap, word), and first words are entries of node 0.
/// <see cref="Starts"/> turns most words of a text away before the table is touched.
/// Built once, then read by many threads.
/// </summary>
internal sealed partial class NameTrie
{
    /// <summary>No entry.</summary>
    public const int Nowhere = -1;

    private const int NodeBits = 20;
    private const int NodeMask = (1 << NodeBits) - 1;

    private Entry[] _entries;
    private NameVariant[] _variants;

    /// <summary>32 bytes: half a cache line.</summary>
    private struct Entry
    {
        public ulong Low;
        public ulong Next;

        /// <summary>0: the place is free. Else the word's length, 8 bits, and index + 1 into the spellings where the key does not say all.</summary>
        public int Shape;

        /// <summary>The node before, 20 bits, and the number of the gap, 12 bits.</summary>
        public int From;

        /// <summary>The node behind, 20 bits, and a filter of the words that go on from there, 12 bits; 0: none does.</summary>
        public int To;

        /// <summary>See <see cref="NamesAt"/>.</summary>
        public int Names;
    }

    /// <summary>Which words may start a name.</summary>
    public StartFilter Starts { get; } = new();

    /// <summary>A way to name a concept.</summary>
    public ref readonly NameVariant Variant(int index) => ref _variants[index];

    /// <summary>
    /// The names that end at an entry. 0: none. Below 0: one that always counts, of the concept <c>~names</c>.
    /// Above 0: more, the first of them <c>Variant(names - 1)</c>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NamesAt(int entry) => _entries[entry].Names;

    /// <summary>Quick test: false means that no name goes on from an entry with a word of this hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayGoOn(int entry, uint hash) => (_entries[entry].To & ChildBit(hash)) != 0;

    /// <summary>Asks the processor to fetch where a first word of this hash would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Fetch(uint hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _entries[hash & (uint)(_entries.Length - 1)]));
        }
    }

    /// <summary>The entry of a first word.</summary>
    /// <param name="key">The word's key.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word starts in it.</param>
    public int Start(in WordKey key, in SourceText text, int at) => Find(0, key, text, at);

    /// <summary>The entry of one more word.</summary>
    /// <param name="entry">The entry of the word before.</param>
    /// <param name="gap">The key of what stands between.</param>
    /// <param name="key">The word's key.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word starts in it.</param>
    public int Step(int entry, uint gap, in WordKey key, in SourceText text, int at)
    {
        var number = GapNumber(gap);
        return number == 0 ? Nowhere : Find((_entries[entry].To & NodeMask) | (number << NodeBits), key, text, at);
    }

    /// <summary>The number of a gap; 0: no name has such a gap.</summary>
    private int GapNumber(uint gap)
    {
        for (var i = 0; i < _gapCount; i++)
        {
            if (_gaps[i] == gap)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private int Find(int from, in WordKey key, in SourceText text, int start)
    {
        var entries = _entries;
        var mask = (uint)entries.Length - 1;
        for (var at = Place(key.Hash, from) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var entry = ref entries[at];
            if (entry.Shape == 0)
            {
                return Nowhere;
            }

            if (entry.Low == key.Low && entry.From == from && entry.Next == key.Next && (entry.Shape & 0xff) == key.Length
                && (entry.Shape < 256 || IsSpelled(entry.Shape >> 8, text.Characters[start..])))
            {
                return (int)at;
            }
        }
    }

    private bool IsSpelled(int spelling, ReadOnlySpan<char> text)
    {
        var expected = _spellings[spelling - 1];
        for (var i = 0; i < expected.Length; i++)
        {
            if (char.ToLowerInvariant(text[i]) != expected[i])
            {
                return false;
            }
        }

        return true;
    }

    private static uint Place(uint hash, int from) => hash + ((uint)from * 0x9E3779B1u);

    private static int ChildBit(uint hash) => 1 << (NodeBits + (int)((hash & 0xffff) * 12 >> 16));
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fulcrum.Reading;

/// <summary>One way to name a concept, at the end of a path of the trie.</summary>
/// <param name="Concept">Index of the concept.</param>
/// <param name="Rule">When it counts; null: always.</param>
/// <param name="Prefix">Signs that must stand directly before the first word (".NET").</param>
/// <param name="Suffix">Signs that must stand directly behind the last word ("C++").</param>
/// <param name="Exact">The letters and digits with their capitalisation, where the rule asks for it.</param>
/// <param name="Next">Index of the next way at the same node; -1 at the end.</param>
internal readonly record struct NameVariant(int Concept, NameRule? Rule, Signs Prefix, Signs Suffix, string? Exact, int Next);

/// <summary>
/// All names as a trie of words. A word is looked up by its bytes; an edge is (node, gap, word). Two filters that fit
/// the nearest caches turn most words of a text away before the tables are touched. Built once, then read by many threads.
/// </summary>
internal sealed partial class NameTrie
{
    private const int StartBits = 17;
    private const int PairBits = 19;

    /// <summary>Two bits for each hash of a first word: 1, a name of one word; 2, names of more words.</summary>
    private readonly byte[] _starts = new byte[1 << (StartBits - 2)];

    /// <summary>One bit for each hash of first and second word.</summary>
    private readonly byte[] _pairs = new byte[1 << (PairBits - 3)];

    private Slot[] _slots;
    private Edge[] _edges;
    private Node[] _nodes;
    private NameVariant[] _variants;

    private struct Slot
    {
        public ulong Low;
        public ulong Next;
        public int Shape; // 0: the slot is free. Low byte: length; above: index + 1 into _spellings where the key does not say all.
        public int Word;
        public int FirstNode; // 0: no name starts with the word.
        public uint Hash;
    }

    private struct Edge
    {
        public int Node;
        public int Word;
        public uint Gap;
        public int To; // 0: the slot is free.
    }

    private struct Node
    {
        public int Names; // See NamesAt.
        public int Edges; // How many words go on from here.
    }

    /// <summary>A way to name a concept.</summary>
    public ref readonly NameVariant Variant(int index) => ref _variants[index];

    /// <summary>
    /// The names that end at a node. 0: none. Below 0: one that always counts, of the concept <c>~names</c>.
    /// Above 0: more, the first of them <c>Variant(names - 1)</c>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NamesAt(int node) => _nodes[node].Names;

    /// <summary>Whether names go on behind a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasEdges(int node) => _nodes[node].Edges != 0;

    /// <summary>Quick test of two words in a row: 0 when no name starts with the first, or only names whose second word is another; else 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MayStart(uint first, uint second)
    {
        var index = first >> (32 - StartBits);
        var starts = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_starts), (nint)(index >> 2)) >> (int)(index & 3) * 2;
        return (starts | ((starts >> 1) & PairBit(first, second))) & 1;
    }

    /// <summary>Quick test of the first two words: false means that no name starts so.</summary>
    public bool MayPair(uint first, uint second) => (PairBit(first, second) & 1) != 0;

    /// <summary>The node behind the first word of names; 0: no name starts so.</summary>
    /// <param name="key">The word's key.</param>
    /// <param name="text">The word as written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Start(in WordKey key, ReadOnlySpan<char> text)
    {
        var found = FindSlot(key, text);
        return found < 0 ? 0 : _slots[found].FirstNode;
    }

    /// <summary>The node behind one more word; 0: no name goes on so.</summary>
    public int Step(int node, uint gap, in WordKey key, ReadOnlySpan<char> text)
    {
        var found = FindSlot(key, text);
        return found < 0 ? 0 : FindEdge(node, gap, _slots[found].Word);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PairBit(uint first, uint second)
    {
        var index = PairIndex(first, second);
        return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), (nint)(index >> 3)) >> (int)(index & 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PairIndex(uint first, uint second) => ((first * 0x9E3779B1u) ^ (second * 0x85EBCA6Bu)) >> (32 - PairBits);

    private int FindSlot(in WordKey key, ReadOnlySpan<char> text)
    {
        var slots = _slots;
        var mask = (uint)slots.Length - 1;
        for (var at = key.Hash & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Shape == 0)
            {
                return -1;
            }

            if (slot.Low == key.Low && slot.Next == key.Next && (slot.Shape & 0xff) == key.Length && (slot.Shape < 256 || IsSpelled(slot.Shape >> 8, text)))
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

    private int FindEdge(int node, uint gap, int word)
    {
        var edges = _edges;
        var mask = edges.Length - 1;
        for (var at = EdgeSlot(node, gap, word) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var edge = ref edges[at];
            if (edge.To == 0)
            {
                return 0;
            }

            if (edge.Node == node && edge.Word == word && edge.Gap == gap)
            {
                return edge.To;
            }
        }
    }

    private static int EdgeSlot(int node, uint gap, int word)
    {
        var mixed = (((ulong)(uint)node << 32) | (uint)word) * 0x9E3779B97F4A7C15 ^ (gap * 0x85EBCA6Bul);
        return (int)((mixed ^ (mixed >> 29)) >> 7);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fulcrum.Reading;

/// <summary>One way to name a concept, at the end of a path of the trie.</summary>
/// <param name="Concept">Index of the concept.</param>
/// <param name="Rule">When it counts; null: always.</param>
/// <param name="Prefix">Signs that must stand directly before the first word (".NET"), packed.</param>
/// <param name="Suffix">Signs that must stand directly behind the last word ("C++"), packed.</param>
/// <param name="Exact">The letters and digits with their capitalisation, where the rule asks for it.</param>
/// <param name="Next">Index of the next way at the same node; -1 at the end.</param>
internal readonly record struct NameVariant(int Concept, NameRule? Rule, Signs Prefix, Signs Suffix, string? Exact, int Next);

/// <summary>
/// All names as a trie of words. Words are looked up by hash and compared byte by byte; an edge is (node, gap, word).
/// Built once, then read by many threads.
/// </summary>
internal sealed partial class NameTrie
{
    private const int FilterBits = 15;

    private readonly byte[] _filter = new byte[1 << FilterBits];
    private int[] _wordSlots = new int[1 << 12];
    private Word[] _words = new Word[1 << 11];
    private int _wordCount = 1;
    private byte[] _letters = new byte[1 << 15];
    private int _letterCount;
    private readonly Dictionary<int, string> _wide = [];
    private Edge[] _edges = new Edge[1 << 12];
    private int _edgeCount;
    private Node[] _nodes = new Node[1 << 12];
    private int _nodeCount = 1;
    private NameVariant[] _variants = new NameVariant[1 << 12];
    private int _variantCount;

    private struct Word
    {
        public uint Hash;
        public int Offset;
        public int Length;
        public int FirstNode;
    }

    private struct Edge
    {
        public int Node;
        public int Word;
        public uint Gap;
        public int To;
    }

    private struct Node
    {
        public int Variants; // Index + 1 of the first; 0: no name ends here.
        public bool HasEdges;
    }

    /// <summary>How many ways to name a concept there are.</summary>
    public int VariantCount => _variantCount;

    /// <summary>A way to name a concept.</summary>
    public ref readonly NameVariant Variant(int index) => ref _variants[index];

    /// <summary>Index of the first name that ends at a node; -1: none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstVariant(int node) => _nodes[node].Variants - 1;

    /// <summary>Whether names go on behind a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasEdges(int node) => _nodes[node].HasEdges;

    /// <summary>Quick test: false means that no name starts with a word of this hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStart(uint hash) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filter), (nint)(hash >> (32 - FilterBits))) != 0;

    /// <summary>The node behind the first word of names; 0: no name starts so.</summary>
    public int Start(uint hash, ReadOnlySpan<byte> word, ReadOnlySpan<char> text)
    {
        var found = FindWord(hash, word, text);
        return found == 0 ? 0 : _words[found].FirstNode;
    }

    /// <summary>The node behind one more word; 0: no name goes on so.</summary>
    public int Step(int node, uint gap, uint hash, ReadOnlySpan<byte> word, ReadOnlySpan<char> text)
    {
        var found = FindWord(hash, word, text);
        return found == 0 ? 0 : FindEdge(node, gap, found);
    }

    private int FindWord(uint hash, ReadOnlySpan<byte> word, ReadOnlySpan<char> text)
    {
        var mask = (uint)_wordSlots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var index = _wordSlots[slot];
            if (index == 0)
            {
                return 0;
            }

            ref readonly var entry = ref _words[index];
            if (entry.Hash == hash && word.SequenceEqual(_letters.AsSpan(entry.Offset, entry.Length)) && IsSameBeyondAscii(index, word, text))
            {
                return index;
            }
        }
    }

    /// <summary>Folded bytes of letters outside ASCII are not unique: such words are compared once more.</summary>
    private bool IsSameBeyondAscii(int index, ReadOnlySpan<byte> word, ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return true;
        }

        var expected = _wide[index];
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
        var mask = _edges.Length - 1;
        for (var slot = SlotOf(node, gap, word) & mask; ; slot = (slot + 1) & mask)
        {
            ref readonly var edge = ref _edges[slot];
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

    private static int SlotOf(int node, uint gap, int word)
    {
        var mixed = (((ulong)(uint)node << 32) | (uint)word) * 0x9E3779B97F4A7C15 ^ (gap * 0x85EBCA6Bul);
        return (int)((mixed ^ (mixed >> 29)) >> 7);
    }
}

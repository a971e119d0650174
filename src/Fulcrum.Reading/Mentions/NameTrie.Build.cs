namespace Fulcrum.Reading;

internal sealed partial class NameTrie
{
    private const int MostWords = 16;
    private const int LongestName = 255;

    private readonly List<string> _spellings = [];
    private readonly Part[] _path = new Part[MostWords];
    private readonly byte[] _folded = new byte[LongestName + WordKey.Padding];
    private int _pathLength;
    private int _wordCount;
    private int _edgeCount;
    private int _nodeCount = 1;
    private int _variantCount;

    /// <summary>A word of the name that is being added, and what stands before it.</summary>
    private readonly record struct Part(uint Gap, int Start, int End);

    private readonly record struct Ending(string Name, int Concept, NameRule? Rule, Signs Prefix, Signs Suffix);

    /// <summary>An empty trie.</summary>
    /// <param name="names">About how many names will be added: the tables start at a size that need not grow.</param>
    public NameTrie(int names = 64)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, names));
        _slots = new Slot[size / 2];
        _edges = new Edge[size];
        _nodes = new Node[size];
        _variants = new NameVariant[size / 4];
    }

    /// <summary>Adds a name; false when it cannot stand in the trie because of its length or what stands between its words.</summary>
    public bool Add(string name, int concept, NameRule? rule)
    {
        if (name.Length > LongestName)
        {
            return false;
        }

        var folded = _folded.AsSpan(0, name.Length);
        Folding.Fold(name, folded);
        _pathLength = 0;
        var lastEnd = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Folding.IsWord(folded[i]))
            {
                continue;
            }

            var start = i;
            while (i < folded.Length && Folding.IsWord(folded[i]))
            {
                i++;
            }

            var gap = _pathLength == 0 ? GapKey.None : GapKey.Of(folded[lastEnd..start]);
            if ((_pathLength > 0 && gap == GapKey.None) || _pathLength == MostWords)
            {
                return false;
            }

            _path[_pathLength++] = new Part(gap, start, i);
            lastEnd = i;
        }

        if (_pathLength == 0)
        {
            return false;
        }

        var ending = new Ending(name, concept, rule, Signs.Before(folded, _path[0].Start), Signs.Behind(folded, lastEnd));
        AddFrom(0, 0, GapKey.None, 0, ending, rule is { Case: true } ? "" : null);
        return true;
    }

    /// <summary>Adds the words from <paramref name="at"/> on; "&amp;" and "and" each open both paths.</summary>
    private void AddFrom(int node, int at, uint gap, uint firstHash, in Ending ending, string? exact)
    {
        if (at == _pathLength)
        {
            AddVariant(node, ending, exact);
            return;
        }

        var word = Keyed(_path[at], ending.Name, out var key);
        if (gap == GapKey.Ampersand)
        {
            var and = StepOrAdd(node, GapKey.Join, And(out var andKey), "and", ref firstHash, andKey.Hash, at, false);
            AddFrom(StepOrAdd(and, GapKey.Join, key, word, ref firstHash, key.Hash, at + 1, at + 1 == _pathLength),
                at + 1, GapAfter(at), firstHash, ending, exact is null ? null : string.Concat(exact, "and", word));
        }
        else if (at > 0 && at + 1 < _pathLength && gap == GapKey.Join && GapAfter(at) == GapKey.Join && word.Equals("and", StringComparison.OrdinalIgnoreCase))
        {
            var next = Keyed(_path[at + 1], ending.Name, out var nextKey);
            AddFrom(StepOrAdd(node, GapKey.Ampersand, nextKey, next, ref firstHash, nextKey.Hash, at, at + 2 == _pathLength),
                at + 2, GapAfter(at + 1), firstHash, ending, exact is null ? null : string.Concat(exact, next));
        }

        AddFrom(StepOrAdd(node, gap, key, word, ref firstHash, key.Hash, at, at + 1 == _pathLength),
            at + 1, GapAfter(at), firstHash, ending, exact is null ? null : string.Concat(exact, word));
    }

    private ReadOnlySpan<char> Keyed(Part part, string name, out WordKey key)
    {
        key = new WordKey(ref _folded[part.Start], part.End - part.Start);
        return name.AsSpan(part.Start, part.End - part.Start);
    }

    private static WordKey And(out WordKey key)
    {
        Span<byte> and = stackalloc byte[3 + WordKey.Padding];
        "and"u8.CopyTo(and);
        return key = new WordKey(ref and[0], 3);
    }

    private uint GapAfter(int at) => at + 1 < _pathLength ? _path[at + 1].Gap : GapKey.None;

    private void AddVariant(int node, in Ending ending, string? exact)
    {
        ref var names = ref _nodes[node].Names;
        if (names == 0 && ending is { Rule: null, Prefix.Length: 0, Suffix.Length: 0 })
        {
            names = ~ending.Concept;
            return;
        }

        if (names < 0)
        {
            names = Put(new NameVariant(~names, null, default, default, null, -1)) + 1;
        }

        var added = Put(new NameVariant(ending.Concept, ending.Rule, ending.Prefix, ending.Suffix, exact, -1));
        if (names == 0)
        {
            names = added + 1;
            return;
        }

        var last = names - 1;
        while (_variants[last].Next >= 0)
        {
            last = _variants[last].Next;
        }

        _variants[last] = _variants[last] with { Next = added };
    }

    private int Put(in NameVariant variant)
    {
        if (_variantCount == _variants.Length)
        {
            Array.Resize(ref _variants, _variantCount * 2);
        }

        _variants[_variantCount] = variant;
        return _variantCount++;
    }

    private int StepOrAdd(int node, uint gap, in WordKey key, ReadOnlySpan<char> text, ref uint firstHash, uint hash, int at, bool last)
    {
        var slot = FindSlot(key, text);
        if (slot < 0)
        {
            slot = AddWord(key, text);
        }

        if (node == 0)
        {
            firstHash = hash;
            var index = hash >> (32 - StartBits);
            _starts[index >> 2] |= (byte)((last ? 1 : 2) << (int)(index & 3) * 2);
            ref var start = ref _slots[slot].FirstNode;
            return start != 0 ? start : start = AddNode();
        }

        if (at == 1)
        {
            var index = PairIndex(firstHash, hash);
            _pairs[index >> 3] |= (byte)(1 << (int)(index & 7));
        }

        var word = _slots[slot].Word;
        var to = FindEdge(node, gap, word);
        return to != 0 ? to : AddEdge(node, gap, word, AddNode());
    }

    private int AddNode()
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        return _nodeCount++;
    }

    private int AddWord(in WordKey key, ReadOnlySpan<char> text)
    {
        if (++_wordCount * 2 >= _slots.Length)
        {
            Grow();
        }

        var spelling = 0;
        if (key.Length > WordKey.Whole || key.ShowsWide)
        {
            _spellings.Add(text.ToString().ToLowerInvariant());
            spelling = _spellings.Count;
        }

        return PutWord(new Slot { Low = key.Low, Next = key.Next, Shape = key.Length | (spelling << 8), Word = _wordCount, Hash = key.Hash });
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Shape != 0)
            {
                PutWord(slot);
            }
        }
    }

    private int PutWord(in Slot word)
    {
        var mask = (uint)_slots.Length - 1;
        var at = word.Hash & mask;
        while (_slots[at].Shape != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = word;
        return (int)at;
    }

    private int AddEdge(int node, uint gap, int word, int to)
    {
        _nodes[node].Edges++;
        if (++_edgeCount * 2 >= _edges.Length)
        {
            var old = _edges;
            _edges = new Edge[old.Length * 2];
            foreach (var edge in old)
            {
                if (edge.To != 0)
                {
                    PutEdge(edge);
                }
            }
        }

        PutEdge(new Edge { Node = node, Word = word, Gap = gap, To = to });
        return to;
    }

    private void PutEdge(in Edge edge)
    {
        var mask = _edges.Length - 1;
        var at = EdgeSlot(edge.Node, edge.Gap, edge.Word) & mask;
        while (_edges[at].To != 0)
        {
            at = (at + 1) & mask;
        }

        _edges[at] = edge;
    }
}

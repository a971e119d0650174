namespace Fulcrum.Reading;

internal sealed partial class NameTrie
{
    private readonly List<(uint Gap, string Text)> _path = [];

    /// <summary>Adds a name; false when it cannot stand in the trie because of what stands between its words.</summary>
    public bool Add(string name, int concept, NameRule? rule)
    {
        Span<byte> folded = stackalloc byte[name.Length <= 256 ? name.Length : 0];
        if (folded.Length != name.Length)
        {
            return false;
        }

        Folding.Fold(name, folded);
        _path.Clear();
        int first = -1, lastEnd = 0;
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

            var gap = first < 0 ? 0 : GapKey.Of(folded[lastEnd..start]);
            if (first >= 0 && gap == GapKey.None)
            {
                return false;
            }

            first = first < 0 ? start : first;
            _path.Add((gap, name[start..i]));
            lastEnd = i;
        }

        if (_path.Count == 0)
        {
            return false;
        }

        var ending = new Ending(concept, rule, Signs.Before(folded, first), Signs.Behind(folded, lastEnd));
        AddFrom(0, 0, GapKey.None, ending, "");
        return true;
    }

    private readonly record struct Ending(int Concept, NameRule? Rule, Signs Prefix, Signs Suffix);

    /// <summary>Adds the words from <paramref name="at"/> on; "&amp;" and "and" each open both paths.</summary>
    private void AddFrom(int node, int at, uint gap, Ending ending, string exact)
    {
        if (at == _path.Count)
        {
            AddVariant(node, ending, exact);
            return;
        }

        var word = _path[at].Text;
        if (gap == GapKey.Ampersand)
        {
            AddFrom(StepOrAdd(StepOrAdd(node, GapKey.Join, "and"), GapKey.Join, word), at + 1, GapAfter(at), ending, exact + "and" + word);
        }
        else if (gap == GapKey.Join && at + 1 < _path.Count && GapAfter(at) == GapKey.Join && word.Equals("and", StringComparison.OrdinalIgnoreCase))
        {
            AddFrom(StepOrAdd(node, GapKey.Ampersand, _path[at + 1].Text), at + 2, GapAfter(at + 1), ending, exact + _path[at + 1].Text);
        }

        AddFrom(StepOrAdd(node, gap, word), at + 1, GapAfter(at), ending, exact + word);
    }

    private uint GapAfter(int at) => at + 1 < _path.Count ? _path[at + 1].Gap : GapKey.None;

    private void AddVariant(int node, Ending ending, string exact)
    {
        if (_variantCount == _variants.Length)
        {
            Array.Resize(ref _variants, _variantCount * 2);
        }

        var added = new NameVariant(ending.Concept, ending.Rule, ending.Prefix, ending.Suffix, ending.Rule is { Case: true } ? exact : null, -1);
        var last = _nodes[node].Variants - 1;
        if (last < 0)
        {
            _nodes[node].Variants = _variantCount + 1;
        }
        else
        {
            for (; _variants[last].Next >= 0; last = _variants[last].Next)
            {
            }

            _variants[last] = _variants[last] with { Next = _variantCount };
        }

        _variants[_variantCount++] = added;
    }

    private int StepOrAdd(int node, uint gap, string word)
    {
        Span<byte> folded = stackalloc byte[word.Length + WordHash.Padding];
        folded.Clear();
        Folding.Fold(word, folded);
        var hash = WordHash.Of(ref folded[0], word.Length);
        var letters = folded[..word.Length];
        var found = FindWord(hash, letters, word);
        if (found == 0)
        {
            found = AddWord(hash, letters, word);
        }

        if (node == 0)
        {
            _filter[hash >> (32 - FilterBits)] = 1;
            ref var start = ref _words[found].FirstNode;
            return start != 0 ? start : start = AddNode();
        }

        var to = FindEdge(node, gap, found);
        return to != 0 ? to : AddEdge(node, gap, found, AddNode());
    }

    private int AddNode()
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        return _nodeCount++;
    }

    private int AddWord(uint hash, ReadOnlySpan<byte> letters, string word)
    {
        if (_wordCount == _words.Length)
        {
            Array.Resize(ref _words, _wordCount * 2);
            _wordSlots = new int[_words.Length * 2];
            for (var i = 1; i < _wordCount; i++)
            {
                PutWord(i);
            }
        }

        while (_letterCount + letters.Length > _letters.Length)
        {
            Array.Resize(ref _letters, _letters.Length * 2);
        }

        letters.CopyTo(_letters.AsSpan(_letterCount));
        _words[_wordCount] = new Word { Hash = hash, Offset = _letterCount, Length = letters.Length };
        _letterCount += letters.Length;
        if (!System.Text.Ascii.IsValid(letters))
        {
            _wide[_wordCount] = word.ToLowerInvariant();
        }

        PutWord(_wordCount);
        return _wordCount++;
    }

    private void PutWord(int index)
    {
        var mask = (uint)_wordSlots.Length - 1;
        var slot = _words[index].Hash & mask;
        while (_wordSlots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _wordSlots[slot] = index;
    }

    private int AddEdge(int node, uint gap, int word, int to)
    {
        _nodes[node].HasEdges = true;
        if (_edgeCount * 2 >= _edges.Length)
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
        _edgeCount++;
        return to;
    }

    private void PutEdge(Edge edge)
    {
        var mask = _edges.Length - 1;
        var slot = SlotOf(edge.Node, edge.Gap, edge.Word) & mask;
        while (_edges[slot].To != 0)
        {
            slot = (slot + 1) & mask;
        }

        _edges[slot] = edge;
    }
}

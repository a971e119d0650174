namespace Fulcrum.Reading;

internal sealed partial class NameTrie
{
    private const int MostWords = 16;
    private const int LongestName = 255;
    private const int MostGaps = 1 << 8;

    private readonly List<string> _spellings = [];
    private readonly Part[] _path = new Part[MostWords];
    private readonly byte[] _folded = new byte[LongestName + WordKey.Padding + WordCutter.Slack];
    private readonly int[] _cuts = new int[LongestName + WordCutter.Slack];
    private readonly uint[] _gaps = new uint[MostGaps];
    private int _gapCount = 1;
    private int _pathLength;
    private int _entryCount;
    private int _nodeCount = 1;
    private int _variantCount;

    /// <summary>A word of the name that is being added, and what stands before it.</summary>
    private readonly record struct Part(uint Gap, int Start, int End);

    private readonly record struct Ending(string Name, int Concept, NameRule? Rule, Signs Prefix, Signs Suffix);

    /// <summary>An empty trie.</summary>
    /// <param name="names">About how many names will be added, so that the table need not grow.</param>
    public NameTrie(int names = 64)
    {
        _entries = new Entry[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, names))];
        _variants = new NameVariant[Math.Max(64, names / 4)];
        _gaps[0] = GapKey.Join;
    }

    /// <summary>Adds a name; false when it cannot stand in the trie because of its length or what stands between its words.</summary>
    public bool Add(string name, int concept, NameRule? rule)
    {
        if (name.Length > LongestName)
        {
            return false;
        }

        Utf16Folding.Fold(name, _folded);
        var words = WordCutter.Cut(_folded, name.Length, _cuts);
        if (words is 0 or > MostWords)
        {
            return false;
        }

        var folded = _folded.AsSpan(0, name.Length);
        _pathLength = words;
        for (var word = 0; word < words; word++)
        {
            var (start, end) = (_cuts[2 * word], _cuts[(2 * word) + 1]);
            var gap = word == 0 ? GapKey.None : GapKey.Of(folded[_cuts[(2 * word) - 1]..start]);
            if (word > 0 && gap == GapKey.None)
            {
                return false;
            }

            _path[word] = new Part(gap, start, end);
        }

        var ending = new Ending(name, concept, rule, Signs.Before(folded, _path[0].Start), Signs.Behind(folded, _path[words - 1].End));
        if (_nodeCount + (2 * MostWords) > NodeMask || _gapCount + MostWords > MostGaps)
        {
            return false;
        }

        AddFrom(Nowhere, 0, GapKey.None, 0, ending, rule is { Case: true } ? "" : null);
        return true;
    }

    /// <summary>Must be called once after the last name: until then nothing is found beyond first words.</summary>
    public void Seal()
    {
        var children = new int[_nodeCount];
        for (var i = 0; i < _entries.Length; i++)
        {
            ref readonly var entry = ref _entries[i];
            children[entry.From & NodeMask] |= entry.Shape == 0 ? 0 : ChildBit(HashOf(entry));
        }

        for (var i = 0; i < _entries.Length; i++)
        {
            ref var entry = ref _entries[i];
            var filter = children[entry.To & NodeMask];
            entry.To = entry.Shape == 0 || filter == 0 ? 0 : entry.To | filter;
        }
    }

    /// <summary>Adds the words from <paramref name="at"/> on behind an entry; "&amp;" and "and" each open both paths.</summary>
    private void AddFrom(int entry, int at, uint gap, uint firstHash, in Ending ending, string? exact)
    {
        if (at == _pathLength)
        {
            AddVariant(ref _entries[entry].Names, ending, exact);
            return;
        }

        // Entries move when the table grows; nodes stay.
        var node = entry == Nowhere ? 0 : _entries[entry].To;
        var word = Keyed(_path[at], ending.Name, out var key);
        if (gap == GapKey.Ampersand)
        {
            var and = _entries[StepOrAdd(node, GapKey.Join, KeyOfAnd(), "and", ref firstHash, at)].To;
            AddFrom(StepOrAdd(and, GapKey.Join, key, word, ref firstHash, at + 1),
                at + 1, GapAfter(at), firstHash, ending, exact is null ? null : string.Concat(exact, "and", word));
        }
        else if (at > 0 && at + 1 < _pathLength && gap == GapKey.Join && GapAfter(at) == GapKey.Join && word.Equals("and", StringComparison.OrdinalIgnoreCase))
        {
            var next = Keyed(_path[at + 1], ending.Name, out var nextKey);
            AddFrom(StepOrAdd(node, GapKey.Ampersand, nextKey, next, ref firstHash, at),
                at + 2, GapAfter(at + 1), firstHash, ending, exact is null ? null : string.Concat(exact, next));
        }

        AddFrom(StepOrAdd(node, gap, key, word, ref firstHash, at), at + 1, GapAfter(at), firstHash, ending, exact is null ? null : string.Concat(exact, word));
    }

    private uint GapAfter(int at) => at + 1 < _pathLength ? _path[at + 1].Gap : GapKey.None;

    private ReadOnlySpan<char> Keyed(Part part, string name, out WordKey key)
    {
        key = new WordKey(ref _folded[part.Start], part.End - part.Start);
        return name.AsSpan(part.Start, part.End - part.Start);
    }

    private static WordKey KeyOfAnd()
    {
        Span<byte> and = stackalloc byte[3 + WordKey.Padding];
        "and"u8.CopyTo(and);
        return new WordKey(ref and[0], 3);
    }

    private void AddVariant(ref int names, in Ending ending, string? exact)
    {
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

    /// <summary>The entry of one more word behind a node.</summary>
    private int StepOrAdd(int node, uint gap, in WordKey key, ReadOnlySpan<char> text, ref uint firstHash, int at)
    {
        if (node == 0)
        {
            firstHash = key.Hash;
            Starts.AddFirst(key.Hash, isWhole: _pathLength == 1);
        }
        else if (at == 1)
        {
            Starts.AddSecond(firstHash, key.Hash);
        }

        var from = node | (node == 0 ? 0 : NumberOf(gap) << NodeBits);
        var found = Find(from, key, new SourceText(text, null!), 0);
        return found != Nowhere ? found : AddEntry(from, key, text);
    }

    private int NumberOf(uint gap)
    {
        var number = GapNumber(gap);
        if (number == 0)
        {
            _gaps[_gapCount++] = gap;
            number = _gapCount;
        }

        return number;
    }

    private int AddEntry(int from, in WordKey key, ReadOnlySpan<char> text)
    {
        if (++_entryCount * 3 > _entries.Length * 2)
        {
            var old = _entries;
            _entries = new Entry[old.Length * 2];
            for (var i = 0; i < old.Length; i++)
            {
                ref readonly var entry = ref old[i];
                if (entry.Shape != 0)
                {
                    Put(HashOf(entry), entry);
                }
            }
        }

        var spelling = 0;
        if (key.Length > WordKey.Whole || key.ShowsWide)
        {
            _spellings.Add(text.ToString().ToLowerInvariant());
            spelling = _spellings.Count;
        }

        return Put(key.Hash, new Entry { Low = key.Low, Next = key.Next, Shape = key.Length | (spelling << 8), From = from, To = _nodeCount++ });
    }

    private int Put(uint hash, in Entry entry)
    {
        var mask = (uint)_entries.Length - 1;
        var at = Place(hash, entry.From) & mask;
        while (_entries[at].Shape != 0)
        {
            at = (at + 1) & mask;
        }

        _entries[at] = entry;
        return (int)at;
    }

    private static uint HashOf(in Entry entry) => WordKey.HashOf(entry.Low, entry.Next, entry.Shape & 0xff);
}

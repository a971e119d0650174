using System.Runtime.CompilerServices;

namespace Fulcrum.Reading;

/// <summary>A text folded and cut into words. The arrays are kept by the thread and used again: one call at a time.</summary>
internal sealed class FoldedText
{
    /// <summary>Longer texts get arrays of their own, so that one huge text does not stay in memory.</summary>
    private const int KeptLength = 1 << 18;

    [ThreadStatic]
    private static FoldedText? s_kept;

    private byte[] _folded = new byte[1 << 13];
    private int[] _edges = new int[1 << 12];
    private uint[] _hashes = new uint[1 << 10];
    private char[] _characters = [];
    private bool _isDecoded;

    private FoldedText()
    {
    }

    /// <summary>How many characters the text has.</summary>
    public int Length { get; private set; }

    /// <summary>How many words the text has.</summary>
    public int WordCount { get; private set; }

    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<byte> Folded => _folded.AsSpan(0, Length);

    /// <summary>What the finder collects on the way.</summary>
    public CandidateList Candidates { get; } = new();

    /// <summary>The key of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey Key(int word) => new(ref _folded[StartOf(word)], EndOf(word) - StartOf(word));

    /// <summary>The hash of a word; known once <see cref="HashWords"/> has run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Hash(int word) => _hashes[word];

    /// <summary>Where a word starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartOf(int word) => _edges[2 * word];

    /// <summary>The character behind a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(int word) => _edges[(2 * word) + 1];

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<byte> GapAfter(int word) => _folded.AsSpan(EndOf(word)..StartOf(word + 1));

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<byte> Word(int word) => _folded.AsSpan(StartOf(word)..EndOf(word));

    /// <summary>Folds a text into the arrays of this thread.</summary>
    public static FoldedText Of(ReadOnlySpan<char> text)
    {
        var folded = text.Length > KeptLength ? new FoldedText() : s_kept ??= new FoldedText();
        folded.Read(text);
        return folded;
    }

    /// <summary>Folds a UTF-8 text into the arrays of this thread; places are those of its characters.</summary>
    public static FoldedText Of(ReadOnlySpan<byte> utf8)
    {
        var folded = utf8.Length > KeptLength ? new FoldedText() : s_kept ??= new FoldedText();
        folded.Read(utf8);
        return folded;
    }

    /// <summary>The characters of the UTF-8 text; decoded at the first call after <see cref="Of(ReadOnlySpan{byte})"/>.</summary>
    public ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> utf8)
    {
        if (!_isDecoded)
        {
            if (_characters.Length < Length)
            {
                _characters = new char[Math.Max(Length, _characters.Length * 2)];
            }

            System.Text.Encoding.UTF8.GetChars(utf8, _characters);
            _isDecoded = true;
        }

        return _characters.AsSpan(0, Length);
    }

    /// <summary>Hashes all words; one number more than there are words, the last is 0.</summary>
    public ReadOnlySpan<uint> HashWords()
    {
        var count = WordCount;
        if (_hashes.Length <= count)
        {
            _hashes = new uint[Math.Max(count + 1, _hashes.Length * 2)];
        }

        var hashes = _hashes.AsSpan(0, count + 1);
        WordHasher.Hash(_folded, _edges, hashes[..count]);
        hashes[count] = 0;
        return hashes;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        Length = text.Length;
        Reserve(text.Length);
        Utf16Folding.Fold(text, _folded);
        WordCount = WordCutter.Cut(_folded, Length, _edges);
    }

    private void Read(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        Length = Utf8Folding.Fold(utf8, _folded);
        _isDecoded = false;
        WordCount = WordCutter.Cut(_folded, Length, _edges);
    }

    private void Reserve(int length)
    {
        // Eight words are read at once from two blocks.
        if (_folded.Length < length + WordHasher.Window)
        {
            _folded = new byte[Math.Max(length + WordHasher.Window, _folded.Length * 2)];
        }

        // A word and the sign behind it take two characters, so there are at most (n + 1) / 2 words of two edges each.
        if (_edges.Length < length + WordCutter.Slack)
        {
            _edges = new int[Math.Max(length + WordCutter.Slack, _edges.Length * 2)];
        }
    }
}

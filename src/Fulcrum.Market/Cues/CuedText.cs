namespace Fulcrum.Market;

/// <summary>A stretch of an ad's lower-case text that knows its cues. Everything else is asked of <see cref="Span"/>.</summary>
internal readonly ref struct CuedText
{
    private readonly CueHits? hits;
    private readonly int start;

    /// <summary>A stretch of a text over which a pass was made.</summary>
    public CuedText(ReadOnlySpan<char> span, CueHits hits, int start)
    {
        Span = span;
        this.hits = hits;
        this.start = start;
    }

    private CuedText(ReadOnlySpan<char> span) => Span = span;

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Span { get; }

    /// <summary>How many characters.</summary>
    public int Length => Span.Length;

    /// <summary>A character.</summary>
    public char this[int index] => Span[index];

    /// <summary>The characters.</summary>
    public static implicit operator ReadOnlySpan<char>(CuedText text) => text.Span;

    /// <summary>A text over which no pass was made: it is searched when asked.</summary>
    public static implicit operator CuedText(ReadOnlySpan<char> text) => new(text);

    /// <summary>A text over which no pass was made: it is searched when asked.</summary>
    public static implicit operator CuedText(string text) => new(text.AsSpan());

    /// <summary>A part of it.</summary>
    public CuedText Slice(int from, int length) => hits is null ? new(Span.Slice(from, length)) : new(Span.Slice(from, length), hits, start + from);

    /// <summary>Whether a phrase of the set stands anywhere in it.</summary>
    public bool ContainsAny(CueSet cues) => IndexOfAny(cues) >= 0;

    /// <summary>Where the first phrase of the set starts; -1 when there is none.</summary>
    public int IndexOfAny(CueSet cues)
    {
        if (hits is null || !hits.Knows(cues))
        {
            return Span.IndexOfAny(cues.Search);
        }

        var at = hits.First(cues, start, start + Span.Length);
        return at < 0 ? -1 : at - start;
    }

    /// <summary>The cues in it, from the first on; those behind its end are among them. Empty where no pass was made.</summary>
    public ReadOnlySpan<CueHit> Hits(out int offset)
    {
        offset = start;
        return hits is null ? default : hits.Rest(hits.From(start));
    }

    /// <summary>Whether a word stands anywhere in it.</summary>
    public bool Contains(string word, StringComparison comparison) => Span.Contains(word, comparison);

    /// <summary>Whether it begins with a word.</summary>
    public bool StartsWith(string word, StringComparison comparison = StringComparison.Ordinal) => Span.StartsWith(word, comparison);

    /// <summary>Where a sign stands first; -1 when nowhere.</summary>
    public int IndexOf(char sign) => Span.IndexOf(sign);

    /// <summary>Where a word stands first; -1 when nowhere.</summary>
    public int IndexOf(string word, StringComparison comparison) => Span.IndexOf(word, comparison);
}

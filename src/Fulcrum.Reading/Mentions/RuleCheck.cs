namespace Fulcrum.Reading;

/// <summary>Looks at the surroundings of a candidate for the rules of its name.</summary>
internal ref struct RuleCheck(SourceText text, FoldedText folded)
{
    private readonly SourceText _text = text;

    /// <summary>How many words away a needed word may stand.</summary>
    private const int Window = 6;

    private int _sentenceStart = -1;
    private int _sentenceEnd = -1;

    /// <summary>Whether letters and digits have exactly this capitalisation; what stands between words is not compared.</summary>
    public readonly bool IsExactly(string exact, int from, int to)
    {
        var at = 0;
        var written = _text.Characters;
        for (var i = from; i < to; i++)
        {
            if (Folding.IsWord(folded.Folded[i]) && (at == exact.Length || written[i] != exact[at++]))
            {
                return false;
            }
        }

        return at == exact.Length;
    }

    /// <summary>Whether one of the patterns comes next.</summary>
    public readonly bool IsFollowedBy(WordPatterns patterns, int lastWord, int to)
    {
        var next = lastWord + 1;
        return (next < folded.WordCount && patterns.MayStartWith(folded.Hash(next)) && patterns.StartAt(folded, next)
                && WordLinks.Link(folded.Folded[to..folded.StartOf(next)]))
            || (patterns.HasSigns && patterns.HasSign(SignBehind(folded.Folded, to)));
    }

    /// <summary>Whether one of the patterns stands before.</summary>
    public readonly bool IsPrecededBy(WordPatterns patterns, int firstWord, int from)
    {
        var last = firstWord - 1;
        return (last >= 0 && patterns.MayEndWith(folded.Hash(last)) && patterns.EndAt(folded, last)
                && WordLinks.Link(folded.Folded[folded.EndOf(last)..from]))
            || (patterns.HasSigns && patterns.HasSign(SignBefore(folded.Folded, from)));
    }

    /// <summary>Whether one of the patterns starts within six words on the same line.</summary>
    public readonly bool HasNear(WordPatterns patterns, int firstWord, int lastWord)
    {
        for (var word = firstWord - 1; word >= 0 && word >= firstWord - Window; word--)
        {
            if (patterns.MayStartWith(folded.Hash(word)) && patterns.StartAt(folded, word))
            {
                return IsOneLine(folded.EndOf(word), folded.StartOf(firstWord)) || HasBehind(patterns, lastWord);
            }
        }

        return HasBehind(patterns, lastWord);
    }

    private readonly bool HasBehind(WordPatterns patterns, int lastWord)
    {
        for (var word = lastWord + 1; word < folded.WordCount && word <= lastWord + Window; word++)
        {
            if (patterns.MayStartWith(folded.Hash(word)) && patterns.StartAt(folded, word))
            {
                return IsOneLine(folded.EndOf(lastWord), folded.StartOf(word));
            }
        }

        return false;
    }

    /// <summary>Whether a place is a member of an enumeration: signs or "and", "or" on both sides, and not alone in running text.</summary>
    public readonly bool IsListed(int from, int to) => ListSigns.Before(folded.Folded, from) && ListSigns.Behind(folded.Folded, to);

    /// <summary>The sentence or list item around a place.</summary>
    public (int Start, int End) SentenceAt(int position)
    {
        if (position < _sentenceStart || position >= _sentenceEnd)
        {
            (_sentenceStart, _sentenceEnd) = SentenceLimits.Around(_text.Characters, folded.Folded, position);
        }

        return (_sentenceStart, _sentenceEnd);
    }

    private readonly bool IsOneLine(int from, int to) => folded.Folded[from..to].IndexOfAny((byte)'\n', (byte)'\r', Folding.Bullet) < 0;

    private static byte SignBehind(ReadOnlySpan<byte> bytes, int to)
    {
        while (to < bytes.Length && bytes[to] == ' ')
        {
            to++;
        }

        return to < bytes.Length ? bytes[to] : (byte)0;
    }

    private static byte SignBefore(ReadOnlySpan<byte> bytes, int from)
    {
        while (from > 0 && bytes[from - 1] == ' ')
        {
            from--;
        }

        return from > 0 ? bytes[from - 1] : (byte)0;
    }
}

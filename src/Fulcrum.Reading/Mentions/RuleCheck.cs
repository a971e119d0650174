namespace Fulcrum.Reading;

/// <summary>Looks at the surroundings of a candidate for the rules of its name.</summary>
internal ref struct RuleCheck(string text, FoldedText folded)
{
    /// <summary>How many words away a needed word may stand.</summary>
    private const int Window = 6;

    private int _sentenceStart = -1;
    private int _sentenceEnd = -1;

    /// <summary>Whether letters and digits have exactly this capitalisation; what stands between words is not compared.</summary>
    public readonly bool IsExactly(string exact, int from, int to)
    {
        var at = 0;
        for (var i = from; i < to; i++)
        {
            if (Folding.IsWord(folded.Folded[i]) && (at == exact.Length || text[i] != exact[at++]))
            {
                return false;
            }
        }

        return at == exact.Length;
    }

    /// <summary>Whether one of the patterns comes next.</summary>
    public readonly bool IsFollowedBy(IReadOnlyList<WordPattern> patterns, int lastWord, int to)
    {
        var bytes = folded.Folded;
        var next = lastWord + 1;
        var linked = next < folded.WordCount && IsLink(bytes[to..folded.StartOf(next)]);
        for (var i = 0; i < patterns.Count; i++)
        {
            var pattern = patterns[i];
            if (pattern.Words.Length == 0 ? SignBehind(bytes, to) == pattern.Sign : linked && StandsAt(pattern, next))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the patterns stands before.</summary>
    public readonly bool IsPrecededBy(IReadOnlyList<WordPattern> patterns, int firstWord, int from)
    {
        var bytes = folded.Folded;
        var linked = firstWord > 0 && IsLink(bytes[folded.EndOf(firstWord - 1)..from]);
        for (var i = 0; i < patterns.Count; i++)
        {
            var pattern = patterns[i];
            var first = firstWord - pattern.Words.Length;
            if (pattern.Words.Length == 0 ? SignBefore(bytes, from) == pattern.Sign : linked && first >= 0 && StandsAt(pattern, first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the patterns stands within six words on the same line.</summary>
    public readonly bool HasNear(IReadOnlyList<WordPattern> patterns, int firstWord, int lastWord)
    {
        for (var word = firstWord - 1; word >= 0 && word >= firstWord - Window && !BreaksLine(word); word--)
        {
            if (AnyStandsAt(patterns, word))
            {
                return true;
            }
        }

        for (var word = lastWord + 1; word < folded.WordCount && word <= lastWord + Window && !BreaksLine(word - 1); word++)
        {
            if (AnyStandsAt(patterns, word))
            {
                return true;
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
            (_sentenceStart, _sentenceEnd) = SentenceLimits.Around(text, folded.Folded, position);
        }

        return (_sentenceStart, _sentenceEnd);
    }

    private readonly bool AnyStandsAt(IReadOnlyList<WordPattern> patterns, int word)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            if (StandsAt(patterns[i], word))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool StandsAt(WordPattern pattern, int word)
    {
        var words = pattern.Words;
        if (words.Length == 0 || word + words.Length > folded.WordCount)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!folded.Word(word + i).SequenceEqual(words[i]) || (i > 0 && !IsLink(folded.GapAfter(word + i - 1))))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool BreaksLine(int word) => folded.GapAfter(word).IndexOfAny((byte)'\n', (byte)'\r', Folding.Bullet) >= 0;

    /// <summary>Whether two words with this between them belong together: no comma, no end of a sentence or line.</summary>
    private static bool IsLink(ReadOnlySpan<byte> gap)
    {
        if (gap.Length == 1 && gap[0] == ' ')
        {
            return true;
        }

        return gap.Length <= 16 && gap.IndexOfAnyExcept(" -'\"*_/"u8) < 0;
    }

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

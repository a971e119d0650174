namespace Fulcrum.Reading;

/// <summary>Folds a text and writes where its words start and end.</summary>
internal static class WordCutter
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Gets one byte a character.</param>
    /// <param name="edges">Gets start and end of each word in turn.</param>
    /// <returns>How many words there are.</returns>
    public static int Cut(ReadOnlySpan<char> text, Span<byte> folded, Span<int> edges) => CutPlainly(text, folded, edges);

    /// <summary>The same, character by character: what runs where the processor has no vectors, and what the vectors are tested against.</summary>
    public static int CutPlainly(ReadOnlySpan<char> text, Span<byte> folded, Span<int> edges)
    {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var b = Folding.Fold(text[i]);
            folded[i] = b;
            if (Folding.IsWord(b) != inside)
            {
                inside = !inside;
                edges[count++] = i;
            }
        }

        if (inside)
        {
            edges[count++] = text.Length;
        }

        return count / 2;
    }
}

namespace Fulcrum.Market;

/// <summary>What an ad is recognised by when it comes again.</summary>
/// <param name="Text">One number for the words of the text in their order.</param>
/// <param name="Words">How many words.</param>
/// <param name="Employer">The employer's key; empty when there is none.</param>
/// <param name="Sketch">The lowest byte of each value of the text's sketch (Li and König 2010); empty where no near copy can be told.</param>
internal readonly record struct AdMark(ulong Text, int Words, string Employer, byte[] Sketch)
{
    [ThreadStatic]
    private static List<ulong>? s_words;

    [ThreadStatic]
    private static uint[]? s_shingles;

    /// <summary>The mark of an ad.</summary>
    public static AdMark Of(string text, string employer)
    {
        var words = s_words ??= new List<ulong>(2048);
        var count = TextTokens.Hash(text, words);
        var key = EmployerKey.Of(employer);
        if (key.Length == 0)
        {
            return new AdMark(TextTokens.Whole(words), count, key, []);
        }

        var sketch = new byte[MinHash.Size];
        Span<uint> values = stackalloc uint[MinHash.Size];
        MinHash.Of(TextTokens.Shingles(words, ref s_shingles), values);
        for (var n = 0; n < values.Length; n++)
        {
            sketch[n] = (byte)values[n];
        }

        return new AdMark(TextTokens.Whole(words), count, key, sketch);
    }
}

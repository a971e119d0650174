using System.Text;

namespace Fulcrum.Reading;

/// <summary>A word of a rule: one or more words in a row ("and-grow"), or a sign ("&amp;").</summary>
internal sealed class WordPattern
{
    private WordPattern(byte[][] words, byte sign)
    {
        Words = words;
        Sign = sign;
    }

    /// <summary>Folded words in order of the text; empty for a sign.</summary>
    public byte[][] Words { get; }

    /// <summary>The sign; 0 for words.</summary>
    public byte Sign { get; }

    public static WordPattern Of(ReadOnlySpan<char> text)
    {
        var folded = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Folding.Fold(text[i]);
        }

        var words = new List<byte[]>(1);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && Folding.IsWord(folded[i]))
            {
                continue;
            }

            if (i > start)
            {
                words.Add(folded[start..i]);
            }

            start = i + 1;
        }

        return words.Count > 0 ? new WordPattern([.. words], 0) : new WordPattern([], folded.Length > 0 ? folded[0] : (byte)0);
    }

    public override string ToString() =>
        Words.Length == 0 ? ((char)Sign).ToString() : string.Join('-', Words.Select(w => Encoding.Latin1.GetString(w)));
}

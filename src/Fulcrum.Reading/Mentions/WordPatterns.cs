using System.Text;

namespace Fulcrum.Reading;

/// <summary>The words of one rule: single words, words in a row ("and-grow") and signs ("&amp;").</summary>
internal sealed class WordPatterns
{
    /// <summary>No words.</summary>
    public static readonly WordPatterns None = new([], []);

    private readonly byte[][][] _rows;
    private readonly byte[] _signs;
    private readonly ulong _firsts;
    private readonly ulong _lasts;

    private WordPatterns(byte[][][] rows, byte[] signs)
    {
        _rows = rows;
        _signs = signs;
        foreach (var row in rows)
        {
            _firsts |= Bit(WordKey.HashOf(row[0]));
            _lasts |= Bit(WordKey.HashOf(row[^1]));
        }
    }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => _rows.Length + _signs.Length == 0;

    /// <summary>Whether a sign is among them.</summary>
    public bool HasSigns => _signs.Length > 0;

    /// <summary>Reads words separated by blanks, "@hard" left out.</summary>
    public static WordPatterns Of(ReadOnlySpan<char> text)
    {
        var rows = new List<byte[][]>();
        var signs = new List<byte>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOf(' ');
            var word = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (!word.IsEmpty && !word.SequenceEqual("@hard"))
            {
                ReadOne(word, rows, signs);
            }
        }

        return rows.Count + signs.Count == 0 ? None : new WordPatterns([.. rows], [.. signs]);
    }

    /// <summary>Whether one of the signs is this one.</summary>
    public bool HasSign(byte sign) => _signs.AsSpan().Contains(sign);

    /// <summary>Whether a word may be the first of a row: quick, by its hash.</summary>
    public bool MayStartWith(uint hash) => (_firsts & Bit(hash)) != 0;

    /// <summary>Whether a word may be the last of a row: quick, by its hash.</summary>
    public bool MayEndWith(uint hash) => (_lasts & Bit(hash)) != 0;

    /// <summary>Whether a row starts at a word of a text.</summary>
    public bool StartAt(FoldedText text, int word)
    {
        foreach (var row in _rows)
        {
            if (StandsAt(row, text, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row ends at a word of a text.</summary>
    public bool EndAt(FoldedText text, int word)
    {
        foreach (var row in _rows)
        {
            if (StandsAt(row, text, word - row.Length + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows and signs as written.</summary>
    public override string ToString() =>
        string.Join(' ', _rows.Select(r => string.Join('-', r.Select(Encoding.Latin1.GetString))).Concat(_signs.Select(s => ((char)s).ToString())));

    private static void ReadOne(ReadOnlySpan<char> text, List<byte[][]> rows, List<byte> signs)
    {
        Span<byte> folded = stackalloc byte[64];
        folded = folded[..Math.Min(text.Length, folded.Length)];
        Folding.Fold(text[..folded.Length], folded);
        var row = new List<byte[]>(1);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i == folded.Length || !Folding.IsWord(folded[i]))
            {
                if (i > start)
                {
                    row.Add(folded[start..i].ToArray());
                }

                start = i + 1;
            }
        }

        if (row.Count > 0)
        {
            rows.Add([.. row]);
        }
        else
        {
            signs.Add(folded[0]);
        }
    }

    private static bool StandsAt(byte[][] row, FoldedText text, int word)
    {
        if (word < 0 || word + row.Length > text.WordCount)
        {
            return false;
        }

        for (var i = 0; i < row.Length; i++)
        {
            if (!text.Word(word + i).SequenceEqual(row[i]) || (i > 0 && !WordLinks.Link(text.GapAfter(word + i - 1))))
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Bit(uint hash) => 1UL << (int)(hash & 63);
}

namespace Fulcrum.Market;

/// <summary>The language of an ad as far as reading it needs to know.</summary>
internal enum TextLanguage
{
    /// <summary>English throughout.</summary>
    English,

    /// <summary>The same in two languages, or a part in another one: the English lines are read.</summary>
    Mixed,

    /// <summary>Another language: reported, and not read.</summary>
    Other,
}

/// <summary>Tells English from other languages by the share of everyday words.</summary>
internal static class EnglishText
{
    private const int FewWords = 25;
    private const int Enough = 1200;
    private const int EnglishToRead = 120;

    private static readonly string[] English =
        ["the", "and", "to", "of", "in", "with", "for", "you", "a", "is", "are", "our", "we", "on", "will", "be", "or", "this", "that", "your", "have", "at", "by", "from", "an"];

    private static readonly string[] Foreign =
    [
        .. new[]
        {
            "und", "der", "die", "das", "mit", "für", "wir", "sie", "ein", "eine", "von", "zu", "den", "im", "du", "dich", "bei", "auf", "de", "la", "el", "los", "las", "en", "que", "y", "con", "para", "del", "una", "un", "por", "et", "les", "des", "le", "du", "vous", "nous", "pour", "une", "est", "sur", "dans", "het", "een", "van", "je", "met", "voor", "wij", "ons", "op", "bij", "zijn",
            "e", "di", "il", "per", "che", "della", "con", "gli", "da", "do", "em", "uma", "os", "com", "não", "och", "att", "som", "för", "på", "av", "til", "og", "med", "ja", "sekä", "oraz", "na", "się", "dla", "jest", "ve", "bir", "için",
            "nos", "notre", "votre", "au", "aux", "vos", "avec", "sont", "como", "nuestro", "tu", "nel", "sono", "alla", "als", "oder", "sowie", "deine", "unser", "unsere", "dein", "werden", "aan", "ook", "jouw", "naar", "o", "dos", "você", "nossa", "lub", "w", "z", "i", "ett", "vi", "jag", "en", "af", "det", "er", "vores", "on", "tai",
        }.Except(["on", "i", "o"]),
    ];

    private static readonly EverydayWords Everyday = new(English, Foreign);

    private static bool IsLetter(char c) => c < 128 ? (uint)(c - 'a') <= 'z' - 'a' : char.IsLetter(c);

    internal static bool Is(string lower) => Of(lower) != TextLanguage.Other;

    internal static TextLanguage Of(string lower)
    {
        var whole = Count(lower, Enough);
        if (IsEnglish(whole, lower.Length))
        {
            // Where nearly nothing foreign is said, no line needs a look of its own.
            return whole.Foreign * 5 <= whole.English ? TextLanguage.English : ByLines(lower) is TextLanguage.Mixed ? TextLanguage.Mixed : TextLanguage.English;
        }

        return ByLines(lower);
    }

    /// <summary>Whether a line of a mixed ad is in another language; short lines say too little and count as English.</summary>
    internal static bool IsForeignLine(ReadOnlySpan<char> lower)
    {
        var (words, english, foreign, other, _) = Count(lower, Enough);
        return other * 3 > lower.Length || foreign > english + 1 || (words < 8 && foreign > english && english == 0);
    }

    private static TextLanguage ByLines(string lower)
    {
        var (read, left) = (0, 0);
        foreach (var range in lower.AsSpan().Split('\n'))
        {
            var line = lower.AsSpan(range);
            var (words, english, foreign, other, _) = Count(line, Enough);
            if (words < 8 && other == 0)
            {
                continue;
            }

            if (other * 3 > line.Length || foreign > english)
            {
                left += Math.Max(words, other / 3);
            }
            else if (english > foreign && english * 14 >= words)
            {
                read += words;
            }
        }

        return read >= EnglishToRead && read * 3 >= left ? (left * 10 > read ? TextLanguage.Mixed : TextLanguage.English) : TextLanguage.Other;
    }

    private static bool IsEnglish((int Words, int English, int Foreign, int Other, int Accents) of, int length)
    {
        if (of.Other * 3 > length)
        {
            return false;
        }

        // Lists of bare keywords have few everyday words, but no accents either.
        return of.Words < FewWords ? of.Foreign <= of.English + 3
            : of.English > of.Foreign && (IsAccented(of) ? of.English * 4 >= of.Words : of.English * 14 >= of.Words || (of.English * 40 >= of.Words && of.Foreign * 30 <= of.Words && of.Accents * 100 < of.Words));
    }

    // Languages whose everyday words are not listed, such as Hungarian, show in their accents; some of their words look English ("a", "is").
    private static bool IsAccented((int Words, int English, int Foreign, int Other, int Accents) of) => of.Accents * 6 > of.Words;

    private static (int Words, int English, int Foreign, int Other, int Accents) Count(ReadOnlySpan<char> lower, int most)
    {
        var (words, english, foreign, other, accents) = (0, 0, 0, 0, 0);
        for (var i = 0; i < lower.Length && words < most;)
        {
            if (!IsLetter(lower[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < lower.Length && IsLetter(lower[i]))
            {
                other += lower[i] > '\u024f' ? 1 : 0;
                accents += lower[i] > '\u007f' ? 1 : 0;
                i++;
            }

            words++;
            var (first, second) = Everyday.Kinds(lower[start..i]);
            english += first;
            foreign += second;
        }

        return (words, english, foreign, other, accents);
    }
}

using System.Collections.Frozen;

namespace Fulcrum.Market;

/// <summary>Tells English from other languages by the share of everyday words.</summary>
internal static class EnglishText
{
    private const int FewWords = 25;
    private const int Enough = 1200;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English =
        new[] { "the", "and", "to", "of", "in", "with", "for", "you", "a", "is", "are", "our", "we", "on", "will", "be", "or", "this", "that", "your", "have", "at", "by", "from", "an" }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Foreign =
        new[]
        {
            "und", "der", "die", "das", "mit", "für", "wir", "sie", "ein", "eine", "von", "zu", "den", "im", "du", "dich", "bei", "auf", "de", "la", "el", "los", "las", "en", "que", "y", "con", "para", "del", "una", "un", "por", "et", "les", "des", "le", "du", "vous", "nous", "pour", "une", "est", "sur", "dans", "het", "een", "van", "je", "met", "voor", "wij", "ons", "op", "bij", "zijn",
            "e", "di", "il", "per", "che", "della", "con", "gli", "da", "do", "em", "uma", "os", "com", "não", "och", "att", "som", "för", "på", "av", "til", "og", "med", "ja", "sekä", "oraz", "na", "się", "dla", "jest", "ve", "bir", "için",
        }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool Is(string lower)
    {
        var words = 0;
        var english = 0;
        var foreign = 0;
        var other = 0;
        for (var i = 0; i < lower.Length && words < Enough;)
        {
            if (!char.IsLetter(lower[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < lower.Length && char.IsLetter(lower[i]))
            {
                other += lower[i] > '\u024f' ? 1 : 0;
                i++;
            }

            words++;
            var word = lower.AsSpan(start, i - start);
            english += English.Contains(word) ? 1 : 0;
            foreign += Foreign.Contains(word) ? 1 : 0;
        }

        if (other * 3 > lower.Length)
        {
            return false;
        }

        return words < FewWords ? foreign <= english + 3 : english > foreign && english * 14 >= words;
    }
}

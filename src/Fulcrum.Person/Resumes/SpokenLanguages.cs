namespace Fulcrum.Person;

/// <summary>Human languages from the lines of their section.</summary>
internal static class SpokenLanguages
{
    // Beginnings of names in English, German, French and Spanish, folded: "engl" is English and Englisch, "ingl" inglés.
    private static readonly string[] s_names =
    [
        "engl", "angl", "ingl", "german", "deutsch", "allemand", "aleman", "french", "franz", "franc", "spanish", "spanisch", "espagn", "espan", "castellano", "ital", "portug", "dutch", "niederl", "neerland", "holand", "neerl",
        "polish", "polnisch", "polon", "polaco", "polski", "czech", "tschech", "tcheq", "checo", "slova", "slowa", "slove", "slowe", "hungar", "ungar", "hongr", "roman", "ruman", "roum", "bulgar", "serb", "kroat", "croat", "bosn", "alban", "greek", "griech", "grec", "grieg",
        "turk", "ture", "turc", "arab", "hebr", "persi", "farsi", "kurd", "russ", "ruso", "ukrain", "ucran", "belarus", "swedish", "schwed", "sued", "sueco", "norw", "norv", "norueg", "danish", "danisch", "danois", "danes", "finn", "finl", "island", "iceland", "irish", "irisch", "irland", "gael", "welsh", "walis",
        "catal", "katal", "basque", "bask", "vasco", "euskera", "gall", "latin", "latv", "lett", "lithuan", "litau", "eston", "chinese", "chines", "chino", "mandarin", "canton", "kanton", "japan", "japon", "korean", "korea", "coreen", "corean", "vietnam", "thai", "indones", "malay", "tagalog", "filipino",
        "hindi", "urdu", "bengal", "punjab", "pandschab", "gujarat", "marathi", "tamil", "telugu", "kannada", "malayalam", "nepal", "sinhal", "igbo", "yoruba", "hausa", "swahili", "suaheli", "amhar", "somali", "zulu", "xhosa", "afrikaans", "esperanto", "sign language", "gebardensprache", "langue des signes", "armen", "georg", "azer", "kazak", "kasach", "uzbek", "mongol", "luxemb",
    ];

    /// <summary>Whether a text starts with the name of a human language.</summary>
    public static bool Is(string text)
    {
        var folded = DateWords.Fold(text);
        return Array.Exists(s_names, n => folded.StartsWith(n, StringComparison.Ordinal));
    }

    /// <summary>The languages as written, one each, with the level when it is there.</summary>
    public static List<string> Of(IReadOnlyList<ResumeLine> section)
    {
        var pieces = section.Where(l => !l.IsBlank).SelectMany(l => l.Cells).SelectMany(ListEntries.SplitList).Select(t => t.Trim(' ', '.', '-', '–', '—')).Where(t => t.Length is > 0 and <= 60).ToList();
        var languages = new List<string>();
        foreach (var piece in pieces)
        {
            // A level beside or below its language.
            if (languages.Count > 0 && !Is(piece) && Is(languages[^1]) && !languages[^1].EndsWith(')') && piece.Length < 40)
            {
                languages[^1] += $" ({piece.Trim('(', ')')})";
            }
            else if (piece.Length > 1)
            {
                languages.Add(piece);
            }
        }

        return languages;
    }
}

using System.Text;

namespace Fulcrum.Person;

/// <summary>Names of months, seasons and of the present day in English, German, French, Spanish, Italian, Portuguese and Dutch.</summary>
internal static class DateWords
{
    // A table of its own: normalisation forms are not available where globalisation is invariant.
    private const string Accented = "àáâãäåāăąçćčďđèéêëēęěğìíîïīıłñńňòóôõöøōőŕřśşšßťțţùúûüūůűýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeegiiiiiilnnnoooooooorrsssstttuuuuuuuyyzzz";

    private static readonly string[][] s_months =
    [
        ["january", "jan", "januar", "jaenner", "janner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari"],
        ["february", "feb", "febr", "februar", "fevrier", "fev", "fevr", "febrero", "febbraio", "fevereiro", "februari"],
        ["march", "mar", "mars", "maerz", "marz", "mrz", "marzo", "marco", "maart", "mrt"],
        ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
        ["may", "mai", "mayo", "maggio", "mag", "maio", "mei"],
        ["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho"],
        ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
        ["august", "aug", "aout", "agosto", "ago", "augustus"],
        ["september", "sep", "sept", "septembre", "septiembre", "setiembre", "settembre", "set", "setembro"],
        ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out"],
        ["november", "nov", "novembre", "noviembre", "novembro"],
        ["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dicembre", "dezembro"],
    ];

    private static readonly Dictionary<string, int> s_month = s_months
        .SelectMany((names, i) => names.Select(n => (n, i + 1)))
        .ToDictionary(p => p.n, p => p.Item2, StringComparer.Ordinal);

    private static readonly Dictionary<string, int> s_season = new(StringComparer.Ordinal)
    {
        ["spring"] = 3, ["summer"] = 6, ["fall"] = 9, ["autumn"] = 9, ["winter"] = 1,
        ["fruehling"] = 3, ["fruhling"] = 3, ["sommer"] = 6, ["herbst"] = 9, ["printemps"] = 3, ["ete"] = 6, ["automne"] = 9, ["hiver"] = 1,
    };

    private static readonly string[] s_present =
    [
        "present", "the present", "current", "currently", "now", "today", "ongoing", "to date", "till date", "date", "till now",
        "heute", "jetzt", "aktuell", "laufend", "dato", "aujourd'hui", "a ce jour", "ce jour", "actuel", "actuellement",
        "presente", "la actualidad", "actualidad", "actual", "actualmente", "hoy", "oggi", "attuale", "atual", "heden",
    ];

    private static readonly string[] s_since = ["since", "from", "seit", "ab", "depuis", "desde", "dal", "sinds"];

    private static readonly string[] s_until = ["to", "until", "till", "through", "thru", "bis", "a", "au", "hasta", "al", "e", "tot", "jusqu'a", "bis zum"];

    /// <summary>1 to 12; 0 when the word is no month.</summary>
    public static int Month(string folded) => s_month.GetValueOrDefault(folded);

    /// <summary>First month of a season; 0 when the word is none.</summary>
    public static int Season(string folded) => s_season.GetValueOrDefault(folded);

    /// <summary>Length of a word for the present day at a place of a folded text; 0 when there is none.</summary>
    public static int Present(string folded, int at) => Longest(s_present, folded, at);

    /// <summary>Length of a word for "since".</summary>
    public static int Since(string folded, int at) => Longest(s_since, folded, at);

    /// <summary>Length of a word for "until".</summary>
    public static int Until(string folded, int at) => Longest(s_until, folded, at);

    /// <summary>Lower case without accents, character for character, so that places stay the same.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(FoldChar(c));
        }

        return folded.ToString();
    }

    private static char FoldChar(char c)
    {
        if (c < 128)
        {
            return char.ToLowerInvariant(c);
        }

        if (c is '’' or '‘' or '´')
        {
            return '\'';
        }

        if (!char.IsLetter(c))
        {
            return c;
        }

        var at = Accented.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        return at < 0 ? char.ToLowerInvariant(c) : Plain[at];
    }

    private static int Longest(string[] words, string folded, int at)
    {
        var best = 0;
        foreach (var word in words)
        {
            if (word.Length > best && string.CompareOrdinal(folded, at, word, 0, word.Length) == 0
                && (at + word.Length == folded.Length || !char.IsLetterOrDigit(folded[at + word.Length])))
            {
                best = word.Length;
            }
        }

        return best;
    }
}

using System.Buffers;

namespace Fulcrum.Market;

/// <summary>
/// A set of phrases that mean something to one reader. All sets of the project are looked for in one pass over an ad
/// (<see cref="CueTable"/>); a set that is asked about any other text searches by itself.
/// </summary>
internal sealed class CueSet
{
    private static readonly Lock Gate = new();
    private static readonly List<CueSet> Known = [];
    private SearchValues<string>? search;

    private CueSet(string[] phrases, int number)
    {
        Phrases = phrases;
        Number = number;
    }

    /// <summary>The phrases, in lower case.</summary>
    public string[] Phrases { get; }

    /// <summary>Numbered in order of making.</summary>
    public int Number { get; }

    /// <summary>The set as the platform searches it; made when first used, because most sets are answered from the one pass.</summary>
    public SearchValues<string> Search => search ??= SearchValues.Create(Phrases, StringComparison.Ordinal);

    /// <summary>Makes a set. Letter case counts: texts are folded first.</summary>
    public static CueSet Of(params string[] phrases)
    {
        lock (Gate)
        {
            var made = new CueSet(phrases, Known.Count);
            Known.Add(made);
            return made;
        }
    }

    /// <summary>All sets made so far.</summary>
    public static CueSet[] Made()
    {
        lock (Gate)
        {
            return [.. Known];
        }
    }
}

/// <summary>Cues of texts that no pass was made over.</summary>
internal static class CueSearch
{
    /// <summary>Whether a phrase of the set stands anywhere in the text.</summary>
    public static bool ContainsAny(this ReadOnlySpan<char> text, CueSet cues) => text.ContainsAny(cues.Search);

    /// <summary>Where the first phrase of the set starts; -1 when there is none.</summary>
    public static int IndexOfAny(this ReadOnlySpan<char> text, CueSet cues) => text.IndexOfAny(cues.Search);

    /// <summary>Whether a phrase of the set stands anywhere in the text.</summary>
    public static bool ContainsAny(this string text, CueSet cues) => text.AsSpan().ContainsAny(cues.Search);
}

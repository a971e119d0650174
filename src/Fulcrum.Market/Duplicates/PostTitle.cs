namespace Fulcrum.Market;

/// <summary>A title as far as it decides whether two ads offer the same post.</summary>
internal sealed class PostTitle
{
    private static readonly HashSet<string> Levels = new(StringComparer.Ordinal)
    {
        "senior", "sr", "snr", "junior", "jr", "mid", "staff", "principal", "lead", "head", "director", "manager", "chief", "vp", "intern", "internship", "graduate",
        "trainee", "apprentice", "associate", "assistant", "entry", "experienced", "i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5",
    };

    private readonly HashSet<string> levels = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Reads a title.</summary>
    public PostTitle(string title)
    {
        foreach (var word in TitleWords.Split(title.ToLowerInvariant()))
        {
            (Levels.Contains(word) ? levels : words).Add(word);
        }
    }

    /// <summary>The same level words, and all other words of one in the other: boards add places and numbers to titles.</summary>
    public bool Agrees(PostTitle other) => levels.SetEquals(other.levels) && (words.IsSubsetOf(other.words) || other.words.IsSubsetOf(words));
}

namespace Fulcrum.Market;

/// <summary>A title as far as it decides whether two ads offer the same post.</summary>
internal sealed class PostTitle
{
    private static readonly HashSet<string> LevelWords = new(StringComparer.Ordinal)
    {
        "senior", "sr", "snr", "junior", "jr", "mid", "staff", "principal", "lead", "head", "director", "manager", "chief", "vp", "intern", "internship", "graduate",
        "trainee", "apprentice", "associate", "assistant", "entry", "experienced", "i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5",
    };

    // Words of regions that a place of work rarely spells the same way.
    private static readonly HashSet<string> Regions = new(StringComparer.Ordinal)
    {
        "remote", "hybrid", "onsite", "europe", "eu", "emea", "apac", "latam", "amer", "americas", "asia", "africa", "uk", "us", "usa", "uae", "east", "west", "north", "south", "coast", "m", "f", "d", "w", "x",
    };

    private readonly HashSet<string> levels = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> places;

    /// <summary>Words of levels.</summary>
    public IReadOnlyCollection<string> Levels => levels;

    /// <summary>All other words but regions.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>Words of the place of work.</summary>
    public IReadOnlyCollection<string> Places => places;

    /// <summary>Reads a title; words of the place of work do not tell posts apart.</summary>
    public PostTitle(string title, string location = "")
    {
        places = [.. TitleWords.Split(location.ToLowerInvariant())];
        foreach (var word in TitleWords.Split(title.ToLowerInvariant()))
        {
            if (LevelWords.Contains(word))
            {
                levels.Add(word);
            }
            else if (!Regions.Contains(word))
            {
                words.Add(word);
            }
        }
    }

    /// <summary>The same level words, and all other words of one in the other but for places: boards add places and numbers to titles.</summary>
    public bool Agrees(PostTitle other) => levels.SetEquals(other.levels) && (IsWithin(other) || other.IsWithin(this));

    private bool IsWithin(PostTitle other)
    {
        foreach (var word in words)
        {
            if (!other.words.Contains(word) && !places.Contains(word) && !other.places.Contains(word))
            {
                return false;
            }
        }

        return true;
    }
}

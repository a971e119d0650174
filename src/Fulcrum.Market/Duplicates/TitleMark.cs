namespace Fulcrum.Market;

/// <summary>A title as <see cref="PostTitle"/> compares it, in hashes: what stays in memory when a million ads are compared.</summary>
internal sealed class TitleMark
{
    private readonly uint[] levels;
    private readonly uint[] words;
    private readonly uint[] places;

    /// <summary>Takes over what a title says.</summary>
    public TitleMark(PostTitle title) => (levels, words, places) = (Hashes(title.Levels), Hashes(title.Words), Hashes(title.Places));

    /// <summary>Whether both titles offer the same post.</summary>
    public bool Agrees(TitleMark other) => ReferenceEquals(this, other) || (levels.AsSpan().SequenceEqual(other.levels) && (IsWithin(other) || other.IsWithin(this)));

    private bool IsWithin(TitleMark other)
    {
        foreach (var word in words)
        {
            if (!other.words.AsSpan().Contains(word) && !places.AsSpan().Contains(word) && !other.places.AsSpan().Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private static uint[] Hashes(IReadOnlyCollection<string> words)
    {
        var hashes = new uint[words.Count];
        var n = 0;
        foreach (var word in words)
        {
            var hash = 2166136261u;
            foreach (var c in word)
            {
                hash = (hash ^ c) * 16777619u;
            }

            hashes[n++] = hash;
        }

        Array.Sort(hashes);
        return hashes;
    }
}

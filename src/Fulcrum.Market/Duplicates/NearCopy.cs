namespace Fulcrum.Market;

/// <summary>
/// When two texts of one employer for one post are one text: nearly the same words, or one of them is the other with parts cut away, as boards
/// do that keep the lists of an ad and lose its paragraphs.
/// </summary>
internal static class NearCopy
{
    /// <summary>Shared shingles over all shingles of both, from which on two texts are one.</summary>
    public const double Overlap = 0.8;

    /// <summary>The same for a text that stands within the other: a smaller part says too little of the whole.</summary>
    public const double CutOverlap = 0.5;

    private const double Within = 0.95;

    /// <summary>Whether texts of so many shingles, which overlap so much (Jaccard, counted or estimated), are one text.</summary>
    public static bool Is(double overlap, int shingles, int others)
    {
        if (overlap is >= Overlap or < CutOverlap)
        {
            return overlap >= Overlap;
        }

        // |A∩B| from |A|, |B| and |A∩B| / |A∪B|.
        var shared = overlap / (1 + overlap) * (shingles + others);
        return shared >= Within * Math.Min(shingles, others);
    }
}

namespace Fulcrum.Reading;

/// <summary>Whether two words belong to one stretch of words.</summary>
internal static class WordLinks
{
    /// <summary>True when nothing but blanks, hyphens, quotes, slashes or emphasis stands between: no comma, no end of a sentence or line.</summary>
    public static bool Link(ReadOnlySpan<byte> gap) =>
        (gap.Length == 1 && gap[0] == ' ') || (gap.Length <= 16 && gap.IndexOfAnyExcept(" -'\"*_/"u8) < 0);
}

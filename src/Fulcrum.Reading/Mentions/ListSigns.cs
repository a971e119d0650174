namespace Fulcrum.Reading;

/// <summary>Whether the sides of a place are those of a member of an enumeration.</summary>
internal static class ListSigns
{
    /// <summary>The left side: the start of a line, a sign of a list, "and", "or", "as", "like", "e.g.".</summary>
    public static bool Before(ReadOnlySpan<byte> folded, int from)
    {
        var at = from;
        while (at > 0 && folded[at - 1] is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_')
        {
            at--;
        }

        return at == 0 || IsSign(folded[at - 1]) || folded[at - 1] is (byte)'(' or (byte)':' or (byte)'-'
            || EndsWithWord(folded[..at], "and"u8) || EndsWithWord(folded[..at], "or"u8) || EndsWithWord(folded[..at], "as"u8)
            || EndsWithWord(folded[..at], "like"u8) || EndsWithWord(folded[..at], "e.g."u8) || EndsWithWord(folded[..at], "including"u8);
    }

    /// <summary>The right side: the end of a line or sentence, a sign of a list, "and", "or", "etc".</summary>
    public static bool Behind(ReadOnlySpan<byte> folded, int to)
    {
        var at = to;
        while (at < folded.Length && folded[at] is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_')
        {
            at++;
        }

        return at == folded.Length || IsSign(folded[at]) || folded[at] is (byte)')' or (byte)'.' or (byte)'('
            || StartsWithWord(folded[at..], "and"u8) || StartsWithWord(folded[at..], "or"u8) || StartsWithWord(folded[at..], "etc"u8);
    }

    private static bool IsSign(byte b) =>
        b is (byte)',' or (byte)'/' or (byte)';' or (byte)'&' or (byte)'|' or (byte)'+' or (byte)'\n' or (byte)'\r' or Folding.Bullet;

    private static bool EndsWithWord(ReadOnlySpan<byte> before, ReadOnlySpan<byte> word) =>
        before.EndsWith(word) && (before.Length == word.Length || !Folding.IsWord(before[^(word.Length + 1)]));

    private static bool StartsWithWord(ReadOnlySpan<byte> behind, ReadOnlySpan<byte> word) =>
        behind.StartsWith(word) && (behind.Length == word.Length || !Folding.IsWord(behind[word.Length]));
}

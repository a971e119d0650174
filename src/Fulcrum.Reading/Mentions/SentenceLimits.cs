namespace Fulcrum.Reading;

/// <summary>
/// The sentence around a place: ended by a line break, a bullet, or by ".", "!" or "?" with blanks behind it, unless a small letter follows
/// or an abbreviation such as "e.g." stands before.
/// </summary>
internal static class SentenceLimits
{
    public static (int Start, int End) Around(ReadOnlySpan<char> text, ReadOnlySpan<byte> folded, int position)
    {
        var start = position;
        while (start > 0 && !IsEnd(text, folded, start - 1))
        {
            start--;
        }

        var end = position;
        while (end < folded.Length && !IsEnd(text, folded, end))
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsEnd(ReadOnlySpan<char> text, ReadOnlySpan<byte> folded, int at)
    {
        switch (folded[at])
        {
            case (byte)'\n' or (byte)'\r' or Folding.Bullet:
                return true;
            case (byte)'.' or (byte)'!' or (byte)'?':
                break;
            default:
                return false;
        }

        var next = at + 1;
        while (next < folded.Length && folded[next] == ' ')
        {
            next++;
        }

        return next > at + 1 && (next == folded.Length || (!char.IsLower(text[next]) && !IsAbbreviation(folded, at)));
    }

    private static bool IsAbbreviation(ReadOnlySpan<byte> folded, int dot)
    {
        var before = folded[..dot];
        return before.EndsWith("e.g"u8) || before.EndsWith("i.e"u8) || before.EndsWith(" incl"u8) || before.EndsWith(" vs"u8) || before.EndsWith("(eg"u8);
    }
}

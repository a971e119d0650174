namespace Fulcrum.Reading;

/// <summary>
/// What stands between two words of a name, as a number: at most four folded bytes after normalising.
/// One or more spaces and a single hyphen are the same; spaces around "/" and "&amp;" do not count.
/// </summary>
internal static class GapKey
{
    /// <summary>Space or hyphen.</summary>
    public const uint Join = ' ';

    /// <summary>"&amp;", which is also written "and".</summary>
    public const uint Ampersand = '&';

    /// <summary>Never inside a name.</summary>
    public const uint None = 0;

    /// <summary>The key of a gap.</summary>
    public static uint Of(ReadOnlySpan<byte> gap)
    {
        if (gap.Length == 1)
        {
            return gap[0] == '-' ? Join : gap[0];
        }

        return gap.Length > 64 ? None : Normalise(gap);
    }

    private static uint Normalise(ReadOnlySpan<byte> gap)
    {
        var key = 0u;
        var used = 0;
        byte previous = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            var b = gap[i];
            if (b == '-' && !IsBlankOrHyphen(gap, i - 1) && !IsBlankOrHyphen(gap, i + 1))
            {
                b = (byte)' ';
            }

            if (gap[i] == ' ' && (previous is (byte)' ' or (byte)'/' or (byte)'&' || NextSolid(gap, i) is (byte)'/' or (byte)'&'))
            {
                continue;
            }

            if (used == 4 || b == 0)
            {
                return None;
            }

            key |= (uint)b << (8 * used++);
            previous = b;
        }

        return key;
    }

    private static bool IsBlankOrHyphen(ReadOnlySpan<byte> gap, int i) => (uint)i < (uint)gap.Length && gap[i] is (byte)' ' or (byte)'-';

    private static byte NextSolid(ReadOnlySpan<byte> gap, int i)
    {
        while (i < gap.Length && gap[i] == ' ')
        {
            i++;
        }

        return i < gap.Length ? gap[i] : (byte)0;
    }
}

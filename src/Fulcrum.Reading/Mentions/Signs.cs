namespace Fulcrum.Reading;

/// <summary>At most three signs that belong to a name outside its words: the "++" of C++, the dot of .NET.</summary>
/// <param name="Packed">The folded bytes, the first one lowest.</param>
internal readonly record struct Signs(uint Packed)
{
    /// <summary>How many signs.</summary>
    public int Length => Packed == 0 ? 0 : Packed < 1 << 8 ? 1 : Packed < 1 << 16 ? 2 : 3;

    /// <summary>The signs that end directly before the first word.</summary>
    public static Signs Before(ReadOnlySpan<byte> folded, int firstWord)
    {
        var start = firstWord;
        while (start > 0 && firstWord - start < 3 && folded[start - 1] is (byte)'.' or (byte)'@' or (byte)'#')
        {
            start--;
        }

        return Pack(folded[start..firstWord]);
    }

    /// <summary>The signs that follow the last word directly.</summary>
    public static Signs Behind(ReadOnlySpan<byte> folded, int wordEnd)
    {
        var end = wordEnd;
        while (end < folded.Length && end - wordEnd < 3 && folded[end] is (byte)'+' or (byte)'#')
        {
            end++;
        }

        return Pack(folded[wordEnd..end]);
    }

    /// <summary>Whether the signs stand at a place.</summary>
    public bool StandAt(ReadOnlySpan<byte> folded, int at)
    {
        var rest = Packed;
        for (; rest != 0; rest >>= 8, at++)
        {
            if ((uint)at >= (uint)folded.Length || folded[at] != (byte)rest)
            {
                return false;
            }
        }

        return true;
    }

    private static Signs Pack(ReadOnlySpan<byte> signs)
    {
        var packed = 0u;
        for (var i = signs.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | signs[i];
        }

        return new Signs(packed);
    }
}

using System.Runtime.CompilerServices;

namespace Fulcrum.Reading;

/// <summary>What may stand directly beside any name: "Java" is not in "Java#", "C" not in "C-level", "Node" not in "node.js".</summary>
internal static class NameLimits
{
    /// <summary>Whether a name at a place is a name of its own.</summary>
    public static bool Allow(in SourceText source, ReadOnlySpan<byte> folded, int from, int to, Signs prefix, Signs suffix)
    {
        // Nearly always there is a blank or a comma on both sides, which never make a name part of another.
        if ((from == 0 || IsFree(folded[from - 1])) && (to == folded.Length || IsFree(folded[to])))
        {
            return true;
        }

        var single = to - from == 1;
        var text = source.Characters;
        return AllowBehind(text, folded, to, suffix.Packed != 0, single)
            && AllowBefore(text, folded, from, prefix.Packed != 0, single)
            && !IsInAddress(folded, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFree(byte b) => b is (byte)' ' or (byte)',' or (byte)'\n' or (byte)';' or (byte)')' or (byte)'(' or (byte)':';

    private static bool AllowBehind(ReadOnlySpan<char> text, ReadOnlySpan<byte> folded, int to, bool hasSuffix, bool single)
    {
        if (to >= folded.Length)
        {
            return true;
        }

        var joined = to + 1 < folded.Length && Folding.IsWord(folded[to + 1]);
        if (hasSuffix)
        {
            // "C++11" is C++; "C#foo" is nothing.
            return folded[to] is not (byte)'+' and not (byte)'#' && !(Folding.IsWord(folded[to]) && !char.IsAsciiDigit(text[to]));
        }

        return folded[to] switch
        {
            (byte)'#' => false,
            (byte)'+' => joined && !single,
            (byte)'.' => !joined || !(single || char.IsLower(text[to + 1])),
            (byte)'\'' => !joined || IsPossessive(folded, to),
            (byte)'&' => !single,
            (byte)'-' => !joined || !single,
            (byte)'@' => !joined,
            _ => true,
        };
    }

    private static bool AllowBefore(ReadOnlySpan<char> text, ReadOnlySpan<byte> folded, int from, bool hasPrefix, bool single)
    {
        if (from == 0)
        {
            return true;
        }

        var joined = from > 1 && Folding.IsWord(folded[from - 2]);
        if (hasPrefix)
        {
            return !Folding.IsWord(folded[from - 1]) && folded[from - 1] is not (byte)'.' and not (byte)'@';
        }

        return folded[from - 1] switch
        {
            (byte)'.' => !joined || !(single || char.IsLower(text[from])),
            (byte)'\'' => !joined,
            (byte)'@' => !joined,
            (byte)'&' => !single,
            (byte)'-' => !joined || !single,
            _ => true,
        };
    }

    private static bool IsPossessive(ReadOnlySpan<byte> folded, int apostrophe) =>
        folded[apostrophe + 1] == 's' && (apostrophe + 2 >= folded.Length || !Folding.IsWord(folded[apostrophe + 2]));

    /// <summary>Whether a place is inside a web address. Only asked where a sign of one stands before it.</summary>
    private static bool IsInAddress(ReadOnlySpan<byte> folded, int from)
    {
        if (from == 0 || folded[from - 1] is not ((byte)'/' or (byte)'.' or (byte)'-' or (byte)'_' or (byte)'=' or (byte)'?' or (byte)'%'))
        {
            return false;
        }

        var start = from;
        while (start > 0 && from - start < 200 && folded[start - 1] > ' ')
        {
            start--;
        }

        var before = folded[start..from];
        return before.IndexOf("://"u8) >= 0 || before.IndexOf("www."u8) >= 0;
    }
}

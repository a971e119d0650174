using System.Text;
using System.Text.Unicode;

namespace Fulcrum.Market;

/// <summary>Characters of bytes whose encoding nobody stated.</summary>
internal static class ContentText
{
    /// <summary>The encoding of last resort: every byte is some character.</summary>
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of bytes, and whether they were no valid UTF-8 and were read as Windows-1252.</summary>
    public static (string Text, bool Guessed) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (Wide(bytes) is { } wide)
        {
            var text = wide.GetString(bytes);
            return (text.StartsWith('\uFEFF') ? text[1..] : text, false);
        }

        return Utf8.IsValid(bytes) ? (Encoding.UTF8.GetString(bytes), false) : (Windows1252.GetString(bytes), true);
    }

    /// <summary>UTF-16 or UTF-32 told from the byte order mark, or UTF-16 from zero bytes in every other place; null otherwise.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        var sample = start[..(Math.Min(start.Length, 4096) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return pairs < 4 ? null : odd > pairs * 0.7 && even < pairs * 0.05 ? Encoding.Unicode : even > pairs * 0.7 && odd < pairs * 0.05 ? Encoding.BigEndianUnicode : null;
    }
}

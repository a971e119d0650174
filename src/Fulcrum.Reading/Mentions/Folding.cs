using System.Globalization;

namespace Fulcrum.Reading;

/// <summary>
/// Folds a text to one byte a character, so that names can be compared byte by byte while offsets stay those of the text.
/// Letters are lower-case; spaces, hyphens and quotes of all sorts become the plain ones; every other sign outside ASCII becomes <see cref="Other"/>.
/// Letters and digits outside ASCII become a byte of 128 and more, which is not unique: who compares them must look at the text again.
/// </summary>
internal static class Folding
{
    /// <summary>A sign outside ASCII that means nothing here.</summary>
    public const byte Other = 1;

    /// <summary>A bullet: the start of a list item.</summary>
    public const byte Bullet = 2;

    private static readonly bool[] WordBytes = MakeWordBytes();

    /// <summary>Whether a folded byte is part of a word.</summary>
    public static bool IsWord(byte folded) => WordBytes[folded];

    /// <summary>Folds one character.</summary>
    public static byte Fold(char c)
    {
        if (c < 128)
        {
            return c is >= 'A' and <= 'Z' ? (byte)(c | 0x20) : (byte)c;
        }

        return c switch
        {
            '\u00a0' or '\u202f' or '\u205f' or '\u3000' or (>= '\u2000' and <= '\u200d') or '\u2060' or '\ufeff' => (byte)' ',
            '\u00ae' or '\u2122' or '\u00a9' => (byte)' ',
            (>= '\u2010' and <= '\u2013') or '\u2212' => (byte)'-',
            '\u2018' or '\u2019' or '\u02bc' or '\u00b4' => (byte)'\'',
            '\u201c' or '\u201d' => (byte)'"',
            '\u2028' or '\u2029' or '\u0085' => (byte)'\n',
            '\u2022' or '\u25cf' or '\u25aa' or '\u25e6' or '\u2023' or '\u25a0' or '\u25a1' or '\uf0b7' => Bullet,
            _ => IsWordCharacter(c) ? (byte)(0x80 | char.ToLowerInvariant(c)) : Other,
        };
    }

    /// <summary>Folds a text. <paramref name="folded"/> must be as long as the text.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<byte> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool[] MakeWordBytes()
    {
        var table = new bool[256];
        for (var i = 0; i < 256; i++)
        {
            table[i] = i >= 128 || char.IsAsciiLetterOrDigit((char)i);
        }

        return table;
    }
}

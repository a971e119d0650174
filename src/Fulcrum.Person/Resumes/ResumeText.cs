using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Bytes to text that can be read: encoding guessed, invisible characters and ligatures resolved, size limited.</summary>
internal static class ResumeText
{
    /// <summary>Most bytes read of one file.</summary>
    public const int MostBytes = 24 * 1024 * 1024;

    /// <summary>Most characters that a résumé is looked at for; the rest is left out with a finding.</summary>
    public const int MostCharacters = 400_000;

    /// <summary>A longer line, or a longer word of a PDF, is cut.</summary>
    public const int LongestLine = 1_500;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>All bytes, up to the limit.</summary>
    public static byte[] Bytes(Stream content, string name, ICollection<Finding> findings)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = content.Read(buffer, 0, Math.Min(buffer.Length, MostBytes + 1 - (int)copy.Length))) > 0)
        {
            copy.Write(buffer, 0, read);
        }

        if (copy.Length > MostBytes)
        {
            findings.Add(new("CV002", Severity.Warning, name, $"The file is larger than {MostBytes / 1024 / 1024} MB; only the beginning was read.", "Give the résumé alone, as text, DOCX or PDF."));
            copy.SetLength(MostBytes);
        }

        return copy.ToArray();
    }

    /// <summary>The text of a file that should be text; empty, with a finding, when it is not.</summary>
    public static string Decode(byte[] bytes, string name, ICollection<Finding> findings)
    {
        var text = DecodeRaw(bytes);
        if (text.Length > MostCharacters)
        {
            findings.Add(new("CV002", Severity.Warning, name, $"The résumé has {text.Length} characters; only the first {MostCharacters} were read.", "Give the résumé alone: a résumé of ten pages has about 30,000 characters."));
            text = text[..MostCharacters];
        }

        var odd = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')))
            {
                odd++;
            }
        }

        if (odd * 20 > text.Length)
        {
            findings.Add(new("CV001", Severity.Error, name, "The file is not text: too many of its bytes are control characters.", "Save the résumé as PDF, DOCX, Markdown or plain text (UTF-8)."));
            return "";
        }

        return Clean(text);
    }

    /// <summary>Resolves ligatures, drops invisible characters, joins words that a soft hyphen cut at a line's end.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\r' => clean,
                '\n' or '\t' or '\f' => clean.Append(c),
                '\u00A0' or '\u2007' or '\u202F' or '\u2002' or '\u2003' or '\u2009' => clean.Append(' '),
                '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' => clean,
                'ﬁ' => clean.Append("fi"),
                'ﬂ' => clean.Append("fl"),
                'ﬀ' => clean.Append("ff"),
                'ﬃ' => clean.Append("ffi"),
                'ﬄ' => clean.Append("ffl"),
                '\uF0B7' or '\uF0A7' or '\uF0D8' => clean.Append('•'),
                >= '\uE000' and <= '\uF8FF' => clean.Append(' '),
                _ when char.IsControl(c) || c == '\uFFFD' => clean.Append(' '),
                _ => clean.Append(c),
            };
        }

        return clean.ToString();
    }

    /// <summary>The lines of a text with their numbers from 1; a line longer than any real one is cut into several of the same number.</summary>
    public static IEnumerable<(string Text, int Number)> Lines(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var rest = line;
            while (rest.Length > LongestLine)
            {
                var blank = rest.LastIndexOf(' ', LongestLine);
                var cut = blank > LongestLine / 2 ? blank : LongestLine;
                yield return (rest[..cut], number);
                rest = rest[cut..];
            }

            yield return (rest, number);
        }
    }

    private static string DecodeRaw(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        }

        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252(bytes);
        }
    }

    // Not UTF-8: the usual other encoding of office files. Only 0x80-0x9F differ from Latin-1.
    private static string Windows1252(byte[] bytes)
    {
        const string High = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b is >= 0x80 and <= 0x9F ? High[b - 0x80] : (char)b);
        }

        return text.ToString();
    }
}

using System.Text;
using Fulcrum.Core;
using Fulcrum.Person;
using Fulcrum.Reading;

namespace Fulcrum.Tests;

/// <summary>Reads a résumé from a string.</summary>
internal static class ReadResume
{
    public static PersonReader Reader { get; } = new(Fulcrum.Reading.Reader.Bundled);

    public static (Resume Resume, List<Finding> Findings) From(string text, string name = "cv.txt") => From(Encoding.UTF8.GetBytes(text), name);

    public static (Resume Resume, List<Finding> Findings) From(byte[] bytes, string name)
    {
        var findings = new List<Finding>();
        if (name.EndsWith(".pdf", StringComparison.Ordinal) && !(bytes is [(byte)'%', ..]))
        {
            return (Reader.Resume(bytes.Contains((byte)0) ? new PdfWords(Encoding.Latin1.GetString(bytes), 0) : Printed(Encoding.UTF8.GetString(bytes)), name, findings), findings);
        }

        using var stream = new MemoryStream(bytes);
        return (Reader.Resume(stream, name, findings), findings);
    }

    public static (Resume Resume, List<Finding> Findings) From(PdfWords pdf, string name)
    {
        var findings = new List<Finding>();
        return (Reader.Resume(pdf, name, findings), findings);
    }

    /// <summary>Text set in letters of one width as the words of a PDF: six points a column, twelve a line, 200 lines a page.</summary>
    public static PdfWords Printed(string text)
    {
        var markup = new StringBuilder();
        foreach (var lines in text.Split('\f').SelectMany(p => p.Split('\n').Chunk(200)))
        {
            markup.Append(System.Globalization.CultureInfo.InvariantCulture, $"<page width=\"700\" height=\"{(lines.Length < 50 ? 800 : 3000)}\">\n");
            for (var y = 0; y < lines.Length; y++)
            {
                foreach (System.Text.RegularExpressions.Match word in System.Text.RegularExpressions.Regex.Matches(lines[y], @"\S+"))
                {
                    markup.Append(System.Globalization.CultureInfo.InvariantCulture,
                        $"<word xMin=\"{50 + (word.Index * 6)}\" yMin=\"{100 + (y * 12)}\" xMax=\"{50 + ((word.Index + word.Length) * 6)}\" yMax=\"{110 + (y * 12)}\">{System.Net.WebUtility.HtmlEncode(word.Value)}</word>\n");
                }
            }
        }

        return new PdfWords(markup.ToString(), 0);
    }
}

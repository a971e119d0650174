using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Reads the ads of one file, whatever its format.</summary>
internal static class AdFile
{
    /// <summary>Most bytes of a file that has to be held whole: about 50,000 ads.</summary>
    public const int WholeLimit = 256 << 20;

    private const int PageLimit = 16 << 20;

    /// <summary>The ads, in order.</summary>
    public static IEnumerable<Ad> Read(Stream content, string name, ICollection<Finding> sink, CancellationToken cancel)
    {
        var findings = new FileFindings(name, sink);
        var repeated = new RepeatedTexts();
        foreach (var ad in Read(new AdContent(content, findings), findings, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            repeated.Add(ad);
            yield return ad;
        }

        repeated.Report(findings);
        findings.Close();
    }

    private static IEnumerable<Ad> Read(AdContent content, FileFindings findings, CancellationToken cancel)
    {
        // UTF-16 and the like become UTF-8 first: everything after that reads UTF-8 only.
        if (ContentText.Wide(content.Head) is not null)
        {
            var (text, _) = ContentText.Decode(content.All(WholeLimit));
            content = new AdContent(new MemoryStream(Encoding.UTF8.GetBytes(text)), findings);
        }

        switch (content.Format(content.Head, findings.Name))
        {
            case AdFormat.JsonLines:
                return JsonLines.Read(content, findings, cancel);
            case AdFormat.Json:
                return JsonAds.Read(Utf8(content, WholeLimit, findings), findings, cancel);
            case AdFormat.Csv:
                return CsvAds.Read(Utf8(content, WholeLimit, findings), findings, cancel);
            case AdFormat.Html:
                return HtmlAds.Read(Text(content, findings), findings, cancel);
            case AdFormat.Plain:
                return PlainAds.Read(Text(content, findings), findings, cancel);
            case AdFormat.Empty:
                findings.Add("ADS009", Severity.Warning, "the file is empty", "Check that it was saved or downloaded completely.");
                return [];
            case AdFormat.Xml:
                findings.Add("ADS019", Severity.Error, "XML feeds are not read", "Save the ads as JSON, CSV, HTML or text.");
                return [];
            default:
                findings.Add("ADS018", Severity.Error, $"this is not a text file ({Kind(content.Head)})", "Save the ad as text, HTML, CSV or JSON; from a PDF or a word processor copy the text into a .txt file.");
                return [];
        }
    }

    private static string Text(AdContent content, FileFindings findings)
    {
        var (text, guessed) = ContentText.Decode(content.All(PageLimit));
        if (guessed)
        {
            Guessed(findings);
        }

        return text;
    }

    private static byte[] Utf8(AdContent content, int limit, FileFindings findings)
    {
        var bytes = content.All(limit);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        }

        Guessed(findings);
        return Encoding.UTF8.GetBytes(ContentText.Decode(bytes).Text);
    }

    private static void Guessed(FileFindings findings)
        => findings.Add("ADS008", Severity.Note, "the file is not valid UTF-8; it was read as Windows-1252", "Save it as UTF-8 if letters look wrong.");

    private static string Kind(ReadOnlySpan<byte> head)
        => head.StartsWith("%PDF"u8) ? "a PDF"
        : head.StartsWith("PK\u0003\u0004"u8) ? "a zip archive or an office document"
        : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "gzip inside gzip"
        : "it holds control characters";
}

using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Ads as JSON, one on a line. Blocks of lines are parsed beside each other and handed out in order.</summary>
internal static class JsonLines
{
    private const int BlocksAhead = 4;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>The ads.</summary>
    public static IEnumerable<Ad> Read(AdContent content, FileFindings findings, CancellationToken cancel)
    {
        var blocks = new LineBlocks(content, findings);
        var ahead = new Queue<Task<(List<Ad> Ads, List<Finding> Findings)>>();
        var board = BoardName.OfFile(findings.Name);
        while (true)
        {
            while (ahead.Count < BlocksAhead && blocks.Next() is { } block)
            {
                ahead.Enqueue(Task.Run(() => Parse(block, findings.Name, board), cancel));
            }

            if (!ahead.TryDequeue(out var next))
            {
                yield break;
            }

            cancel.ThrowIfCancellationRequested();
            var (ads, problems) = next.GetAwaiter().GetResult();
            problems.ForEach(findings.Add);
            foreach (var ad in ads)
            {
                yield return ad;
            }
        }
    }

    private static (List<Ad> Ads, List<Finding> Findings) Parse(LineBlock block, string name, string board)
    {
        var ads = new List<Ad>();
        var findings = new List<Finding>();
        try
        {
            var rest = block.Bytes.AsMemory(0, block.Length);
            for (var line = block.FirstLine; !rest.IsEmpty; line++)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                var record = (end < 0 ? rest : rest[..end]).TrimEnd("\r \t"u8).TrimStart(" \t"u8);
                rest = end < 0 ? default : rest[(end + 1)..];
                if (!record.IsEmpty && ParseLine(record, FormattableString.Invariant($"{name}:{line}"), board, findings) is { } ad)
                {
                    ads.Add(ad);
                }
            }
        }
        finally
        {
            block.Return();
        }

        return (ads, findings);
    }

    private static Ad? ParseLine(ReadOnlyMemory<byte> record, string place, string board, List<Finding> findings)
    {
        if (!Utf8.IsValid(record.Span))
        {
            findings.Add(new Finding("ADS008", Severity.Note, place, "the line is not valid UTF-8; it was read as Windows-1252", "Save the file as UTF-8 if letters look wrong."));
            record = Encoding.UTF8.GetBytes(ContentText.Windows1252.GetString(record.Span));
        }

        try
        {
            using var document = JsonDocument.Parse(record, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return JsonAd.Draft(document.RootElement).Finish(place, board, findings);
            }

            findings.Add(new Finding("ADS001", Severity.Warning, place, $"expected one JSON object, found {Kind(document.RootElement.ValueKind)}",
                "Put one ad as {\"title\": …, \"company\": …, \"description\": …} on each line; the line was skipped."));
        }
        catch (JsonException broken)
        {
            findings.Add(new Finding("ADS001", Severity.Warning, place, $"the line is not valid JSON (at byte {broken.BytePositionInLine ?? 0}): {Reason(broken)}",
                "Put one complete JSON object on each line; the line was skipped."));
        }

        return null;
    }

    /// <summary>The parser's message without its position.</summary>
    public static string Reason(JsonException broken)
    {
        var end = broken.Message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return (end < 0 ? broken.Message : broken.Message[..end]).TrimEnd('.', ' ');
    }

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a bare value",
    };
}

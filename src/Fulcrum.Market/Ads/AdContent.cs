using System.Text;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>How the ads of a file are written.</summary>
internal enum AdFormat
{
    Empty,
    Binary,
    JsonLines,
    Json,
    Csv,
    Html,
    Xml,
    Plain,
}

/// <summary>The bytes of a file of which the first ones were looked at.</summary>
internal sealed class AdContent
{
    private const int HeadSize = 64 << 10;
    private readonly Stream content;
    private readonly FileFindings findings;

    /// <summary>Looks at the start of a stream. A stream that breaks ends there, with a finding.</summary>
    public AdContent(Stream content, FileFindings findings)
    {
        this.content = content;
        this.findings = findings;
        Head = Take(HeadSize);
    }

    /// <summary>The first bytes.</summary>
    public byte[] Head { get; }

    /// <summary>Whether nothing follows the head.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What follows the head.</summary>
    public Stream Rest => IsWhole ? Stream.Null : content;

    /// <summary>Everything, or as much as the limit allows, then with a finding.</summary>
    public byte[] All(int limit)
    {
        if (IsWhole)
        {
            return Head;
        }

        var rest = Take(limit - Head.Length);
        if (!IsWhole)
        {
            findings.Add("ADS013", Severity.Warning, $"the file is larger than {limit >> 20} MB, the most that is read of this format; the rest was left out",
                "Split it, or convert it to JSON lines (one JSON object a line), which has no limit.");
        }

        return [.. Head, .. rest];
    }

    private byte[] Take(int most)
    {
        var buffer = new byte[Math.Min(most, HeadSize)];
        var used = 0;
        try
        {
            while (content.Read(buffer, used, buffer.Length - used) is var count)
            {
                if (count == 0)
                {
                    IsWhole = true;
                    break;
                }

                used += count;
                if (used == most)
                {
                    break;
                }

                if (used == buffer.Length)
                {
                    Array.Resize(ref buffer, (int)Math.Min(most, 2L * used));
                }
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            IsWhole = true;
            findings.Add("ADS007", Severity.Warning, $"the file breaks off after {used} bytes ({broken.Message.TrimEnd('.')})", "Get a complete copy of the file; what came before was read where that makes sense.");
        }

        return buffer.AsSpan(0, used).ToArray();
    }

    /// <summary>Tells the format from the first bytes and, where they do not decide, the name.</summary>
    public AdFormat Format(ReadOnlySpan<byte> head, string name)
    {
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        var start = head.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
        {
            return IsWhole ? AdFormat.Empty : AdFormat.Plain;
        }

        if (IsBinary(head))
        {
            return AdFormat.Binary;
        }

        var ending = Ending(name);
        return start[0] switch
        {
            (byte)'{' => ending is ".jsonl" or ".ndjson" || IsJsonLines(start) ? AdFormat.JsonLines : AdFormat.Json,
            (byte)'[' when start[1..].TrimStart(" \t\r\n"u8) is var next && (ending == ".json" || next.IsEmpty || next[0] is (byte)'{' or (byte)']') => AdFormat.Json,
            (byte)'<' => start.StartsWith("<?xml"u8) && start.IndexOf("<html"u8) < 0 || start.StartsWith("<rss"u8) ? AdFormat.Xml : AdFormat.Html,
            _ => ending switch
            {
                ".jsonl" or ".ndjson" => AdFormat.JsonLines,
                ".json" => AdFormat.Json,
                ".csv" or ".tsv" => AdFormat.Csv,
                ".html" or ".htm" => AdFormat.Html,
                ".md" or ".markdown" => AdFormat.Plain,
                _ => CsvAds.LooksLikeHeader(FirstLine(start)) ? AdFormat.Csv : AdFormat.Plain,
            },
        };
    }

    // One object on the first line, and another one (or nothing) on the next.
    private bool IsJsonLines(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf((byte)'\n');
        var next = end < 0 ? default : start[end..].TrimStart(" \t\r\n"u8);
        if (end < 0 ? !IsWhole : next.IsEmpty)
        {
            return end >= 0 && !IsWhole;
        }

        try
        {
            // Not the final block: a line that is a good beginning ("{" of a document over many lines) is read to its end without complaint.
            var reader = new Utf8JsonReader(start[..(end + 1)], isFinalBlock: false, default);
            reader.Read();
            return reader.TrySkip() && !next.IsEmpty;
        }
        catch (JsonException)
        {
            return !next.IsEmpty && next[0] == (byte)'{';
        }
    }

    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8) || head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return true;
        }

        var sample = head[..Math.Min(head.Length, 8192)];
        var controls = 0;
        foreach (var b in sample)
        {
            controls += b < 32 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x0B or 0x1B) ? 1 : 0;
        }

        return controls > sample.Length / 20 || sample.Contains((byte)0) && controls > sample.Length / 100;
    }

    private static string FirstLine(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOfAny((byte)'\n', (byte)'\r');
        return Encoding.UTF8.GetString(end < 0 ? start[..Math.Min(start.Length, 4096)] : start[..end]);
    }

    private static string Ending(string name)
    {
        name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..].ToLowerInvariant();
    }
}

using CsvHelper;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Ads as a table with a header line. Cells are text: a formula in one is never worked out.</summary>
internal static class CsvAds
{
    private const int MostRestarts = 50;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private static readonly string[] Parts = ["responsibilities", "requirements", "qualifications", "skills", "benefits"];

    /// <summary>Whether a line names the columns of a table of ads: at least two known fields, a title or a text among them.</summary>
    public static bool LooksLikeHeader(string line)
    {
        var names = line.Split(Delimiter(line));
        return line.Length < 10_000 && names.Count(n => Known(n) is not null) >= 2 && names.Any(n => Known(n) is AdField.Title or AdField.Text);
    }

    /// <summary>The ads.</summary>
    public static IEnumerable<Ad> Read(ReadOnlyMemory<byte> utf8, FileFindings findings, CancellationToken cancel)
    {
        var end = utf8.Span.IndexOfAny((byte)'\n', (byte)'\r');
        var delimiter = Delimiter(System.Text.Encoding.UTF8.GetString(utf8.Span[..(end < 0 ? Math.Min(utf8.Length, 10_000) : end)]));
        var board = BoardName.OfFile(findings.Name);
        string[]? header = null;
        foreach (var (cells, line) in Rows(utf8, delimiter, findings))
        {
            cancel.ThrowIfCancellationRequested();
            if (header is null)
            {
                header = [.. cells.Select(c => c.Trim().Trim('\uFEFF'))];
                if (!IsHeader(header, findings))
                {
                    yield break;
                }

                continue;
            }

            var problems = new List<Finding>();
            var ad = Draft(header, cells, findings, line)?.Finish(findings.At(line), board, problems);
            problems.ForEach(findings.Add);
            if (ad is not null)
            {
                yield return ad;
            }
        }
    }

    private static AdDraft? Draft(string[] header, string[] cells, FileFindings findings, long line)
    {
        if (cells.Skip(header.Length).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            findings.Add("ADS012", Severity.Warning, line, $"the row has {cells.Length} cells, the header {header.Length}",
                "Put a text that holds the delimiter or a line end in double quotes; the row was left out.");
            return null;
        }

        var draft = new AdDraft();
        for (var i = 0; i < Math.Min(cells.Length, header.Length); i++)
        {
            if (AdFields.TryGet(header[i], out var field, out var rank))
            {
                draft.Set(field, rank, cells[i]);
            }
            else if (Parts.Contains(header[i].ToLowerInvariant()))
            {
                draft.AddSection(header[i], cells[i]);
            }
        }

        return draft;
    }

    private static bool IsHeader(string[] header, FileFindings findings)
    {
        foreach (var twice in header.Where(n => Known(n) is not null).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            findings.Add("ADS011", Severity.Warning, 1, $"{twice.Count()} columns are called {Shown(twice.Key)}", "Rename one; in each row the first one that is not empty is read.");
        }

        if (header.Any(n => Known(n) is AdField.Title or AdField.Text))
        {
            return true;
        }

        findings.Add("ADS010", Severity.Error, 1, $"no column of the first line is known as a title or a description (found: {Shown(string.Join(", ", header))})",
            "Name the columns in the first line, for example: title,company,location,description.");
        return false;
    }

    // A quote that is never closed swallows the rows after it: then reading starts again one line further down.
    private static IEnumerable<(string[] Cells, long Line)> Rows(ReadOnlyMemory<byte> utf8, char delimiter, FileFindings findings)
    {
        CsvMalformedReason? broken = null;
        var options = new CsvReaderOptions
        {
            Separator = delimiter, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = LineBlocks.LineLimit, OnMalformedRecord = record => broken = record.Reason,
        };
        var width = 0;
        var before = 0L;
        for (var restarts = 0; !utf8.IsEmpty; restarts++)
        {
            if (restarts > MostRestarts)
            {
                findings.Add("ADS015", Severity.Warning, before + 1, $"more than {MostRestarts} quotes are not closed; the rest of the file was left out", "Export the table again with all texts quoted.");
                yield break;
            }

            using var reader = CsvReader.Create(utf8, options);
            var (offset, again) = (0, false);
            while (!again)
            {
                broken = null;
                string[]? cells;
                try
                {
                    cells = reader.Read() ? reader.Current.ToArray() : null;
                }
                catch (CsvFormatException)
                {
                    again = true;
                    break;
                }

                if (cells is null)
                {
                    yield break;
                }

                offset = (int)reader.ByteOffset;
                var spans = reader.RawRecord.Contains((byte)'\n');
                width = width == 0 ? cells.Length : width;
                again = broken == CsvMalformedReason.UnterminatedQuote
                    || (broken == CsvMalformedReason.TextAfterClosingQuote && spans && cells.Length != width);
                if (!again)
                {
                    yield return (cells, before + reader.LineNumber);
                    offset += reader.RawRecord.Length;
                }
            }

            offset = utf8.Length - utf8.Span[offset..].TrimStart("\r\n"u8).Length;
            before += utf8.Span[..offset].Count((byte)'\n') + 1;
            findings.Add("ADS015", Severity.Warning, before, "a double quote opened here is not closed where it should be", "Close it, and write a quote inside a text twice (\"\"); the line was left out.");
            var end = utf8.Span[offset..].IndexOf((byte)'\n');
            utf8 = end < 0 ? default : utf8[(offset + end + 1)..];
        }
    }

    private static char Delimiter(string header) => Delimiters
        .OrderByDescending(d => header.Split(d).Count(n => Known(n) is not null))
        .ThenByDescending(d => header.AsSpan().Count(d))
        .First();

    private static AdField? Known(string name) => AdFields.TryGet(name, out var field, out _) ? field : null;

    private static string Shown(string header) => header.Length > 120 ? header[..120] + "…" : header;
}

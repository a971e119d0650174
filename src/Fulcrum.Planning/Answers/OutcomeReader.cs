using System.Globalization;
using System.Text;
using CsvHelper;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Reads outcomes.csv: a header line and one application a row. Columns: applied (2026-11-02), result (applied, silent, screened,
/// interviewed, offered, rejected), and where known channel (cold, referral), reached (applied, screened, interviewed: how far it came
/// before silence or refusal), weeks (of waiting since), updated (day of the last answer), ad (id), segment. Other columns are left alone.
/// </summary>
internal sealed class OutcomeReader(string file, DateOnly asOf, ICollection<Finding> findings)
{
    private const int MostRows = 20_000;
    private const int MostCell = 500;
    private static readonly string[] Known = ["applied", "result", "channel", "reached", "weeks", "updated", "ad", "segment"];
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows that could be read.</summary>
    public IReadOnlyList<ApplicationOutcome> Read(ReadOnlyMemory<byte> utf8)
    {
        var outcomes = new List<ApplicationOutcome>();
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }

        var end = utf8.Span.IndexOfAny((byte)'\n', (byte)'\r');
        var first = Encoding.UTF8.GetString(utf8.Span[..(end < 0 ? Math.Min(utf8.Length, 10_000) : Math.Min(end, 10_000))]);
        var delimiter = new[] { ',', ';', '\t' }.OrderByDescending(d => first.Count(c => c == d)).First();
        var broken = false;
        using var reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = delimiter, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = 1_000_000, OnMalformedRecord = _ => broken = true,
        });
        for (var rows = 0; ; rows++)
        {
            string[] cells;
            broken = false;
            try
            {
                if (!reader.Read())
                {
                    break;
                }

                cells = [.. reader.Current.ToArray().Select(c => c.Trim())];
            }
            catch (CsvFormatException)
            {
                Bad("OUTCOME002", reader.LineNumber, "A double quote is opened and not closed; the rest of the file was left out.", "Close it; a quote inside a text is written twice.");
                break;
            }

            if (rows == 0)
            {
                if (!Header(cells))
                {
                    break;
                }
            }
            else if (rows > MostRows)
            {
                Bad("OUTCOME003", reader.LineNumber, $"The file has more than {MostRows:#,0} rows; the rest was left out.", "Give the newest ones only.");
                break;
            }
            else if (broken)
            {
                Bad("OUTCOME002", reader.LineNumber, "A double quote in this row is not where it may be.", "Write a text with commas in double quotes; the row was left out.");
            }
            else if (cells.Any(c => c.Length > 0) && Row(cells, reader.LineNumber) is { } outcome)
            {
                outcomes.Add(outcome);
            }
        }

        if (outcomes.Count == 0)
        {
            Bad("OUTCOME004", 1, "No outcome could be read.", "Write a header line `applied,result` and one application a row, for example `2026-11-02,rejected`.", Severity.Warning);
        }

        return outcomes;
    }

    private bool Header(string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (Known.Contains(cells[i], StringComparer.OrdinalIgnoreCase) && !_columns.TryAdd(cells[i], i))
            {
                Bad("OUTCOME001", 1, $"Two columns are called \"{cells[i]}\".", "Rename one; the first one is read.", Severity.Warning);
            }
        }

        foreach (var needed in Known.Take(2).Where(n => !_columns.ContainsKey(n)))
        {
            Bad("OUTCOME001", 1, $"There is no column \"{needed}\".", $"The first line names the columns: applied and result are needed; {string.Join(", ", Known.Skip(2))} are read where they are.");
        }

        return _columns.ContainsKey("applied") && _columns.ContainsKey("result");
    }

    private ApplicationOutcome? Row(string[] cells, long line)
    {
        var sound = true;
        var applied = Date(cells, "applied", line, ref sound);
        var updated = Date(cells, "updated", line, ref sound);
        var channel = Word<ApplicationChannel>(cells, "channel", line, ref sound) ?? ApplicationChannel.Cold;
        var segment = Word<Segment>(cells, "segment", line, ref sound);
        var reached = Word<ReachedStage>(cells, "reached", line, ref sound);
        var result = Cell(cells, "result").ToLowerInvariant();
        var (stage, rejected) = result switch
        {
            "applied" or "open" or "silent" => (reached ?? ReachedStage.Applied, false),
            "rejected" => (reached ?? ReachedStage.Applied, true),
            "screened" => (ReachedStage.Screened, false),
            "interviewed" => (ReachedStage.Interviewed, false),
            "offered" => (ReachedStage.Offered, false),
            _ => ((ReachedStage)(-1), false),
        };
        if ((int)stage < 0)
        {
            Bad("OUTCOME005", line, $"The result \"{Short(result)}\" is unknown.", "Use applied, silent, screened, interviewed, offered or rejected; `reached` says how far a rejected or silent one came.");
            return null;
        }

        if (stage == ReachedStage.Offered && rejected)
        {
            Bad("OUTCOME006", line, "A refusal after an offer is counted as an offer.", "Nothing to do.", Severity.Note);
            rejected = false;
        }

        if (applied is null && sound)
        {
            Bad("OUTCOME007", line, "The day of the application is missing.", "Write it like 2026-11-02; the row was left out.");
        }

        if (applied is not { } day || !sound)
        {
            return null;
        }

        if (day > asOf || updated > asOf || updated < day)
        {
            Bad("OUTCOME007", line, updated < day ? "The last answer lies before the application." : $"A day of this row lies after {asOf:yyyy-MM-dd}, the start of the plan.", "Correct the day; the row was left out.");
            return null;
        }

        return Weeks(cells, (updated ?? day, asOf), line) is { } weeks
            ? new ApplicationOutcome(day, channel, stage, rejected, weeks, Cell(cells, "ad"), segment, $"{file}:{line}")
            : null;
    }

    // Weeks as given, else since the last day that is known.
    private double? Weeks(string[] cells, (DateOnly Since, DateOnly Until) known, long line)
    {
        var given = Cell(cells, "weeks");
        if (given.Length == 0)
        {
            return (known.Until.DayNumber - known.Since.DayNumber) / 7.0;
        }

        if (double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weeks) && weeks <= 1000)
        {
            return weeks;
        }

        Bad("OUTCOME008", line, $"\"{Short(given)}\" is no number of weeks.", "Write a number like 6; the row was left out.");
        return null;
    }

    private DateOnly? Date(string[] cells, string column, long line, ref bool sound)
    {
        var text = Cell(cells, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Bad("OUTCOME007", line, $"\"{Short(text)}\" in column \"{column}\" is no day.", "Write it like 2026-11-02; the row was left out.");
        sound = false;
        return null;
    }

    private T? Word<T>(string[] cells, string column, long line, ref bool sound)
        where T : struct, Enum
    {
        var text = Cell(cells, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (Words.Parse<T>(text) is { } value)
        {
            return value;
        }

        Bad("OUTCOME005", line, $"\"{Short(text)}\" in column \"{column}\" is unknown.", $"Use one of {string.Join(", ", Words.Of<T>())}; the row was left out.");
        sound = false;
        return null;
    }

    private string Cell(string[] cells, string column)
        => _columns.TryGetValue(column, out var i) && i < cells.Length ? cells[i].Length > MostCell ? cells[i][..MostCell] : cells[i] : "";

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private void Bad(string code, long line, string reason, string remedy, Severity severity = Severity.Error)
        => findings.Add(new Finding(code, severity, $"{file}:{line}", reason, remedy));
}

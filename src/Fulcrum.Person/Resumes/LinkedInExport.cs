using System.IO.Compression;
using CsvHelper;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>LinkedIn's "Get a copy of your data": a ZIP of CSV files, read by the names of their columns.</summary>
internal sealed class LinkedInExport
{
    private const int MostRows = 50_000;
    private const int LongestRow = 1 << 20;
    private const long MostUnpacked = 64L << 20;

    private static readonly string[] s_read =
        ["profile.csv", "positions.csv", "education.csv", "skills.csv", "certifications.csv", "languages.csv", "projects.csv", "connections.csv", "email addresses.csv", "phonenumbers.csv", "phone numbers.csv", "courses.csv"];

    private readonly string _name;
    private readonly ICollection<Finding> _findings;
    private readonly Dictionary<string, List<(Dictionary<string, string> Row, string Place)>> _files = new(StringComparer.Ordinal);
    private readonly List<string> _notUnderstood = [];

    private LinkedInExport(string name, ICollection<Finding> findings) => (_name, _findings) = (name, findings);

    /// <summary>Whether a ZIP is such an export.</summary>
    public static bool Is(ZipArchive zip) => zip.Entries.Any(e => e.Name.ToLowerInvariant() is "positions.csv" or "profile.csv" or "skills.csv" or "connections.csv");

    /// <summary>Reads it.</summary>
    public static Resume Read(ZipArchive zip, string name, ICollection<Finding> findings) => new LinkedInExport(name, findings).Of(zip);

    private Resume Of(ZipArchive zip)
    {
        long unpacked = 0;
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
        {
            if (!s_read.Contains(entry.Name.ToLowerInvariant()))
            {
                _notUnderstood.Add($"{_name}: {entry.FullName}");
                continue;
            }

            var bytes = Bounded(entry, MostUnpacked - unpacked);
            if (bytes is null)
            {
                _findings.Add(new("CV009", Severity.Error, $"{_name}: {entry.FullName}", "Unpacked, the file would be far larger than any such export; it was not read.", "Ask LinkedIn for the archive anew."));
                continue;
            }

            unpacked += bytes.Length;
            _files[entry.Name.ToLowerInvariant()] = Rows(bytes, $"{_name}: {entry.FullName}");
        }

        var profile = Rows("profile.csv").FirstOrDefault().Row ?? [];
        var links = Field(profile, "Websites").Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && !w.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? w[(at + 1)..] : w).ToList();
        var emails = Rows("email addresses.csv").OrderByDescending(r => Field(r.Row, "Primary") == "Yes").Select(r => Field(r.Row, "Email Address"));
        var phones = Rows("phonenumbers.csv").Concat(Rows("phone numbers.csv")).Select(r => Field(r.Row, "Number"));
        var resume = new Resume
        {
            Place = _name,
            Name = $"{Field(profile, "First Name")} {Field(profile, "Last Name")}".Trim(),
            Email = emails.FirstOrDefault("") ?? "",
            Phone = phones.FirstOrDefault("") ?? "",
            Location = Field(profile, "Geo Location"),
            Headline = Field(profile, "Headline"),
            Summary = Field(profile, "Summary"),
            Links = links,
            Jobs = [.. Rows("positions.csv").Select(r => Job(r.Row, r.Place)).Where(j => j.Title.Length + j.Employer.Length > 0)],
            Education = [.. Rows("education.csv").Select(r => Study(r.Row, r.Place)).Where(e => e.School.Length + e.Degree.Length > 0)],
            Skills = [.. Rows("skills.csv").Select(r => Field(r.Row, "Name")).Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Certifications = [.. Rows("certifications.csv").Select(r => Certification(r.Row, r.Place)).Where(c => c.Name.Length > 0), .. Rows("courses.csv").Select(r => new ResumeCertification(Field(r.Row, "Name"), "", Field(r.Row, "Number"), null, null, r.Place)).Where(c => c.Name.Length > 0)],
            Projects = [.. Rows("projects.csv").Select(r => Project(r.Row, r.Place)).Where(p => p.Name.Length > 0)],
            Languages = [.. Rows("languages.csv").Select(r => (Name: Field(r.Row, "Name"), Level: Field(r.Row, "Proficiency"))).Where(l => l.Name.Length > 0).Select(l => l.Level.Length > 0 ? $"{l.Name} ({l.Level})" : l.Name)],
            Connections = [.. Rows("connections.csv").Select(r => Connection(r.Row)).Where(c => c.Name.Length > 0)],
            NotUnderstood = _notUnderstood,
            Layout = new ResumeLayout { Format = "LinkedIn" },
        };
        return ResumeFields.Stated(resume with { Text = string.Join('\n', ResumeFields.Of(resume).Select(f => f.Value)) });
    }

    private ResumeJob Job(Dictionary<string, string> row, string place)
    {
        var (start, end) = (Date(row, "Started On", place)?.Start, Date(row, "Finished On", place)?.End);
        return new ResumeJob(Field(row, "Title"), Field(row, "Company Name"), Field(row, "Location"), start, end, start is not null && Field(row, "Finished On").Length == 0, Field(row, "Description"), place);
    }

    private ResumeEducation Study(Dictionary<string, string> row, string place)
    {
        var degree = Field(row, "Degree Name");
        var (name, field) = EducationEntries.DegreeAndField(degree);
        return new ResumeEducation(name, EducationEntries.LevelOf(degree), field, Field(row, "School Name"), Date(row, "Start Date", place)?.Start, Date(row, "End Date", place)?.End, place)
        {
            Text = string.Join('\n', new[] { Field(row, "Notes"), Field(row, "Activities") }.Where(t => t.Length > 0)),
        };
    }

    private ResumeCertification Certification(Dictionary<string, string> row, string place) =>
        new(Field(row, "Name"), Field(row, "Authority"), Field(row, "License Number"), Date(row, "Started On", place)?.Start, Date(row, "Finished On", place)?.End, place);

    private ResumeProject Project(Dictionary<string, string> row, string place) =>
        new(Field(row, "Title"), Field(row, "Description"), Field(row, "Url") is { Length: > 0 } url ? [url] : [], Date(row, "Started On", place)?.Start, Date(row, "Finished On", place)?.End, place);

    private static ResumeConnection Connection(Dictionary<string, string> row) =>
        new($"{Field(row, "First Name")} {Field(row, "Last Name")}".Trim(), Field(row, "Company"), Field(row, "Position"), DateText.Single(Field(row, "Connected On"))?.Start);

    private DateSpan? Date(Dictionary<string, string> row, string column, string place)
    {
        var text = Field(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        var date = DateText.Single(text);
        if (date is null or { Fault.Length: > 0 })
        {
            _findings.Add(new("CV010", Severity.Warning, $"{place}, {column}", $"\"{(text.Length > 40 ? text[..40] : text)}\" is not a date.", "LinkedIn writes dates as \"Mar 2021\"."));
            return null;
        }

        return date;
    }

    private static string Field(Dictionary<string, string> row, string column) => row.GetValueOrDefault(column.ToLowerInvariant(), "");

    private List<(Dictionary<string, string> Row, string Place)> Rows(string file) => _files.GetValueOrDefault(file) ?? [];

    // Connections.csv begins with notes: the header is the first line with at least two known columns, or else the first line.
    private static List<(Dictionary<string, string> Row, string Place)> Rows(byte[] bytes, string place)
    {
        var rows = new List<(Dictionary<string, string>, string)>();
        ReadOnlyMemory<byte> utf8 = System.Text.Encoding.UTF8.GetBytes(ResumeText.Clean(System.Text.Encoding.UTF8.GetString(bytes)));
        var options = new CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true, MaxRecordSize = LongestRow, OnMalformedRecord = _ => { } };
        string[]? header = null;
        try
        {
            using var csv = CsvReader.Create(utf8, options);
            while (rows.Count < MostRows && csv.Read())
            {
                string[] record = csv.Current.ToArray();
                if (header is null)
                {
                    var isHeader = record.Length == 1 ? record[0].Trim() == "Name" : record.Count(c => c.Trim() is "First Name" or "Last Name" or "Name" or "Title" or "Company Name" or "School Name" or "Email Address" or "Number" or "Started On" or "Degree Name") >= 1;
                    header = isHeader ? [.. record.Select(c => c.Trim().ToLowerInvariant())] : null;
                    continue;
                }

                var row = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var i = 0; i < Math.Min(header.Length, record.Length); i++)
                {
                    row[header[i]] = record[i].Trim();
                }

                rows.Add((row, $"{place}:{csv.LineNumber}"));
            }
        }
        catch (CsvFormatException)
        {
            // A field without end: the rows before it hold.
        }

        return rows;
    }

    private static byte[]? Bounded(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            if (copy.Length + count > most)
            {
                return null;
            }

            copy.Write(buffer, 0, count);
        }

        return copy.ToArray();
    }
}

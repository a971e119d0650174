using Fulcrum.Core;

namespace Fulcrum.Bench;

/// <summary>Counts of one field: how many were right among those read and among those there.</summary>
internal sealed class FieldCount
{
    public int Right { get; set; }

    public int Read { get; set; }

    public int There { get; set; }

    public double Precision => Read == 0 ? 1 : Right / (double)Read;

    public double Recall => There == 0 ? 1 : Right / (double)There;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>What a résumé should have been read as.</summary>
internal sealed record ResumeTruth(string Name)
{
    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>Dates as yyyy-MM or yyyy; "present" for an end that is none.</summary>
    public IReadOnlyList<(string Title, string Employer, string Place, string Start, string End)> Jobs { get; init; } = [];

    public IReadOnlyList<(string Degree, string Field, string School, string Start, string End)> Education { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<string> Certifications { get; init; } = [];

    public IReadOnlyList<string> Issuers { get; init; } = [];

    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];
}

/// <summary>Sets a résumé as read against the truth, field by field. A field is right when the words are the same, capitals, blanks and outer signs aside.</summary>
internal sealed class FieldScore
{
    /// <summary>The counts by field.</summary>
    public SortedDictionary<string, FieldCount> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>The counts by group of fields and kind of rule, of what was read.</summary>
    public SortedDictionary<string, FieldCount> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>What was wrong, one line each.</summary>
    public List<string> Errors { get; } = [];

    public void Add(string what, Resume resume, ResumeTruth truth)
    {
        Single(what, "contact", "name", resume.Name, truth.Name, resume);
        Single(what, "contact", "email", resume.Email, truth.Email, resume);
        Single(what, "contact", "phone", Digits(resume.Phone), Digits(truth.Phone), resume, "phone");
        Single(what, "contact", "location", resume.Location, truth.Place, resume);
        var jobs = Pair(truth.Jobs, resume.Jobs, (t, j) => (Same(t.Title, j.Title) ? 3 : 0) + (Same(t.Employer, j.Employer) ? 3 : 0) + (Date(j.Start, t.Start) == t.Start ? 2 : 0));
        foreach (var (t, j) in jobs)
        {
            var (job, path) = j < 0 ? (null, "") : (resume.Jobs[j], $"jobs[{j}].");
            var fact = t < 0 ? default : truth.Jobs[t];
            Single(what, "job", "title", job?.Title, fact.Title, resume, path + "title");
            Single(what, "job", "employer", job?.Employer, fact.Employer, resume, path + "employer");
            Single(what, "job", "start", Date(job?.Start, fact.Start), fact.Start, resume, path + "start");
            Single(what, "job", "end", job?.IsCurrent == true ? "present" : Date(job?.End, fact.End), fact.End, resume, path + "end");
            if (t < 0 || fact.Place.Length > 0)
            {
                Single(what, "job", "place", job?.Location, fact.Place, resume, path + "location");
            }
        }

        foreach (var (t, e) in Pair(truth.Education, resume.Education, (x, y) => (Same(x.School, y.School) ? 3 : 0) + (Same(x.Degree, y.Degree) ? 2 : 0) + (Same(x.Field, y.Field) ? 2 : 0)))
        {
            var (study, path) = e < 0 ? (null, "") : (resume.Education[e], $"education[{e}].");
            var fact = t < 0 ? default : truth.Education[t];
            Single(what, "education", "degree", study?.Degree, fact.Degree, resume, path + "degree");
            Single(what, "education", "field", study?.Field, fact.Field, resume, path + "field");
            Single(what, "education", "school", study?.School, fact.School, resume, path + "school");
            Single(what, "education", "start", Date(study?.Start, fact.Start), fact.Start, resume, path + "start");
            Single(what, "education", "end", Date(study?.End, fact.End), fact.End, resume, path + "end");
        }

        Set(what, "skills", resume.Skills, truth.Skills, resume, i => $"skills[{i}]");
        Set(what, "certifications", [.. resume.Certifications.Select(c => c.Name)], truth.Certifications, resume, i => $"certifications[{i}].name");
        Set(what, "certification issuers", [.. resume.Certifications.Select(c => c.Issuer).Where(i => i.Length > 0)], truth.Issuers, resume, i => $"certifications[{i}].issuer");
        Set(what, "projects", [.. resume.Projects.Select(p => p.Name)], truth.Projects, resume, i => $"projects[{i}].name");
        Set(what, "languages", [.. resume.Languages.Select(l => l.Split(['(', '–', '-', ':', ',', ' '])[0])], truth.Languages, resume, i => $"languages[{i}]");
    }

    private FieldCount Count(string field)
    {
        if (!Counts.TryGetValue(field, out var count))
        {
            Counts[field] = count = new FieldCount();
        }

        return count;
    }

    private void Single(string what, string group, string field, string? read, string? truth, Resume resume, string? path = null)
    {
        var right = read is { Length: > 0 } && truth is { Length: > 0 } && Same(read, truth);
        foreach (var count in new[] { Count(group), Count($"{group}.{field}") })
        {
            count.Read += read is { Length: > 0 } ? 1 : 0;
            count.There += truth is { Length: > 0 } ? 1 : 0;
            count.Right += right ? 1 : 0;
        }

        if (read is { Length: > 0 })
        {
            Rule(resume, path ?? field, right);
        }

        if (!right && (read is { Length: > 0 } || truth is { Length: > 0 }))
        {
            Errors.Add($"{what}  {group}.{field}: read \"{read}\", is \"{truth}\"");
        }
    }

    private void Set(string what, string field, IReadOnlyList<string> read, IReadOnlyList<string> truth, Resume resume, Func<int, string> path)
    {
        var count = Count(field);
        var open = truth.ToList();
        for (var i = 0; i < read.Count; i++)
        {
            var at = open.FindIndex(t => Same(t, read[i]));
            Rule(resume, path(i), at >= 0);
            if (at >= 0)
            {
                open.RemoveAt(at);
                count.Right++;
            }
            else
            {
                Errors.Add($"{what}  {field}: read \"{read[i]}\"");
            }
        }

        Errors.AddRange(open.Select(o => $"{what}  {field}: missed \"{o}\""));
        count.Read += read.Count;
        count.There += truth.Count;
    }

    private void Rule(Resume resume, string path, bool right)
    {
        if (resume.Field(path) is not { } field)
        {
            return;
        }

        var key = $"{System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]", "")} {field.Rule}";
        if (!Rules.TryGetValue(key, out var count))
        {
            Rules[key] = count = new FieldCount();
        }

        count.Read++;
        count.Right += right ? 1 : 0;
    }

    // Best partner first; what has none stands alone.
    private static List<(int Truth, int Read)> Pair<TTruth, TRead>(IReadOnlyList<TTruth> truth, IReadOnlyList<TRead> read, Func<TTruth, TRead, int> likeness)
    {
        var pairs = new List<(int, int)>();
        var (openTruth, openRead) = (Enumerable.Range(0, truth.Count).ToList(), Enumerable.Range(0, read.Count).ToList());
        while (openTruth.Count > 0 && openRead.Count > 0)
        {
            var best = openTruth.SelectMany(t => openRead.Select(r => (t, r, Score: likeness(truth[t], read[r])))).MaxBy(x => (x.Score * 1000) - Math.Abs(x.t - x.r));
            pairs.Add((best.t, best.r));
            openTruth.Remove(best.t);
            openRead.Remove(best.r);
        }

        pairs.AddRange(openTruth.Select(t => (t, -1)));
        pairs.AddRange(openRead.Select(r => (-1, r)));
        return pairs;
    }

    private static bool Same(string a, string b) => Plain(a) == Plain(b);

    private static string Plain(string text) =>
        string.Join(' ', text.Replace('’', '\'').Replace('–', '-').Replace('—', '-').ToLowerInvariant().Split([' ', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', '-', '(', ')', '/').Replace(" / ", "/", StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Date(DateOnly? date, string? like) =>
        date is not { } day ? "" : like is { Length: 4 } ? $"{day.Year:0000}" : $"{day.Year:0000}-{day.Month:00}";
}

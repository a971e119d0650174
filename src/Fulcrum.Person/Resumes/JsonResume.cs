using System.Text;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>JSON Resume 1.0 (jsonresume.org): the fields that Fulcrum knows; others are left alone.</summary>
internal sealed class JsonResume(string name, ICollection<Finding> findings)
{
    private readonly List<string> _notUnderstood = [];
    private readonly StringBuilder _text = new();

    /// <summary>Reads it; null, with a finding, when the text is not JSON or has none of the fields.</summary>
    public static Resume? Read(string text, string name, ICollection<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("basics", out _) || root.TryGetProperty("work", out _) || root.TryGetProperty("skills", out _) || root.TryGetProperty("education", out _)))
            {
                return new JsonResume(name, findings).Of(root);
            }

            findings.Add(new("CV004", Severity.Error, name, "This JSON is not a JSON Resume: it has none of basics, work, education, skills.", "See jsonresume.org/schema, or give the résumé as text, Markdown, DOCX or PDF."));
        }
        catch (JsonException e)
        {
            findings.Add(new("CV003", Severity.Error, $"{name}:{(e.LineNumber ?? 0) + 1}", "The file is not valid JSON at this line.", "Correct the JSON, or give the résumé as text, Markdown, DOCX or PDF."));
        }

        return null;
    }

    private Resume Of(JsonElement root)
    {
        var basics = Field(root, "basics");
        var location = Field(basics, "location");
        var links = new List<string>();
        AddLink(links, basics);
        foreach (var (profile, _) in Items(basics, "profiles"))
        {
            AddLink(links, profile);
        }

        var place = location.ValueKind == JsonValueKind.String ? location.GetString() ?? ""
            : string.Join(", ", new[] { Text(location, "city"), Text(location, "region"), Text(location, "countryCode") }.Where(t => t.Length > 0)) is { Length: > 0 } named ? named : Text(location, "address");
        Say(Text(basics, "name"), Text(basics, "label"), Text(basics, "email"), Text(basics, "phone"), place, Text(basics, "summary"));
        var jobs = Items(root, "work").Select(w => Job(w.Item, w.Place, links)).ToList();
        var projects = Items(root, "projects").Select(p => Project(p.Item, p.Place, links)).ToList();
        var education = Items(root, "education").Select(e => Education(e.Item, e.Place)).ToList();
        var certificates = Items(root, "certificates").Select(c => Certificate(c.Item, c.Place)).ToList();
        var skills = new List<string>();
        foreach (var (skill, _) in Items(root, "skills"))
        {
            skills.AddRange(Strings(skill, "keywords").Prepend(skill.ValueKind == JsonValueKind.String ? skill.GetString() ?? "" : Text(skill, "name")).Where(s => s.Length > 0));
        }

        Say([.. skills]);
        var languages = Items(root, "languages").Select(l => Bracketed(Text(l.Item, "language"), Text(l.Item, "fluency"))).Where(l => l.Length > 0).ToList();
        Say([.. languages]);
        foreach (var section in new[] { "volunteer", "awards", "publications", "interests", "references" })
        {
            foreach (var (item, _) in Items(root, section))
            {
                Say([.. Flatten(item)]);
            }
        }

        foreach (var property in root.EnumerateObject())
        {
            if (!s_known.Contains(property.Name))
            {
                _notUnderstood.Add($"{name}: {property.Name}");
            }
        }

        _notUnderstood.AddRange(Strings(root, "notUnderstood"));
        return ResumeFields.Stated(new Resume
        {
            Layout = new ResumeLayout { Format = "JSON Resume" },
            Connections = [.. Items(root, "connections").Select(c => new ResumeConnection(Text(c.Item, "name"), Text(c.Item, "employer"), Text(c.Item, "title"), Date(c.Item, "since", c.Place)?.Start))],
            Place = name, Name = Text(basics, "name"), Email = Text(basics, "email"), Phone = Text(basics, "phone"), Location = place, Headline = Text(basics, "label"),
            Summary = Text(basics, "summary"), Links = [.. links.Distinct(StringComparer.Ordinal)], Jobs = jobs, Education = education, Skills = [.. skills.Distinct(StringComparer.OrdinalIgnoreCase)],
            Certifications = certificates, Projects = projects, Languages = languages, NotUnderstood = _notUnderstood, Text = _text.ToString(),
        });
    }

    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "$schema", "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests", "references", "projects", "meta", "connections", "notUnderstood",
    };

    private ResumeJob Job(JsonElement item, string place, List<string> links)
    {
        AddLink(links, item);
        var employer = Text(item, "name") is { Length: > 0 } n ? n : Text(item, "company");
        var (start, end, current) = Dates(item, place);
        var text = string.Join('\n', new[] { Text(item, "description"), Text(item, "summary") }.Concat(Strings(item, "highlights")).Where(t => t.Length > 0));
        Say(Text(item, "position"), employer, Text(item, "location"), text);

        // The schema has no "present": a start without an end means that it goes on.
        return new ResumeJob(Text(item, "position"), employer, Text(item, "location"), start, end, Field(item, "isCurrent").ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => current || (start is not null && end is null && Text(item, "endDate").Length == 0),
        }, text, place);
    }

    private ResumeProject Project(JsonElement item, string place, List<string> links)
    {
        var own = new List<string>();
        AddLink(own, item);
        own.AddRange(Strings(item, "links").Where(l => !own.Contains(l)));
        links.AddRange(own);
        var (start, end, _) = Dates(item, place);
        var text = string.Join('\n', new[] { Text(item, "description") }.Concat(Strings(item, "highlights")).Concat(Strings(item, "keywords")).Where(t => t.Length > 0));
        Say(Text(item, "name"), text);
        return new ResumeProject(Text(item, "name"), text, own, start, end, place);
    }

    private ResumeEducation Education(JsonElement item, string place)
    {
        var (start, end, _) = Dates(item, place);
        var degree = Text(item, "studyType");
        Say(degree, Text(item, "area"), Text(item, "institution"));
        var courses = Strings(item, "courses").ToArray();
        Say(courses);
        return new ResumeEducation(degree, EducationEntries.LevelOf(degree), Text(item, "area"), Text(item, "institution"), start, end, place) { Text = string.Join('\n', courses) };
    }

    private ResumeCertification Certificate(JsonElement item, string place)
    {
        Say(Text(item, "name"), Text(item, "issuer"));
        return new ResumeCertification(Text(item, "name"), Text(item, "issuer"), Text(item, "code"), Date(item, "date", place)?.Start, Date(item, "expires", place)?.End, place);
    }

    private (DateOnly? Start, DateOnly? End, bool Current) Dates(JsonElement item, string place)
    {
        var start = Date(item, "startDate", place)?.Start;
        var written = Text(item, "endDate");
        if (DateWords.Present(DateWords.Fold(written), 0) is > 0 and var length && length == written.Length)
        {
            return (start, null, true);
        }

        var end = Date(item, "endDate", place)?.End;
        if (start is { } s && end is { } e && e < s)
        {
            if (e.Year == s.Year && e is { Month: 1, Day: 1 })
            {
                return (start, start, false);
            }

            findings.Add(new("CV010", Severity.Warning, place, $"It ends ({written}) before it starts; the end was left out.", "Correct startDate or endDate."));
            return (start, null, false);
        }

        return (start, end, false);
    }

    private DateSpan? Date(JsonElement item, string field, string place)
    {
        var text = Text(item, field);
        if (text.Length == 0)
        {
            return null;
        }

        var date = DateText.Whole(text);
        if (date is null or { Fault.Length: > 0 })
        {
            findings.Add(new("CV010", Severity.Warning, $"{place}.{field}", $"\"{(text.Length > 40 ? text[..40] : text)}\" is not a date.", "Write dates as 2021-03 or 2021-03-15."));
        }

        return date;
    }

    private IEnumerable<(JsonElement Item, string Place)> Items(JsonElement parent, string field)
    {
        var list = Field(parent, field);
        if (list.ValueKind == JsonValueKind.Undefined || list.ValueKind == JsonValueKind.Null)
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            findings.Add(new("CV004", Severity.Warning, $"{name}: {field}", "A list was expected here.", "See jsonresume.org/schema."));
            yield break;
        }

        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            yield return (item, $"{name}: {field}[{i++}]");
        }
    }

    private void Say(params string[] texts)
    {
        foreach (var text in texts.Where(t => t.Length > 0))
        {
            _text.Append(text).Append('\n');
        }
    }

    private static void AddLink(List<string> links, JsonElement item)
    {
        if (Text(item, "url") is { Length: > 0 } url)
        {
            links.Add(url);
        }
    }

    private static IEnumerable<string> Flatten(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => [item.GetString() ?? ""],
        JsonValueKind.Object => item.EnumerateObject().SelectMany(p => Flatten(p.Value)),
        JsonValueKind.Array => item.EnumerateArray().SelectMany(Flatten),
        _ => [],
    };

    private static JsonElement Field(JsonElement parent, string field) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(field, out var value) ? value : default;

    private static string Text(JsonElement parent, string field)
    {
        var value = Field(parent, field);
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString() ?? "", JsonValueKind.Number => value.GetRawText(), _ => "" };
        return ResumeText.Clean(text).Trim();
    }

    private static IEnumerable<string> Strings(JsonElement parent, string field) =>
        Field(parent, field) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => ResumeText.Clean(i.GetString() ?? "").Trim()).Where(t => t.Length > 0)
            : [];

    private static string Bracketed(string text, string more) => text.Length == 0 || more.Length == 0 ? text : $"{text} ({more})";
}

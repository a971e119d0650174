using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>
/// A résumé as JSON Resume 1.0 (jsonresume.org). What the schema has no key for goes under keys of its own beside the schema's, which it allows:
/// <c>expires</c> and <c>code</c> of a certificate, <c>isCurrent</c> of a job, <c>links</c> of a project, <c>connections</c>, <c>notUnderstood</c>. Reading it again gives the same fields.
/// </summary>
internal static class JsonResumeExport
{
    /// <summary>Schema that the file names.</summary>
    public const string Schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    /// <summary>Writes it as UTF-8, indented.</summary>
    public static void Write(Resume resume, Stream target)
    {
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        Basics(json, resume);
        List(json, "work", resume.Jobs, job =>
        {
            Text(json, "name", job.Employer);
            Text(json, "position", job.Title);
            Text(json, "location", job.Location);
            Date(json, "startDate", job.Start);
            Date(json, "endDate", job.End);
            json.WriteBoolean("isCurrent", job.IsCurrent);
            Lines(json, "highlights", job.Text);
        });
        List(json, "education", resume.Education, study =>
        {
            Text(json, "institution", study.School);
            Text(json, "area", study.Field);
            Text(json, "studyType", study.Degree);
            Date(json, "startDate", study.Start);
            Date(json, "endDate", study.End);
            Lines(json, "courses", study.Text);
        });
        List(json, "certificates", resume.Certifications, c =>
        {
            Text(json, "name", c.Name);
            Text(json, "issuer", c.Issuer);
            Text(json, "code", c.Code);
            Date(json, "date", c.Issued);
            Date(json, "expires", c.Expires);
        });
        List(json, "skills", resume.Skills, skill => Text(json, "name", skill));
        List(json, "languages", resume.Languages, language => Text(json, "language", language));
        List(json, "projects", resume.Projects, project =>
        {
            Text(json, "name", project.Name);
            Date(json, "startDate", project.Start);
            Date(json, "endDate", project.End);
            Text(json, "url", project.Links.FirstOrDefault(""));
            if (project.Links.Count > 1)
            {
                Strings(json, "links", project.Links);
            }

            Lines(json, "highlights", project.Text);
        });
        if (resume.Connections.Count > 0)
        {
            List(json, "connections", resume.Connections, c =>
            {
                Text(json, "name", c.Name);
                Text(json, "employer", c.Employer);
                Text(json, "title", c.Title);
                Date(json, "since", c.Since);
            });
        }

        if (resume.NotUnderstood.Count > 0)
        {
            Strings(json, "notUnderstood", resume.NotUnderstood);
        }

        json.WriteEndObject();
    }

    private static void Basics(Utf8JsonWriter json, Resume resume)
    {
        json.WriteStartObject("basics");
        Text(json, "name", resume.Name);
        Text(json, "label", resume.Headline);
        Text(json, "email", resume.Email);
        Text(json, "phone", resume.Phone);
        Text(json, "summary", resume.Summary);
        if (resume.Location.Length > 0)
        {
            // As written: a place cut into city and region would be a guess.
            json.WriteStartObject("location");
            json.WriteString("address", resume.Location);
            json.WriteEndObject();
        }

        List(json, "profiles", resume.Links, link =>
        {
            Text(json, "network", NetworkOf(link));
            Text(json, "url", link);
        });
        json.WriteEndObject();
    }

    private static string NetworkOf(string link)
    {
        var host = link[(link.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..].Split('/')[0];
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date) => Text(json, name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    private static void Lines(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            Strings(json, name, text.Split('\n'));
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

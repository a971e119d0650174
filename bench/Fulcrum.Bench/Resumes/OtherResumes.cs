using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Person;
using YamlDotNet.RepresentationModel;

namespace Fulcrum.Bench;

/// <summary>Résumés of other programs with the data they were made from, where the shared data lies.</summary>
internal static class OtherResumes
{
    public static IEnumerable<(string Name, byte[] Pdf, ResumeTruth Truth)> All()
    {
        var cvs = Unpack("rendercv_pdf_yaml.zip");
        foreach (var (name, yaml) in cvs.Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            yield return (Path.ChangeExtension(name, ".pdf"), cvs[Path.ChangeExtension(name, ".pdf")], RenderCv(Encoding.UTF8.GetString(yaml)));
        }

        var templates = Unpack("reactive_resume_pdf_json.zip");
        foreach (var (name, json) in templates.Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            yield return (Path.ChangeExtension(name, ".pdf"), templates[Path.ChangeExtension(name, ".pdf")], Reactive(json));
        }
    }

    /// <summary>Share of marked values that the reader found, by label; null without the data.</summary>
    public static SortedDictionary<string, FieldCount>? DataTurks(PersonReader reader)
    {
        if (PathOf("dataturks_train_pseudonymised.jsonl.gz") is not { } path)
        {
            return null;
        }

        var counts = new SortedDictionary<string, FieldCount>(StringComparer.Ordinal);
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(json.RootElement.GetProperty("content").GetString()!));
            var resume = reader.Resume(content, "cv.txt", []);
            foreach (var mark in json.RootElement.GetProperty("annotations").EnumerateArray())
            {
                var (label, text) = (mark.GetProperty("label").GetString()!, Plain(mark.GetProperty("text").GetString()!));
                IEnumerable<string>? read = label switch
                {
                    "Name" => [resume.Name],
                    "Email Address" => [resume.Email, .. resume.Links],
                    "Designation" => resume.Jobs.Select(j => j.Title).Append(resume.Headline),
                    "Companies worked at" => resume.Jobs.Select(j => j.Employer),
                    "College Name" => resume.Education.Select(e => e.School),
                    "Degree" => resume.Education.SelectMany(e => new[] { e.Degree, $"{e.Degree} {e.Field}", $"{e.Degree} in {e.Field}" }),
                    _ => null,
                };
                if (read is null || text.Length == 0)
                {
                    continue;
                }

                if (!counts.TryGetValue(label, out var count))
                {
                    counts[label] = count = new FieldCount();
                }

                count.There++;
                count.Right += read.Select(Plain).Any(r => r.Length > 2 && (r.Contains(text, StringComparison.Ordinal) || (text.Contains(r, StringComparison.Ordinal) && r.Length > 0.6 * text.Length))) ? 1 : 0;
            }
        }

        return counts;
    }

    private static string Plain(string text) => string.Join(' ', new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '@' or '+' or '#' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static ResumeTruth RenderCv(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var cv = (YamlMappingNode)yaml.Documents[0].RootNode["cv"];
        static string Text(YamlNode node, string key) => ((YamlMappingNode)node).Children.TryGetValue(key, out var v) ? ((YamlScalarNode)v).Value ?? "" : "";
        IEnumerable<YamlNode> Items(string section) => (YamlSequenceNode)cv["sections"][section];
        return new ResumeTruth(Text(cv, "name"))
        {
            Email = Text(cv, "email"), Phone = Text(cv, "phone"), Place = Text(cv, "location"),
            Jobs = [.. Items("experience").Select(j => (Text(j, "position"), Text(j, "company"), Text(j, "location"), Text(j, "start_date"), Text(j, "end_date")))],
            Education = [.. Items("education").Select(e => (Text(e, "degree"), Text(e, "area"), Text(e, "institution"), Text(e, "start_date"), Text(e, "end_date")))],
            Skills = [.. Items("skills").SelectMany(s => Text(s, "details").Split(", "))],
            Projects = [.. Items("projects").Select(p => Text(p, "name").Split(']')[0].TrimStart('['))],
        };
    }

    private static ResumeTruth Reactive(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        var (basics, sections) = (json.RootElement.GetProperty("basics"), json.RootElement.GetProperty("sections"));
        static string Text(JsonElement item, string key) => item.GetProperty(key).GetString() ?? "";
        IEnumerable<JsonElement> Items(string section) => sections.GetProperty(section).GetProperty("items").EnumerateArray();
        static (string Start, string End) Dates(string text)
        {
            var ends = text.Split(" to ").Select(t => t == "Present" ? "present" : DateTime.TryParseExact(t, "MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var d) ? $"{d:yyyy-MM}" : t).ToList();
            return (ends[0], ends[^1]);
        }

        static (string Degree, string Field) Split(string degree) => degree.Split(" in ", 2) is [var d, var f] ? (d, f) : (degree, "");
        return new ResumeTruth(Text(basics, "name"))
        {
            Email = Text(basics, "email"), Phone = Text(basics, "phone"), Place = Text(basics, "location"),
            Jobs = [.. Items("experience").Select(j => (Text(j, "position"), Text(j, "company"), Text(j, "location"), Dates(Text(j, "date")).Start, Dates(Text(j, "date")).End))],
            Education = [.. Items("education").Select(e => (Split(Text(e, "studyType")).Degree, Split(Text(e, "studyType")).Field, Text(e, "institution"), Dates(Text(e, "date")).Start, Dates(Text(e, "date")).End))],
            Skills = [.. Items("skills").SelectMany(s => s.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!))],
            Certifications = [.. Items("certifications").Select(c => Text(c, "name"))],
            Issuers = [.. Items("certifications").Select(c => Text(c, "issuer"))],
            Projects = [.. Items("projects").Select(p => Text(p, "name"))],
            Languages = [.. Items("languages").Select(l => Text(l, "name"))],
        };
    }

    private static string? PathOf(string file) => SharedData.Folder("resumes") is { } folder && File.Exists(Path.Combine(folder, file)) ? Path.Combine(folder, file) : null;

    private static Dictionary<string, byte[]> Unpack(string zip)
    {
        if (PathOf(zip) is not { } path)
        {
            return [];
        }

        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(e => e.Name, e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }
}

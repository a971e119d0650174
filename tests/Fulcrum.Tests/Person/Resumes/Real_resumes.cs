using System.Text;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Intake;
using Shouldly;
using YamlDotNet.RepresentationModel;
using Zip = System.IO.Compression.ZipFile;

namespace Fulcrum.Tests;

/// <summary>Résumés made by real programs, against the data they were made from. Fictional people.</summary>
public sealed class Real_resumes(ITestOutputHelper output)
{
    private int _right;
    private int _all;

    public static TheoryData<string> Themes => ["ClassicTheme", "EmberTheme", "EngineeringclassicTheme", "EngineeringresumesTheme"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Fields_of_a_typeset_pdf_agree_with_its_source(string theme)
    {
        var files = Unpack("rendercv_pdf_yaml.zip");
        var (resume, _) = ReadResume.From(Words(files[$"John_Doe_{theme}_CV.pdf"]), $"{theme}.pdf");
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Encoding.UTF8.GetString(files[$"John_Doe_{theme}_CV.yaml"])));
        var cv = (YamlMappingNode)yaml.Documents[0].RootNode["cv"];
        string Text(YamlNode node, string key) => ((YamlMappingNode)node).Children.TryGetValue(key, out var v) ? ((YamlScalarNode)v).Value ?? "" : "";

        Same("name", resume.Name, Text(cv, "name"));
        Same("email", resume.Email, Text(cv, "email"));
        Same("location", resume.Location, Text(cv, "location"));
        var jobs = ((YamlSequenceNode)cv["sections"]["experience"]).ToList();
        Same("jobs", resume.Jobs.Count, jobs.Count);
        foreach (var (job, truth) in resume.Jobs.Zip(jobs))
        {
            Same("title", job.Title, Text(truth, "position"));
            Same("employer", job.Employer, Text(truth, "company"));
            Same("place", job.Location, Text(truth, "location"));
            Same("start", $"{job.Start:yyyy-MM}", Text(truth, "start_date"));
            Same("end", job.IsCurrent ? "present" : $"{job.End:yyyy-MM}", Text(truth, "end_date"));
            foreach (var line in (YamlSequenceNode)truth["highlights"])
            {
                foreach (var part in ((YamlScalarNode)line).Value!.Split(" - "))
                {
                    Same("highlight", job.Text.Split('\n').FirstOrDefault(l => l == part) ?? job.Text, part);
                }
            }
        }

        var education = ((YamlSequenceNode)cv["sections"]["education"]).ToList();
        Same("education", resume.Education.Count, education.Count);
        foreach (var (degree, truth) in resume.Education.Zip(education))
        {
            Same("school", degree.School, Text(truth, "institution"));
            Same("field", degree.Field, Text(truth, "area"));
            Same("degree", degree.Degree, Text(truth, "degree"));
            Same("start", $"{degree.Start:yyyy-MM}", Text(truth, "start_date"));
            Same("end", $"{degree.End:yyyy-MM}", Text(truth, "end_date"));
        }

        foreach (var skill in ((YamlSequenceNode)cv["sections"]["skills"]).SelectMany(s => Text(s, "details").Split(", ")))
        {
            Same("skill", resume.Skills.FirstOrDefault(s => s == skill) ?? "", skill);
        }

        var projects = ((YamlSequenceNode)cv["sections"]["projects"]).Select(p => Text(p, "name").Split(']')[0].TrimStart('[')).ToList();
        Same("projects", string.Join(", ", resume.Projects.Select(p => p.Name)), string.Join(", ", projects));
        Report(theme);
    }

    [Theory]
    [InlineData("azurill")]
    [InlineData("gengar")]
    public void Fields_of_a_two_column_pdf_agree_with_its_source(string template)
    {
        var files = Unpack("reactive_resume_pdf_json.zip");
        var (resume, findings) = ReadResume.From(Words(files[$"{template}.pdf"]), $"{template}.pdf");
        using var json = JsonDocument.Parse(files[$"{template}.json"]);
        var basics = json.RootElement.GetProperty("basics");
        JsonElement.ArrayEnumerator Items(string section) => json.RootElement.GetProperty("sections").GetProperty(section).GetProperty("items").EnumerateArray();
        string Text(JsonElement item, string key) => item.GetProperty(key).GetString()!;

        Same("name", resume.Name, Text(basics, "name"));
        Same("headline", resume.Headline, Text(basics, "headline"));
        Same("email", resume.Email, Text(basics, "email"));
        Same("phone", resume.Phone, Text(basics, "phone"));
        Same("location", resume.Location, Text(basics, "location"));
        Same("jobs", resume.Jobs.Count, Items("experience").Count());
        foreach (var (job, truth) in resume.Jobs.Zip(Items("experience")))
        {
            Same("title", job.Title, Text(truth, "position"));
            Same("employer", job.Employer, Text(truth, "company"));
            Same("place", job.Location, Text(truth, "location"));
            Same("dates", Dates(job.Start, job.End, job.IsCurrent), Text(truth, "date"));
            foreach (var line in Text(truth, "summary").Split("<li><p>").Skip(1).Select(l => l.Split('<')[0]))
            {
                Same("highlight", job.Text.Split('\n').FirstOrDefault(l => l == line) ?? job.Text, line);
            }
        }

        var degree = Items("education").Single();
        Same("school", resume.Education.FirstOrDefault()?.School ?? "", Text(degree, "institution"));
        Same("degree", $"{resume.Education.FirstOrDefault()?.Degree} in {resume.Education.FirstOrDefault()?.Field}", Text(degree, "studyType"));
        Same("dates", Dates(resume.Education.FirstOrDefault()?.Start, resume.Education.FirstOrDefault()?.End, false), Text(degree, "date"));
        foreach (var (certification, truth) in resume.Certifications.Zip(Items("certifications")))
        {
            Same("certification", certification.Name, Text(truth, "name"));
            Same("issuer", certification.Issuer, Text(truth, "issuer"));
            Same("issued", $"{certification.Issued:yyyy}", Text(truth, "date"));
        }

        foreach (var skill in Items("skills").SelectMany(s => s.GetProperty("keywords").EnumerateArray()).Select(k => k.GetString()!))
        {
            Same("skill", resume.Skills.FirstOrDefault(s => s == skill) ?? "", skill);
        }

        Same("projects", string.Join(", ", resume.Projects.Select(p => p.Name)), string.Join(", ", Items("projects").Select(p => Text(p, "name"))));
        resume.Layout.Columns.ShouldBe(2);
        Report(template);
    }

    [Fact]
    public void The_json_resume_sample_is_read_whole()
    {
        var (resume, findings) = ReadResume.From(Unpack("jsonresume_schema_samples.zip")["sample.resume.json"], "sample.resume.json");

        findings.ShouldBeEmpty();
        resume.NotUnderstood.ShouldBeEmpty();
        (resume.Name, resume.Headline, resume.Phone).ShouldBe(("Richard Hendriks", "Programmer", "(912) 555-4321"));
        resume.Location.ShouldBe("San Francisco, California, US");
        resume.Jobs.Single().Employer.ShouldBe("Pied Piper");
        resume.Jobs.Single().End.ShouldBe(new DateOnly(2014, 12, 1));
        resume.Education.Single().Level.ShouldBe(DegreeLevel.Bachelor);
        resume.Projects.Single().Links.Count.ShouldBe(1);
        resume.Skills.ShouldContain("Javascript");
    }

    [Fact]
    public void A_docx_and_a_pdf_of_one_resume_are_read_alike()
    {
        var files = Unpack("hostile_fixtures_scorelia.zip");
        var (docx, _) = ReadResume.From(files["sample_resume.docx"], "sample_resume.docx");
        var (pdf, _) = ReadResume.From(Words(files["sample_resume.pdf"]), "sample_resume.pdf");

        foreach (var resume in new[] { docx, pdf })
        {
            resume.Jobs.Select(j => (j.Title, j.Employer)).ShouldBe([("Software Engineer", "Google"), ("ML Engineer", "Meta")]);
            resume.Education.Select(e => e.Level).ShouldBe([DegreeLevel.Master, DegreeLevel.Bachelor]);
            resume.Skills.ShouldBe(["Python", "FastAPI", "SQL", "Docker", "PyTorch", "Git"]);
            resume.Certifications.Count.ShouldBe(2);
            resume.Projects.Single().Name.ShouldBe("CareerPilot AI");
        }
    }

    [Fact]
    public void A_scan_is_said_to_have_no_text()
    {
        var (resume, findings) = ReadResume.From(Words(Unpack("hostile_fixtures_scorelia.zip")["scanned_resume.pdf"]), "scanned_resume.pdf");

        findings.ShouldHaveSingleItem().Code.ShouldBe("CV006");
        (resume.Layout.HasTextLayer, resume.Layout.Pages, resume.Jobs.Count).ShouldBe((false, 1, 0));
    }

    private void Same<T>(string field, T got, T truth)
    {
        _all++;
        if (Equals(got, truth))
        {
            _right++;
            return;
        }

        output.WriteLine($"{field}: \"{got}\" should be \"{truth}\"");
    }

    private void Report(string name)
    {
        output.WriteLine($"{name}: {_right} of {_all} fields");
        ((double)_right / _all).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static string Dates(DateOnly? start, DateOnly? end, bool current) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{start:MMMM yyyy} to {(current ? "Present" : $"{end:MMMM yyyy}")}");

    private static Dictionary<string, byte[]> Unpack(string zip)
    {
        using var archive = Zip.OpenRead(Repository.DataOrSkip("resumes", zip));
        return archive.Entries.ToDictionary(e => e.Name, e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static PdfWords Words(byte[] pdf)
    {
        var findings = new List<Finding>();
        var words = PdfText.Read("cv.pdf", new MemoryStream(pdf), findings);
        Assert.SkipWhen(findings.Exists(f => f.Code == "PDF001"), "pdftotext (poppler-utils) is not installed.");
        return words!;
    }
}

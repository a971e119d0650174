using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Read, export as JSON Resume, read again: nothing that was read is lost.</summary>
public sealed class Round_trip
{
    private static readonly string[] s_texts = ["Data Analyst", "Müller & Söhne GmbH", "C#", "say \"hi\" \\ /", "東京", "1/2 – 3", "{}", "a, b; c", "naïve <b>"];

    [Fact]
    public void Any_resume_survives_the_export()
    {
        var text = Gen.Elements(s_texts);
        var maybe = Gen.Frequency((3, text), (1, Gen.Constant("")));
        var day = Gen.Choose(0, 20_000).Select(n => new DateOnly(1970, 1, 1).AddDays(n));
        var date = Gen.Frequency((3, day.Select(d => (DateOnly?)d)), (1, Gen.Constant((DateOnly?)null)));
        var lines = Gen.ListOf(text).Select(l => string.Join('\n', l.Take(3)));
        var link = Gen.Elements("https://a.example/x", "https://b.example", "github.com/c");
        var job = from t in text from e in maybe from l in maybe from s in date from n in Gen.Choose(0, 900) from c in Gen.Elements(true, false) from b in lines
                  select new ResumeJob(t, e, l, s, c || s is null ? null : s.Value.AddDays(n), c, b, "");
        var study = from d in maybe from f in maybe from s in text from start in date from n in Gen.Choose(0, 900) from b in lines
                    select new ResumeEducation(d, null, f, s, start, start?.AddDays(n), "") { Text = b };
        var certification = from n in text from i in maybe from c in maybe from a in date from x in date select new ResumeCertification(n, i, c, a, x, "");
        var project = from n in text from b in lines from l in Gen.ListOf(link) from s in date from d in Gen.Choose(0, 900) select new ResumeProject(n, b, [.. l.Distinct().Take(3)], s, s?.AddDays(d), "");
        var resume = from name in maybe from place in maybe from head in maybe from sum in maybe from jobs in Gen.ListOf(job) from studies in Gen.ListOf(study)
                     from skills in Gen.ListOf(text) from certifications in Gen.ListOf(certification) from projects in Gen.ListOf(project) from languages in Gen.ListOf(text) from links in Gen.ListOf(link)
                     select new Resume
                     {
                         Place = "a", Name = name, Email = "a@b.example", Phone = "+1 555 0100", Location = place, Headline = head, Summary = sum, Jobs = [.. jobs.Take(4)], Education = [.. studies.Take(3)],
                         Skills = [.. skills.Distinct()], Certifications = [.. certifications.Take(3)], Projects = [.. projects.Take(3)], Languages = [.. languages.Distinct()],
                         Links = [.. links.Concat(projects.Take(3).SelectMany(p => p.Links)).Distinct()], NotUnderstood = [.. skills.Take(2)],
                     };
        Prop.ForAll(resume.ToArbitrary(), Survives).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_read_in_a_text_survives_the_export()
    {
        var (first, _) = ReadResume.From("""
            Ada Moss
            Leeds, UK | ada@moss.example | +44 20 7946 0000 | github.com/adamoss

            Experience
            Data Engineer, Brightwater Ltd, Leeds, UK, Jan 2021 – present
            - Built pipelines
            Analyst, Ferris & Co, York, UK, 2018 – 2020
            - Reports in SQL

            Education
            BSc in Physics, University of York, 2014 – 2017

            Skills
            Python, SQL

            Certifications
            - Azure Fundamentals (AZ-900) - Microsoft - 03/2022, expires 03/2024

            Languages
            English (native)
            """);

        first.Jobs.Count.ShouldBe(2);
        Survives(first).ShouldBeTrue();
    }

    private static bool Survives(Resume first)
    {
        using var json = new MemoryStream();
        PersonReader.WriteJsonResume(first, json);
        var (second, findings) = ReadResume.From(json.ToArray(), "cv.json");
        findings.ShouldBeEmpty();
        Values(second).ShouldBe(Values(first), Encoding.UTF8.GetString(json.ToArray()));
        second.NotUnderstood.ShouldBe(first.NotUnderstood);
        second.Connections.ShouldBe(first.Connections);
        return true;
    }

    private static List<(string, string)> Values(Resume resume) => [.. ResumeFields.Of(resume).Select(f => (f.Path, f.Value))];
}

using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>A value of a résumé's record on its way to a field.</summary>
/// <param name="Path">"jobs[0].title".</param>
/// <param name="Value">The value; dates as yyyy-MM-dd, "present" for an end that is none.</param>
/// <param name="EntryPlace">Where its job, degree, project or certification starts; empty for what stands alone.</param>
/// <param name="Date">The date, where it is one.</param>
internal readonly record struct ResumeValue(string Path, string Value, string EntryPlace, DateOnly? Date);

/// <summary>The fields of a résumé one by one.</summary>
internal static class ResumeFields
{
    /// <summary>All values that are there, in the order of the record.</summary>
    public static IEnumerable<ResumeValue> Of(Resume resume) => All(resume).Where(v => v.Value.Length > 0);

    /// <summary>The résumé with its fields marked as stated by the file itself.</summary>
    public static Resume Stated(Resume resume) =>
        resume with { Fields = [.. Of(resume).Select(v => new ResumeField(v.Path, v.Value, v.EntryPlace.Length > 0 ? v.EntryPlace : resume.Place, null, ReadingRule.Stated, 1))] };

    private static IEnumerable<ResumeValue> All(Resume resume)
    {
        yield return new("name", resume.Name, "", null);
        yield return new("email", resume.Email, "", null);
        yield return new("phone", resume.Phone, "", null);
        yield return new("location", resume.Location, "", null);
        yield return new("headline", resume.Headline, "", null);
        yield return new("summary", resume.Summary, "", null);
        var entries = Each("links", resume.Links)
            .Concat(resume.Jobs.SelectMany(Job)).Concat(resume.Education.SelectMany(Study)).Concat(Each("skills", resume.Skills))
            .Concat(resume.Certifications.SelectMany(Certification)).Concat(resume.Projects.SelectMany(Project)).Concat(Each("languages", resume.Languages));
        foreach (var value in entries)
        {
            yield return value;
        }
    }

    private static IEnumerable<ResumeValue> Job(ResumeJob job, int i) =>
    [
        new($"jobs[{i}].title", job.Title, job.Place, null), new($"jobs[{i}].employer", job.Employer, job.Place, null), new($"jobs[{i}].location", job.Location, job.Place, null),
        .. Dates($"jobs[{i}]", job.Start, job.End, job.IsCurrent, job.Place), new($"jobs[{i}].text", job.Text, job.Place, null),
    ];

    private static IEnumerable<ResumeValue> Study(ResumeEducation study, int i) =>
    [
        new($"education[{i}].degree", study.Degree, study.Place, null), new($"education[{i}].field", study.Field, study.Place, null), new($"education[{i}].school", study.School, study.Place, null),
        .. Dates($"education[{i}]", study.Start, study.End, false, study.Place), new($"education[{i}].text", study.Text, study.Place, null),
    ];

    private static IEnumerable<ResumeValue> Certification(ResumeCertification c, int i) =>
    [
        new($"certifications[{i}].name", c.Name, c.Place, null), new($"certifications[{i}].issuer", c.Issuer, c.Place, null), new($"certifications[{i}].code", c.Code, c.Place, null),
        new($"certifications[{i}].issued", Iso(c.Issued), c.Place, c.Issued), new($"certifications[{i}].expires", Iso(c.Expires), c.Place, c.Expires),
    ];

    private static IEnumerable<ResumeValue> Project(ResumeProject project, int i) =>
    [
        new($"projects[{i}].name", project.Name, project.Place, null), .. Dates($"projects[{i}]", project.Start, project.End, false, project.Place), new($"projects[{i}].text", project.Text, project.Place, null),
        .. project.Links.Select((l, n) => new ResumeValue($"projects[{i}].links[{n}]", l, project.Place, null)),
    ];

    private static IEnumerable<ResumeValue> Dates(string path, DateOnly? start, DateOnly? end, bool isCurrent, string place) =>
        [new(path + ".start", Iso(start), place, start ?? end), new(path + ".end", isCurrent ? "present" : Iso(end), place, start ?? end)];

    private static IEnumerable<ResumeValue> Each(string list, IReadOnlyList<string> values) => values.Select((v, i) => new ResumeValue($"{list}[{i}]", v, "", null));

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

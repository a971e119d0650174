using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>What the parts of a résumé say about skills: found by the same engine that reads ads.</summary>
internal sealed class EvidenceFinder(Reader reader, LedgerFacts facts, DateOnly today)
{
    private readonly List<Evidence> _found = [];

    /// <summary>All evidence of a résumé, one per concept, kind and origin.</summary>
    public IReadOnlyList<Evidence> In(Resume resume)
    {
        foreach (var job in resume.Jobs)
        {
            Job(job);
        }

        foreach (var certification in resume.Certifications)
        {
            Certification(certification);
        }

        foreach (var project in resume.Projects)
        {
            Project(project, resume.Certifications);
        }

        foreach (var education in resume.Education.Where(e => Earned(e, today)))
        {
            Education(education);
        }

        // As one list, so that names that count only inside an enumeration are recognised.
        Claims(string.Join(", ", resume.Skills), "named among the skills", resume.Place);
        Claims(ClaimText.WithoutWishes(string.Join('\n', resume.Headline, resume.Summary)), "named in the summary", resume.Place);
        Claims(ClaimText.WithoutWishes(ClaimText.Of(resume)), "named in the résumé", resume.Place);
        return [.. _found
            .DistinctBy(e => (e.Concept, e.Kind, e.Origin))
            .OrderBy(e => e.Concept.Value, StringComparer.Ordinal).ThenByDescending(e => e.Kind).ThenBy(e => e.Origin, StringComparer.Ordinal)];
    }

    /// <summary>Whether a degree is held: it ended, or bears no date at all.</summary>
    public static bool Earned(ResumeEducation education, DateOnly today) =>
        education.End is { } end ? end <= today : education.Start is null;

    /// <summary>Links that lead to something running: not to code hosts, networks, mail or certificates.</summary>
    public static bool IsLive(string link) => !s_notLive.Any(host => link.Contains(host, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] s_notLive =
    [
        "github.com", "gitlab.com", "bitbucket.org", "linkedin.com", "twitter.com", "x.com/", "facebook.com", "instagram.com", "credly.com", "coursera.org", "udemy.com", "kaggle.com/c", "medium.com",
        "stackoverflow.com", "youtube.com", "youtu.be", "arxiv.org", "doi.org", "scholar.google", "docs.google", "drive.google", "leetcode.com", "hackerrank.com", "mailto:", "edx.org", "wikipedia.org",
    ];

    private void Job(ResumeJob job)
    {
        var span = JobYears.Span(job, today);
        var years = span is { } s ? WorkTime.Years([s]) : 0;
        var what = string.Join(" ", new[]
        {
            span is null ? "paid work" : FormattableString.Invariant($"{years:0.#} years"),
            job.Employer.Length > 0 ? $"at {job.Employer}" : "",
            job.Title.Length > 0 ? $"as {job.Title}" : "",
        }.Where(t => t.Length > 0));
        foreach (var concept in Named($"{job.Title}\n{job.Text}").Where(c => c.Kind != ConceptKind.Certification))
        {
            _found.Add(new(concept.Id, EvidenceKind.Work, what, job.Place, span?.To, span is null ? null : new Months(years * 12), null, $"job {job.Place}") { From = span?.From });
        }
    }

    private void Certification(ResumeCertification certification)
    {
        var origin = OriginOf(certification);
        var text = string.Join(' ', certification.Name, certification.Code);
        var what = certification.Issuer.Length > 0 ? $"{certification.Name} ({certification.Issuer})" : certification.Name;
        var named = Named(text);
        var isExam = named.Any(c => c.Kind == ConceptKind.Certification) && !CertificateNames.IsCourse(certification) || CertificateNames.IsExam(certification.Name);
        var kind = isExam ? EvidenceKind.Certification : EvidenceKind.CourseCertificate;
        double? tested = isExam ? facts.PassDifficulty(CertificateNames.Tier(string.Join(' ', named.Select(c => c.Name).Prepend(text)))) : null;
        foreach (var concept in named.Concat(CertificateNames.Inside(text, reader)).DistinctBy(c => c.Id))
        {
            _found.Add(new(concept.Id, kind, what, certification.Place, certification.Issued, null, tested, origin));
        }
    }

    private void Project(ResumeProject project, IReadOnlyList<ResumeCertification> certifications)
    {
        var live = project.Links.FirstOrDefault(IsLive);

        // The project of a course and the course are one reason to believe, not two.
        var course = certifications.FirstOrDefault(c => c.Name.Length > 5 && project.Text.Contains(c.Name, StringComparison.OrdinalIgnoreCase));
        var origin = course is null ? $"project {project.Place}" : OriginOf(course);
        var what = live is null ? $"project {project.Name}" : $"project {project.Name}, running at {live}";
        foreach (var concept in Named($"{project.Name}\n{project.Text}"))
        {
            _found.Add(new(concept.Id, live is null ? EvidenceKind.Project : EvidenceKind.DeployedProject, what, project.Place, EndOf(project), null, null, origin));
        }
    }

    // A start without an end: it goes on.
    private DateOnly? EndOf(ResumeProject project) => project.End is { } end ? (end < today ? end : today) : project.Start is null ? null : today;

    // The field of a degree is learned over years; what a line of its courses names, and all of a bootcamp, over weeks.
    private void Education(ResumeEducation education)
    {
        var isDegree = education.Level is null or >= DegreeLevel.Associate;
        var origin = $"degree {education.Place}";
        var what = $"{string.Join(' ', education.Degree, education.Field).Trim()}, {education.School}".Trim(' ', ',');
        foreach (var concept in Named($"{education.Degree}\n{education.Field}"))
        {
            _found.Add(new(concept.Id, isDegree ? EvidenceKind.Degree : EvidenceKind.CourseCertificate, what, education.Place, education.End, null, null, origin));
        }

        foreach (var concept in Named(isDegree ? education.Text : $"{education.School}\n{education.Text}").Where(c => c.Kind != ConceptKind.Certification))
        {
            _found.Add(new(concept.Id, EvidenceKind.CourseCertificate, $"course in {what}", education.Place, education.End, null, null, origin));
        }
    }

    private void Claims(string text, string what, string place)
    {
        foreach (var concept in Named(text).Where(c => c.Kind is not (ConceptKind.Certification or ConceptKind.Spoken)))
        {
            _found.Add(new(concept.Id, EvidenceKind.Claim, what, place, null, null, null, "claim"));
        }
    }

    private IEnumerable<Concept> Named(string text) => reader.Find(text)
        .SelectMany(m => JoinedNames.In(text.Substring(m.Span.Start, m.Span.Length), reader).Select(p => p.Concept).Prepend(m.Concept)).DistinctBy(c => c.Id);

    private static string OriginOf(ResumeCertification certification) => $"certificate {DateWords.Fold(certification.Name)}";
}

/// <summary>Tells exams from certificates of attendance by their names.</summary>
internal static class CertificateNames
{
    /// <summary>What parts of a certificate's name name: "AWS Certified Machine Learning – Specialty" says AWS and machine learning, too.</summary>
    public static IEnumerable<Concept> Inside(string text, Reader reader)
    {
        var words = text.Split([' ', '–', '-', ':', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, words.Length - 1); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var part = string.Join(' ', words, start, length);
                if (reader.Find(part) is [var mention] && mention.Span.Length == part.Length && mention.Concept.Kind is not (ConceptKind.Certification or ConceptKind.Soft or ConceptKind.Spoken))
                {
                    yield return mention.Concept;
                }
            }
        }
    }

    private static readonly string[] s_platforms = ["coursera", "udemy", "udacity", "edx", "datacamp", "linkedin learning", "pluralsight", "codecademy", "codeacademy", "freecodecamp", "skillshare", "khan academy", "simplilearn", "great learning", "futurelearn", "kaggle", "deeplearning.ai", "treehouse"];

    /// <summary>"Certified …", "… certification", a tier of an exam.</summary>
    public static bool IsExam(string name)
    {
        var folded = DateWords.Fold(name);
        return folded.Contains("certified", StringComparison.Ordinal) || folded.Contains("certification exam", StringComparison.Ordinal);
    }

    /// <summary>A course: a course platform issued it, or it calls itself one.</summary>
    public static bool IsCourse(ResumeCertification certification)
    {
        var all = DateWords.Fold(certification.Name + " " + certification.Issuer);
        return s_platforms.Any(p => all.Contains(p, StringComparison.Ordinal)) || ((all.Contains("course", StringComparison.Ordinal) || all.Contains("professional certificate", StringComparison.Ordinal) || all.Contains("specialization", StringComparison.Ordinal) || all.Contains("nanodegree", StringComparison.Ordinal)) && !IsExam(certification.Name));
    }

    /// <summary>0 foundational, 1 associate (and where the name does not say), 2 professional.</summary>
    public static int Tier(string name)
    {
        var folded = DateWords.Fold(name);
        return s_foundational.Any(w => folded.Contains(w, StringComparison.Ordinal)) ? 0 : s_professional.Any(w => folded.Contains(w, StringComparison.Ordinal)) ? 2 : 1;
    }

    private static readonly string[] s_foundational = ["foundation", "fundamentals", "practitioner", "entry", "essentials", "az-900", "dp-900", "ai-900", "digital leader"];
    private static readonly string[] s_professional = ["professional", "expert", "specialty", "advanced", "cissp", "ckad", "cka", "cks", "oscp", "architect expert", "principal"];
}

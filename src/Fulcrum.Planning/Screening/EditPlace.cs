using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Where in a résumé an edit would go.</summary>
internal static class EditPlace
{
    /// <summary>Beside the present word for it; else in the job, project or course that shows it; else in a section of its kind.</summary>
    /// <param name="resume">The résumé.</param>
    /// <param name="present">Its present word; empty when it has none.</param>
    /// <param name="support">The evidence that makes the edit true.</param>
    public static string Of(Resume resume, string present, Evidence support)
    {
        if (present.Length > 0)
        {
            return LineOf(resume, present) is { } place ? $"beside \"{present}\" ({place})" : $"beside \"{present}\"";
        }

        if (resume.Jobs.FirstOrDefault(j => j.Place == support.Place) is { } job)
        {
            return $"in the job {string.Join(" at ", new[] { job.Title, job.Employer }.Where(t => t.Length > 0))} ({job.Place})";
        }

        if (resume.Projects.FirstOrDefault(p => p.Place == support.Place) is { } project)
        {
            return $"in the project {project.Name} ({project.Place})";
        }

        return support.Kind switch
        {
            EvidenceKind.Work => $"under Experience, as a line of that job or a job of its own: {support.What}",
            EvidenceKind.Project or EvidenceKind.DeployedProject => $"under Projects: {support.What}{(support.Link.Length > 0 ? $", with the link {support.Link}" : "")}",
            EvidenceKind.Certification or EvidenceKind.CourseCertificate => "under Certifications",
            EvidenceKind.Degree => "under Education",
            _ => "in the list of skills",
        };
    }

    private static string? LineOf(Resume resume, string words)
    {
        foreach (var line in resume.Layout.Lines)
        {
            if (new ResumeWords(line.Text).Say(words))
            {
                return line.Place;
            }
        }

        return null;
    }
}

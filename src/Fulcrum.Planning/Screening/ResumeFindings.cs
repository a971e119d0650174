using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What a parser of résumés could not read, or a reader will stumble over.</summary>
internal sealed class ResumeFindings(Ledger ledger)
{
    private const double LongGapMonths = 8;
    private const int Named = 3;
    private readonly List<Finding> _findings = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Finding> All()
    {
        if (ledger.Resume is not { } resume)
        {
            Say("CV040", Severity.Warning, "resume", "There is no résumé, so nothing can be seen by a screener.", "Name one in the pivot file: resume: cv.pdf (or .docx, .md, .txt, .json).");
            return _findings;
        }

        _findings.AddRange(LayoutFindings.Of(resume));
        if (!resume.Layout.HasTextLayer)
        {
            // That no name, no job and no skill was read follows from it.
            return _findings;
        }

        Contact(resume);
        Jobs(resume);
        Gaps(resume);
        if (resume.Skills.Count == 0)
        {
            Say("CV045", Severity.Note, resume.Place, "No list of skills was found.", "Add a heading \"Skills\" with the tools by name; keyword searches look there first.");
        }

        if (resume.NotUnderstood.Count > 0)
        {
            Say("CV044", Severity.Note, resume.Place, $"{resume.NotUnderstood.Count} line(s) fitted nowhere: {string.Join("; ", resume.NotUnderstood.Take(Named).Select(l => Short(WithoutPlace(l, resume.Place))))}.", "If they matter, move them under a plain heading, one entry to a line.");
        }

        return _findings;
    }

    private void Contact(Resume resume)
    {
        if (resume.Email.Length == 0)
        {
            Say("CV041", Severity.Warning, resume.Place, "No e-mail address could be read.", "Write it as text at the top, not as a picture or in the page header.");
        }

        if (resume.Name.Length == 0)
        {
            Say("CV042", Severity.Note, resume.Place, "No name could be read.", "Write it on the first line, alone.");
        }
    }

    private void Jobs(Resume resume)
    {
        if (resume.Jobs.Count == 0)
        {
            Say("CV043", Severity.Warning, resume.Place, "No job could be read.", "Put jobs under a heading \"Experience\": title, employer, dates such as \"Mar 2021 – Nov 2023\".");
            return;
        }

        foreach (var job in resume.Jobs.Where(j => j.Title.Length == 0 || j.Employer.Length == 0))
        {
            Say("CV043", Severity.Note, job.Place, job.Title.Length == 0 ? $"The job at \"{Short(job.Employer)}\" has no title that could be read." : $"The job \"{Short(job.Title)}\" has no employer that could be read.", "Write title and employer on one line or on two, without other words.");
        }
    }

    // Callbacks fell with the length of a spell in one field experiment and did not in another (facts: funnel.effect.gap).
    private void Gaps(Resume resume)
    {
        DateOnly? covered = null;
        foreach (var job in resume.Jobs.Where(j => j.Start is not null && (j.IsCurrent || j.End is not null)).OrderBy(j => j.Start))
        {
            if (covered is { } end && (job.Start!.Value.DayNumber - end.DayNumber) / 30.44 > LongGapMonths)
            {
                Say("CV046", Severity.Note, job.Place, FormattableString.Invariant($"Between {end:yyyy-MM} and {job.Start:yyyy-MM} no work is shown."), "If you studied, cared or travelled, one line says so; field experiments disagree on how much a gap costs.");
            }

            var until = job.IsCurrent ? DateOnly.MaxValue : job.End!.Value;
            covered = covered is { } c && c > until ? c : until;
        }
    }

    private void Say(string code, Severity severity, string place, string reason, string remedy) => _findings.Add(new(code, severity, place, reason, remedy));

    // "cv.pdf: page 1, line 3: words" or "cv.md:3: words": the file is named once, and the line's words matter more than its number.
    private static string WithoutPlace(string line, string file)
    {
        var at = line.StartsWith(file + ":", StringComparison.Ordinal) ? line.IndexOf(": ", file.Length + 2, StringComparison.Ordinal) : -1;
        return at < 0 ? line : line[(at + 2)..];
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}

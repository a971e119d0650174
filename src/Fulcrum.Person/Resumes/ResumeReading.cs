using System.Text.RegularExpressions;
using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Lines of a résumé to its fields.</summary>
internal static class ResumeReading
{
    /// <summary>Reads the fields. Nothing is invented: what fits nowhere is listed.</summary>
    public static Resume Of(IReadOnlyList<ResumeLine> lines, ResumeLayout layout, string name, Reader reader, ICollection<Finding> findings)
    {
        var text = string.Join('\n', lines.Select(l => (l.IsBullet ? "- " : "") + string.Join("   ", l.Cells)));
        var sections = SectionSplit.Split(lines);
        IReadOnlyList<ResumeLine> In(ResumeSection section) => [.. sections.Where(s => s.Section == section).SelectMany(s => s.Lines)];

        var notUnderstood = new List<string>();
        var titles = new JobTitles(reader.Roles);
        var head = ContactBlock.Of(In(ResumeSection.Head), In(ResumeSection.Contact), text);
        notUnderstood.AddRange(head.NotUnderstood);

        var jobs = sections.Where(s => s.Section == ResumeSection.Jobs)
            .SelectMany(s => JobEntries.Of(s.Lines, t => titles.RoleOf(t).Length > 0, notUnderstood, findings)).ToList();
        var (spoken, programming) = SplitLanguages(sections, reader);
        var skills = ListEntries.Skills([.. In(ResumeSection.Skills), .. programming]);
        var certifications = CertificationEntries.Of(In(ResumeSection.Certifications), t => Names(reader, t, ConceptKind.Certification), findings);
        if (sections.Count == 1 && lines.Any(l => !l.IsBlank))
        {
            findings.Add(new("CV005", Severity.Warning, name, "No section headings were recognised, so jobs, education and skills were not told apart.", "Use plain headings on lines of their own: Experience, Education, Skills, Projects, Certifications."));
        }

        var resume = new Resume
        {
            Place = name,
            Name = head.Name,
            Email = head.Email,
            Phone = head.Phone,
            Location = head.Location,
            Headline = head.Headline,
            Summary = string.Join('\n', In(ResumeSection.Summary).Where(l => !l.IsBlank).Select(l => l.Text).Prepend(head.Summary).Where(t => t.Length > 0)),
            Links = LinksIn(text),
            Jobs = LatestFirst(jobs, j => j.IsCurrent ? DateOnly.MaxValue : j.End ?? j.Start),
            Education = LatestFirst(EducationEntries.Of(In(ResumeSection.Education), notUnderstood, findings), e => e.End ?? e.Start),
            Skills = skills,
            Certifications = certifications,
            Projects = [.. sections.Where(s => s.Section == ResumeSection.Projects).SelectMany(s => ListEntries.Projects(s.Lines, findings))],
            Languages = SpokenLanguages.Of(spoken),
            NotUnderstood = notUnderstood,
            Text = text,
            Layout = layout.Lines.Count > 0 ? layout : layout with { Lines = Placed(lines) },
        };
        return resume with { Fields = new FieldTrace(lines, t => titles.RoleOf(t).Length > 0).Of(resume) };
    }

    // A format without pages: the place in the document is the share of lines above.
    private static List<PlacedLine> Placed(IReadOnlyList<ResumeLine> lines) =>
        [.. lines.Select((l, i) => (Line: l, At: i)).Where(l => !l.Line.IsBlank).Select(l => new PlacedLine(string.Join("   ", l.Line.Cells), 0, Math.Round(l.At / (double)lines.Count, 4), 0, l.Line.Area, l.Line.Place))];

    private static List<string> LinksIn(string text)
    {
        var plain = Patterns.Email().Replace(text, " ");
        return [.. Patterns.Link().Matches(plain).Cast<Match>().Select(m => m.Value.TrimEnd('.', ',', ')', ';')).Where(l => l.Length > 4).Distinct(StringComparer.Ordinal).Take(200)];
    }

    // A section called "Languages" may hold Python and Go.
    private static (List<ResumeLine> Spoken, List<ResumeLine> Programming) SplitLanguages(IReadOnlyList<SectionText> sections, Reader reader)
    {
        var (spoken, programming) = (new List<ResumeLine>(), new List<ResumeLine>());
        foreach (var line in sections.Where(s => s.Section == ResumeSection.Languages).SelectMany(s => s.Lines).Where(l => !l.IsBlank))
        {
            (Names(reader, line.Text, ConceptKind.Language) ? programming : spoken).Add(line);
        }

        return (spoken, programming);
    }

    private static bool Names(Reader reader, string text, ConceptKind kind) => reader.Find(text).Any(m => m.Concept.Kind == kind);

    // Stable: entries without a date keep their place among the others.
    private static List<T> LatestFirst<T>(List<T> items, Func<T, DateOnly?> date) =>
        items.Any(i => date(i) is null) ? items : [.. items.OrderByDescending(i => date(i))];
}

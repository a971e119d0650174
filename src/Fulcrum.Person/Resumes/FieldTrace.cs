using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Where each field of a résumé stands in its lines, and by what kind of rule it was read.</summary>
internal sealed class FieldTrace(IReadOnlyList<ResumeLine> lines, Func<string, bool> isRoleTitle)
{
    private const int LongestEntry = 12;
    private const int FarthestText = 200;

    private readonly Dictionary<string, int> _starts = lines.Select((l, i) => (l.Place, i)).Where(p => !lines[p.i].IsBlank).GroupBy(p => p.Place).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);

    // A skill may be named in a job above; it was read from the list of skills.
    private readonly int _skills = Math.Max(0, lines.ToList().FindIndex(l => !l.IsBlank && SectionNames.Of(l.Text.TrimEnd(':')) == ResumeSection.Skills));

    /// <summary>The fields with their places.</summary>
    public IReadOnlyList<ResumeField> Of(Resume resume) => [.. ResumeFields.Of(resume).Select(v => FieldOf(v, RuleOf(v, resume)))];

    private ResumeField FieldOf(ResumeValue value, ReadingRule rule)
    {
        var from = _starts.GetValueOrDefault(value.EntryPlace);
        var (line, cell) = value.Date is { } day ? DateAt(day, from)
            : value.Path.StartsWith("skills[", StringComparison.Ordinal) && Find(value.Value, _skills, lines.Count) is { } listed ? listed
            : TextAt(value.Value, from, value.EntryPlace.Length > 0 ? Math.Min(lines.Count, from + FarthestText) : lines.Count);
        return new ResumeField(value.Path, value.Value, line?.Place ?? value.EntryPlace, line?.Boxes is { } boxes && cell < boxes.Count ? boxes[cell] : null, rule, RuleConfidence.Of(value.Path, rule));
    }

    private ReadingRule RuleOf(ResumeValue value, Resume resume)
    {
        var kind = value.Path[(value.Path.LastIndexOf('.') + 1)..];
        if (value.Date is not null || value.Path is "email" or "phone" || kind is "code" || value.Path.Contains("links[", StringComparison.Ordinal) || value.Path.StartsWith("skills[", StringComparison.Ordinal) || value.Path.StartsWith("languages[", StringComparison.Ordinal))
        {
            return ReadingRule.Form;
        }

        var index = value.Path.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open ? int.Parse(value.Path.AsSpan(open + 1, value.Path.IndexOf(']', StringComparison.Ordinal) - open - 1), System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (kind is "title" or "employer")
        {
            var job = resume.Jobs[index];
            var (titled, employed) = (WordLists.TitleScore(job.Title) > 0 || (job.Title.Length is > 0 and < 60 && isRoleTitle(job.Title)), WordLists.EmployerScore(job.Employer) > 0);
            var (own, other) = kind == "title" ? (titled, employed) : (employed, titled);
            return own ? ReadingRule.Words : other ? ReadingRule.Order : ReadingRule.Remainder;
        }

        return kind switch
        {
            "degree" => resume.Education[index].Level is null ? ReadingRule.Order : ReadingRule.Words,
            "field" => resume.Education[index].Level is null ? ReadingRule.Remainder : ReadingRule.Order,
            "school" => WordLists.IsSchool(value.Value) ? ReadingRule.Words : resume.Education[index].Level is null ? ReadingRule.Remainder : ReadingRule.Order,
            "location" => Places.Is(value.Value) ? ReadingRule.Words : ReadingRule.Order,
            "headline" => ReadingRule.Words,
            _ => ReadingRule.Order,
        };
    }

    private (ResumeLine? Line, int Cell) TextAt(string value, int from, int to) => Find(value, from, to) ?? (lines.Count > from ? (lines[from], 0) : (null, 0));

    private (ResumeLine? Line, int Cell)? Find(string value, int from, int to)
    {
        // A text of several lines stands where its first line does; a piece put together from two, where its first words do.
        var first = value.Split('\n')[0];
        foreach (var part in new[] { first, first[..Math.Min(first.Length, 12)] })
        {
            for (var i = from; i < to; i++)
            {
                for (var c = 0; c < lines[i].Cells.Count; c++)
                {
                    if (lines[i].Cells[c].Contains(part, StringComparison.Ordinal))
                    {
                        return (lines[i], c);
                    }
                }
            }
        }

        return null;
    }

    private (ResumeLine? Line, int Cell) DateAt(DateOnly date, int from)
    {
        for (var i = from; i < Math.Min(lines.Count, from + LongestEntry); i++)
        {
            for (var c = 0; c < lines[i].Cells.Count; c++)
            {
                if (DateText.Find(lines[i].Cells[c]) is { } span && (span.Start == date || span.End == date))
                {
                    return (lines[i], c);
                }
            }
        }

        return lines.Count > from ? (lines[from], 0) : (null, 0);
    }
}

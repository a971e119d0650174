namespace Fulcrum.Person;

/// <summary>A section with its lines.</summary>
/// <param name="Section">What it is.</param>
/// <param name="Heading">Its heading as written; empty for the head.</param>
/// <param name="Lines">The lines below it, blank ones included.</param>
internal sealed record SectionText(ResumeSection Section, string Heading, IReadOnlyList<ResumeLine> Lines);

/// <summary>Cuts a résumé at its headings.</summary>
internal static class SectionSplit
{
    /// <summary>The sections in order; the first is the head.</summary>
    public static IReadOnlyList<SectionText> Split(IReadOnlyList<ResumeLine> lines)
    {
        var sections = new List<SectionText>();
        var current = new List<ResumeLine>();
        var (section, heading) = (ResumeSection.Head, "");
        var marked = MarkedLevel(lines);
        foreach (var line in lines)
        {
            if (HeadingOf(line, section, marked) is not var (next, name, rest))
            {
                current.Add(line);
                continue;
            }

            sections.Add(new(section, heading, current));
            (section, heading, current) = (next, name, []);
            if (rest.Length > 0)
            {
                current.Add(line with { Text = rest, Cells = ResumeLine.CellsOf(rest), HeadingLevel = 0 });
            }
        }

        sections.Add(new(section, heading, current));
        return sections;
    }

    // The level at which the format marks the sections: that of the first heading with a known section name.
    private static int MarkedLevel(IReadOnlyList<ResumeLine> lines) =>
        lines.FirstOrDefault(l => l.HeadingLevel > 0 && SectionNames.Of(l.Text) is not null)?.HeadingLevel ?? 0;

    private static (ResumeSection Section, string Heading, string Tail)? HeadingOf(ResumeLine line, ResumeSection within, int marked)
    {
        if (line.IsBlank || line.IsBullet || (line.HeadingLevel < 0 && line.Cells.Count == 1 && line.Text[^1] != ':'))
        {
            return null;
        }

        if (line.HeadingLevel > 0)
        {
            // Deeper headings are entries ("### Engineer, Acme"), unless they name a section of their own.
            if (SectionNames.Of(line.Text) is { } named && (line.HeadingLevel <= marked || named != ResumeSection.Languages))
            {
                return (named, line.Text, "");
            }

            return marked > 0 && line.HeadingLevel == marked ? (ResumeSection.Other, line.Text, "") : null;
        }

        var text = line.Cells.Count > 0 ? line.Cells[0] : line.Text;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && colon < text.Length - 1)
        {
            return InlineHeading(line.Text, within);
        }

        if (line.Cells.Count != 1 || SectionNames.Of(text) is not { } found || (marked > 0 && line.Boxes is null && !line.IsBold && !IsShouted(text)))
        {
            return null;
        }

        // Inside the skills these are labels of lists, not sections ("Languages", "Tools", "Programming").
        return within == ResumeSection.Skills && found is ResumeSection.Skills && !IsShouted(text) ? null : (found, text.TrimEnd(':', ' '), "");
    }

    // "Skills: Python, SQL" on one line.
    private static (ResumeSection Section, string Heading, string Tail)? InlineHeading(string text, ResumeSection within)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == text.Length - 1 || text[(colon + 1)..].StartsWith("//", StringComparison.Ordinal) || SectionNames.Of(text[..colon]) is not { } section)
        {
            return null;
        }

        var splits = section switch
        {
            ResumeSection.Skills => within is ResumeSection.Head or ResumeSection.Summary,
            ResumeSection.Languages => within is not ResumeSection.Skills and not ResumeSection.Jobs and not ResumeSection.Projects,
            ResumeSection.Certifications or ResumeSection.Summary => within is not ResumeSection.Jobs and not ResumeSection.Education and not ResumeSection.Projects,
            ResumeSection.Education => within is ResumeSection.Head or ResumeSection.Summary or ResumeSection.Skills,
            _ => false,
        };
        return splits ? (section, text[..colon], text[(colon + 1)..].Trim()) : null;
    }

    private static bool IsShouted(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);
}

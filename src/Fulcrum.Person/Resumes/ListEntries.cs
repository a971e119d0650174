using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Skills and projects: sections that are lists.</summary>
internal static partial class ListEntries
{
    private static readonly HashSet<string> s_levels = new(
        "advanced|intermediate|beginner|expert|proficient|basic|fluent|familiar|novice|master|competent|skilled|experienced|working knowledge|native|fortgeschritten|grundkenntnisse|experte|gut|sehr gut|avance|intermediaire|debutant|avanzado|intermedio|basico".Split('|'),
        StringComparer.Ordinal);

    /// <summary>Skills as written, one each: "Languages: Python, Go (advanced)" is Python and Go.</summary>
    public static List<string> Skills(IReadOnlyList<ResumeLine> section)
    {
        var skills = new List<string>();
        foreach (var line in section.Where(l => !l.IsBlank))
        {
            // "Databases     PostgreSQL, MySQL": a label in the margin.
            var labelled = line.Cells.Count > 1 && !line.Cells[0].Contains(',', StringComparison.Ordinal) && line.Cells[1].Contains(',', StringComparison.Ordinal);
            foreach (var cell in line.Cells.Skip(labelled ? 1 : 0))
            {
                var text = LabelDash().Replace(cell, "");
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0 && colon < 45 && !text[(colon + 1)..].StartsWith("//", StringComparison.Ordinal))
                {
                    text = text[(colon + 1)..];
                }

                foreach (var part in SplitList(text))
                {
                    var name = Rating().Replace(part, "").Trim(' ', '.', '-', '–', ':', '•', '*');
                    if (name.Length is > 0 and <= 80 && !s_levels.Contains(DateWords.Fold(name)) && name.Any(char.IsLetterOrDigit) && !skills.Contains(name, StringComparer.OrdinalIgnoreCase))
                    {
                        skills.Add(name);
                    }
                }
            }
        }

        return skills;
    }

    /// <summary>Projects with their links.</summary>
    public static List<ResumeProject> Projects(IReadOnlyList<ResumeLine> section, ICollection<Finding> findings)
    {
        var projects = new List<ResumeProject>();
        foreach (var block in EntryBlocks.Split(section, wanted: 1))
        {
            Faults.Report(block, findings);
            var links = block.Header.Concat(block.Body).SelectMany(t => Patterns.Link().Matches(t).Select(m => m.Value.TrimEnd('.', ','))).Distinct(StringComparer.Ordinal).ToList();
            var first = block.Header.Count > 0 ? block.Header[0] : "";
            var (name, rest) = NameAndRest(HeaderPatterns.BracketedLink().Replace(first, " ").Trim());
            var text = string.Join('\n', new[] { rest }.Concat(block.Header.Skip(1)).Concat(block.Body).Where(t => t.Length > 0));
            if (name.Length + text.Length > 0)
            {
                projects.Add(new ResumeProject(name, text, links, block.Dates?.Start, block.Dates?.End, block.Place));
            }
        }

        return projects;
    }

    private static (string Name, string Tail) NameAndRest(string text)
    {
        var cut = ProjectCut().Match(text);
        return cut.Success && cut.Index is > 1 and < 80 ? (text[..cut.Index].Trim(), text[(cut.Index + cut.Length)..].Trim()) : (text, "");
    }

    // Commas inside brackets do not cut.
    internal static List<string> SplitList(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth <= 0 && (text[i] is ',' or ';' or '|' or '•' or '·' or '、' || (text[i] == '/' && i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ')))
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    [GeneratedRegex(@"\s*\((?:[^()]{0,40}(?:years?|yrs?|months?|advanced|intermediate|beginner|expert|proficient|basic|fluent|familiar|less than)[^()]{0,20})\)\s*$|\s*[-–:]\s*(?:advanced|intermediate|beginner|expert|proficient|basic|familiar)\s*$|\s*[★☆●○◦▪]{2,}\s*$|\s+\d/\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rating();

    // "Databases — PostgreSQL, MySQL": the label is taken off where a list follows.
    [GeneratedRegex(@"^[\p{L}&/ ]{2,34}\s+[–—-]\s+(?=[^,]{1,40}[,;])", RegexOptions.CultureInvariant)]
    private static partial Regex LabelDash();

    [GeneratedRegex(@":\s+|\s+[|–—]\s+|\s+-\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectCut();
}

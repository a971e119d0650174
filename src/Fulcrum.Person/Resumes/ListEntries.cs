using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Skills, certifications, projects and languages: the sections that are lists.</summary>
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
                var text = cell;
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

    /// <summary>Human languages as written, one each, with the level when it is there.</summary>
    public static List<string> Languages(IReadOnlyList<ResumeLine> section) =>
        [.. section.Where(l => !l.IsBlank).SelectMany(l => l.Cells).SelectMany(SplitList).Select(t => t.Trim(' ', '.', '-', '–')).Where(t => t.Length is > 1 and <= 60)];

    /// <summary>Certifications and courses.</summary>
    public static List<ResumeCertification> Certifications(IReadOnlyList<ResumeLine> section, Func<string, bool> isCertification, ICollection<Finding> findings)
    {
        var found = new List<ResumeCertification>();
        var lines = section.Where(l => !l.IsBlank).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (found.Count > 0 && DateText.Whole(line.Text) is { } alone)
            {
                // A date on a line of its own belongs to the entry above.
                found[^1] = found[^1] with { Issued = found[^1].Issued ?? alone.Start, Expires = found[^1].Expires ?? (alone.IsRange ? alone.End : null) };
                continue;
            }

            // The issuer on a line of its own: the next line is a date, and this one follows a name without issuer.
            if (found.Count > 0 && found[^1].Issuer.Length == 0 && found[^1].Issued is null && !line.IsBullet && !isCertification(line.Text)
                && i + 1 < lines.Count && DateText.Whole(lines[i + 1].Text) is not null)
            {
                found[^1] = found[^1] with { Issuer = line.Text };
                continue;
            }

            if (Read(line) is { } certification)
            {
                if (DateText.Find(line.Text) is { Fault.Length: > 0 } bad)
                {
                    findings.Add(new("CV010", Severity.Warning, line.Place, $"A date was not understood: {bad.Fault}.", "Write dates as \"Mar 2021\"."));
                }

                found.Add(certification);
            }
        }

        return found;
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

    private static ResumeCertification? Read(ResumeLine line)
    {
        var text = line.Text;
        DateOnly? issued = null, expires = null;
        if (DateText.Find(text) is { } span)
        {
            var expiry = Expiry().Match(text);
            if (expiry.Success && DateText.Find(text[expiry.Index..]) is { } until)
            {
                expires = until.End;
                issued = span.At < expiry.Index ? span.Start : null;
                text = text[..expiry.Index];
                span = DateText.Find(text) ?? new DateSpan(null, null, false, false, 0, 0, "");
            }
            else
            {
                issued = span.Start;
                expires = span.IsRange ? span.End : null;
            }

            text = span.Length > 0 ? DateText.Without(text, span) : text;
        }

        text = IssuedWord().Replace(HeaderPatterns.BracketedLink().Replace(text, " "), " ").Trim(' ', ',', '|', '-', '–', '(', ')', '·');
        var code = Code().Match(text);
        var pieces = CertificationCut().Split(text).Select(p => p.Trim(' ', ',', '|', '(', ')', '.', '·')).Where(p => p.Length > 0 && !Patterns.Link().IsMatch(p) && !CredentialId().IsMatch(p)).ToList();
        if (pieces.Count == 0)
        {
            return null;
        }

        // "AWS Certified Solutions Architect – Associate, Amazon": a grade behind the dash belongs to the name.
        while (pieces.Count > 1 && Grade().IsMatch(pieces[1]))
        {
            pieces[0] += " – " + pieces[1];
            pieces.RemoveAt(1);
        }

        var issuer = pieces.Skip(1).FirstOrDefault(p => !Code().IsMatch(p) || p.Length > 14) ?? "";
        return new ResumeCertification(pieces[0], issuer, code.Success ? code.Value.Trim('(', ')') : "", issued, expires, line.Place);
    }

    private static (string Name, string Tail) NameAndRest(string text)
    {
        var cut = ProjectCut().Match(text);
        return cut.Success && cut.Index is > 1 and < 80 ? (text[..cut.Index].Trim(), text[(cut.Index + cut.Length)..].Trim()) : (text, "");
    }

    // Commas inside brackets do not cut.
    private static List<string> SplitList(string text)
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

    [GeneratedRegex(@"\(?\b(?:expires?|expiring|valid (?:until|through|to|till)|exp\.|gultig bis|gültig bis|bis)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Expiry();

    [GeneratedRegex(@"\b(?:issued|earned|obtained|completed|date|in progress|expected)\b:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IssuedWord();

    [GeneratedRegex(@"\(?\b[A-Z]{2,4}[- ]?[A-Z]?\d{2,4}\b\)?|\b[A-Z]{2,4}-[A-Z]\d{2}\b|\b\d[A-Z]\d-\d{3,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+[|•·–—-]\s+|\s*\|\s*|,\s+|\s+\bby\b\s+|\s+\bfrom\b\s+|\s+\(", RegexOptions.CultureInvariant)]
    private static partial Regex CertificationCut();

    [GeneratedRegex(@"^(?:credential|certificate|license|licence)\s*(?:id|no|number|#)|^id:?\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CredentialId();

    [GeneratedRegex(@"^(?:associate|professional|specialty|foundational|practitioner|fundamentals|expert|entry level|level [123i]+|advanced)\b.{0,12}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex(@":\s+|\s+[|–—]\s+|\s+-\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectCut();
}

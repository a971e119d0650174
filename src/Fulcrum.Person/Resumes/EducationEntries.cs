using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Degrees from the lines of an education section.</summary>
internal static partial class EducationEntries
{
    // Most telling first. Folded text.
    private static readonly (Regex Pattern, DegreeLevel Level)[] s_levels =
    [
        (Phd(), DegreeLevel.Phd),
        (Master(), DegreeLevel.Master),
        (Bachelor(), DegreeLevel.Bachelor),
        (Associate(), DegreeLevel.Associate),
        (School(), DegreeLevel.None),
    ];

    /// <summary>The courses of study, in the order of the text.</summary>
    public static List<ResumeEducation> Of(IReadOnlyList<ResumeLine> section, ICollection<string> notUnderstood, ICollection<Finding> findings)
    {
        var all = new List<ResumeEducation>();
        foreach (var block in EntryBlocks.Split(section, wanted: 3).SelectMany(OnePerDegree))
        {
            if (Read(block) is { } education)
            {
                Faults.Report(block, findings);
                all.Add(education);
                continue;
            }

            foreach (var line in block.Header.Concat(block.Body))
            {
                notUnderstood.Add($"{block.Place}: {line}");
            }
        }

        return all;
    }

    // Undated degrees between dated ones: each degree named opens an entry of its own. The date stays with the one it is set beside.
    private static IEnumerable<EntryBlock> OnePerDegree(EntryBlock block)
    {
        var lines = block.Header.Concat(block.Body).ToList();
        var starts = Enumerable.Range(0, lines.Count).Where(i => lines[i].Length < 100 && LevelOf(lines[i]) >= DegreeLevel.Associate && !WordLists.IsSchool(lines[i])).ToList();
        if (starts.Count < 2)
        {
            return [block];
        }

        starts[0] = 0;
        var dated = Math.Max(0, starts.FindLastIndex(s => s < block.Header.Count));
        return starts.Select((start, i) => block with
        {
            Header = [.. lines.Take(i + 1 < starts.Count ? starts[i + 1] : lines.Count).Skip(start).Take(4)],
            Body = [.. lines.Take(i + 1 < starts.Count ? starts[i + 1] : lines.Count).Skip(start + 4)],
            Dates = i == dated ? block.Dates : null,
        });
    }

    /// <summary>Level of a degree's name; null when it says none.</summary>
    public static DegreeLevel? LevelOf(string text)
    {
        var folded = DateWords.Fold(text);
        foreach (var (pattern, level) in s_levels)
        {
            if (pattern.IsMatch(folded))
            {
                return level;
            }
        }

        return null;
    }

    private static ResumeEducation? Read(EntryBlock block)
    {
        var header = HeaderPieces.Of(block.Header, commas: true);
        var pieces = header.Pieces.Where(p => !Grade().IsMatch(p)).ToList();
        var degree = pieces.FindIndex(p => LevelOf(p) is not null && !(WordLists.IsSchool(p) && LevelOf(p) == DegreeLevel.None && !Diploma().IsMatch(p)));
        var school = Enumerable.Range(0, pieces.Count).Where(i => i != degree && WordLists.IsSchool(pieces[i]))
            .OrderBy(i => Courses().IsMatch(pieces[i]) ? 1 : 0).FirstOrDefault(-1);
        if (degree < 0 && school < 0 && block.Dates is null)
        {
            return null;
        }

        var (degreeText, field) = degree < 0 ? ("", "") : DegreeAndField(pieces[degree]);
        if (school < 0)
        {
            // "Bachelor of Science from Acme University": or a school whose name says nothing.
            school = pieces.FindIndex(p => pieces.IndexOf(p) != degree);
            if (degree >= 0 && Regex.Match(degreeText, @"^(?<d>.*?)\s+(?:from|at)\s+(?<s>.+)$", RegexOptions.CultureInvariant) is { Success: true } from)
            {
                return Make(block, from.Groups["d"].Value, pieces[degree], field, from.Groups["s"].Value);
            }
        }

        if (field.Length == 0)
        {
            field = pieces.Where((p, i) => i != degree && i != school && Math.Abs(i - (degree < 0 ? school : degree)) <= 2 && !WordLists.IsSchool(p) && p.Length < 60 && p.Any(char.IsLetter))
                .FirstOrDefault("");
            field = FieldIntro().Replace(field, "");
        }

        return Make(block, degreeText, degree < 0 ? "" : pieces[degree], field, school < 0 ? "" : pieces[school]);
    }

    private static ResumeEducation Make(EntryBlock block, string degree, string whole, string field, string school)
    {
        var (start, end) = (block.Dates?.Start, block.Dates?.End);
        if (block.Dates is { IsRange: false })
        {
            // One date on a degree is when it was earned.
            (start, end) = (null, block.Dates.Value.End);
        }

        return new ResumeEducation(degree, LevelOf(whole.Length > 0 ? whole : school), field, school, start, end, block.Place) { Text = string.Join('\n', block.Body) };
    }

    // "Bachelor of Science in Computer Science" is the degree "Bachelor of Science" in the field "Computer Science".
    internal static (string Degree, string Field) DegreeAndField(string text)
    {
        var match = DegreeIn().Match(text);
        if (match.Success)
        {
            return (match.Groups["degree"].Value.Trim(), match.Groups["field"].Value.Trim(' ', ')', '(', '.'));
        }

        match = DegreeThenField().Match(text);
        return match.Success ? (match.Groups["degree"].Value.Trim(), match.Groups["field"].Value.Trim(' ', ')', '(', ':')) : (text, "");
    }

    [GeneratedRegex(@"\b(?:ph\.?\s?d|d\.?phil|doctor(?:ate|al)?|doktor|promotion|dr\.|doctorat|doctorado|dottorato|ed\.?d|j\.?d|m\.?d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Phd();

    [GeneratedRegex(@"\b(?:master(?:'?s)?|m\.?\s?sc?|m\.?a|m\.?eng|m\.?tech|m\.?e|m\.?b\.?a|m\.?ed|m\.?phil|m\.?res|mca|m\.?com|mfa|mph|mpa|mpp|llm|magister|diplom(?:-\w+)?|dipl\.\s?-?\w*|maestria|posgrado|mastere|dea|dess|diplome d'ingenieur|staatsexamen|laurea magistrale|post\s?graduate(?: diploma)?|pgd\w*)\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Master();

    [GeneratedRegex(@"\b(?:bachelor(?:'?s|s)?|b\.?\s?sc?|b\.?a|b\.?eng|b\.?tech|b\.?e|b\.?b\.?a|b\.?ed|b\.?com|bca|bfa|bba|llb|a\.?b|licence|licenciatura|licenciado|licenciada|grado(?: en)?|ingenieria|laurea|vordiplom|undergraduate|honours degree)\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Bachelor();

    [GeneratedRegex(@"\b(?:associate(?:'?s)?(?: of| degree| in)|associates?'? degree|a\.?a\.?s|a\.a|a\.s|foundation degree|hnd|hnc|bts|dut|iut|deug|two-year)\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Associate();

    [GeneratedRegex(@"\b(?:high school|secondary school|ged|a-levels?|gcse|abitur|fachabitur|matura|baccalaureat|bac|bachillerato|hsc|ssc|cbse|icse|xii|10th|12th|diploma|lehre|berufsausbildung|ausbildung|higher secondary|certificate|nanodegree|bootcamp|zertifikat)\b", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:certificate|diploma|ged|degree)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Diploma();

    // A course that may be named before the school that gave it.
    [GeneratedRegex(@"\b(?:bootcamp|boot camp|academy|course|programme?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Courses();

    [GeneratedRegex(@"^\W*(?:gpa|cgpa|grade|score|note|final grade|percentage)\b|\b\d\.\d+\s*/\s*\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex(@"^(?<degree>.{2,60}?)(?:\s+(?:in|im|en|der|des)\s+|\s*[-–:]\s+|\s+\(|,\s*)(?<field>\p{L}.{2,80})$", RegexOptions.CultureInvariant)]
    private static partial Regex DegreeIn();

    [GeneratedRegex(@"^(?<degree>(?:PhD|Ph\.?D\.?|MBA|M\.?\s?Sc\.?|B\.?\s?Sc\.?|B\.?A\.?|M\.?A\.?|B\.?S\.?|M\.?S\.?|B\.?\s?Tech\.?|M\.?\s?Tech\.?|B\.?\s?E\.?|B\.?\s?Eng\.?|M\.?\s?Eng\.?|B\.?\s?Com\.?)(?:\s?\(Hons\.?\))?|(?:Bachelor|Master)(?:'s|’s)?(?:\s+[Dd]egree)?|(?:Bachelor|Master|Associate|Doctor)\s+of\s+(?:Applied\s+)?(?:Science|Arts|Engineering|Laws|Education|Fine Arts|Business Administration|Technology|Philosophy|Commerce|Music|Architecture|Nursing)|Higher Diploma|Higher National Diploma|Diplom|Diplôme|Máster|Grado|Licence|Licenciatura|Maestría|Doctorado|Doctorat|Ausbildung|Postgraduate Diploma|Advanced Diploma)\s*,?\s+(?!of\b)(?<field>\p{L}.{2,80})$", RegexOptions.CultureInvariant)]
    private static partial Regex DegreeThenField();

    [GeneratedRegex(@"^(?:(?:major|field|specialization|specialisation|concentration|minor|fachrichtung|schwerpunkt)\w*\s*(?:of study)?\s*(?:in|:)?\s*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FieldIntro();
}

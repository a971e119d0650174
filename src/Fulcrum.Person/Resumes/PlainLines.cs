namespace Fulcrum.Person;

/// <summary>Plain text to lines.</summary>
internal static class PlainLines
{
    /// <summary>The lines, numbered from 1; words that a soft hyphen cut at a line's end are joined.</summary>
    public static List<ResumeLine> Of(string text, string name)
    {
        var lines = new List<ResumeLine>();
        foreach (var (raw, number) in ResumeText.Lines(text))
        {
            var line = raw.Replace("\f", "", StringComparison.Ordinal);
            lines.Add(IsRule(line)
                ? ResumeLine.Of("", $"{name}:{number}")
                : ResumeLine.Of(line.Replace("\u00AD", "", StringComparison.Ordinal), $"{name}:{number}"));
        }

        return lines;
    }

    // "-----", "=====": a rule between parts.
    private static bool IsRule(string line)
    {
        var text = line.Trim();
        return text.Length >= 3 && text.All(c => c is '-' or '=' or '_' or '*' or '~' or '─' or '━' or '═' or '—' or '–' or '#' or ' ');
    }
}

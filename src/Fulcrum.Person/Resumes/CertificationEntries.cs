using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Certifications and courses from the lines of their section.</summary>
internal static partial class CertificationEntries
{
    private const int MostLines = 4;

    /// <summary>The certifications, in the order of the text.</summary>
    public static List<ResumeCertification> Of(IReadOnlyList<ResumeLine> section, Func<string, bool> isCertification, ICollection<Finding> findings)
    {
        var found = new List<ResumeCertification>();
        foreach (var entry in Entries(section, isCertification))
        {
            if (Read(entry) is { } certification)
            {
                if (entry.Select(l => DateText.Find(l.Text)).FirstOrDefault(d => d is { Fault.Length: > 0 }) is { } bad)
                {
                    findings.Add(new("CV010", Severity.Warning, entry[0].Place, $"A date was not understood: {bad.Fault}.", "Write dates as \"Mar 2021\"."));
                }

                found.Add(certification);
            }
        }

        return found;
    }

    // One line each, or a few lines of which the last one (or the first) has the date. Credential numbers and expiry dates go with what stands above.
    private static List<List<ResumeLine>> Entries(IReadOnlyList<ResumeLine> section, Func<string, bool> isCertification)
    {
        var lines = section.Where(l => !l.IsBlank).ToList();
        var dated = lines.Select(l => DateText.Find(l.Text) is not null).ToList();
        var dates = dated.Count(d => d);
        var entries = new List<List<ResumeLine>>();

        // Undated lines above each date: name above "Issuer, 2022". With a list's signs, each sign opens an entry.
        var bullets = lines.Count(l => l.IsBullet);
        var datesClose = dates > 0 && lines.Count > 1 && !dated[0] && dated[^1] && bullets is var b && (b == 0 || b == lines.Count) && lines.Count <= dates * MostLines;
        for (var i = 0; i < lines.Count; i++)
        {
            var opens = entries.Count == 0
                || (datesClose
                    ? dated[i - 1] && DateText.Whole(lines[i].Text) is null && !CredentialId().IsMatch(lines[i].Text) && !OnlyExpiry().IsMatch(lines[i].Text)
                    : Opens(lines, i, dated, dates, bullets, entries[^1], isCertification));
            if (opens)
            {
                entries.Add([]);
            }

            entries[^1].Add(lines[i]);
        }

        return entries;
    }

    private static bool Opens(List<ResumeLine> lines, int i, List<bool> dated, int dates, int bullets, List<ResumeLine> open, Func<string, bool> isCertification)
    {
        var line = lines[i];
        if (DateText.Whole(line.Text) is not null || CredentialId().IsMatch(line.Text) || OnlyExpiry().IsMatch(line.Text))
        {
            return false;
        }

        if (bullets > 0 && bullets < lines.Count && !line.IsBullet && open[0].IsBullet)
        {
            return !(line.Indent >= open[0].Indent);
        }

        // The issuer on a line of its own: the next line is a date, and this one follows a name without one.
        return !(open.Count == 1 && !dated[i - 1] && !line.IsBullet && !isCertification(line.Text) && i + 1 < lines.Count && DateText.Whole(lines[i + 1].Text) is not null && dates > 0);
    }

    private static ResumeCertification? Read(List<ResumeLine> entry)
    {
        DateOnly? issued = null, expires = null;
        var texts = new List<string>();
        foreach (var line in entry.Where(l => !CredentialId().IsMatch(l.Text)))
        {
            var text = line.Cells.Count > 1 ? string.Join(" | ", line.Cells) : line.Text;
            while (DateText.Find(text) is { } span)
            {
                var expiry = Expiry().Match(text);
                if (expiry.Success && DateText.Find(text[expiry.Index..]) is { } until)
                {
                    expires ??= until.End;
                    text = text[..expiry.Index];
                    continue;
                }

                issued ??= span.Start;
                expires ??= span.IsRange ? span.End : null;
                text = DateText.Without(text, span);
            }

            text = IssuedWord().Replace(HeaderPatterns.BracketedLink().Replace(text, " "), " ").Trim(' ', ',', '|', '-', '–', '—', '(', ')', '·');
            if (text.Length > 0)
            {
                texts.Add(text);
            }
        }

        if (texts.Count == 0)
        {
            return null;
        }

        // A name over two lines, then the issuer on the last one.
        var whole = texts.Count == 1 ? texts[0] : string.Join(" ", texts.Take(texts.Count - 1)) + " | " + texts[^1];
        var code = Code().Match(whole);
        var pieces = CertificationCut().Split(whole).Select(p => p.Trim(' ', ',', '|', '(', ')', '.', '·')).Where(p => p.Length > 0 && !Patterns.Link().IsMatch(p) && !CredentialId().IsMatch(p)).ToList();
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
        return new ResumeCertification(pieces[0], issuer, code.Success ? code.Value.Trim('(', ')') : "", issued, expires, entry[0].Place);
    }

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

    [GeneratedRegex(@"^\W*(?:expires?|expiring|valid (?:until|through|to|till)|gültig bis)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyExpiry();
}

using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The text of a résumé as claims are read from it: what names people, employers, schools and addresses is blanked, places of characters kept.</summary>
internal static partial class ClaimText
{
    private const int LongestHeader = 160;

    /// <summary>The text; "LinkedIn" in a link and "Oracle" as an employer are no skills.</summary>
    public static string Of(Resume resume)
    {
        var text = Blank(Label().Replace(Patterns.Link().Replace(Patterns.Email().Replace(resume.Text, Blank), Blank), Blank), [resume.Name]);
        var names = resume.Jobs.Select(j => j.Employer)
            .Concat(resume.Education.Select(e => e.School)).Concat(resume.Certifications.Select(c => c.Issuer))
            .Where(n => n.Length > 2).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return text;
        }

        // Only in header lines: a list item may well name the employer's product as a skill.
        return string.Join('\n', text.Split('\n').Select(line => line.Length > LongestHeader || line.StartsWith("- ", StringComparison.Ordinal) ? line : Blank(line, names)));
    }

    /// <summary>"Moving towards machine learning" claims none: what somebody wishes for is blanked to the end of the sentence.</summary>
    public static string WithoutWishes(string text) => Wish().Replace(text, Blank);

    private static string Blank(string text, IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Length > 0))
        {
            text = text.Replace(name, new string(' ', name.Length), StringComparison.Ordinal);
        }

        return text;
    }

    private static string Blank(Match match) => new(' ', match.Length);

    [GeneratedRegex(@"\b(?:aspiring|aspires? to|moving (?:in)?to(?:wards?)?|mov(?:e|ing) towards?|transition(?:ing)? (?:in)?to|seek(?:s|ing)?|looking (?:for|to)|interested in|interest in|eager to|wants? to|wanting to|hop(?:e|es|ing) to|passionate (?:about|for)|keen (?:to|on)|pivot(?:ing)? (?:in)?to(?:wards?)?|would like to|wish(?:es)? to|plan(?:s|ning)? to|currently (?:learning|studying)|career goal|turning to)\b[^.\n;!?]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    // "LinkedIn: (address)"
    [GeneratedRegex(@"\b(?:linkedin|github|gitlab|twitter|kaggle|leetcode|medium|stack ?overflow)\s*(?::|\(?\s{4,})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}

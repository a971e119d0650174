using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>Patterns over folded text (lower case, no accents).</summary>
internal static partial class DatePatterns
{
    [GeneratedRegex(@"\G(?:(?<y>\d{4})(?:[-/.](?<m>0\d|1\d)(?:[-/.](?<d>\d{2})(?:t[\d:.z+]*)?)?)?(?![\w])|(?<first>\d{1,2})(?<s>[-/.])(?<second>\d{1,2})\k<s>(?<y>\d{4})(?!\w)|(?<m>\d{1,2})\s?[-/.]\s?(?<y>\d{4})(?!\w))", RegexOptions.CultureInvariant)]
    internal static partial Regex Numbered();

    [GeneratedRegex(@"\G\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Day();

    [GeneratedRegex(@"\G(?:\d{1,2}(?:st|nd|rd|th)?,?\s+|de\s+|del\s+)(?=\d{4}|')", RegexOptions.CultureInvariant)]
    internal static partial Regex DayBeforeYear();

    [GeneratedRegex(@"\(?\b\d{1,2}\+?\s*(?:years?|yrs?|y|months?|mos?|m|jahre?|monate?|ans?|mois|anos?|meses|mes)\b\.?\)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Duration();

    [GeneratedRegex(@"^\s*[·•|,(]*\s*\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?)\b(?:\s*,?\s*\d{1,2}\s*(?:months?|mos?)\b)?\)?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex LeadingDuration();

    [GeneratedRegex(@"^\s*\(?\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?|jahre?|monate?)\b(?:\s*,?\s*\d{1,2}\s*(?:months?|mos?|monate?)\b)?\.?\)?\s*$", RegexOptions.CultureInvariant)]
    internal static partial Regex OnlyDuration();

    [GeneratedRegex(@"^[\s()\[\]|·•,.;:–—/\-]*(?:expected|anticipated|graduation|graduated|issued|date|dates|completed|class of|voraussichtlich|obtenu)?[\s()\[\]|·•,.;:–—/\-]*$", RegexOptions.CultureInvariant)]
    internal static partial Regex Rest();
}

using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Fulcrum.Market;

/// <summary>Cuts a title into its parts, the main one first, without gender marks, ids, pay and places in brackets.</summary>
internal static partial class TitleParts
{
    private static readonly FrozenSet<string> Noise = new[]
    {
        "senior", "sr", "snr", "sen", "junior", "jr", "mid", "level", "mid-level", "staff", "principal", "lead", "leading", "i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5", "entry", "intern", "internship", "graduate", "grad", "trainee", "associate", "assistant", "experienced", "expert", "intermediate",
        "remote", "hybrid", "onsite", "contract", "contractor", "freelance", "temporary", "permanent", "part", "full", "time", "part-time", "full-time", "the", "a", "an", "at", "and", "w", "m", "f", "d", "x", "all", "genders", "us", "usa", "uk", "eu", "emea", "apac", "founding", "global", "regional", "new", "early", "career", "urgent", "hiring",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("(/#:$0123456789");
    private static readonly SearchValues<char> CutSigns = SearchValues.Create("-,|;:@•·/");
    private static readonly SearchValues<string> CutWords = SearchValues.Create(["at", "with", "for"], StringComparison.Ordinal);

    internal static bool IsNoise(string word) => Noise.Contains(word);

    internal static List<string> Of(string lower)
    {
        // Each pattern needs one of a few signs, which most titles do not have.
        var plain = lower.AsSpan().ContainsAny(MarkSigns) ? Marks().Replace(lower, " ") : lower;
        var inner = new List<string>();
        var outer = !plain.AsSpan().ContainsAny('(', '[', '{') ? plain : Brackets().Replace(plain, m =>
        {
            inner.Add(m.Groups[1].Value);
            return " ";
        });
        var parts = new List<string>();
        foreach (var part in outer.AsSpan().ContainsAny(CutSigns) || outer.AsSpan().ContainsAny(CutWords) ? Cuts().Split(outer) : [outer])
        {
            var trimmed = part.Trim(' ', '.', ':', '*', '#', '"', '\'');
            if (trimmed.Length > 1 && TitleWords.Split(trimmed).Exists(w => !IsNoise(w)))
            {
                parts.Add(trimmed);
            }
        }

        parts.AddRange(inner);
        return parts;
    }

    [GeneratedRegex(@"\((?:all genders?|[mwfdxi]\s?[/|*]\s?[mwfdxi](?:\s?[/|*]\s?[mwfdxi*])?|gn|he/she/they|any gender)\)|\b[mwf]\s?/\s?[mwf]\s?(?:/\s?[dx])?\b|\b(?:req|job|ref)\s?(?:id)?\s?[#:]\s?\w+|#\s?\d+\w*|\b[a-z]{1,3}-?\d{3,}\b|\$[\d,.k]+(?:\s?-\s?\$?[\d,.k]+)?(?:/hr|/hour)?", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\(\[\{]([^\)\]\}]*)[\)\]\}]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+-\s*|\s*-\s+|[,|;:@•·]|\s/\s|\s+at\s+|\s+w/\s*|\s+with\s+|\s+for\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Cuts();
}

using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>One naming of a degree level inside a sentence.</summary>
internal readonly record struct DegreeHit(DegreeLevel? Level, int Start, int Length)
{
    internal int End => Start + Length;
}

/// <summary>Finds the names of degrees in a lower-case sentence.</summary>
internal static partial class DegreeWords
{
    internal static List<DegreeHit> Find(ReadOnlySpan<char> lower)
    {
        var hits = new List<DegreeHit>(2);
        foreach (var match in Names().EnumerateMatches(lower))
        {
            var word = lower.Slice(match.Index, match.Length);
            if (Level(word, lower, match.Index + match.Length) is var (level, ok) && ok)
            {
                // "bachelor's degree": one naming, not two.
                if (hits.Count > 0 && word.StartsWith("degree") && match.Index - hits[^1].End < 40)
                {
                    continue;
                }

                hits.Add(new DegreeHit(level, match.Index, match.Length));
            }
        }

        return hits;
    }

    private static (DegreeLevel? Level, bool Ok) Level(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, int end)
    {
        var after = lower[end..];
        if (word.StartsWith("ph") || word.StartsWith("doctor"))
        {
            return (DegreeLevel.Phd, true);
        }

        if (word.StartsWith("high school") || word.StartsWith("ged") || word.StartsWith("secondary"))
        {
            return (DegreeLevel.None, true);
        }

        if (word.StartsWith("associate"))
        {
            return (DegreeLevel.Associate, true);
        }

        if (word is "ms" or "ma" or "bs" or "ba" or "m.s" or "m.a" or "b.s" or "b.a" or "be" or "me" or "b.e")
        {
            // "MS Office", "BA team": only where a degree can stand.
            var fits = after.StartsWith("/") || after.StartsWith(" in ") || after.StartsWith(" or ") || after.StartsWith(", ") || after.StartsWith(" degree") || after.StartsWith(" / ") || after.StartsWith(".") || after.StartsWith(" with") || after.StartsWith(" from") || after.StartsWith(" and ") || after.StartsWith(" preferred") || after.StartsWith(" required") || after.StartsWith(")") || after.StartsWith("+") || after.IsEmpty;
            var beside = Beside().IsMatch(lower);
            return (word[0] == 'm' ? DegreeLevel.Master : DegreeLevel.Bachelor, fits && (word.Contains('.') || after.StartsWith(" in ") || after.StartsWith(" degree") || beside));
        }

        if (word.StartsWith("master") || word.StartsWith("mba") || word is "msme" or "msee" or "mscs" or "msce" or "msie" || word.StartsWith("msc") || word.StartsWith("m.sc") || word.StartsWith("m.tech") || word.StartsWith("mtech") || word.StartsWith("meng") || word.StartsWith("advanced degree") || word.StartsWith("graduate degree") || word.StartsWith("graduate-level") || word.StartsWith("postgraduate") || word.StartsWith("post-graduate") || word.StartsWith("advanced university") || word.StartsWith("graduate level"))
        {
            return (DegreeLevel.Master, true);
        }

        return word.StartsWith("educational") || word.StartsWith("academic") ? (null, true) : (DegreeLevel.Bachelor, true);
    }

    [GeneratedRegex(@"\b(?:ph\.?\s?d(?!s\b)\.?\b|phds in\b|(?:bs|ms)(?:me|ee|cs|ce|ie)\b|ma(?= or ph)|doctora(?:te|l)\b|high school (?:diploma|degree|graduate|education)|ged\b|secondary education|associate'?s?'? degree|associate'?s or bachelor|master'?s'?\b(?= degree| in | or |/|,|\.|\)| preferred| required| level| and | of |\+|$| with| from| is | a plus|;| -)|master of (?:science|arts|business|engineering|public)|(?<!scrum )master(?= degree|/phd| in [a-z]+ science| in math| in engin| in stat| in econ| in data)|mba\b|m\.?sc\.?\b|m\.?tech\b|m\.eng\b|meng\b|m\.?s\b|m\.a\b|advanced (?:university )?degree|(?<!under|under-|recent |new |college |university )graduate degree|graduate[- ]level degree|post-?graduate (?:degree|qualification|education)|bachelor'?s?'?\b|undergraduate degree|under-graduate degree|b\.?sc\.?\b|b\.?tech\b|b\.eng\b|beng\b|b\.?s\b|b\.?a\b|(?:university|college|four[- ]year|4[- ]year|4-yr|relevant|technical|stem|engineering|quantitative|computer science|a|an|academic|tertiary|scientific|business|related|higher|accredited|completed|cs|finance|accounting|science|similar|design|marketing|analytical|law|strong) (?:college |university |academic |or university |or college |technical )?degree\b|degree (?:in|from|or|level|qualified|educated|required|preferred)\b|degrees? in\b|university education|higher education|educational background|academic background)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(?:bs|ba|b\.s\.?|b\.a\.?|ms|m\.s\.?|ma|phd|ph\.d\.?|mba|bachelor'?s?|master'?s?)\s?(?:/|,|or|and)\s?(?:a |an )?(?:bs|ba|b\.s|b\.a|ms|m\.s|ma|phd|ph\.d|mba|bachelor|master|m\.a)|\bdegree\b", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}

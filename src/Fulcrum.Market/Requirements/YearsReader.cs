using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Years of experience as one line states them.</summary>
internal readonly record struct Years(double Min, double? Max, TextSpan Span);

/// <summary>Reads the overall years of experience: the main line, of alternatives by degree the lowest, years with one tool only where nothing else is said.</summary>
internal static partial class YearsReader
{
    private const int Before = 56;
    private const int After = 70;

    internal static Years? Read(AdBody ad)
    {
        var best = default((int Rank, Years Years, int Line, bool Degree)?);
        for (var n = 0; n < ad.Lines.Length; n++)
        {
            var line = ad.Lines[n];
            if (line.Section is Section.Company or Section.Benefits or Section.Legal or Section.Process or Section.Foreign)
            {
                continue;
            }

            var lower = ad.Cued(line.Span);
            for (var from = 0; Next(lower, from) is var at && at >= 0; from = at + 2)
            {
                if (OfPlace(lower, at) is not { } found)
                {
                    continue;
                }

                var rank = Rank(lower, at, found.Start, line.Section);
                if (rank < 0)
                {
                    continue;
                }

                var years = new Years(found.Min, found.Max, new TextSpan(line.Span.Start + found.Start, at + 4 - found.Start));
                var degree = NamesDegree(lower) || HeadsAlternative(ad, n);
                if (best is not { } old || rank < old.Rank || (rank == old.Rank && years.Min < old.Years.Min && degree && old.Degree && n - old.Line <= 4))
                {
                    best = (rank, years, n, degree);
                }
                else if (rank == old.Rank && degree && old.Degree && n - old.Line <= 4)
                {
                    best = old with { Line = n };
                }
            }
        }

        return best?.Years;
    }

    private static int Next(ReadOnlySpan<char> lower, int from)
    {
        if (from >= lower.Length)
        {
            return -1;
        }

        var rest = lower[from..];
        var year = rest.IndexOf("year", StringComparison.Ordinal);
        var yr = rest[..(year < 0 ? rest.Length : year)].IndexOf("yr", StringComparison.Ordinal);
        var at = yr >= 0 ? yr : year;
        return at < 0 ? -1 : from + at;
    }

    private static (double Min, double? Max, int Start)? OfPlace(ReadOnlySpan<char> lower, int at)
    {
        var start = Math.Max(0, at - Before);
        var window = lower[start..at].ToString();
        if (window.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !window.AsSpan().ContainsAny(NumberWords.Any))
        {
            return null;
        }

        var match = Number().Match(window);
        if (!match.Success || NumberWords.Value(match.Groups["a"].ValueSpan) is not { } min || min is 0 or > 25)
        {
            return match.Success && match.Groups["b"].Success && NumberWords.Value(match.Groups["b"].ValueSpan) is <= 25 and > 0 and var top
                ? (0, top, start + match.Index)
                : null;
        }

        double? max = match.Groups["b"].Success ? NumberWords.Value(match.Groups["b"].ValueSpan) : null;
        if (max <= min || match.Groups["bplus"].Success)
        {
            max = null;
        }

        return (min, max, start + match.Index);
    }

    /// <summary>0 overall experience, 1 weakly said, 2 with one tool or thing, 3 only preferred; below 0 no experience at all.</summary>
    private static int Rank(CuedText lower, int at, int start, Section section)
    {
        var after = lower[at..Math.Min(lower.Length, at + After)];
        var before = lower[Math.Max(0, start - 60)..start];
        if (after.ContainsAny(NotExperience) || before.ContainsAny(NotBefore) || Suffix(after))
        {
            return -1;
        }

        var whole = lower[Math.Max(0, start - 120)..Math.Min(lower.Length, at + 160)];
        var says = whole.ContainsAny(Experience);
        if (!says && section is not (Section.Requirements or Section.Preferred))
        {
            return -1;
        }

        if (section is Section.None or Section.Role or Section.Duties && lower.ContainsAny(OfEmployer) && !lower.ContainsAny(OfCandidate))
        {
            return -1;
        }

        if (section == Section.Preferred || after.ContainsAny(OnlyPreferred))
        {
            return 3;
        }

        if (lower[..start].Contains("in lieu of", StringComparison.Ordinal))
        {
            // What may stand in for a degree is more than the main line asks for.
            return 2;
        }

        if (says && OverallTail().IsMatch(after))
        {
            return 0;
        }

        return says ? 1 : 2;
    }

    // "year-over-year", "3 years ago", "5-year plan", "years old".
    private static bool Suffix(ReadOnlySpan<char> after) => after.StartsWith("year-over") || after.StartsWith("year over") || after.StartsWith("yearly") || after.StartsWith("year degree") || after.StartsWith("year college") || after.StartsWith("year university") || after.StartsWith("year accredited") || after.StartsWith("year bachelor");

    private static bool NamesDegree(CuedText lower) => lower.ContainsAny(DegreeWords);

    // "or" alone on the line above joins two alternatives.
    private static bool HeadsAlternative(AdBody ad, int n) => n > 0 && ad.LowerOf(ad.Lines[n - 1].Span).Trim(" -.:") is "or";

    private static readonly CueSet DegreeWords = CueSet.Of(["degree", "bachelor", "master's", "masters", "phd", "ph.d", "diploma", "doctorate", " bs ", " ms ", "b.s.", "m.s.", "ged"]);

    private static readonly CueSet NotExperience = CueSet.Of(
        ["years old", "years of age", "year old", "years ago", "years in a row", "year in a row", "year vest", "years vest", "vesting", "year cliff", "year contract", "year warranty", "year anniversar", "years later", "year term", "year plan", "year period", "years and younger", "year fixed", "years since", "year lease", "months a year", "year program", "year internship", "years of history", "year history", "years of service", "year commitment"]);

    private static readonly CueSet NotBefore = CueSet.Of(["founded", "vesting", "the past", "the last", "the next", "over the", "in the first", "within the", "within", "for the", "age of", "every", "each", "ages", "fewer than", "less than"]);

    private static readonly CueSet OnlyPreferred = CueSet.Of(["is a plus", "are a plus", "a plus.", "is an asset", "are an asset", "are a strong asset", "is a strong asset", "is a bonus", "is preferred", "are preferred", "experience preferred", "nice to have", "is desirable", "would be a plus"]);

    private static readonly CueSet Experience = CueSet.Of(["experience", "exp.", "exp ", "expertise", "background", "worked", "working", "track record", "practice", "years in ", "years as ", "years of ", "years building", "years with ", "career", "hands-on", "minimum", "at least", "tenure", "years' "]);

    private static readonly CueSet OfEmployer = CueSet.Of([" we ", " we've", "we have", "our ", "the company", "firm", "founded", "combined", "has been", "leading provider", "founders", "co-founder"]);

    private static readonly CueSet OfCandidate = CueSet.Of(["you", "candidate", "must", "minimum", "at least", "require", "looking for", "seeking", "ideal", "someone"]);

    [GeneratedRegex(@"(?<![\d.,$€£])(?<a>\d{1,2}(?:\.5)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)\s*(?:\(\s*\d{1,2}\s*\+?\s*\))?\s*(?:\+|plus\b|or more|or greater|years?|yrs?)?\s*(?:\+\s*)?(?:(?:-|to|and|or|/|~)\s*(?<b>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)\s*(?:\(\s*\d{1,2}\s*\))?\s*(?<bplus>\+)?\s*)?(?:plus |or more |full |consecutive |total |complete |-\s*|solid |relevant |\(|\[|professional |full-time |calendar )*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:years?|yrs?)\.?'?s?\)?\s*\+?\s*(?:\(.{0,20}\)\s*)?(?:minimum |or more |plus )?(?:of |in |as |with )?(?:\w+[ -]){0,4}?(?:experience|background|practice|exp\b|working|building|as an? |in )", RegexOptions.CultureInvariant)]
    private static partial Regex OverallTail();
}

/// <summary>Small numbers written as words.</summary>
internal static class NumberWords
{
    internal static readonly CueSet Any = CueSet.Of(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen"]);

    internal static double? Value(ReadOnlySpan<char> word) => word switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        "fifteen" => 15,
        _ => double.TryParse(word, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null,
    };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>
/// Readings without what names anybody. Employers become numbers in the order of what their ads ask for, not of their names: a hash of a name could be
/// undone with a list of names, a place in an order of contents cannot. The same ads in any order give the same rows.
/// </summary>
internal static class AnonymousAds
{
    /// <summary>Places and roles of fewer employers than this are folded into "unknown" and "other".</summary>
    public const int FewestEmployers = 5;

    /// <summary>How many spellings of a concept are kept.</summary>
    public const int MostSpellings = 3;

    private const int LongestSpelling = 60;

    /// <summary>The role of ads whose own title words are too rare to keep.</summary>
    public const string Other = "other work";

    /// <summary>The rows; excerpts and ads that are not English are left out, because nothing is counted from them.</summary>
    public static IReadOnlyList<AdReading> Of(IEnumerable<AdReading> readings)
    {
        var kept = readings.Where(r => r.IsEnglish && !r.Ad.IsExcerpt).ToList();
        var countries = Frequent(kept, r => r.Country);
        var roles = Frequent(kept, r => r.RoleId.Length > 0 ? r.RoleId : r.Role);
        var rows = kept.Select(r => (Employer: Employer(r), Row: Stripped(r, countries, roles))).Select(r => (r.Employer, r.Row, Content: Content(r.Row))).ToList();
        var marks = rows.GroupBy(r => r.Employer, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Mark(g.Select(r => r.Content)), StringComparer.Ordinal);
        rows.Sort((a, b) => string.CompareOrdinal(a.Content, b.Content) is not 0 and var order ? order : string.CompareOrdinal(marks[a.Employer], marks[b.Employer]));

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. rows.Select((r, n) =>
        {
            numbers.TryAdd(r.Employer, numbers.Count);
            return Numbered(r.Row, n, numbers[r.Employer]);
        })];
    }

    /// <summary>The row under its own number and its employer's.</summary>
    public static AdReading Numbered(AdReading row, int ad, int employer)
        => row with { Ad = row.Ad with { Id = $"market-{ad + 1}" }, EmployerKey = $"employer {employer + 1}" };

    /// <summary>A row as it stands in a snapshot.</summary>
    public static Ad Shell(string board, string title, DateOnly? month)
        => new() { Id = "", Place = "the market snapshot", Board = board, Title = title, Posted = month, IsAnonymous = true };

    /// <summary>A requirement without the ad's own words: the words that most ads use for the concept stand for them.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="strength">How strongly.</param>
    /// <param name="spellings">How ads spell it, most frequent first; none: its name.</param>
    public static Requirement Asked(Concept concept, Strength strength, IReadOnlyList<string> spellings)
        => new(concept, strength, spellings.Count > 0 ? spellings[0] : concept.Name, default, "as the snapshot keeps it") { Surfaces = spellings };

    /// <summary>By concept, the spellings that five employers or more use, most frequent first, three at most.</summary>
    public static Dictionary<ConceptId, IReadOnlyList<string>> Spellings(IEnumerable<AdReading> readings)
        => readings.Where(r => r.IsEnglish && !r.Ad.IsExcerpt).SelectMany(r => r.Requirements.Select(q => (q.Concept.Id, q.Surface, Employer: Employer(r))))
            .Where(q => q.Surface.Length is > 0 and <= LongestSpelling)
            .GroupBy(q => q.Id)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.GroupBy(q => q.Surface, StringComparer.OrdinalIgnoreCase)
                .Select(s => (Employers: s.Select(q => q.Employer).Distinct(StringComparer.Ordinal).Count(),
                    Words: s.GroupBy(q => q.Surface, StringComparer.Ordinal).OrderByDescending(w => w.Count()).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key))
                .Where(s => s.Employers >= FewestEmployers)
                .OrderByDescending(s => s.Employers).ThenBy(s => s.Words, StringComparer.Ordinal).Take(MostSpellings).Select(s => s.Words)]);

    // The middle to two or three figures: a single employer's exact range would be its mark.
    private static PayRange? Rounded(PayRange? pay)
    {
        if (pay?.MidPerYear() is not { Amount: >= 1 } middle)
        {
            return null;
        }

        var unit = 1m;
        while (middle.Amount / unit >= 200)
        {
            unit *= 10;
        }

        unit = middle.Amount / unit < 50 && unit > 1 ? unit / 2 : unit;
        var amount = decimal.Round(middle.Amount / unit) * unit;
        return new PayRange(amount, amount, middle.Currency, PayPeriod.Year);
    }

    private static AdReading Stripped(AdReading r, HashSet<string> countries, HashSet<string> roles)
    {
        var role = r.RoleId.Length > 0 || roles.Contains(r.Role) ? r.Role : Other;
        return new AdReading
        {
            Ad = Shell(r.Ad.Board, role, r.Month),
            EmployerKey = "",
            RoleId = r.RoleId,
            Role = role,
            Seniority = r.Seniority,
            WorkMode = r.WorkMode,
            Segment = r.Segment,
            Requirements = [.. r.Requirements.Select(q => Asked(q.Concept, q.Strength, [])).OrderBy(q => q.Concept.Id.Value, StringComparer.Ordinal)],
            MinYears = Whole(r.MinYears),
            MaxYears = Whole(r.MaxYears),
            Degree = r.Degree is { } d ? d with { Span = default } : null,
            Pay = Rounded(r.Pay),
            Country = countries.Contains(r.Country) ? r.Country : "",
            Clearance = r.Clearance.Length > 0 ? "security clearance" : "",
            NeedsWorkAuthorisation = r.NeedsWorkAuthorisation,
        };
    }

    // Half years are kept; nothing finer is asked for.
    private static double? Whole(double? years) => years is { } y ? Math.Clamp(Math.Round(y * 2) / 2, 0, 60) : null;

    private static string Employer(AdReading r) => r.EmployerKey.Length > 0 ? r.EmployerKey : $"(unnamed {r.Ad.Id})";

    private static HashSet<string> Frequent(IEnumerable<AdReading> readings, Func<AdReading, string> value)
        => [.. readings.GroupBy(value, StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Select(Employer).Distinct(StringComparer.Ordinal).Take(FewestEmployers).Count() == FewestEmployers)
            .Select(g => g.Key)];

    // Like rows stand together, which packs well; concepts come last.
    private static string Content(AdReading r)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(r.RoleId.Length > 0 ? r.RoleId : $"~{r.Role}")}|{r.Ad.Board}|{r.Month:yyyyMM}|{r.Seniority:D}|{r.Segment:D}|{r.Country}|{r.WorkMode:D}|{r.MinYears}|{r.MaxYears}|");
        text.Append(CultureInfo.InvariantCulture, $"{r.Degree?.Level:D} {r.Degree?.Strength:D} {r.Degree?.OrEquivalent}|{r.Pay?.Min} {r.Pay?.Currency}|{r.Clearance}|{r.NeedsWorkAuthorisation}|");
        foreach (var q in r.Requirements)
        {
            text.Append(CultureInfo.InvariantCulture, $"{q.Concept.Id} {q.Strength:D},");
        }

        return text.ToString();
    }

    // Employers whose rows are all alike share a mark; then it makes no difference which of them comes first.
    private static string Mark(IEnumerable<string> contents)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', contents.Order(StringComparer.Ordinal)))));
}

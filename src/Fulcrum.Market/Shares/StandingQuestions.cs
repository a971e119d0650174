using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Market;

/// <summary>The questions that everybody who changes career asks of a market, and how each is counted.</summary>
internal sealed class StandingQuestions(Reader reader)
{
    private const int FewestOfSlice = 20;

    private static readonly Seniority[] Beginners = [Seniority.Intern, Seniority.Junior];
    private static readonly Segment[] Segments = [Segment.Startup, Segment.SmallBusiness, Segment.Enterprise, Segment.Regulated, Segment.Public];

    private static readonly (MarketQuestion Question, Func<StandingQuestions, AdTable, Answer> Of)[] Known =
    [
        (new("phd", "Is a doctorate needed?"), (_, t) => Phd(t)),
        (new("degree", "Is a degree needed, and is equivalent experience accepted?"), (_, t) => Degree(t)),
        (new("beginners", "How many of the ads are open to a beginner?"), (_, t) => OpenToBeginners(t)),
        (new("years", "How many years of experience are asked for?"), (_, t) => Years(t)),
        (new("containers", "Are Docker and Kubernetes asked of juniors?"), (q, t) => q.Containers(t)),
        (new("clouds", "Which cloud is asked for?"), (q, t) => q.Named(t, "", "AWS", "Azure", "Google Cloud")),
        (new("languages", "Which programming languages are asked for?"), (_, t) => Top(t, ConceptKind.Language)),
        (new("ai", "Is machine learning or generative AI asked for?"), (q, t) => q.Named(t, "Ads name what they want in many words; each line counts one of them.", "machine learning", "large language models", "generative AI", "prompt engineering", "artificial intelligence")),
        (new("certifications", "Which certifications register, and with which kind of employer?"), (_, t) => Certifications(t)),
        (new("pay", "What is paid, by level and country?"), (_, t) => Pay(t)),
        (new("pay-stated", "How many ads say what they pay?"), (_, t) => new([Line("state pay", t, r => r.Pay is not null), .. BySegment(t, "state pay", r => r.Pay is not null)], "")),
        (new("remote", "How much of the work is remote?"), (_, t) => Remote(t)),
        (new("visa", "Do employers sponsor a visa?"), (_, t) => Visa(t)),
        (new("clearance", "Is a security clearance needed?"), (_, t) => new([Line("ask for a security clearance", t, r => r.Clearance.Length > 0), .. BySegment(t, "ask for one", r => r.Clearance.Length > 0)], "")),
    ];

    /// <summary>What can be asked.</summary>
    public static IReadOnlyList<MarketQuestion> All => [.. Known.Select(q => q.Question)];

    /// <summary>The answer over some ads; null when there is no such question.</summary>
    public MarketAnswer? Ask(string id, string of, IReadOnlyList<AdReading> readings)
    {
        var table = new AdTable(readings);
        return Array.Find(Known, q => q.Question.Id == id) is { Of: { } answer } found && answer(this, table) is var (lines, note)
            ? new MarketAnswer(found.Question, table.Size(of), lines, note)
            : null;
    }

    private static Answer Phd(AdTable t) => new(
    [
        Line("require a doctorate", t, r => Requires(r, DegreeLevel.Phd)),
        Line("require one and accept nothing else", t, r => Requires(r, DegreeLevel.Phd) && !r.Degree!.OrEquivalent),
        Line("require or prefer one", t, r => r.Degree?.Level >= DegreeLevel.Phd),
        .. BySegment(t, "require one", r => Requires(r, DegreeLevel.Phd)),
    ], "The degree counted is the lowest that satisfies the ad: \"master's or PhD\" is a master's.");

    private static Answer Degree(AdTable t) => new(
    [
        Line("require a bachelor's degree or higher", t, r => Requires(r, DegreeLevel.Bachelor)),
        Line("of these, accept equivalent experience", t, r => r.Degree!.OrEquivalent, r => Requires(r, DegreeLevel.Bachelor)),
        Line("require a degree and accept nothing else", t, r => Requires(r, DegreeLevel.Associate) && !r.Degree!.OrEquivalent),
        Line("require a master's degree or higher", t, r => Requires(r, DegreeLevel.Master)),
        Line("say nothing of a degree", t, r => r.Degree is null),
        .. BySegment(t, "require a bachelor's degree", r => Requires(r, DegreeLevel.Bachelor)),
    ], "");

    private static Answer OpenToBeginners(AdTable t) => new(
    [
        Line("ask for a year at most, of the ads that state years", t, r => r.MinYears <= 1, r => r.MinYears is not null),
        Line("open at least: a year at most is stated, or the level is intern or junior and no years are stated", t, Open),
        Line("open at most: the above, and ads that state neither years nor a level", t, r => Open(r) || (r.MinYears is null && r.Seniority == Seniority.Unspecified)),
        Line("open, and require no degree without an equivalent", t, r => Open(r) && !(Requires(r, DegreeLevel.Associate) && !r.Degree!.OrEquivalent)),
    ], "Ads that state no years count as closed in the second line and as open in the third, unless their level tells; the truth lies between.");

    private static bool Open(AdReading r) => r.MinYears <= 1 || (r.MinYears is null && Beginners.Contains(r.Seniority));

    private static Answer Years(AdTable t) => new(
    [
        Line("state years", t, r => r.MinYears is not null),
        .. new double[] { 0, 1, 2, 3, 5, 7 }.Select(y => Line(FormattableString.Invariant($"of these, ask for at most {y:0}"), t, r => r.MinYears <= y, r => r.MinYears is not null)),
    ], "The least number of years on the ad's main line.");

    private static Answer Remote(AdTable t) => new(
    [
        Line("remote", t, r => r.WorkMode == WorkMode.Remote),
        Line("hybrid", t, r => r.WorkMode == WorkMode.Hybrid),
        Line("on site", t, r => r.WorkMode == WorkMode.Onsite),
        Line("not said", t, r => r.WorkMode == WorkMode.Unspecified),
        .. BySegment(t, "remote", r => r.WorkMode == WorkMode.Remote),
    ], "A bare place of work is not a statement.");

    private static Answer Visa(AdTable t) => new(
    [
        Line("need a work authorisation or sponsor no visa", t, r => r.NeedsWorkAuthorisation == true),
        Line("offer to sponsor", t, r => r.NeedsWorkAuthorisation == false),
        Line("say nothing", t, r => r.NeedsWorkAuthorisation is null),
    ], "Silence is not an offer.");

    private static Answer Top(AdTable t, ConceptKind kind) => new(Ranked(t, kind, "", 8), "");

    // By the share that weighs employers: one employer with fifty ads does not make a certification known.
    private static List<AnswerLine> Ranked(AdTable t, ConceptKind kind, string before, int most)
        => [.. t.Concepts.Values.Where(c => c.Concept.Kind == kind).OrderByDescending(c => c.Ads.Length).ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal).Take(40)
            .Select(c => Names(t, c.Concept, before + c.Concept.Name)).Where(l => l.Share!.Employers > 1).OrderByDescending(l => l.Share!.Weighted).Take(most)];

    private static Answer Certifications(AdTable t)
    {
        var lines = new List<AnswerLine> { Line("name any certification", t, Certified) };
        lines.AddRange(Ranked(t, ConceptKind.Certification, "", 8));
        foreach (var (segment, ads) in Parts(t))
        {
            lines.Add(Line($"{Words.For(segment)}: name any", ads, Certified));
            lines.AddRange(Ranked(ads, ConceptKind.Certification, $"{Words.For(segment)}: ", 3));
        }

        return new(lines, "A certification registers where an ad names it; whether it would get anybody hired is another question. Those of a single employer are not listed.");

        static bool Certified(AdReading r) => r.Requirements.Any(q => q.Concept.Kind == ConceptKind.Certification);
    }

    private static Answer Pay(AdTable t)
    {
        var lines = new List<AnswerLine>();
        foreach (var place in t.Readings.Where(r => r.Pay is not null).GroupBy(r => r.Country, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var where = place.Key.Length > 0 ? place.Key : "country unknown";
            lines.AddRange(PayBands.Of(DemandCounter.Count(place).Tallies)
                .Select(p => new AnswerLine($"{where}, {(p.Seniority is { } s ? s == Seniority.Unspecified ? "level not said" : Words.For(s) : "all levels")}", null, p)));
        }

        return new(lines, "Base pay for a full-time year: the middle of each stated range, every employer weighing the same; groups of fewer than five employers are left out.");
    }

    private Answer Containers(AdTable t) => new(
    [
        .. new (string Who, Func<AdReading, bool> Are)[] { ("interns and juniors", r => Beginners.Contains(r.Seniority)), ("mid level and up", r => r.Seniority > Seniority.Junior), ("level not said", r => r.Seniority == Seniority.Unspecified) }
            .SelectMany(level => new[] { ("Docker", "docker"), ("Kubernetes", "kubernetes") }
                .Select(c => Line($"{level.Who}: {c.Item1}", t, r => NamesIt(r, reader.Lookup(c.Item2)!.Id), level.Are))
                .Append(Line($"{level.Who}: either, required", t, r => r.Requirements.Any(q => q.Strength == Strength.Required && q.Concept.Id.Value is "docker" or "kubernetes"), level.Are))),
    ], "");

    private Answer Named(AdTable t, string note, params string[] names)
    {
        var concepts = names.Select(reader.Lookup).OfType<Concept>().DistinctBy(c => c.Id).ToList();
        return new([.. concepts.Select(c => Names(t, c, c.Name)), Line("any of these", t, r => concepts.Exists(c => NamesIt(r, c.Id)))], note);
    }

    private static IEnumerable<AnswerLine> BySegment(AdTable t, string what, Func<AdReading, bool> asks) => Parts(t).Select(p => Line($"{Words.For(p.Segment)}: {what}", p.Ads, asks));

    private static IEnumerable<(Segment Segment, AdTable Ads)> Parts(AdTable t)
        => Segments.Select(s => (s, Ads: new AdTable([.. t.Readings.Where(r => r.Segment == s)]))).Where(p => p.Ads.Readings.Count >= FewestOfSlice);

    private static AnswerLine Names(AdTable t, Concept concept, string label) => Line(label, t, r => NamesIt(r, concept.Id));

    private static bool NamesIt(AdReading r, ConceptId id) => r.Requirements.Any(q => q.Concept.Id == id);

    private static AnswerLine Line(string label, AdTable t, Func<AdReading, bool> asks, Func<AdReading, bool>? counts = null) => new(label, t.Share(asks, counts));

    private static bool Requires(AdReading r, DegreeLevel level) => r.Degree is { Strength: Strength.Required } d && d.Level >= level;

    private sealed record Answer(IReadOnlyList<AnswerLine> Lines, string Note);
}

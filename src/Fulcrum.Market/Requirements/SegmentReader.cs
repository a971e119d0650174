using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Tells the kind of employer from its name, the source's facts about it and what the ad says; the strongest evidence wins.</summary>
internal static partial class SegmentReader
{
    // One weak sign decides where nothing else is said; a stronger one outweighs it.
    private const int Enough = 1;
    private static readonly FrozenDictionary<string, Segment> Known = Names();

    // The weight says how much one such phrase convinces; each line counts once.
    private static readonly (Segment Segment, int Weight, string[] Words)[] Cues =
    [
        (Segment.Startup, 4, ["series a ", "series a,", "series a.", "series a-", "series b ", "series b,", "series b.", "series c ", "series c,", "series c.", "seed round", "pre-seed", "seed-stage", "seed stage", "seed funding", "y combinator", "yc-backed", "yc backed", "venture-backed", "venture backed", "vc-backed", "early-stage startup", "early stage startup", "early-stage company", "founding engineer", "raised our series", "seed and series", "raised a series"]),
        (Segment.Startup, 3, ["andreessen horowitz", "a16z", "sequoia", "accel", "index ventures", "founders fund", "general catalyst", "thrive capital", "lux capital", "khosla", "greylock", "lightspeed", "bessemer", "tiger global", "kleiner perkins", "benchmark capital", "gv (google ventures)", "google ventures", "insight partners", "spark capital", "union square ventures", "first round", "coatue", "balderton", "atomico", "backed by top", "backed by leading", "backed by world", "backed by investors", "backed by the", "backed by $", "backed by a recent", "backed by y", "backed by yc", "we're backed by", "we are backed by", "and backed by", "backed by some", "backed by early", "backed by tier", "our investors", "raised $", "raised over $", "raised more than $", "raised €", "million in funding", "m in funding", "venture capital", "m raised", "million raised", "total funding", "vc funding", "top-tier investors", "top tier investors", "world-class investors", "leading investors", "led by sequoia", "top vcs", "venture firms", "seed funding", "series funding", "lead investors"]),
        (Segment.Startup, 2, ["a startup", "a start-up", "ai startup", "growing startup", "growth startup", "stage startup", "tech startup", "fintech startup", "startup environment", "start-up environment", "startup culture", "startup pace", "startup spirit", "our startup", "startup with", "startup that", "startup on", "startup building", "early team", "early-stage", "early stage", "our founders", "founding team", "our founder", "hypergrowth", "hyper-growth", "high-growth", "arr", "fastest-growing", "fastest growing", "employee #", "scaling fast", "critical growth phase", "category-defining", "ownership stakes", "owns a piece of the company", "first hires", "founding member", "early member", "early employee", "rapidly growing company", "fast-growing company", "scale-up", "scaleup", "product-market fit", "growing quickly", "founded in 202", "founded in 2019", "founded in 2018", "since 202", "started in 2018", "started in 2019", "started in 202"]),
        (Segment.Startup, 1, ["equity package", "and equity", "& equity", "+ equity", "meaningful equity", "generous equity", "competitive equity", "equity compensation", "equity component", "equity grant", "equity participation", "equity in the company", "equity stake", "equity options", "salary, equity", "cash, equity", "early-stage equity", "company equity", "offers equity", "equity opportun", "equity plan", "stock option", "stock options", "esop", " founders", "funding", "small, ", "startup speed", "fast-growing", "growing fast", "rapidly growing", "small team", "lean team", "silicon valley", "unlimited pto", "move fast", "fast-paced startup", "ground floor", "0 to 1", "zero to one", "first principles"]),
        (Segment.Regulated, 4, ["ts/sci", "polygraph", "secret clearance", "security clearance", "top secret", "public trust", "government contractor", "defense contractor", "department of defense", "federal clients", "federal customers", "federal agencies", "federal government", "government client", "mission partners", "intelligence community", "insurance company", "insurance carrier", "mutual insurance", "credit union", "investment bank", "bank holding", "pharmaceutical company", "biopharmaceutical company", "health insurance company", "hospital system", "health system with", "fdic", "member fdic", "national bank"]),
        (Segment.Regulated, 2, ["our bank", "the bank", "our patients", "patient care", "hospital", "clinical trial", "clinical-stage", "therapeutics", "biotech company", "biopharma", "gxp", "gmp", "fda-approved", "insurer", "health plan", "healthcare provider", "health care provider", "telehealth", "telemedicine", "behavioral health", "aba therapy", "insurance and financial"]),
        (Segment.Public, 4, ["university of", "our university", "the university", "state university", "501(c)(3)", "501c3", "non-profit organization", "nonprofit organization", "not-for-profit organization", "a nonprofit", "a non-profit", "charity", "public school", "school district", "civil service", "state agency", "government agency", "federal agency", "national laboratory", "public sector organisation", "our donors", "charitable", "ministry", "faith-based", "humanitarian"]),
        (Segment.Enterprise, 3, ["fortune 500 company", "fortune 100 company", "fortune 50 company", "fortune 10 company", "a fortune 500", "a fortune 100", "a fortune 50", "a fortune 10", "nyse:", "nasdaq:", "nyse :", "(nyse", "(nasdaq", "publicly traded", "ftse 100", "s&p 500 company", "dax 40", "global fortune"]),
        (Segment.Enterprise, 1, ["global leader", "world leader", "world's largest", "world's leading", "multinational", "worldwide offices", "offices worldwide", "one of the largest"]),
        (Segment.SmallBusiness, 2, ["small business", "family-owned", "family owned", "boutique", "woman-owned", "women-owned", "veteran-owned", "minority-owned", "small company", "small but", "bootstrapped", "employee-owned", "mid-sized", "mid-size company", "medium-sized", "small team of", "consulting firm", "consultancy", "privately held", "staffing firm", "staffing company"]),
    ];

    private static readonly CueSet Any = CueSet.Of(Cues.SelectMany(c => c.Words).Distinct().ToArray());

    /// <param name="ad">The ad.</param>
    /// <param name="clearance">The security clearance it asks for, if any: only public bodies and their contractors do.</param>
    internal static (Segment Segment, string Reason) Read(AdBody ad, string clearance)
    {
        var scores = new int[Enum.GetValues<Segment>().Length];
        var reasons = new string[scores.Length];
        var key = EmployerKey.Of(ad.Ad.Employer);
        if (KnownAs(key) is { } known)
        {
            return (known, "a well-known employer");
        }

        OfName(key, Say);
        OfFacts(AdBody.Fold(ad.Ad.CompanyFacts), Say);
        if (clearance.Length > 0)
        {
            Say(Segment.Regulated, 4, "the ad asks for a security clearance");
        }

        // Lines that ask for "experience in a start-up or a bank" tell about the candidate and are left out.
        foreach (var line in ad.Lines)
        {
            if (line.Section is not (Section.Legal or Section.Preferred or Section.Requirements or Section.Duties))
            {
                OfLine(ad, line, Say);
            }
        }

        var best = 0;
        for (var n = 1; n < scores.Length; n++)
        {
            best = scores[n] > scores[best] ? n : best;
        }

        return scores[best] >= Enough ? ((Segment)best, reasons[best]) : (Segment.Unknown, "");

        void Say(Segment segment, int weight, string reason)
        {
            var n = (int)segment;
            if (weight > 0 && (reasons[n] is null || weight >= 3 && scores[n] < 3))
            {
                reasons[n] = reason;
            }

            scores[n] += weight;
        }
    }

    // "BNP Paribas CIB" is BNP Paribas, "Deloitte Consulting" Deloitte; of one-word names only a general word after them may be left out.
    private static Segment? KnownAs(string key)
    {
        for (var end = key.Length; end > 0; end = key.LastIndexOf(' ', end - 1))
        {
            var single = key.AsSpan(0, end).IndexOf(' ') < 0;
            if (end < key.Length && single && !UnitWords.Contains(key[(end + 1)..].Split(' ')[0]))
            {
                return null;
            }

            if (Known.TryGetValue(Squeezed(key[..end]), out var known))
            {
                return known;
            }
        }

        return null;
    }

    private static readonly FrozenSet<string> UnitWords = "consulting digital global careers usa us uk india europe canada technologies technology labs ai international health bank services financial insurance capital cloud research studios federal".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static string Squeezed(string name) => name.Trim().Replace(" ", "", StringComparison.Ordinal);

    private static void OfLine(AdBody ad, AdLine line, Action<Segment, int, string> say)
    {
        var lower = ad.Cued(line.Span);
        foreach (var match in Staff().EnumerateMatches(lower.Length < 4000 && lower.ContainsAny(StaffWords) ? lower.Span : default))
        {
            var digits = lower.Slice(match.Index, match.Length).Span;
            var count = 0;
            foreach (var c in digits)
            {
                if (!char.IsAsciiDigit(c) && c != ',' && c != '.')
                {
                    break;
                }

                count = char.IsAsciiDigit(c) && count < 10_000_000 ? (count * 10) + (c - '0') : count;
            }

            say(count >= 5000 ? Segment.Enterprise : count >= 150 ? Segment.SmallBusiness : Segment.Startup, count >= 5000 ? 5 : 2, $"the ad says '{digits}'");
        }

        if (!lower.ContainsAny(Any))
        {
            return;
        }

        // Of each kind the first phrase that opens with a word; only where a phrase stands first does it count.
        Span<int> firsts = stackalloc int[Cues.Length];
        firsts.Fill(int.MaxValue);
        Phrases(lower, firsts);
        for (var n = 0; n < Cues.Length; n++)
        {
            if (firsts[n] < int.MaxValue)
            {
                say(Cues[n].Segment, Cues[n].Weight, $"the ad says '{Cues[n].Words[firsts[n]].Trim()}'");
            }
        }
    }

    private static void Phrases(CuedText lower, Span<int> firsts)
    {
        var hits = lower.Hits(out var offset);
        for (var n = 0; n < hits.Length && hits[n].Start < offset + lower.Length; n++)
        {
            var hit = hits[n];
            if (hit.End > offset + lower.Length || !ByPhrase.TryGetValue(hit.Phrase, out var places) || Earlier(hits[..n], hit.Phrase) || (hit.Start > offset && char.IsLetterOrDigit(lower[hit.Start - offset - 1])) || !EndsWord(lower, hit.End - offset))
            {
                continue;
            }

            foreach (var (cue, word) in places)
            {
                firsts[cue] = Math.Min(firsts[cue], word);
            }
        }
    }

    // "accel" is an investor, "accelerate" is not.
    private static bool EndsWord(ReadOnlySpan<char> lower, int end) => end >= lower.Length || !char.IsLetter(lower[end]) || !char.IsLetter(lower[end - 1]) || (lower[end] == 's' && (end + 1 >= lower.Length || !char.IsLetter(lower[end + 1])));

    private static bool Earlier(ReadOnlySpan<CueHit> hits, string phrase)
    {
        foreach (var hit in hits)
        {
            if (ReferenceEquals(hit.Phrase, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By phrase its places: the number of the cue, and of the phrase in it.</summary>
    private static readonly FrozenDictionary<string, (int Cue, int Word)[]> ByPhrase = Cues
        .SelectMany((c, n) => c.Words.Select((w, m) => (Word: w, Place: (n, m))))
        .GroupBy(p => p.Word, p => p.Place, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static void OfName(string key, Action<Segment, int, string> say)
    {
        foreach (var (word, segment) in NameWords)
        {
            if (key.Contains(word, StringComparison.Ordinal) && (word.Length >= 8 || (" " + key + " ").Contains(" " + word + " ", StringComparison.Ordinal)))
            {
                say(segment, 5, $"the employer's name says '{word}'");
            }
        }
    }

    private static readonly (string Word, Segment Segment)[] NameWords =
    [
        ("university", Segment.Public), ("college", Segment.Public), ("school", Segment.Public), ("schools", Segment.Public), ("foundation", Segment.Public), ("institute of technology", Segment.Public), ("department of", Segment.Public), ("ministry", Segment.Public), ("city of", Segment.Public), ("county", Segment.Public), ("state of", Segment.Public), ("national laboratory", Segment.Public),
        ("bank", Segment.Regulated), ("insurance", Segment.Regulated), ("hospital", Segment.Regulated), ("hospitals", Segment.Regulated), ("pharmaceuticals", Segment.Regulated), ("pharma", Segment.Regulated), ("therapeutics", Segment.Regulated), ("health system", Segment.Regulated), ("healthcare", Segment.Regulated), ("clinic", Segment.Regulated), ("credit union", Segment.Regulated), ("biosciences", Segment.Regulated), ("federal", Segment.Regulated), ("defense", Segment.Regulated),
    ];

    private static void OfFacts(string facts, Action<Segment, int, string> say)
    {
        if (facts.Length == 0)
        {
            return;
        }

        foreach (var (word, segment, weight) in FactWords)
        {
            if (facts.Contains(word, StringComparison.Ordinal))
            {
                say(segment, weight, $"the source says '{word}'");
            }
        }
    }

    private static readonly (string Word, Segment Segment, int Weight)[] FactWords =
    [
        ("nonprofit", Segment.Public, 6), ("non-profit", Segment.Public, 6), ("college / university", Segment.Public, 6), ("government", Segment.Public, 5), ("school / school district", Segment.Public, 6), ("higher education", Segment.Public, 4),
        ("insurance", Segment.Regulated, 5), ("banks", Segment.Regulated, 5), ("banking", Segment.Regulated, 5), ("hospital", Segment.Regulated, 5), ("health care", Segment.Regulated, 4), ("healthcare", Segment.Regulated, 4), ("pharma", Segment.Regulated, 5), ("biotech", Segment.Regulated, 4), ("aerospace & defense", Segment.Regulated, 4), ("investment banking", Segment.Regulated, 5), ("federal agencies", Segment.Regulated, 3),
        ("10000+", Segment.Enterprise, 5), ("10,000+", Segment.Enterprise, 5), ("10,001+", Segment.Enterprise, 5), ("5001 to 10000", Segment.Enterprise, 5), ("5,001-10,000", Segment.Enterprise, 5),
        ("1001 to 5000", Segment.SmallBusiness, 2), ("501 to 1000", Segment.SmallBusiness, 3), ("201 to 500", Segment.SmallBusiness, 3), ("51 to 200", Segment.SmallBusiness, 3), ("1 to 50", Segment.SmallBusiness, 3), ("11-50", Segment.SmallBusiness, 2), ("51-200", Segment.SmallBusiness, 3), ("201-500", Segment.SmallBusiness, 3), ("501-1,000", Segment.SmallBusiness, 3), ("1,001-5,000", Segment.SmallBusiness, 2),
    ];

    private static FrozenDictionary<string, Segment> Names()
    {
        using var stream = typeof(SegmentReader).Assembly.GetManifestResourceStream("taxonomy/segments.txt")
            ?? throw new InvalidOperationException("The list of well-known employers is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, Segment>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cut = line.IndexOf('|', StringComparison.Ordinal);
            if (line.StartsWith('#') || cut < 0)
            {
                continue;
            }

            names[Squeezed(line[..cut])] = line[(cut + 1)..].Trim() switch
            {
                "enterprise" => Segment.Enterprise,
                "regulated" => Segment.Regulated,
                "public" => Segment.Public,
                "startup" => Segment.Startup,
                "small-business" => Segment.SmallBusiness,
                var other => throw new InvalidOperationException($"segments.txt names an unknown segment '{other}'."),
            };
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static readonly CueSet StaffWords = CueSet.Of(["employees", "people", "team members", "colleagues", "associates", "professionals", "staff", "-person"]);

    [GeneratedRegex(@"(?<![\d$€£.,])\d{2,3}(?:,\d{3})*\+?\s?(?:-person\b|(?:(?!customers|companies|businesses|organi|and |of |our |for |with |users|to |in |by |clients|community)[a-z-]+ ){0,3}(?:employees|team members|colleagues|associates worldwide|professionals|staff members))", RegexOptions.CultureInvariant)]
    private static partial Regex Staff();
}

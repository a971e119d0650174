using System.Reflection;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Market_snapshots
{
    private static readonly JobMarket s_market = new(Reader.Bundled);
    private static readonly SnapshotBoard[] s_boards = [new("board", "somebody", "few ads"), new("other", "somebody else", "more ads")];

    [Fact]
    public void What_is_counted_from_a_snapshot_is_what_was_counted_from_its_ads()
    {
        var readings = Invented(400, 3);
        var read = Read(Written(readings)).Ads;
        read.Count.ShouldBe(readings.Count);
        Counted(read).ShouldBe(Counted(readings));
    }

    [Fact]
    public void The_same_ads_in_any_order_under_any_names_give_the_same_bytes()
    {
        var readings = Invented(200, 5);
        var random = new Random(1);
        var renamed = readings.Select(r => r with { EmployerKey = $"{(uint)r.EmployerKey.GetHashCode():x}" }).OrderBy(_ => random.Next()).ToList();
        Written(renamed).ShouldBe(Written(readings));
    }

    [Fact]
    public void No_text_title_name_place_or_link_of_an_ad_is_in_the_file()
    {
        var reading = Readings.Reading(Readings.Ad("Secretive Holdings", "Wizard of Data", "We brew beer.", location: "Hamlet 7") with { Url = "https://x.example/1" }, "data-engineer", ("python", Strength.Required));
        var read = Read(Written([reading, .. Invented(50, 2)]));
        var unpacked = string.Join('\n', read.Ads.Select(a => $"{a.Ad} {a}"));
        foreach (var word in new[] { "Secretive", "Wizard", "brew", "Hamlet", "x.example", "employer-" })
        {
            unpacked.ShouldNotContain(word);
        }

        read.Ads.ShouldAllBe(a => a.Ad.IsAnonymous && a.Ad.Text == "" && a.Ad.Employer == "");
    }

    [Fact]
    public void Places_and_own_words_of_fewer_than_five_employers_are_folded()
    {
        AdReading Of(int employer, string country, string role) => Readings.Reading(Readings.Ad($"e{employer}", place: $"a:{employer}"), "") with { Country = country, Role = role };
        var rows = AnonymousAds.Of([.. Enumerable.Range(0, 5).Select(e => Of(e, "US", "shepherd")), .. Enumerable.Range(5, 4).Select(e => Of(e, "NZ", "falconer"))]);
        rows.Select(r => (r.Country, r.Role)).Distinct().Order().ShouldBe([("", AnonymousAds.Other), ("US", "shepherd")]);
    }

    [Fact]
    public void Excerpts_and_other_languages_are_not_in_it()
        => AnonymousAds.Of([Readings.Reading(Readings.Ad() with { IsExcerpt = true }), Readings.Reading(Readings.Ad()) with { IsEnglish = false }]).ShouldBeEmpty();

    [Fact]
    public void A_damaged_file_is_refused_and_never_crashes()
    {
        var good = Written(Invented(60, 9));
        var random = new Random(2);
        for (var round = 0; round < 400; round++)
        {
            var bad = (byte[])good.Clone();
            if (round % 3 == 0)
            {
                bad = bad[..random.Next(bad.Length)];
            }
            else
            {
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                Read(bad);
            }
            catch (InvalidDataException)
            {
            }
        }

        Should.Throw<InvalidDataException>(() => Read("fulcrum market 9\nabc"u8.ToArray())).Message.ShouldContain("version");
        Should.Throw<InvalidDataException>(() => Read([]));
    }

    [Fact]
    public void A_concept_is_spelled_as_most_employers_spell_it_and_rare_spellings_are_not_kept()
    {
        var concept = Reader.Bundled.Concepts[new ConceptId("kubernetes")];
        var spellings = new[] { "K8s", "k8s", "K8s", "Kubernetes", "Kubernetes", "Kubernetes", "Kubernetes", "Kubernetes", "K8s", "k8s", "K8s", "Kubernetes at Acme" };
        var ads = spellings.Select((words, n) => Readings.Reading(Readings.Ad($"e{n}", place: $"a:{n}")) with { Requirements = [new Requirement(concept, Strength.Required, words, default, "")] }).ToList();
        Read(Written(ads)).Ads.ShouldAllBe(a => a.Requirements[0].Surface == "K8s" && a.Requirements[0].Surfaces.SequenceEqual(new[] { "K8s", "Kubernetes" }));
    }

    [Fact]
    public void Concepts_that_the_taxonomy_does_not_know_are_left_out_and_counted()
        => Read(Written([Readings.Reading(Readings.Ad(), "data-engineer", ("python", Strength.Required), ("no-such-thing", Strength.Required))])).Unknown.ShouldBe(1);

    [Fact]
    public void The_bundled_snapshot_is_large_named_and_fits_the_taxonomy()
    {
        var snapshot = Corpus.Bundled.Snapshot.ShouldNotBeNull();
        snapshot.Ads.Count.ShouldBeGreaterThan(5000);
        snapshot.Boards.ShouldAllBe(b => b.Source.Length > 20 && b.About.Length > 20 && b.Ads > 0 && b.From >= new DateOnly(2017, 1, 1));
        snapshot.Boards.Sum(b => b.Ads).ShouldBe(snapshot.Ads.Count);
        // A concept that was renamed since is left out: a few may be, many call for a new snapshot.
        ((double)snapshot.Unknown / snapshot.Ads.Sum(a => a.Requirements.Count)).ShouldBeLessThan(0.02, "the snapshot is older than the taxonomy: docs/method/snapshot.md says how to renew it");
        using var file = typeof(Corpus).Assembly.GetManifestResourceStream("market/snapshot.bin")!;
        file.Length.ShouldBeLessThan(500_000);
    }

    [Fact]
    public void A_list_of_sources_without_a_source_is_refused()
    {
        using var folder = new TemporaryFolder();
        var list = Path.Combine(folder.Root, "sources.yaml");
        File.WriteAllText(list, "ads.jsonl:\n  board: b\n  about: c\n");
        var findings = new List<Finding>();
        Corpus.WriteSnapshot(folder.Root, list, Path.Combine(folder.Root, "out.bin"), findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe("PIVOT013");
        File.WriteAllText(list, "ads.jsonl:\n  board: b\n  source: s\n  about: c\n");
        Corpus.WriteSnapshot(folder.Root, list, Path.Combine(folder.Root, "out.bin"), findings).ShouldBeNull();
        File.Exists(Path.Combine(folder.Root, "out.bin")).ShouldBeFalse();
        File.WriteAllText(Path.Combine(folder.Root, "ads.jsonl"), """{"title":"Data Engineer","company":"A","description":"Python is required. You have three years of experience with SQL and Python in our team."}""");
        var made = Corpus.WriteSnapshot(folder.Root, list, Path.Combine(folder.Root, "out.bin"), findings).ShouldNotBeNull();
        made.Ads.ShouldHaveSingleItem().Requirements.ShouldContain(r => r.Concept.Id.Value == "python");
    }

    // Counts by cell and concept, employers aside: their names are gone, their groups are not.
    private static string Counted(IReadOnlyList<AdReading> readings)
    {
        var demand = DemandCounter.Count(readings);
        return string.Join('\n', demand.Rows.GroupBy(r => r.Employer)
            .Select(g => string.Join(' ', g.OrderBy(r => r.Cell).Select(r => $"{r.Cell} {r.Ads} {r.DegreeOrEquivalent} [{string.Join(' ', r.Concepts)}] [{string.Join(' ', r.Years)}] [{string.Join(' ', r.Degrees)}] [{string.Join(' ', r.WorkModes)}] {r.Pay.Count}")))
            .Order(StringComparer.Ordinal));
    }

    private static byte[] Written(IReadOnlyList<AdReading> readings)
    {
        using var to = new MemoryStream();
        s_market.WriteSnapshot(readings, s_boards, to);
        return to.ToArray();
    }

    private static MarketSnapshot Read(byte[] file) => s_market.ReadSnapshot(new MemoryStream(file));

    private static List<AdReading> Invented(int ads, int seed)
    {
        var random = new Random(seed);
        string[] concepts = ["python", "sql", "aws", "docker", "kubernetes"];
        return [.. Enumerable.Range(0, ads).Select(n =>
        {
            var employer = random.Next(1 + (ads / 3));
            var ad = Readings.Ad($"employer-{employer}", board: random.Next(2) == 0 ? "board" : "other", place: $"a:{n}", posted: new DateOnly(2025, 1 + random.Next(12), 1));
            return Readings.Reading(ad, "data-engineer") with
            {
                Requirements = [.. concepts.Where(_ => random.Next(2) == 0).Select(c => new Requirement(Reader.Bundled.Concepts[new ConceptId(c)], (Strength)random.Next(3), c, default, ""))],
                MinYears = random.Next(3) == 0 ? null : random.Next(12),
                MaxYears = random.Next(3) == 0 ? 12.5 : null,
                Degree = random.Next(3) == 0 ? null : new DegreeRequirement(random.Next(4) == 0 ? null : (DegreeLevel)random.Next(5), (Strength)random.Next(3), random.Next(2) == 0, default),
                Segment = (Segment)random.Next(6),
                Seniority = (Seniority)random.Next(7),
                WorkMode = (WorkMode)random.Next(4),
                Country = "US",
                Pay = random.Next(2) == 0 ? null : new PayRange(random.Next(20, 200), random.Next(200, 300), "USD", PayPeriod.Hour),
                NeedsWorkAuthorisation = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            };
        })];
    }
}

using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Distinct_ads
{
    private static readonly string s_long = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"word{i * 7919 % 1000}"));

    [Fact]
    public void One_text_in_many_places_is_one_ad_with_reposts()
    {
        var ads = new[] { "Leeds", "York", "Hull" }.Select((l, i) => Readings.Ad(text: s_long, location: l, place: $"a:{i}")).ToList();
        var kept = DistinctAds.Of(ads).ShouldHaveSingleItem();
        (kept.Location, kept.Reposts).ShouldBe(("Leeds", 3));
    }

    [Fact]
    public void Case_punctuation_and_blanks_do_not_make_another_text()
        => DistinctAds.Of([Readings.Ad(text: s_long), Readings.Ad("ACME Inc.", text: s_long.ToUpperInvariant().Replace(" ", ",\n"), place: "b:1")]).ShouldHaveSingleItem().Reposts.ShouldBe(2);

    [Fact]
    public void Lines_that_a_board_glued_together_do_not_make_another_text()
    {
        var lines = Enumerable.Range(0, 60).Select(i => $"Own the {Word(i)} of our {Word(i + 100)} systems").ToList();
        var apart = Readings.Ad(text: string.Join('\n', lines));
        DistinctAds.Of([apart, Readings.Ad(text: string.Concat(lines), place: "b:1", board: "other")]).ShouldHaveSingleItem().Reposts.ShouldBe(2);

        static string Word(int i) => string.Concat(i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));
    }

    [Fact]
    public void A_copy_that_lost_paragraphs_is_the_same_ad_and_one_that_has_others_instead_is_not()
    {
        var words = s_long.Split(' ');
        var cut = string.Join(' ', words[120..]);
        var changed = string.Join(' ', words.Select((w, i) => i < 120 ? $"other{i}" : w));
        var whole = Readings.Ad(text: s_long);
        DistinctAds.Of([whole, Readings.Ad(text: cut, place: "b:1", board: "other")]).ShouldHaveSingleItem().Reposts.ShouldBe(2);
        DistinctAds.Of([Readings.Ad(text: cut), Readings.Ad(text: s_long, place: "b:1", board: "other")]).ShouldHaveSingleItem().Reposts.ShouldBe(2);
        DistinctAds.Of([whole, Readings.Ad(text: changed, place: "b:1")]).Count.ShouldBe(2, "other words in their place");
        DistinctAds.Of([whole, Readings.Ad(text: string.Join(' ', words[240..]), place: "b:1")]).Count.ShouldBe(2, "too little is left");
        DistinctAds.Of([whole, Readings.Ad(title: "Data Analyst", text: cut, place: "b:1")]).Count.ShouldBe(2, "another title");
        DistinctAds.Of([whole, Readings.Ad("Other Ltd", text: cut, place: "b:1")]).Count.ShouldBe(2, "another employer");
    }

    [Fact]
    public void Small_edits_of_one_employers_ad_are_one_ad()
    {
        var words = s_long.Split(' ');
        words[10] = "changed";
        words[200] = "changed";
        var edited = string.Join(' ', words);
        DistinctAds.Of([Readings.Ad(text: s_long), Readings.Ad(title: "Data Engineer - Leeds (m/f/d)", text: edited, place: "b:1", board: "other")]).ShouldHaveSingleItem().Reposts.ShouldBe(2);
        DistinctAds.Of([Readings.Ad(text: s_long), Readings.Ad("Other Ltd", text: edited, place: "b:1")]).Count.ShouldBe(2, "another employer");
        DistinctAds.Of([Readings.Ad(text: s_long), Readings.Ad(title: "Senior Data Engineer", text: edited, place: "b:1")]).Count.ShouldBe(2, "another level");
        DistinctAds.Of([Readings.Ad(text: s_long), Readings.Ad(title: "Data Analyst", text: edited, place: "b:1")]).Count.ShouldBe(2, "another title");
    }

    [Fact]
    public void The_same_text_for_posts_with_other_titles_stays_apart_within_one_employer()
        => DistinctAds.Of([Readings.Ad(text: s_long), Readings.Ad(title: "Product Manager", text: s_long, place: "b:1")]).Count.ShouldBe(2);

    [Fact]
    public void One_long_text_under_several_names_is_one_ad_and_a_short_one_is_not()
    {
        DistinctAds.Of([Readings.Ad(text: s_long), Readings.Ad("Agency", text: s_long, place: "b:1")]).ShouldHaveSingleItem();
        DistinctAds.Of([Readings.Ad(text: "See our website."), Readings.Ad("Agency", text: "See our website.", place: "b:1")]).Count.ShouldBe(2);
        DistinctAds.Of([Readings.Ad(text: "See our website."), Readings.Ad("", text: "See our website.", place: "b:1")]).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_ad_with_most_fields_is_kept_at_the_place_of_the_first()
    {
        var rich = Readings.Ad(text: s_long, place: "c:1", posted: new DateOnly(2025, 1, 1)) with { Pay = new PayRange(1000, 2000, "EUR", PayPeriod.Month), Department = "Data", Reposts = 4 };
        var kept = DistinctAds.Of([Readings.Ad(text: s_long, posted: new DateOnly(2026, 2, 1)), Readings.Ad(title: "Cook", text: "cook"), rich]);
        kept.Count.ShouldBe(2);
        (kept[0].Place, kept[0].Reposts, kept[0].Posted).ShouldBe(("c:1", 5, new DateOnly(2026, 2, 1)));
    }

    [Fact]
    public void Small_differences_do_not_add_up_along_a_chain()
    {
        var words = s_long.Split(' ');
        var chain = Enumerable.Range(0, 12).Select(step => string.Join(' ', words.Select((w, i) => i < step * 35 ? $"new{i}" : w))).ToList();
        var kept = DistinctAds.Of([.. chain.Select((t, i) => Readings.Ad(text: t, place: $"a:{i}"))]);
        kept.Count.ShouldBeGreaterThan(3);
        kept.Sum(a => a.Reposts).ShouldBe(12);
    }

    [Fact]
    public void It_agrees_with_comparing_every_pair()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var ads = RandomAds(new Random(seed), 60);
            DistinctAds.Of(ads).Select(a => (a.Place, a.Reposts)).ShouldBe(ByEveryPair(ads), $"seed {seed}");
        }
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_threads_or_the_run()
    {
        var ads = RandomAds(new Random(5), 500);
        DistinctAds.Of(ads).ShouldBe(DistinctAds.Of(ads));
    }

    [Fact]
    public void The_bad_scrapes_shrink_to_their_hundred_texts()
    {
        var (ads, _) = Real_ads.Read("bad_scrapes");
        DistinctAds.Of(ads).Count.ShouldBeInRange(100, 105);
    }

    [Fact]
    public void Ads_seen_on_several_boards_are_merged_and_none_is_lost()
    {
        var (ads, _) = Real_ads.Read("three_boards_2020_04");
        var kept = DistinctAds.Of(ads);
        kept.Count.ShouldBeInRange(1000, 1600);
        kept.Sum(a => a.Reposts).ShouldBe(ads.Sum(a => a.Reposts));
    }

    // Variants of a few texts by few employers: every kind of pair turns up.
    private static List<Ad> RandomAds(Random random, int count)
    {
        var texts = Enumerable.Range(0, 4).Select(t => Enumerable.Range(0, 150).Select(i => $"w{random.Next(2000)}").ToArray()).ToList();
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var words = (string[])texts[random.Next(texts.Count)].Clone();
            var edits = new[] { 0, 1, 3, 6, 12, 40 }[random.Next(6)];
            for (var e = 0; e < edits; e++)
            {
                words[random.Next(words.Length)] = $"e{random.Next(5)}";
            }

            return Readings.Ad($"Employer {random.Next(3)}", random.Next(2) == 0 ? "Data Engineer" : "Data Engineer Leeds", string.Join(' ', words), place: $"a:{i}");
        })];
    }

    private static List<(string, int)> ByEveryPair(List<Ad> ads)
    {
        // First identical texts, then near ones among what is left: the order that the real one promises.
        static List<List<Ad>> Merge(IEnumerable<List<Ad>> groups, Func<Ad, Ad, bool> same)
        {
            var kept = new List<List<Ad>>();
            foreach (var group in groups)
            {
                if (kept.Find(k => same(k[0], group[0])) is { } leader)
                {
                    leader.AddRange(group);
                }
                else
                {
                    kept.Add([.. group]);
                }
            }

            return kept;
        }

        var exact = Merge(ads.Select(a => new List<Ad> { a }), (a, b) => Words(a).SequenceEqual(Words(b)));
        var near = Merge(exact, (a, b) => a.Employer == b.Employer && Overlap(a, b) >= 0.8);
        return [.. near.Select(k => (k[0].Place, k.Count))];
    }

    private static string[] Words(Ad ad) => ad.Text.Split(' ');

    private static double Overlap(Ad a, Ad b)
    {
        static HashSet<string> Shingles(string[] words) => [.. Enumerable.Range(0, words.Length - 2).Select(i => $"{words[i]} {words[i + 1]} {words[i + 2]}")];
        var (x, y) = (Shingles(Words(a)), Shingles(Words(b)));
        return (double)x.Intersect(y).Count() / x.Union(y).Count();
    }
}

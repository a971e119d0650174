using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Copies told as ads stream by, from their marks alone.</summary>
public sealed class CopyIndexTests
{
    private static string Text(int seed, int words = 300)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => $"word{random.Next(100_000)}"));
    }

    private static int Find(CopyIndex index, string text, string employer = "Acme", string title = "Data Engineer", string location = "")
        => index.Find(AdMark.Of(text, employer), title, location);

    [Fact]
    public void The_same_text_of_one_employer_and_title_is_one_ad()
    {
        var index = new CopyIndex();
        (Find(index, Text(1)), Find(index, Text(2)), Find(index, Text(1).ToUpperInvariant()), index.Count).ShouldBe((0, 1, 0, 2));
    }

    [Fact]
    public void One_text_for_two_different_posts_is_two_ads()
    {
        var index = new CopyIndex();
        (Find(index, Text(1)), Find(index, Text(1), title: "Sales Manager"), Find(index, Text(1), title: "Sales Manager")).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void A_long_text_under_another_name_is_the_same_ad_and_a_short_one_is_not()
    {
        var index = new CopyIndex();
        (Find(index, Text(1)), Find(index, Text(1), employer: "Other"), Find(index, "join us", title: "A"), Find(index, "join us", "Other", "A")).ShouldBe((0, 0, 1, 2));
    }

    [Fact]
    public void A_few_changed_words_are_the_same_ad_of_the_same_employer_only()
    {
        var index = new CopyIndex();
        var edited = string.Join(' ', Text(1).Split(' ').Select((w, i) => i is 40 or 200 ? "changed" : w));
        (Find(index, Text(1)), Find(index, edited), Find(index, edited, employer: "Other")).ShouldBe((0, 0, 0));
        var second = new CopyIndex();
        (Find(second, Text(1)), Find(second, edited, employer: "Other")).ShouldBe((0, 1));
    }

    [Fact]
    public void A_text_that_lost_a_third_is_the_same_ad_of_the_same_employer_only()
    {
        var index = new CopyIndex();
        var cut = string.Join(' ', Text(1).Split(' ')[100..]);
        (Find(index, Text(1)), Find(index, cut)).ShouldBe((0, 0));
        var second = new CopyIndex();
        (Find(second, Text(1)), Find(second, cut, title: "Data Analyst"), Find(second, cut[9..], employer: "Other")).ShouldBe((0, 1, 2));
    }

    [Fact]
    public void Half_the_text_is_another_ad()
    {
        var index = new CopyIndex();
        (Find(index, Text(1)), Find(index, Text(1)[..1500] + Text(2)[1500..])).ShouldBe((0, 1));
    }

    [Fact]
    public void An_employer_with_a_crowd_of_ads_is_searched_by_bands_with_the_same_answers()
    {
        var index = new CopyIndex();
        for (var n = 0; n < 1500; n++)
        {
            Find(index, Text(n)).ShouldBe(n);
        }

        for (var n = 0; n < 1500; n += 7)
        {
            var words = Text(n).Split(' ');
            words[n % 300] = "changed";
            Find(index, string.Join(' ', words)).ShouldBe(n);
        }

        index.Count.ShouldBe(1500);
    }

    [Fact]
    public void Packing_ads_counts_what_reading_the_different_ones_counts()
    {
        var market = new JobMarket(Fulcrum.Reading.Reader.Bundled);
        var ads = Enumerable.Range(0, 500).Select(n => new Ad
        {
            Id = $"{n}",
            Place = $"a:{n}",
            Employer = $"Employer {n % 40}",
            Title = "Data Engineer",
            Posted = new DateOnly(2026, 1 + (n % 3), 1),
            Text = $"We are looking for a data engineer. You must know Python, SQL and {(n % 5 == 0 ? "Kafka" : "Spark")}. {Text(n % 100 * 40, 80)}",
        }).ToList();
        var packed = new PackedAds();
        var (came, copies) = market.Pack(ads, packed);
        (came, copies, packed.Rows).ShouldBe((500, 400, 100));
        var demand = packed.Count(new PackedFilter());
        demand.Ads.ShouldBe(100);
        demand.Rows.Sum(r => r.Concepts[new ConceptId("python")].Required).ShouldBe(100);
    }

    [Fact]
    public void Packing_is_the_same_however_often_it_is_done()
    {
        var market = new JobMarket(Fulcrum.Reading.Reader.Bundled);
        var ads = Enumerable.Range(0, 300).Select(n => new Ad { Id = $"{n}", Place = $"a:{n}", Employer = $"E{n % 9}", Title = "Data Engineer", Text = $"You must know Python and SQL. {Text(n % 77, 60)}" }).ToList();
        byte[] Once()
        {
            var packed = new PackedAds();
            market.Pack(ads, packed);
            using var file = new MemoryStream();
            packed.WriteNew(file);
            return file.ToArray();
        }

        Once().ShouldBe(Once());
    }
}

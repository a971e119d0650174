using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>From a share to the sentences behind it, and to the places of an ad that were read.</summary>
public sealed class Sentences_that_ask : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fulcrum-quotes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Ad Ad(string id, string employer, string text) => new() { Id = id, Place = $"made:{id}", Employer = employer, Title = "Data Engineer", Text = text, Posted = new DateOnly(2026, 9, 1) };

    private static readonly Ad[] Ads =
    [
        Ad("one", "Alder", "We build data products.\nRequirements\n- Strong Python and SQL, every day\n- 5+ years of experience with data pipelines\n- A bachelor's degree in computer science\nNice to have\n- Some Docker. Python notebooks are fine."),
        Ad("two", "Birch", "About the work\nOur team uses Docker on a cluster of its own, and this advert goes on for a while so that it is long enough to be read.\nRequirements\n- Experience with SQL\nNice to have\n- Python"),
    ];

    [Fact]
    public void A_page_of_sentences_begins_with_the_ads_that_require_it_and_shows_where_its_words_stand()
    {
        var corpus = Corpus.Of(Ads);
        var quotes = corpus.Quotes("data engineer", new AdFilter { AllDates = true }, "python", 0, 10)!;
        (quotes.All, quotes.Required, quotes.Preferred).ShouldBe((2, 1, 1));
        quotes.Quotes.Select(q => q.Reading.Ad.Id).ShouldBe(["one", "two"]);
        quotes.Quotes[0].Sentence.ShouldBe("Strong Python and SQL, every day");
        quotes.Quotes.ShouldAllBe(q => q.Sentence.Substring(q.Words.Start, q.Words.Length) == "Python");
        corpus.Quotes("data engineer", new AdFilter { AllDates = true }, "python", 1, 1)!.Quotes.Single().Reading.Ad.Id.ShouldBe("two");
        corpus.Quotes("data engineer", new AdFilter(), "no-such-concept", 0, 10).ShouldBeNull();
    }

    [Fact]
    public void The_workspace_gives_the_same_sentences_as_the_ads_by_themselves()
    {
        using var workspace = Workspace.Open([], folder)!;
        foreach (var ad in Ads)
        {
            workspace.Ads.Put(ad, "test", ad.Id, new DateOnly(2026, 10, 1));
        }

        var corpus = new Corpus(StoredMarket.Open(workspace, [], null, default));
        var stored = corpus.Quotes("data engineer", new AdFilter { AllDates = true }, "docker", 0, 10)!;
        stored.Quotes.Select(q => q.Sentence).ShouldBe(Corpus.Of(Ads).Quotes("data engineer", new AdFilter { AllDates = true }, "docker", 0, 10)!.Quotes.Select(q => q.Sentence));
        var first = corpus.Keyed(Corpus.Key(stored.Quotes[0].Reading))!;
        first.Ad.Text.ShouldBe(Ads.Single(a => a.Employer == first.Ad.Employer).Text);
        corpus.Keyed("99").ShouldBeNull();
        corpus.Keyed("../1").ShouldBeNull();
    }

    [Fact]
    public void Every_place_that_was_read_is_told_and_none_overlaps_another()
    {
        var reading = Corpus.Of(Ads).Readings[0];
        var places = Corpus.Places(reading);
        var words = places.Select(p => (p.What, Text: reading.Ad.Text.Substring(p.Span.Start, p.Span.Length))).ToList();
        words.Count(w => w.What == "Python").ShouldBe(2);
        words.ShouldContain(w => w.What == "years of experience" && w.Text.StartsWith("5+ year", StringComparison.Ordinal));
        words.ShouldContain(w => w.What == "degree");
        places.Zip(places.Skip(1)).ShouldAllBe(p => p.First.Span.End <= p.Second.Span.Start);
        places.Where(p => p.Requirement is not null && p.Decides).Select(p => p.Requirement!.Concept.Id).Distinct().Count().ShouldBe(places.Count(p => p.Requirement is not null && p.Decides));
    }

    [Fact]
    public void A_snapshot_has_no_sentences_because_it_has_no_texts()
    {
        var quotes = Corpus.Bundled.Quotes("data engineer", new AdFilter(), "python", 0, 10)!;
        quotes.Quotes.ShouldBeEmpty();
        quotes.All.ShouldBe(0);
    }

    [Fact]
    public void A_pasted_text_is_read_as_an_ad()
    {
        var findings = new List<Finding>();
        var reading = Corpus.Pasted("Data Engineer\nAlder\n\nRequirements\n- Python and SQL\n- Five years of experience in building data pipelines for a bank", findings).ShouldHaveSingleItem();
        reading.Requirements.Select(r => r.Concept.Id.Value).ShouldContain("python");
        Corpus.Pasted("", findings).ShouldBeEmpty();
    }
}

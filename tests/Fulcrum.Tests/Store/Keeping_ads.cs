using Fulcrum.Core;
using Fulcrum.Store;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Keeping_ads : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Database database;

    public Keeping_ads() => database = StoredAds.Open(folder);

    private AdTable Ads => database.Ads;

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_field_of_an_ad_comes_back()
    {
        var full = new Ad
        {
            Id = "a1", Place = "ads.jsonl:1", Board = "my_board", Employer = "Açme Ltd", Title = "Data Engineer", Location = "Leeds", Text = "We use Python.\n- And SQL \u2713 too. \U0001F600",
            Posted = new DateOnly(2026, 7, 15), Pay = new PayRange(50000.5m, 60000, "GBP", PayPeriod.Month), PayText = "£50K", SeniorityHint = "Mid", Remote = false,
            EmploymentType = "Full-time", Department = "Data", CompanyFacts = "51 to 200 employees; Retail", Url = "https://example.org/1", Reposts = 3, IsExcerpt = true, IsInvented = true,
        };
        Ads.Put(full, "files", "a1", StoredAds.Monday).ShouldBe(AdChange.Added);

        Ads.Get(1).ShouldBe(new StoredAd(1, "files", full, StoredAds.Monday, StoredAds.Monday, null));
    }

    [Fact]
    public void An_empty_ad_comes_back_as_empty()
    {
        var bare = new Ad { Id = "", Place = "" };
        Ads.Put(bare, "files", "x", StoredAds.Monday);
        Ads.Get(1)!.Ad.ShouldBe(bare);
    }

    [Fact]
    public void The_same_ad_twice_is_one_ad_and_an_edited_one_replaces_it()
    {
        Ads.Put(StoredAds.Ad(1), "b", "1", StoredAds.Monday).ShouldBe(AdChange.Added);
        Ads.Put(StoredAds.Ad(1) with { Place = "elsewhere:9" }, "b", "1", StoredAds.Monday.AddDays(1)).ShouldBe(AdChange.Unchanged);
        Ads.Put(StoredAds.Ad(1, "We use Rust."), "b", "1", StoredAds.Monday.AddDays(2)).ShouldBe(AdChange.Changed);

        Ads.Count.ShouldBe(1);
        var stored = Ads.Get(1)!;
        stored.ShouldSatisfyAllConditions(s => s.Ad.Text.ShouldBe("We use Rust."), s => s.FirstSeen.ShouldBe(StoredAds.Monday), s => s.LastSeen.ShouldBe(StoredAds.Monday.AddDays(2)));
        Ads.Find(new AdQuery { Words = "rust" }).Count.ShouldBe(1);
        Ads.Find(new AdQuery { Words = "python" }).ShouldBeEmpty();
    }

    [Fact]
    public void Sources_keep_their_ids_apart()
    {
        Ads.Put(StoredAds.Ad(1), "greenhouse:a", "1", StoredAds.Monday);
        Ads.Put(StoredAds.Ad(1), "greenhouse:b", "1", StoredAds.Monday).ShouldBe(AdChange.Added);
        Ads.Count.ShouldBe(2);
    }

    [Fact]
    public void What_a_run_does_not_see_is_closed_and_open_again_when_it_comes_back()
    {
        for (var n = 1; n <= 3; n++)
        {
            Ads.Put(StoredAds.Ad(n), "b", $"{n}", StoredAds.Monday, run: 1);
        }

        Ads.Close("b", 1, StoredAds.Monday).ShouldBe(0);
        Ads.SeenAgain("b", "1", StoredAds.Monday.AddDays(1), run: 2).ShouldBeTrue();
        Ads.SeenAgain("b", "99", StoredAds.Monday.AddDays(1), run: 2).ShouldBeFalse();
        Ads.Close("b", 2, StoredAds.Monday.AddDays(1)).ShouldBe(2);
        Ads.Find(new AdQuery { OpenOnly = true }).Select(a => a.Number).ShouldBe([1]);
        Ads.Get(2)!.Closed.ShouldBe(StoredAds.Monday.AddDays(1));

        Ads.Put(StoredAds.Ad(2), "b", "2", StoredAds.Monday.AddDays(2), run: 3);
        Ads.Get(2)!.Closed.ShouldBeNull();
    }

    [Fact]
    public void A_listing_that_changed_has_to_be_read_again()
    {
        Ads.Put(StoredAds.Ad(1), "b", "1", StoredAds.Monday, run: 1, listing: [1, 2]);
        Ads.SeenAgain("b", "1", StoredAds.Monday, 2, [1, 2]).ShouldBeTrue();
        Ads.SeenAgain("b", "1", StoredAds.Monday, 2, [9]).ShouldBeFalse();
    }

    [Fact]
    public void A_removal_is_undone_and_a_source_does_not_undo_it()
    {
        for (var n = 1; n <= 4; n++)
        {
            Ads.Put(StoredAds.Ad(n), "b", $"{n}", StoredAds.Monday);
        }

        Ads.Remove([1]).ShouldBe(1);
        Ads.Remove([2, 3, 3, 77]).ShouldBe(2);
        Ads.Put(StoredAds.Ad(2), "b", "2", StoredAds.Monday).ShouldBe(AdChange.Removed);
        Ads.Put(StoredAds.Ad(3, "new words"), "b", "3", StoredAds.Monday).ShouldBe(AdChange.Removed);
        Ads.Find(new AdQuery()).Select(a => a.Number).ShouldBe([4]);

        Ads.Restore().ShouldBe(2);
        Ads.Find(new AdQuery()).Select(a => a.Number).Order().ShouldBe([2, 3, 4]);
        Ads.Restore().ShouldBe(1);
        Ads.Restore().ShouldBe(0);

        Ads.Remove([4]);
        Ads.Purge().ShouldBe(1);
        Ads.Restore().ShouldBe(0);
        Ads.Put(StoredAds.Ad(5), "b", "5", StoredAds.Monday);
        Ads.Get(4).ShouldBeNull("a number is never given twice");
        Ads.Get(5).ShouldNotBeNull();
    }

    [Fact]
    public void What_is_deleted_for_good_is_not_in_the_file_any_more()
    {
        Ads.Put(StoredAds.Ad(1, "We use xylotomographs daily.") with { Employer = "Quuxorp" }, "b", "1", StoredAds.Monday);
        Ads.Put(StoredAds.Ad(2), "b", "2", StoredAds.Monday);
        Ads.Remove([1]);
        Ads.Purge();
        foreach (var file in Directory.EnumerateFiles(folder.Root))
        {
            using var content = new MemoryStream();
            using (var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            {
                open.CopyTo(content);
            }

            foreach (var word in new[] { "xylotomographs", "Quuxorp", "quuxorp" })
            {
                content.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{word} in {Path.GetFileName(file)}");
            }
        }

        Ads.Find(new AdQuery { Words = "python" }).Count.ShouldBe(1);
    }

    [Fact]
    public void Words_phrases_exclusions_and_beginnings_are_found()
    {
        Ads.Put(StoredAds.Ad(1, "Terraform and machine learning in Zürich."), "b", "1", StoredAds.Monday);
        Ads.Put(StoredAds.Ad(2, "Learning about a machine."), "b", "2", StoredAds.Monday);
        Ads.Put(StoredAds.Ad(3, "Kubernetes."), "b", "3", StoredAds.Monday);

        Found("machine learning").ShouldBe([1, 2]);
        Found("\"machine learning\"").ShouldBe([1]);
        Found("machine -terraform").ShouldBe([2]);
        Found("kube*").ShouldBe([3]);
        Found("zurich").ShouldBe([1]);
        Found("leeds").ShouldBe([1, 2, 3]);
        Found("nowhere").ShouldBeEmpty();
        IEnumerable<long> Found(string words) => Ads.Find(new AdQuery { Words = words }).Select(a => a.Number).Order();
    }

    [Theory]
    [InlineData("c#", "1 7")]
    [InlineData("C#", "1 7")]
    [InlineData("\"C# developer\"", "1")]
    [InlineData("c++", "2 7")]
    [InlineData("c", "1 2 3 7")]
    [InlineData("c -c# -c++", "3")]
    [InlineData(".net", "4")]
    [InlineData("node.js", "6")]
    [InlineData("\"node js\"", "6")]
    [InlineData("csharp", "1 7")]
    [InlineData("f#", "")]
    public void Names_with_signs_are_found_as_they_are_written(string words, string numbers)
    {
        string[] texts = ["A C# developer.", "We write C++17.", "Vitamin C, page#c.", "The .NET platform", "net income of ours", "Services in Node.js.", "C#/C++"];
        foreach (var (n, text) in texts.Index())
        {
            Ads.Put(StoredAds.Ad(n + 1, text), "b", $"{n}", StoredAds.Monday);
        }

        string.Join(' ', Ads.Find(new AdQuery { Words = words }).Select(a => a.Number).Order()).ShouldBe(numbers);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("* -* \"\" ()")]
    [InlineData("title:python OR NEAR(a b) ^x")]
    [InlineData("'; DROP TABLE ads; --")]
    [InlineData("-python")]
    [InlineData("c++ c# .net")]
    public void Nothing_that_is_typed_is_a_syntax_error(string words)
    {
        Ads.Put(StoredAds.Ad(1), "b", "1", StoredAds.Monday);
        Should.NotThrow(() => Ads.Find(new AdQuery { Words = words }));
        Ads.Count.ShouldBe(1);
    }

    [Fact]
    public void Ads_are_counted_by_source()
    {
        for (var n = 1; n <= 6; n++)
        {
            Ads.Put(StoredAds.Ad(n), n > 4 ? "greenhouse:x" : "files", $"{n}", StoredAds.Monday, run: n == 5 ? 1 : 2);
        }

        Ads.Close("greenhouse:x", 2, StoredAds.Monday);
        Ads.Counts().ShouldBe(
        [
            new SourceCounts("files", 4, 4, 3, StoredAds.Monday.AddDays(-4), StoredAds.Monday.AddDays(-1), StoredAds.Monday),
            new SourceCounts("greenhouse:x", 2, 1, 2, StoredAds.Monday.AddDays(-6), StoredAds.Monday.AddDays(-5), StoredAds.Monday),
        ]);
    }

    [Fact]
    public void All_texts_come_in_batches_and_in_order()
    {
        database.Together(() => Enumerable.Range(1, 1203).ToList().ForEach(n => Ads.Put(StoredAds.Ad(n, $"text {n}"), "b", $"{n}", StoredAds.Monday)));
        Ads.WithTexts().Select(a => (a.Number, a.Ad.Text)).ShouldBe(Enumerable.Range(1, 1203).Select(n => ((long)n, $"text {n}")));
    }

    [Fact]
    public void Half_of_what_belongs_together_is_never_kept()
    {
        Should.Throw<InvalidOperationException>(() => database.Together(() =>
        {
            Ads.Put(StoredAds.Ad(1), "b", "1", StoredAds.Monday);
            throw new InvalidOperationException("stopped");
        }));
        Ads.Count.ShouldBe(0);
        Ads.Find(new AdQuery { Words = "python" }).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_of_eight_megabytes_is_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Wir suchen Köche. ", 450_000));
        Ads.Put(StoredAds.Ad(1, text), "b", "1", StoredAds.Monday);
        Ads.Get(1)!.Ad.Text.ShouldBe(text);
        new FileInfo(folder.At("fulcrum.db")).Length.ShouldBeLessThan(2 << 20);
    }
}

using Fulcrum.Cli;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Reading_from_the_workspace : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Workspace workspace;

    public Reading_from_the_workspace() => workspace = Workspace.Open([], folder.At("home"))!;

    public void Dispose()
    {
        workspace.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void What_is_kept_is_what_reading_anew_gives()
    {
        workspace.AddFiles([Corpus.BundledAds], StoredAds.Monday, []);
        Same(Read().Corpus, "read for the first time");
        Same(Read().Corpus, "kept");
    }

    [Fact]
    public void Real_ads_too()
    {
        workspace.AddFiles([Repository.DataOrSkip("ads", "finance_2026_08.jsonl.gz"), Repository.DataOrSkip("ads", "ai_labs_2026_04.jsonl.gz")], StoredAds.Monday, []);
        Read();
        Same(Read().Corpus, "kept");
    }

    [Fact]
    public void Only_what_is_new_or_changed_is_read()
    {
        for (var n = 1; n <= 8; n++)
        {
            workspace.Ads.Put(StoredAds.Ad(n, $"We use tool number {n} and Python."), "b", $"{n}", StoredAds.Monday);
        }

        Read().AdsRead.ShouldBe(8);
        Read().AdsRead.ShouldBe(0);

        workspace.Ads.Put(StoredAds.Ad(9, "We use Rust."), "b", "9", StoredAds.Monday);
        workspace.Ads.Put(StoredAds.Ad(3, "We use Rust and SQL."), "b", "3", StoredAds.Monday);
        Read().AdsRead.ShouldBe(2);
        Read().AdsRead.ShouldBe(0);
        Same(Read().Corpus, "after a change");

        workspace.Ads.Remove([1, 2]);
        var (corpus, read) = Read();
        (corpus.AdsRead, read).ShouldBe((7, 0));
        Same(corpus, "after a removal");
    }

    [Fact]
    public void Copies_are_merged_and_counted_as_ever()
    {
        var text = string.Concat(Enumerable.Repeat("We run many pipelines in Python and SQL for our customers. ", 12));
        workspace.Ads.Put(StoredAds.Ad(3, text), "b", "1", StoredAds.Monday);
        workspace.Ads.Put(StoredAds.Ad(3, text) with { Id = "again", Location = "York", Posted = StoredAds.Monday }, "b", "2", StoredAds.Monday);
        foreach (var corpus in new[] { Read().Corpus, Read().Corpus })
        {
            var ad = corpus.Readings.ShouldHaveSingleItem().Ad;
            (ad.Reposts, ad.Posted, corpus.AdsRead).ShouldBe((2, StoredAds.Monday, 2));
        }
    }

    [Fact]
    public void Kept_readings_of_another_reader_do_not_count()
    {
        workspace.Ads.Put(StoredAds.Ad(1), "b", "1", StoredAds.Monday);
        var reading = Read().Corpus.Readings[0];
        workspace.Readings.Keep([9], [(1, reading)], new Dictionary<ConceptId, Concept>());
        File.Delete(folder.At("home/market.packed"));
        Read().AdsRead.ShouldBe(1);
    }

    private void Same(Corpus corpus, string when)
    {
        // The workspace calls places by its own numbers; everything else is the same.
        var anew = Corpus.Of([.. workspace.Ads.WithTexts().Select(a => a.Ad with { Place = $"workspace:{a.Number}" })]);
        corpus.AdsRead.ShouldBe(anew.AdsRead, when);
        var withTexts = StoredReadings.WithTexts(corpus.Readings, workspace.Folder);
        withTexts.Count.ShouldBe(anew.Readings.Count);
        foreach (var (kept, fresh) in withTexts.Zip(anew.Readings))
        {
            kept.Ad.ShouldBe(fresh.Ad, when);
            ReadingLine.Of(kept).ShouldBe(ReadingLine.Of(fresh), when);
            kept.Requirements.Select(r => (r.Concept, r.Strength, r.Surface, r.Span, r.Reason, r.InTitle, string.Join('|', r.Surfaces)))
                .ShouldBe(fresh.Requirements.Select(r => (r.Concept, r.Strength, r.Surface, r.Span, r.Reason, r.InTitle, string.Join('|', r.Surfaces))), when);
            (kept with { Requirements = [] }).ShouldBe(fresh with { Requirements = [] }, when);
        }
    }

    private (Corpus Corpus, int AdsRead) Read()
    {
        var read = new Counted();
        return (new Corpus(StoredMarket.Open(workspace, [], read, TestContext.Current.CancellationToken)), read.Most);
    }

    private sealed class Counted : IProgress<int>
    {
        private int most;

        public int Most => most;

        public void Report(int value)
        {
            lock (this)
            {
                most = Math.Max(most, value);
            }
        }
    }
}

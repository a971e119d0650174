using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>An ad dated in years to come must not push every other ad out of the last twelve months.</summary>
public sealed class Ads_dated_ahead : IDisposable
{
    private static readonly DateOnly Today = StoredAds.Monday.AddDays(1);

    private static readonly AdFilter Filter = new() { Today = Today };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<Ad> Ads =>
    [
        .. Enumerable.Range(1, 12).Select(n => StoredAds.Ad(n, $"We use Python and tool {n}.")),
        StoredAds.Ad(20, "We use Rust.") with { Posted = new DateOnly(2099, 1, 1) },
        StoredAds.Ad(21, "We use Cobol.") with { Posted = Today.AddYears(-3) },
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_window_ends_at_the_newest_day_that_can_be_right(bool isStored)
    {
        var corpus = Read(isStored);
        corpus.Demand("data engineer", Filter).Counts.Ads.ShouldBe(13);
        corpus.OfRole("data engineer", Filter).ShouldNotContain(r => r.Ad.Posted < Today.AddYears(-2));
        corpus.Report("data engineer", Filter).TooOld.ShouldBe(1);
        corpus.Ask("degree", null, Filter)!.Of.Ads.ShouldBe(13);
        corpus.Demand("data engineer", new AdFilter()).Counts.Ads.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_is_said_which_dates_cannot_be_right(bool isStored)
    {
        var said = Read(isStored).DatedAhead(Today).ShouldNotBeNull();
        (said.Code, said.Severity).ShouldBe(("ADS023", Severity.Warning));
        said.Reason.ShouldStartWith("1 ad is dated later than today, 2026-11-17.");
        Read(isStored).DatedAhead(new DateOnly(2100, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void Tomorrow_is_today_elsewhere()
    {
        var corpus = Corpus.Of([StoredAds.Ad(1) with { Posted = Today.AddDays(1) }], cancel: TestContext.Current.CancellationToken);
        corpus.DatedAhead(Today).ShouldBeNull();
        corpus.DatedAhead(Today.AddDays(-1)).ShouldNotBeNull();
    }

    [Fact]
    public void A_plan_says_it_too()
    {
        var findings = new List<Finding>();
        File.WriteAllText(folder.At("pivot.yaml"), "role: data engineer\nads: [ads.jsonl]\nself: {python: 3}");
        File.WriteAllText(folder.At("ads.jsonl"), """{"title": "Data Engineer", "employer": "Employer", "text": "We use Python and SQL to build pipelines.", "posted": "2099-01-01"}""");
        var settings = Pivot.Open(folder.At("pivot.yaml"), Today, findings).ShouldNotBeNull();
        Pivot.Request(settings, Corpus.Read(settings.Ads, findings, cancel: TestContext.Current.CancellationToken), "data engineer", findings).Ads.ShouldHaveSingleItem();
        findings.ShouldContain(f => f.Code == "ADS023");
    }

    private Corpus Read(bool isStored)
    {
        if (!isStored)
        {
            return Corpus.Of(Ads, cancel: TestContext.Current.CancellationToken);
        }

        using var workspace = Workspace.Open([], folder.At("kept"))!;
        foreach (var ad in Ads)
        {
            workspace.Ads.Put(ad, "b", ad.Id, StoredAds.Monday);
        }

        return new Corpus(StoredMarket.Open(workspace, [], null, TestContext.Current.CancellationToken));
    }
}

using Fulcrum.Core;
using Fulcrum.Intake;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The real corpora, read where they lie.</summary>
public sealed class Real_ads
{
    // Rows a corpus is documented to hold, with what its ads state.
    [Theory]
    [InlineData("ashby_2025_10", 4284)]
    [InlineData("linkedin_data_2025_09", 221)]
    [InlineData("glassdoor_ds_2024_04", 356)]
    [InlineData("three_boards_2020_04", 1659)]
    [InlineData("finance_2026_08", 70)]
    [InlineData("linkedin_teachers_2025_04", 252)]
    [InlineData("non_english_sample", 136)]
    [InlineData("bad_scrapes", 924)]
    public void Every_ad_of_a_corpus_is_read(string corpus, int count)
    {
        var (ads, findings) = Read(corpus);
        ads.Count.ShouldBe(count);
        findings.Where(f => f.Severity > Severity.Note).Select(f => f.Code).ShouldBe(corpus == "bad_scrapes" ? ["ADS021"] : []);
        ads.ShouldAllBe(a => a.Text.Length > 20 && a.Title.Length > 0 && a.Posted != null && !a.Text.Contains('\r') && !a.Text.Contains('\u00a0'));
    }

    [Fact]
    public void Stated_pay_is_base_pay_in_full_units()
    {
        var (ads, _) = Read("ashby_2025_10");
        ads.Count(a => a.Pay is not null).ShouldBeInRange(1400, 1600);
        ads.Where(a => a.Pay is { Currency: "USD", Period: PayPeriod.Year }).Select(a => a.Pay!.Min).Min().ShouldBeGreaterThan(5_000);
        ads.ShouldAllBe(a => a.Pay == null || !a.PayText.Contains("OTE"));
    }

    [Fact]
    public void Boards_own_estimates_are_not_pay()
        => Read("glassdoor_ds_2020_04").Ads.ShouldAllBe(a => !a.PayText.Contains("Glassdoor"));

    [Fact]
    public void Excerpts_are_marked_as_such()
    {
        Read("glassdoor_ds_2023_12_excerpts").Ads.ShouldAllBe(a => a.IsExcerpt);
        Read("glassdoor_ds_2024_04").Ads.ShouldAllBe(a => !a.IsExcerpt);
    }

    internal static (IReadOnlyList<Ad> Ads, IReadOnlyList<Finding> Findings) Read(string corpus)
    {
        var path = Repository.DataOrSkip("ads", $"{corpus}.jsonl.gz");
        var findings = new List<Finding>();
        var ads = new List<Ad>();
        foreach (var (name, content) in new Sources().Open([path], findings))
        {
            var (read, problems) = AdFiles.Read(content, name);
            ads.AddRange(read);
            findings.AddRange(problems);
        }

        return (ads, findings);
    }
}

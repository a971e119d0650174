using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Web_pages
{
    private const string Posting = """
        {"@context":"https://schema.org","@type":"JobPosting","title":"Data Engineer","hiringOrganization":{"@type":"Organization","name":"Acme &amp; Co"},
         "jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Leeds","addressRegion":"West Yorkshire","addressCountry":{"name":"GB"}}},
         "datePosted":"2026-05-02","employmentType":["FULL_TIME"],"jobLocationType":"TELECOMMUTE","identifier":{"@type":"PropertyValue","name":"Acme","value":"77"},
         "baseSalary":{"@type":"MonetaryAmount","currency":"GBP","value":{"@type":"QuantitativeValue","minValue":50000,"maxValue":60000,"unitText":"YEAR"}},
         "description":"<p>We build.</p><ul><li>SQL</li><li>Python</li></ul>"}
        """;

    [Theory]
    [InlineData("{0}")]
    [InlineData("[{0}]")]
    [InlineData("{{\"@context\":\"https://schema.org\",\"@graph\":[{{\"@type\":\"WebPage\",\"name\":\"x\"}},{0}]}}")]
    public void A_JobPosting_in_JSON_LD_is_read(string wrapper)
    {
        var page = $"<html><head><title>x</title><script type=\"application/ld+json\">{string.Format(System.Globalization.CultureInfo.InvariantCulture, wrapper, Posting)}</script></head><body><nav>Home</nav>Other</body></html>";
        var ad = AdFiles.Read(page, "saved/page.html").Ads.ShouldHaveSingleItem();
        (ad.Title, ad.Employer, ad.Location, ad.Posted, ad.Remote, ad.EmploymentType, ad.Board).ShouldBe(("Data Engineer", "Acme & Co", "Leeds, West Yorkshire, GB", new DateOnly(2026, 5, 2), true, "FULL_TIME", "saved"));
        ad.Pay.ShouldBe(new PayRange(50000, 60000, "GBP", PayPeriod.Year));
        ad.Text.ShouldBe("We build.\n\n- SQL\n- Python");
    }

    [Fact]
    public void JSON_LD_with_bare_line_ends_in_its_strings_is_repaired()
        => AdFiles.Read("<script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"A\",\"description\":\"one\ntwo\"}</script>", "p.html").Ads.ShouldHaveSingleItem().Text.ShouldBe("one two");

    [Fact]
    public void Microdata_is_read()
    {
        var ad = AdFiles.Read("""
            <html><body><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Cook</h1>
            <span itemprop="hiringOrganization" itemscope><b itemprop="name">Inn</b></span><meta itemprop="datePosted" content="2026-04-01">
            <span itemprop="jobLocation" itemscope><i itemprop="addressLocality">York</i></span>
            <div itemprop="description"><p>You cook.</p><div>Daily.</div></div></div><footer>f</footer></body></html>
            """, "p.html").Ads.ShouldHaveSingleItem();
        (ad.Title, ad.Employer, ad.Location, ad.Posted, ad.Text).ShouldBe(("Cook", "Inn", "York", new DateOnly(2026, 4, 1), "You cook.\n\nDaily."));
    }

    [Fact]
    public void Without_markup_for_machines_the_main_text_is_read()
    {
        var words = string.Join(' ', Enumerable.Repeat("You plan lessons and teach.", 20));
        var ad = AdFiles.Read($"<html><head><title>Teacher | School</title><meta property='og:site_name' content='School'></head><body><nav>Menu</nav><main><h1>Teacher</h1><p>{words}</p></main><footer>Imprint</footer></body></html>", "p.html").Ads.ShouldHaveSingleItem();
        (ad.Title, ad.Employer).ShouldBe(("Teacher", "School"));
        ad.Text.ShouldBe($"## Teacher\n\n{words}");
    }

    [Fact]
    public void A_page_without_an_ad_says_so()
    {
        var (ads, findings) = AdFiles.Read("<html><body><a href='x'>Jobs</a></body></html>", "p.html");
        ads.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Code.ShouldBe("ADS016");
    }

    [Fact]
    public void Headings_items_and_paragraphs_stay_apart()
        => HtmlText.OfFragment("<h3>You have</h3><p>Some <b>years</b> of<br>work.</p><ul><li><p>SQL&nbsp;&amp; more</p></li><li>• Python</ul><p><strong>Nice to have</strong></p><p>Rust</p>")
            .ShouldBe("## You have\n\nSome years of\nwork.\n\n- SQL & more\n- Python\n\n## Nice to have\n\nRust");

    [Fact]
    public void What_nobody_sees_is_no_text()
        => HtmlText.OfFragment("<p>a</p><script>x<p>b</p></script><style>p{}</style><!-- c --><div style='display: none'><div>d</div></div><p hidden>e</p><template>f</template><p>g</p>").ShouldBe("a\n\ng");

    [Theory]
    [InlineData("R&D at AT&T: x < y, a<b")]
    [InlineData("List<string> and 3 > 2")]
    public void Plain_text_with_signs_stays_as_it_is(string text) => HtmlText.OfFragment(text).ShouldBe(text);

    [Fact]
    public void Bombs_of_open_tags_end_quickly()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><b><i class=x>", 200_000)) + "end";
        HtmlText.OfFragment("<p>start</p>" + deep).ShouldBe("start\n\n## end");
        var reopened = string.Concat(Enumerable.Range(0, 2000).Select(i => $"<b class=a{i}>")) + string.Concat(Enumerable.Repeat("<p>x", 100_000));
        HtmlText.OfFragment(reopened).Length.ShouldBeGreaterThan(100_000);
        HtmlText.OfFragment("<p>" + new string('<', 3_000_000)).Length.ShouldBeLessThanOrEqualTo(3_000_000);
    }

    [Fact]
    public void A_text_that_never_ends_is_cut()
        => AdFiles.Read("{\"title\":\"A\",\"company\":\"E\",\"description\":\"" + string.Concat(Enumerable.Repeat("word ", 400_000)) + "\"}\n{}", "a.jsonl").Ads[0].Text.Length.ShouldBeLessThanOrEqualTo(AdText.Limit);
}

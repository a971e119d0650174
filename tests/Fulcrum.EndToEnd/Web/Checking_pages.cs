using System.Net;
using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Market, screen, findings, facts and this week: what is chosen lives in the address, and forms change the files and nothing else.</summary>
public sealed class Checking_pages(ExamplePages example) : IAsyncLifetime
{
    private const string Pivot = "# mine\nrole: data engineer\nresume: cv.txt\nads: [ads.jsonl]\nstart: 2026-11-30\npaths: 200\n";
    private const string Ad = """{"id":"ID","title":"Data Engineer","company":"Alder ID","description":"Requirements\n- Strong Python and SQL <script>alert(1)</script>\n- 5+ years of experience with data pipelines\nNice to have\n- Some Docker, we like it when people know what runs where.","posted_at":"2026-09-01"}""";
    private readonly string home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
    private Browser browser = null!;
    private WebProcess pages = null!;

    public async ValueTask InitializeAsync()
    {
        (browser, _) = await example.Open();
        await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), Pivot);
        await File.WriteAllTextAsync(Path.Combine(home, "cv.txt"), "Ann Example\nData analyst\n\nSkills\nPython, Postgres, Excel\n\nExperience\nData analyst, Birch, 2021 – present\n- Reports in Python\n");
        await File.WriteAllTextAsync(Path.Combine(home, "ads.jsonl"), string.Join('\n', Enumerable.Range(1, 30).Select(n => Ad.Replace("ID", $"{n}", StringComparison.Ordinal))));
        pages = WebProcess.Start(home);
    }

    public ValueTask DisposeAsync()
    {
        pages.Dispose();
        Directory.Delete(home, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_filter_changes_the_market_in_place_and_lives_in_the_address()
    {
        var (_, shared) = await example.Open();
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(shared.Address.ToString());
        _ = await page.GotoAsync($"{shared.Base}/market?part=pay");
        var before = await page.Locator(".lede").InnerTextAsync();
        _ = await page.Locator("#f-seniority").SelectOptionAsync("senior");
        await page.WaitForURLAsync("**seniority=senior**");
        await Assertions.Expect(page.Locator(".lede")).Not.ToHaveTextAsync(before);
        page.Url.ShouldContain("part=pay");

        // Pictures are drawn when the new part has settled, which is after its words stand.
        await Assertions.Expect(page.Locator("figure.chart svg").First).ToBeVisibleAsync();
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task From_a_share_to_the_sentence_to_the_ad_with_its_text_escaped()
    {
        var (page, complaints, _) = await browser.Window(scripts: false);
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync($"{pages.Base}/market/concept/python?dates=all");
        (await page.Locator(".quotes blockquote").CountAsync()).ShouldBe(20);
        (await page.Locator(".quotes mark").First.InnerTextAsync()).ShouldBe("Python");
        await page.Locator(".pager a[rel=next]").ClickAsync();
        (await page.Locator(".quotes blockquote").CountAsync()).ShouldBe(10);
        await page.Locator(".quotes a").First.ClickAsync();
        (await page.Locator(".ad-text").InnerTextAsync()).ShouldContain("5+ years");
        (await page.Locator(".ad-text script").CountAsync()).ShouldBe(0);
        (await page.Locator(".ad-text mark.required").CountAsync()).ShouldBeGreaterThan(1);
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task One_click_corrects_a_misreading_and_another_takes_the_correction_back()
    {
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        var docker = $"{pages.Base}/market/concept/docker?dates=all";
        _ = await page.GotoAsync(docker);
        await Assertions.Expect(page.Locator("#sentences")).ToContainTextAsync("30 ads: 0 require it, 30 prefer it");
        await page.Locator(".quotes li").First.GetByText("Not asked here").ClickAsync();
        await Assertions.Expect(page.Locator("#sentences")).ToContainTextAsync("29 ads: 0 require it, 29 prefer it");
        page.Url.ShouldBe(docker);
        await page.Locator(".quotes li").First.GetByText("required", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#sentences")).ToContainTextAsync("29 ads: 1 require it, 28 prefer it");
        _ = await page.GotoAsync($"{pages.Base}/market?part=reading");
        (await page.Locator(".corrections li").CountAsync()).ShouldBe(2);
        await page.Locator(".corrections button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".corrections li")).ToHaveCountAsync(1);
        _ = await page.GotoAsync(docker);
        await Assertions.Expect(page.Locator("#sentences")).ToContainTextAsync("30 ads: 1 require it");
        await page.Locator(".quotes li").First.GetByText("never, in any ad").ClickAsync();
        await Assertions.Expect(page.Locator("#sentences")).ToContainTextAsync("1 ad: 1 require it");
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_pasted_ad_is_screened_kept_and_forgotten_and_bad_names_lead_nowhere()
    {
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync($"{pages.Base}/screen");
        await page.Locator("textarea[name=text]").FillAsync("Data Engineer\nElm\n\nRequirements\n- Python and Kubernetes\n- SQL on PostgreSQL\n- Experience with pipelines that other people depend on every day");
        await page.Locator(".paste button").ClickAsync();
        await page.WaitForURLAsync("**/screen?pasted=*");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Not met");
        Directory.GetFiles(Path.Combine(home, "pasted")).Length.ShouldBe(1);
        _ = await page.GotoAsync($"{pages.Base}/screen");
        await page.Locator(".kept button").ClickAsync();
        await Assertions.Expect(page.Locator(".kept")).ToHaveCountAsync(0);
        Directory.GetFiles(Path.Combine(home, "pasted")).ShouldBeEmpty();
        complaints.ShouldBeEmpty();
        using var client = await pages.Client();
        foreach (var address in new[] { "/screen?pasted=../pivot", "/screen?ad=../../x", "/market/ad/..%2fpivot.yaml", "/market/concept/nothing-like-it", "/findings/FUL999", "/facts/none" })
        {
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_rule_is_accepted_with_a_reason_and_speaks_again_and_the_users_comment_stays()
    {
        using (var client = await pages.Client())
        {
            await pages.Answered(client);
        }

        var (page, _, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync($"{pages.Base}/findings");
        var rule = page.Locator("[id^=FUL]").First;
        var code = (await rule.GetAttributeAsync("id"))!;
        await rule.Locator("details summary").ClickAsync();
        await rule.Locator("input[name=reason]").FillAsync("I have a mentor: \"really\", she's in the role");
        await rule.Locator("form button").ClickAsync();
        await Assertions.Expect(page.Locator("#accepted")).ToContainTextAsync("she's in the role");
        var file = await File.ReadAllTextAsync(Path.Combine(home, "pivot.yaml"));
        file.ShouldContain($"{code}:");
        file.ShouldStartWith("# mine\n");
        await page.Locator("#accepted button").ClickAsync();
        await Assertions.Expect(page.Locator("#accepted")).ToHaveCountAsync(0);
        (await File.ReadAllTextAsync(Path.Combine(home, "pivot.yaml"))).ShouldNotContain(code);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_fact_takes_the_users_own_value_refuses_one_that_cannot_be_and_goes_back()
    {
        var (page, _, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync($"{pages.Base}/facts/funnel.screen.cold");
        await page.Locator("input[name=value]").FillAsync("1.7");
        await page.Locator(".own-fact button").First.ClickAsync();
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Not kept");
        (await File.ReadAllTextAsync(Path.Combine(home, "pivot.yaml"))).ShouldNotContain("1.7");
        await page.Locator("input[name=value]").FillAsync("0.08");
        await page.Locator(".own-fact button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".lede")).ToContainTextAsync("yours");
        (await File.ReadAllTextAsync(Path.Combine(home, "pivot.yaml"))).ShouldContain("funnel.screen.cold: 0.08");
        _ = await page.GotoAsync($"{pages.Base}/facts?kind=yours");
        (await page.Locator(".facts-list tbody tr:not(.group-row)").CountAsync()).ShouldBe(1);
        _ = await page.GotoAsync($"{pages.Base}/facts/funnel.screen.cold");
        await page.Locator("button[name=reset]").ClickAsync();
        await Assertions.Expect(page.Locator(".lede")).ToContainTextAsync("cited");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_link_of_a_finding_leads_to_a_page_and_to_a_place_on_it()
    {
        var (_, shared) = await example.Open();
        using var client = await shared.Client();
        var findings = await client.GetStringAsync("/findings");
        var links = System.Text.RegularExpressions.Regex.Matches(findings, "class=\"remedy\">[^<]*<a href=\"([^\"]+)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().ToList();
        links.ShouldNotBeEmpty();
        foreach (var link in links.Where(l => l.StartsWith("/start", StringComparison.Ordinal) || l.StartsWith("/screen", StringComparison.Ordinal) || l.StartsWith("/market", StringComparison.Ordinal) || l.StartsWith("/facts", StringComparison.Ordinal)))
        {
            var page = await client.GetAsync(link);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            if (link.Contains('#', StringComparison.Ordinal))
            {
                (await page.Content.ReadAsStringAsync()).ShouldContain($"id=\"{link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]}\"", Case.Sensitive, link);
            }
        }
    }
}

using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What holds for each page alike, on the bundled example.</summary>
public sealed class Every_page(ExamplePages example)
{
    /// <summary>Each page's address.</summary>
    internal static readonly string[] Addresses =
    [
        "/", "/why/demand",
        "/start?open=money", "/start?open=skills",
        "/market", "/market?part=trend", "/market?part=together", "/market?part=questions", "/market?part=pay", "/market?part=reading&dates=all", "/market/concept/python",
        "/report", "/you",
        "/tax", "/tax?savings=12000&quit=3&a.savings=20000&path=10",
        "/screen", "/findings", "/findings/FUL007", "/facts", "/facts?q=referral", "/facts/funnel.screen.cold",
        "/plan", "/plan?option=r0",
        "/credentials", "/credentials?compare=aws-mla&compare=gcp-pmle", "/credentials?compare=gcp-pmle&sort=price",
    ];

    [Fact]
    public async Task Each_fits_a_phone_a_tablet_and_a_desk_without_complaint_or_outside_request()
    {
        var (browser, pages) = await example.Open();
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Light), (768, ColorScheme.Dark), (1440, ColorScheme.Light) })
        {
            var (page, complaints, requests) = await browser.Window(width, scheme);
            _ = await page.GotoAsync(pages.Address.ToString());
            foreach (var address in Addresses)
            {
                _ = await page.GotoAsync(pages.Base + address);
                complaints.ShouldBeEmpty(address);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
                (await page.Locator("h1").CountAsync()).ShouldBe(1, address);
                (await page.Locator("figure.chart .picture:empty").CountAsync()).ShouldBe(0, address);
            }

            requests.ShouldAllBe(r => r.StartsWith(pages.Base, StringComparison.Ordinal) || r.StartsWith("data:", StringComparison.Ordinal));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_screen_reader_meets_no_serious_barrier_on_any_of_them()
    {
        var (browser, pages) = await example.Open();
        var axe = Path.Combine(Repository.Root, "src", "Fulcrum.Web", "browser", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed (npm was absent when the pages were built).");
        var script = await File.ReadAllTextAsync(axe);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var (page, _, _) = await browser.Window(scheme: scheme);
            _ = await page.GotoAsync(pages.Address.ToString());
            foreach (var address in Addresses)
            {
                _ = await page.GotoAsync(pages.Base + address);
                _ = await page.EvaluateAsync(script);
                var barriers = await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.filter(v => v.impact === 'serious' || v.impact === 'critical').flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)}`))");
                barriers.ShouldBeEmpty($"{address} {scheme}");
            }

            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Each_reads_without_scripts()
    {
        var (browser, pages) = await example.Open();
        var (page, _, _) = await browser.Window(scripts: false);
        _ = await page.GotoAsync(pages.Address.ToString());
        foreach (var address in Addresses)
        {
            _ = await page.GotoAsync(pages.Base + address);
            (await page.Locator("main").InnerTextAsync()).Length.ShouldBeGreaterThan(100, address);
            (await page.Locator("figure.chart details.numbers:not([open])").CountAsync()).ShouldBe(0, address);
        }

        await page.Context.CloseAsync();
    }
}

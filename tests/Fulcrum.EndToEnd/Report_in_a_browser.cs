using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The report as a browser shows it. Skips, with the reason, where there is no Chromium.</summary>
public sealed class Report_in_a_browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly CommandLine _fulcrum = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _page = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not on this machine (package chromium).");
        _fulcrum.Run("demo").Exit.ShouldBe(0);
        _page = new Uri(Path.Combine(_fulcrum.Folder, "fulcrum-report.html")).AbsoluteUri;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _fulcrum.Dispose();
    }

    [Fact]
    public async Task It_fits_a_phone_a_tablet_and_a_desk_without_scripts_errors_or_outside_requests()
    {
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Light), (768, ColorScheme.Dark), (1440, ColorScheme.Light) })
        {
            var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme });
            var errors = new List<string>();
            var requests = new List<string>();
            page.Console += (_, m) => errors.Add(m.Text);
            page.PageError += (_, e) => errors.Add(e);
            page.Request += (_, r) => requests.Add(r.Url);
            await page.GotoAsync(_page);
            errors.ShouldBeEmpty();
            requests.ShouldBe([_page]);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            (await page.Locator("h1").CountAsync()).ShouldBe(1);
            (await page.Locator("svg[role=img]").CountAsync()).ShouldBeGreaterThanOrEqualTo(4);
            (await page.Locator("section h2").First.InnerTextAsync()).ShouldBe("This week");
            (await page.Locator(".invented").CountAsync()).ShouldBe(1);
            await Shot(page, $"report-{width}");
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task Every_underlined_number_leads_to_its_source()
    {
        var page = await _browser!.NewPageAsync();
        await page.GotoAsync(_page);
        var broken = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))");
        broken.ShouldBeEmpty();
        (await page.Locator("a.n").CountAsync()).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task It_prints()
    {
        var page = await _browser!.NewPageAsync();
        await page.GotoAsync(_page);
        foreach (var format in new[] { "A4", "Letter" })
        {
            var pdf = await page.PdfAsync(new PagePdfOptions { Format = format });
            System.Text.Encoding.Latin1.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        }
    }

    // Kept only where somebody asks to look.
    private static async Task Shot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FULCRUM_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}

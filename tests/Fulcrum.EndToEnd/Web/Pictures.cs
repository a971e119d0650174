using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>No test: `eng/pictures` runs it to take a picture of every page into an ignored folder, for people to look at.</summary>
public sealed class Pictures(ExamplePages example)
{
    /// <summary>Pages that the README shows.</summary>
    private static readonly Dictionary<string, string> Kept = new() { ["/"] = "week", ["/market"] = "market" };

    [Fact]
    public async Task Every_page_is_pictured()
    {
        var (browser, pages) = await example.Open();
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "pictures")).FullName;
        foreach (var (width, scheme, name) in new[] { (1440, ColorScheme.Light, "desk"), (360, ColorScheme.Light, "phone"), (1440, ColorScheme.Dark, "dark") })
        {
            var (page, _, _) = await browser.Window(width, scheme);
            _ = await page.GotoAsync(pages.Address.ToString());
            foreach (var address in Every_page.Addresses)
            {
                _ = await page.GotoAsync(pages.Base + address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                var file = Path.Combine(folder, $"{name}{(address == "/" ? "-week" : address.Split('?')[0].Replace('/', '-'))}.png");
                _ = await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
                new FileInfo(file).Length.ShouldBeGreaterThan(5_000);
                if (name == "desk" && Kept.TryGetValue(address, out var kept))
                {
                    // The foot names a folder of this machine.
                    _ = await page.EvaluateAsync("document.querySelector('.frame-foot').remove()");
                    _ = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "pictures"));
                    _ = await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs", "pictures", $"{kept}.png") });
                }
            }

            await page.Context.CloseAsync();
        }
    }
}

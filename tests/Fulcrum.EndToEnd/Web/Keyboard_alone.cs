using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The pages are used without a pointer.</summary>
public sealed class Keyboard_alone(ExamplePages example)
{
    private const string Focused = "() => { const e = document.activeElement; const s = getComputedStyle(e); const r = e.getBoundingClientRect(); return `${s.outlineStyle}|${r.width > 0 && r.height > 0}|${e.tagName}`; }";

    [Fact]
    public async Task The_first_key_skips_to_the_content_and_every_stop_is_seen()
    {
        var (browser, pages) = await example.Open();
        var (page, _, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        foreach (var address in new[] { "/", "/market", "/tax", "/facts" })
        {
            _ = await page.GotoAsync(pages.Base + address);
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip", address);
            await page.Keyboard.PressAsync("Enter");
            (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main", address);
            for (var stop = 0; stop < 12; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                var seen = await page.EvaluateAsync<string>(Focused);
                if (!seen.EndsWith("|BODY", StringComparison.Ordinal))
                {
                    seen.ShouldNotStartWith("none", Case.Sensitive, $"{address}, stop {stop}: {seen}");
                    seen.ShouldContain("|true|", Case.Sensitive, $"{address}, stop {stop}");
                }
            }
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_role_is_typed_and_asked_for_with_Enter()
    {
        var (browser, pages) = await example.Open();
        var (page, _, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/market");
        await page.FocusAsync("main input[name=role]");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("data engineer");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(u => u.Contains("role=data", StringComparison.Ordinal));
        (await page.Locator("#market, main").First.InnerTextAsync()).ShouldContain("SQL");
        await page.Context.CloseAsync();
    }
}

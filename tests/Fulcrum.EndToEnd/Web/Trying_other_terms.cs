using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The pivot tax under other money, hours and dates: the picture follows, and nothing is kept until it is said.</summary>
public sealed partial class Trying_other_terms(ExamplePages example)
{
    [Fact]
    public async Task The_figures_follow_a_slider_and_the_address_holds_what_is_tried()
    {
        var (browser, pages) = await example.Open();
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/tax");
        var slider = page.Locator("label:has(input[name=savings]) input[type=range]");
        await slider.FocusAsync();
        await slider.PressAsync("Home");
        await Assertions.Expect(page.Locator("#tax .trying")).ToContainTextAsync("savings of $0");
        await Assertions.Expect(page.Locator("#terms input[name=savings]")).ToHaveValueAsync("0");
        page.Url.ShouldContain("savings=0");

        // Three pictures at least; they are drawn when the new part has settled.
        await Assertions.Expect(page.Locator("#tax figure.chart svg").Nth(2)).ToBeVisibleAsync();

        var before = await page.Locator("#tax .statements").InnerTextAsync();
        _ = await page.ReloadAsync();
        (await page.Locator("#tax .statements").InnerTextAsync()).ShouldBe(before);
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_scenarios_stand_side_by_side_and_one_future_is_told_month_by_month()
    {
        var (browser, pages) = await example.Open();
        var (page, complaints, _) = await browser.Window(scripts: false);
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/tax?savings=9000&quit=2&a.savings=20000&path=0");
        (await page.Locator(".sides > div").CountAsync()).ShouldBe(2);
        (await page.Locator("#tax").InnerTextAsync()).ShouldContain("savings of $20,000");
        (await page.Locator("dl.events dt").CountAsync()).ShouldBeGreaterThan(0);
        await page.ClickAsync("text=the best");
        page.Url.ShouldContain("path=100");
        page.Url.ShouldContain("a.savings=20000");
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("savings=-5&hours=9999&quit=abc&newPay=1e99&living=%00&path=7000")]
    [InlineData("savings=%3Cscript%3E&a.savings=%22onload%3D")]
    public async Task Terms_that_are_none_leave_the_persons_own(string query)
    {
        var (_, pages) = await example.Open();
        using var client = await pages.Client();
        var page = await client.GetStringAsync($"/tax?{query}");
        page.ShouldContain("name=\"savings\" value=\"32000\"");
        page.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Only_what_is_kept_reaches_the_pivot_file_and_its_comments_stay()
    {
        var home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
        try
        {
            var file = Path.Combine(home, "pivot.yaml");
            await File.WriteAllTextAsync(file, "role: data analyst # as ads say it\nmoney:\n  pay: 50000\n  savings: 9000 # for now\n");
            using var pages = WebProcess.Start(home);
            using var client = await pages.Client();
            _ = await client.GetStringAsync("/tax?savings=4000");
            (await File.ReadAllTextAsync(file)).ShouldContain("savings: 9000");
            var token = Token().Match(await client.GetStringAsync("/start")).Groups[1].Value;
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["savings"] = "4000", ["hours"] = "14", ["quit"] = "2", ["newPay"] = "" });
            _ = (await client.PostAsync("/tax/keep", form)).EnsureSuccessStatusCode();
            var now = await File.ReadAllTextAsync(file);
            now.ShouldContain("savings: 4000 # for now");
            now.ShouldContain("# as ads say it");
            now.ShouldContain("hours: 14");
            now.ShouldContain("quit: ");
            now.ShouldNotContain("newPay");
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

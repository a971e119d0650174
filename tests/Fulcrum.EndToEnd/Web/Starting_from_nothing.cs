using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The guided set-up, in a home that nobody has used.</summary>
public sealed class Starting_from_nothing : IAsyncLifetime
{
    private readonly string home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
    private Browser browser = null!;
    private WebProcess pages = null!;

    private string Pivot => File.ReadAllText(Path.Combine(home, "pivot.yaml"));

    public async ValueTask InitializeAsync()
    {
        browser = await Browser.Open();
        pages = WebProcess.Start(home);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            pages.Dispose();
        }

        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public async Task A_role_and_a_resume_are_enough_and_lead_to_this_week()
    {
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        page.Url.ShouldEndWith("/start");
        await page.FillAsync("input[name=role]", "data analyst");
        await page.SetInputFilesAsync("input[name=resume]", Path.Combine(Repository.Root, "examples", "bootcamp-graduate-without-portfolio", "resume.md"));
        await Assertions.Expect(page.Locator("#resume-hint")).ToContainTextAsync("Read:");
        await page.ClickAsync("button[value=plan]");
        page.Url.ShouldBe(pages.Base + "/");
        Pivot.ShouldContain("role: data analyst");
        Pivot.ShouldContain("resume: resume.md");
        await Assertions.Expect(page.Locator("ol.todos > li").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_is_kept_when_it_is_left_and_two_windows_take_nothing_from_each_other()
    {
        var (one, complaints, _) = await browser.Window();
        var (two, _, _) = await browser.Window();
        foreach (var page in new[] { one, two })
        {
            _ = await page.GotoAsync(pages.Address.ToString());
            _ = await page.GotoAsync(pages.Base + "/start?open=money");
        }

        await Leave(one, "money.savings", "12,000");
        await Leave(two, "money.living", "1,900");
        await Leave(one, "hours", "7.5");
        await Leave(two, "budget", "900");
        await Leave(two, "money.tax", "lots");
        await Assertions.Expect(two.Locator("#f-money-tax .bad")).ToContainTextAsync("Not kept");
        await Leave(one, "money.savings", "13,000");

        Pivot.ShouldContain("savings: '13,000'");
        Pivot.ShouldContain("living: '1,900'");
        Pivot.ShouldContain("hours: 7.5");
        Pivot.ShouldContain("budget: 900");
        Pivot.ShouldNotContain("tax");
        _ = await two.ReloadAsync();
        (await two.InputValueAsync("[name='money.savings']")).ShouldBe("13,000");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_the_forms_post_and_an_older_one_takes_nothing_back()
    {
        await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), "# mine\nrole: data analyst # the aim\nhours: 5\n");
        var (page, _, _) = await browser.Window(scripts: false);
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/start?open=money");
        await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), "# mine\nrole: data analyst # the aim\nhours: 6\n");
        await page.FillAsync("[name='contacts']", "4");
        await page.Locator("#money button").ClickAsync();
        Pivot.ShouldBe("# mine\nrole: data analyst # the aim\nhours: 6\ncontacts: 4\n");
    }

    [Fact]
    public async Task A_rating_is_kept_from_its_slider_and_taken_back_at_its_left_end()
    {
        await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), "role: data analyst\n");
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/start?open=skills");
        var slider = page.Locator("#rate-sql input[type=range]");
        await slider.FillAsync("2.5");
        await Assertions.Expect(page.Locator("#rate-sql output")).ToHaveTextAsync("working to proficient");
        await Assertions.Expect(page.Locator("#rate-sql input[type=hidden]")).ToHaveValueAsync("2.5");
        Pivot.ShouldContain("SQL: 2.5");
        await page.Locator("#rate-sql input[type=range]").FillAsync("-1");
        await Assertions.Expect(page.Locator("#rate-sql input[type=hidden]")).ToHaveValueAsync("");
        Pivot.ShouldNotContain("2.5");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_example_can_be_played_with_and_left_and_the_own_file_stays_as_it_was()
    {
        var (page, _, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the example" }).ClickAsync();
        await Assertions.Expect(page.Locator(".invented").First).ToBeVisibleAsync();
        _ = await page.GotoAsync(pages.Base + "/start?open=money");
        await Leave(page, "money.savings", "1");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Back to my own" }).ClickAsync();
        (await page.InputValueAsync("[name=role]")).ShouldBeEmpty();
        File.Exists(Path.Combine(home, "pivot.yaml")).ShouldBeFalse();
        Directory.Exists(Path.Combine(home, "example")).ShouldBeFalse();
        (await File.ReadAllTextAsync(WebProcess.Example())).ShouldContain("savings: 32,000");
    }

    static Starting_from_nothing() => Assertions.SetDefaultExpectTimeout(30_000);

    private static async Task Leave(IPage page, string field, string text)
    {
        await page.FillAsync($"[name='{field}']", text);
        await page.RunAndWaitForResponseAsync(() => page.Locator($"[name='{field}']").BlurAsync(), r => r.Request.Method == "POST" && r.Url.EndsWith("/start", StringComparison.Ordinal));
        await page.WaitForFunctionAsync("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }
}

using System.IO.Compression;
using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The report: on paper, as files, in again, and deleted.</summary>
public sealed class Taking_everything_out(ExamplePages example)
{
    [Fact]
    public async Task On_A4_and_on_Letter_nothing_is_cut_off_and_what_was_folded_is_open()
    {
        var (browser, pages) = await example.Open();
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        foreach (var (paper, width) in new[] { ("a4", 210 / 25.4 * 96), ("letter", 8.5 * 96) })
        {
            _ = await page.GotoAsync($"{pages.Base}/report/document?paper={paper}");
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.SetViewportSizeAsync((int)(width - (2 * 16 / 25.4 * 96)), 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, paper);
            (await page.EvaluateAsync<int>("[...document.querySelectorAll('table, svg')].filter(t => t.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length")).ShouldBe(0, paper);
            (await page.EvaluateAsync<int>("[...document.querySelectorAll('.scroll')].filter(s => s.scrollWidth > s.clientWidth + 1).length")).ShouldBe(0, paper);
            (await page.EvaluateAsync<int>("[...document.querySelectorAll('details td')].filter(c => c.getBoundingClientRect().height === 0).length")).ShouldBe(0, paper);
            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
            System.Text.Encoding.Latin1.GetString(pdf).ShouldContain(paper == "a4" ? "/MediaBox [0 0 594.95996 841.91998]" : "/MediaBox [0 0 612 792]");
        }

        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/report/answer.json", "application/json", "{")]
    [InlineData("/report/plan.ics", "text/calendar", "BEGIN:VCALENDAR")]
    [InlineData("/report/plan.csv", "text/csv", "")]
    [InlineData("/report/plan.md", "text/markdown", "#")]
    [InlineData("/report/fulcrum.html", "text/html", "<!doctype html>")]
    public async Task Every_file_comes_as_what_it_is(string address, string type, string begins)
    {
        var (_, pages) = await example.Open();
        using var client = await pages.Client();
        var answer = await client.GetAsync(address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldStartWith(begins);
        text.Length.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task A_workspace_goes_out_is_deleted_and_comes_in_again_by_clicks_alone()
    {
        var (browser, _) = await example.Open();
        var home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
        try
        {
            const string Pivot = "# mine\nhours: 7\n";
            await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), Pivot);
            await File.WriteAllTextAsync(Path.Combine(home, "notes.txt"), "mine");
            using var pages = WebProcess.Start(home);
            var (page, complaints, _) = await browser.Window();
            _ = await page.GotoAsync(pages.Address.ToString());
            _ = await page.GotoAsync(pages.Base + "/report");
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "fulcrum-workspace.zip" }).ClickAsync());
            var archive = Path.Combine(home, "notes.zip");
            await download.SaveAsAsync(archive);

            await page.FillAsync("[name=confirm]", "delete");
            await page.ClickAsync("button.danger");
            await Assertions.Expect(page.Locator(".finding")).ToContainTextAsync("Nothing was deleted");
            File.Exists(Path.Combine(home, "pivot.yaml")).ShouldBeTrue();
            await page.FillAsync("[name=confirm]", "Delete everything");
            await page.ClickAsync("button.danger");
            File.Exists(Path.Combine(home, "pivot.yaml")).ShouldBeFalse();
            File.Exists(Path.Combine(home, "notes.txt")).ShouldBeTrue();

            await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), "hours: 9\n");
            _ = await page.GotoAsync(pages.Base + "/report");
            await page.SetInputFilesAsync("[name=archive]", archive);
            await page.GetByRole(AriaRole.Button, new() { Name = "Look into it" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "pivot.yaml" })).ToContainTextAsync("replaced");
            (await File.ReadAllTextAsync(Path.Combine(home, "pivot.yaml"))).ShouldBe("hours: 9\n");
            await page.GetByRole(AriaRole.Button, new() { Name = "Replace and import" }).ClickAsync();
            await Assertions.Expect(page.Locator(".outcome")).ToContainTextAsync("Imported");
            (await File.ReadAllTextAsync(Path.Combine(home, "pivot.yaml"))).ShouldBe(Pivot);

            using (var evil = System.IO.Compression.ZipFile.Open(Path.Combine(home, "evil.zip"), ZipArchiveMode.Create))
            {
                _ = evil.CreateEntry("../evil");
            }

            await page.SetInputFilesAsync("[name=archive]", Path.Combine(home, "evil.zip"));
            await page.GetByRole(AriaRole.Button, new() { Name = "Look into it" }).ClickAsync();
            await Assertions.Expect(page.Locator(".finding")).ToContainTextAsync("refused");
            complaints.ShouldBeEmpty();
            await page.Context.CloseAsync();
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }
}

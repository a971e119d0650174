using System.Diagnostics;
using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The ledger's page: evidence told, changed and taken back; a résumé beside what was read; a project audited.</summary>
public sealed class Looking_at_oneself(ExamplePages example) : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;

    static Looking_at_oneself() => Assertions.SetDefaultExpectTimeout(30_000);

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public async Task Evidence_is_told_changed_removed_and_brought_back()
    {
        var (browser, _) = await example.Open();
        await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), "hours: 5\n");
        using var pages = WebProcess.Start(home);
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/you#tell");
        await page.SelectOptionAsync("[name=kind]", "work");
        await page.FillAsync("[name=what]", "Data analyst");
        await page.FillAsync("[name=organisation]", "Northwind");
        await page.FillAsync("[name=from]", "2021-03");
        await page.FillAsync("[name=until]", "2020-01");
        await page.FillAsync("[name=skills]", "sql, python");
        await page.ClickAsync("#tell button");
        await Assertions.Expect(page.Locator(".finding").First).ToContainTextAsync("before it starts");
        (await page.InputValueAsync("[name=what]")).ShouldBe("Data analyst");
        await page.FillAsync("[name=until]", "2023-01");
        await page.ClickAsync("#tell button");
        var row = page.GetByRole(AriaRole.Row, new() { Name = "Data analyst (Northwind)" });
        await Assertions.Expect(row).ToContainTextAsync("2021-03 – 2023-01");

        await row.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await page.FillAsync("[name=organisation]", "Southwind");
        await page.ClickAsync("#tell button");
        await Assertions.Expect(page.Locator("table.evidence tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("table.evidence")).ToContainTextAsync("Southwind");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the last change" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.evidence")).ToContainTextAsync("Northwind");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Data analyst" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.evidence")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the last change" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.evidence tbody tr")).ToHaveCountAsync(1);
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_folder_is_audited_in_the_background_and_becomes_a_project_of_the_pivot()
    {
        var (browser, _) = await example.Open();
        var project = Directory.CreateDirectory(Path.Combine(home, "churn")).FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "train.py"), "import pandas as pd\n\ndf = pd.read_csv('customers.csv')\n");
        await File.WriteAllTextAsync(Path.Combine(project, "README.md"), "# Churn\n\nWhich customers leave, and why.\n");
        using (var git = Process.Start(new ProcessStartInfo("sh", ["-c", "git init -q && git add -A && git -c user.name=Dana -c user.email=dana@example.org commit -qm 'Begin'"]) { WorkingDirectory = project })!)
        {
            await git.WaitForExitAsync();
        }

        // An aim that no ad is for: then no plan is worked out, which is not what this is about.
        await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), "role: lighthouse keeper\n");
        using var pages = WebProcess.Start(home);
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/you");
        await page.FillAsync("[name=place]", project);
        await page.ClickAsync("form[action='/you/audit'] button");
        await Assertions.Expect(page.Locator("#job-audit")).ToContainTextAsync("was audited");
        (await File.ReadAllTextAsync(Path.Combine(home, "pivot.yaml"))).ShouldContain($"projects: ['{project}']");
        _ = await page.ReloadAsync();
        var audit = page.Locator("details", new() { HasText = "churn" });
        await audit.Locator("summary").ClickAsync();
        await Assertions.Expect(audit.Locator("tbody tr").First).ToBeVisibleAsync();

        await page.FillAsync("[name=place]", "/nowhere/at/all");
        await page.ClickAsync("form[action='/you/audit'] button");
        await Assertions.Expect(page.Locator("#job-audit")).ToContainTextAsync("could not be audited");
        await Assertions.Expect(page.Locator("#job-audit .finding")).ToHaveCountAsync(1);
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_resume_stands_beside_what_was_read_of_it()
    {
        var (browser, pages) = await example.Open();
        var (page, _, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/you");
        var file = page.FrameLocator("iframe[title='Your résumé']");
        await Assertions.Expect(file.Locator("body")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".beside tbody tr").First).ToBeVisibleAsync();
        (await page.Locator("form[action='/you/evidence']").CountAsync()).ShouldBe(0, "an invented person is not to be changed");
        await page.Context.CloseAsync();
    }
}

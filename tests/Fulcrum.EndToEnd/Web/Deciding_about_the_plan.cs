using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The plan is the person's: what they decide by forms or by dragging stands in the pivot file, and the plan is solved anew.</summary>
public sealed partial class Deciding_about_the_plan(ExamplePages example)
{
    [Fact]
    public async Task A_pinned_week_is_kept_by_the_plan_that_is_solved_anew()
    {
        using var home = new Home("paths: 200\n");
        using var pages = WebProcess.Start(home.Folder, home.Pivot);
        using var client = await pages.Client();
        await Post(client, "/plan/action", ("id", "aws-mla"), ("do", "forbid"));
        await Post(client, "/plan/action", ("id", "network-former-clients"), ("do", "pin"), ("start", "2027-03-01"));
        await Post(client, "/plan/vacation", ("from", "2026-12-21"), ("until", "2027-01-03"), ("do", "add"));
        var file = await File.ReadAllTextAsync(home.Pivot);
        file.ShouldContain("pinned: [network-former-clients@2027-03-01]");
        file.ShouldContain("forbidden: [aws-mla]");
        file.ShouldContain("# Invented person");
        await pages.Answered(client);
        var page = await client.GetStringAsync("/plan");
        page.ShouldContain("pinned to the week of 1 Mar 2027");
        Bar().Match(page).Success.ShouldBeTrue("the bar of the pinned action begins in its week");
        page.ShouldContain("21 Dec 2026 to 3 Jan 2027");
        foreach (var (ending, holds) in new[] { ("ics", "BEGIN:VCALENDAR"), ("csv", "week"), ("md", "| ") })
        {
            var export = await client.GetAsync($"/plan/calendar.{ending}");
            export.Content.Headers.ContentDisposition!.FileName.ShouldBe($"plan.{ending}");
            (await export.Content.ReadAsStringAsync()).ShouldContain(holds, Case.Insensitive);
        }

        (await client.GetAsync("/plan/calendar.exe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_decided_can_be_taken_back_and_unknown_words_change_nothing()
    {
        using var home = new Home("paths: 200\n");
        using var pages = WebProcess.Start(home.Folder, home.Pivot);
        using var client = await pages.Client();
        var before = await File.ReadAllTextAsync(home.Pivot);
        await Post(client, "/plan/action", ("id", "ghost: [x]\nrole"), ("do", "pin"));
        await Post(client, "/plan/action", ("id", "aws-mla"), ("do", "explode"));
        await Post(client, "/plan/objective", ("objective", "glory"));
        await Post(client, "/plan/vacation", ("from", "2027-05-01"), ("until", "2026-05-01"), ("do", "add"));
        (await File.ReadAllTextAsync(home.Pivot)).ShouldBe(before);

        await Post(client, "/plan/objective", ("objective", "chance"));
        await Post(client, "/plan/action", ("id", "aws-saa"), ("do", "free"));
        var after = await File.ReadAllTextAsync(home.Pivot);
        after.ShouldContain("objective: chance");
        after.ShouldNotContain("aws-saa");
    }

    [Fact]
    public async Task Dragging_a_bar_posts_the_week_that_it_is_dropped_on()
    {
        var (browser, pages) = await example.Open();
        var (page, complaints, _) = await browser.Window();
        var posted = new TaskCompletionSource<string>();
        await page.RouteAsync("**/plan/action", route =>
        {
            _ = posted.TrySetResult(route.Request.PostData ?? "");
            return route.FulfillAsync(new RouteFulfillOptions { Status = 204 });
        });
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/plan");
        var bar = page.Locator("rect.drags").First;
        await bar.ScrollIntoViewIfNeededAsync();
        var picture = await page.Locator("svg.gantt:has(rect.drags)").First.EvaluateAsync<double>("s => s.getBoundingClientRect().width / Number(s.dataset.weeks)");
        var (box, start) = ((await bar.BoundingBoxAsync())!, int.Parse((await bar.GetAttributeAsync("data-start"))!));
        await page.Mouse.MoveAsync(box.X + 3, box.Y + 5);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(box.X + 3 + (picture * 3)), box.Y + 6, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        var form = await posted.Task.WaitAsync(TimeSpan.FromSeconds(10));
        form.ShouldContain("do=pin");
        form.ShouldContain($"start={new DateOnly(2026, 11, 30).AddDays(7 * (start + 3)):yyyy-MM-dd}");
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Another_plan_is_looked_at_by_its_address_and_can_be_adopted()
    {
        var (_, pages) = await example.Open();
        using var client = await pages.Client();
        var page = await client.GetStringAsync("/plan?option=r0");
        page.ShouldContain("Adopt this plan");
        page.ShouldContain("runner-up 1");
        (await client.GetStringAsync("/plan?option=%3Cb%3E")).ShouldNotContain("Adopt this plan");
    }

    private static async Task Post(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await client.GetStringAsync("/start")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        _ = (await client.PostAsync(address, form)).EnsureSuccessStatusCode();
    }

    // Week 13 of the example, which begins on 30 November 2026.
    [GeneratedRegex("data-drag=\"decide-network-former-clients\" data-start=\"13\"")]
    private static partial Regex Bar();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    // The example in a folder of its own, where it may be changed.
    private sealed class Home : IDisposable
    {
        public Home(string more)
        {
            foreach (var file in new[] { "pivot.yaml", "resume.txt" })
            {
                File.Copy(Path.Combine(Path.GetDirectoryName(WebProcess.Example())!, file), Path.Combine(Folder, file));
            }

            File.AppendAllText(Pivot, more);
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;

        public string Pivot => Path.Combine(Folder, "pivot.yaml");

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}

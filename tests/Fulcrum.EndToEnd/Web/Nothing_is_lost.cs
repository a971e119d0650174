using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The server is killed in the middle of imports and edits, fifty times. What it had said is kept, is kept; what it had not yet said is there whole or not at all.</summary>
public sealed partial class Nothing_is_lost : IDisposable
{
    private const int Kills = 50;
    private const int MostRounds = 3 * Kills;
    private readonly string home = Directory.CreateTempSubdirectory("fulcrum-kill-").FullName;
    private readonly Random random = new(20261125);
    private readonly Dictionary<string, (string Acknowledged, string Sent)> fields = [];
    private readonly HashSet<string> told = [];
    private readonly HashSet<string> sentEvidence = [];
    private int adsAcknowledged;
    private int adsSent;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public async Task Over_fifty_kills_in_the_middle_of_imports_and_edits()
    {
        await File.WriteAllTextAsync(Path.Combine(home, "pivot.yaml"), "# mine, and it stays\nhours: 5 # a note\n");
        var (kills, interrupted) = (0, 0);
        var next = Task.Run(() => WebProcess.Start(home));
        for (var round = 0; kills < Kills && round < MostRounds; round++)
        {
            using var pages = await next;

            // The next one is started while this one works: both have the workspace open, as two windows of two programs would.
            next = Task.Run(() => WebProcess.Start(home));

            // Straight to a page that reads no market: fifty starts are enough work.
            using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(pages.Base) };
            var token = Token().Match(await client.GetStringAsync($"/report{pages.Address.Query}")).Groups[1].Value;
            var requests = new[] { Edit(client, token, "money.savings", round), Edit(client, token, "money.living", round), Tell(client, token, round), Give(client, token, round), Edit(client, token, "budget", round) };
            await Task.Delay(random.Next(5, 200));
            pages.Kill();
            kills++;
            var outcomes = await Task.WhenAll(requests);
            interrupted += outcomes.Count(done => !done);
            Whole();
        }

        // This one was started before the last ads were given; what waits is read by one that starts after.
        (await next).Dispose();
        using (var last = WebProcess.Start(home))
        {
            // What was received is read to its end by the next start.
            for (var tries = 0; tries < 600 && Directory.Exists(Path.Combine(home, "inbox")) && Directory.EnumerateFiles(Path.Combine(home, "inbox")).Any(); tries++)
            {
                await Task.Delay(100);
            }

            using var client = await last.Client();
            (await client.GetAsync("/start")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        Whole();
        using var workspace = Workspace.Open([], home)!;
        workspace.HasWaiting.ShouldBeFalse();
        workspace.Ads.Count.ShouldBeInRange(adsAcknowledged, adsSent);
        kills.ShouldBe(Kills);
        interrupted.ShouldBeGreaterThan(0, "no kill hit anything, so this test said nothing");
    }

    private void Whole()
    {
        var text = File.ReadAllText(Path.Combine(home, "pivot.yaml"));
        text.ShouldStartWith("# mine, and it stays\nhours: 5 # a note\n");
        var given = Pivot.Fields(Path.Combine(home, "pivot.yaml"));
        foreach (var (field, (acknowledged, sent)) in fields.ToList())
        {
            var held = given.GetValueOrDefault(field, "");
            (held == acknowledged || held == sent).ShouldBeTrue($"{field} is \"{held}\"; acknowledged was \"{acknowledged}\", last sent \"{sent}\"");
            fields[field] = (held, held);
        }

        using var workspace = Workspace.Open([], home)!;
        workspace.Check().ShouldBeEmpty();
        var entries = workspace.Evidence.All().Select(e => e.What).ToList();
        told.ShouldBeSubsetOf(entries);
        entries.ShouldBeSubsetOf(sentEvidence);
    }

    private async Task<bool> Edit(HttpClient client, string token, string field, int round)
    {
        var before = fields.GetValueOrDefault(field, ("", ""));
        var value = (round + 1000).ToString(CultureInfo.InvariantCulture);
        fields[field] = (before.Item1, value);
        if (!await Post(client, "/start", Form(token, (field, value), ($"was.{field}", before.Item1))))
        {
            return false;
        }

        fields[field] = (value, value);
        return true;
    }

    private async Task<bool> Tell(HttpClient client, string token, int round)
    {
        var what = $"Project {round}";
        _ = sentEvidence.Add(what);
        var done = await Post(client, "/you/evidence", Form(token, ("kind", "project"), ("what", what), ("skills", "sql")));
        if (done)
        {
            _ = told.Add(what);
        }

        return done;
    }

    private async Task<bool> Give(HttpClient client, string token, int round)
    {
        const int Each = 40;
        adsSent += Each;
        var lines = string.Join('\n', Enumerable.Range(0, Each).Select(i => JsonSerializer.Serialize(new { id = $"{round}-{i}", title = "Data engineer", company = $"Firm {round}-{i}", description = string.Join(' ', Enumerable.Range(0, 60).Select(w => $"word{((round * 31) + (i * 7) + w) % 997}")) + " SQL and Python are required." })));
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(lines), "files", "ads.jsonl" } };
        var done = await Post(client, "/start/ads", form);
        adsAcknowledged += done ? Each : 0;
        return done;
    }

    private static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields)
        => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));

    // Acknowledged is what was answered; a redirect is not followed, for the page it leads to may never come.
    private static async Task<bool> Post(HttpClient client, string address, HttpContent content)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        finally
        {
            content.Dispose();
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

using System.Globalization;
using System.Text;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What a board's server can do wrong. Nothing that was kept is lost, and nothing is taken as closed that only could not be seen.</summary>
public sealed class Boards_in_trouble : IDisposable
{
    private const string Board = "boards-api.greenhouse.io/v1/boards/acme/jobs?content=true";
    private readonly BoardBench bench = new();

    public void Dispose() => bench.Dispose();

    private static string Two => Reading_boards.Jobs(("1", "a"), ("2", "a"));

    [Fact]
    public async Task A_server_that_is_asked_too_often_gets_the_wait_it_asks_for()
    {
        bench.Server.On(Board, "", status: 429, headers: ("Retry-After", "37")).On(Board, Two);
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 2));
        bench.Time.Waits.ShouldContain(TimeSpan.FromSeconds(37));
        bench.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_date_to_come_back_at_counts_too()
    {
        bench.Server.On(Board, "", status: 503, headers: ("Retry-After", bench.Time.GetUtcNow().AddSeconds(50).ToString("R", CultureInfo.InvariantCulture))).On(Board, Two);
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 2));
        bench.Time.Waits.ShouldContain(w => w > TimeSpan.FromSeconds(45) && w <= TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task A_server_that_wants_an_hour_is_left_alone()
    {
        bench.Server.On(Board, "", status: 429, headers: ("Retry-After", "3600"));
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Server.Asked.Count.ShouldBe(1);
        bench.Findings.ShouldHaveSingleItem().Code.ShouldBe("BOARD004");
    }

    [Fact]
    public async Task An_error_that_passes_is_tried_again_with_growing_pauses()
    {
        bench.Server.On(Board, "", status: 500).On(Board, "", status: 502).On(Board, "", status: 503).On(Board, Two);
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 2));
        bench.Server.Asked.Count.ShouldBe(4);
        bench.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_error_that_stays_ends_after_five_tries_and_nothing_is_closed()
    {
        bench.Server.On(Board, Two);
        await bench.Run("greenhouse:acme");
        bench.Server.Forget(Board);
        bench.Server.On(Board, "", status: 500);
        bench.Server.Asked.Clear();

        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds());

        bench.Server.Asked.Count.ShouldBe(5);
        bench.Findings.Select(f => f.Code).ShouldBe(["BOARD004", "BOARD007"]);
        bench.Ads(open: true).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_was_cut_off_is_asked_for_again()
    {
        bench.Server.On(Board, Two[..(Two.Length / 2)]).On(Board, Two);
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 2));
    }

    [Fact]
    public async Task Half_an_answer_is_never_taken_for_the_whole_board()
    {
        bench.Server.On(Board, Two);
        await bench.Run("greenhouse:acme");
        bench.Server.Forget(Board);
        bench.Server.On(Board, Two[..^40]);

        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds());

        bench.Findings[0].Reason.ShouldContain("cut off");
        bench.Ads(open: true).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_tried_again()
    {
        bench.Server.On(Board, async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength64 = 5000;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Two[..100]));
            await context.Response.OutputStream.FlushAsync();
            context.Response.Abort();
        }).On(Board, Two);
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 2));
    }

    [Fact]
    public async Task A_body_of_fifty_megabytes_is_given_up_without_trying_again()
    {
        bench.Server.On(Board, async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.SendChunked = true;
            var block = Encoding.UTF8.GetBytes(new string('[', 1 << 20));
            for (var i = 0; i < 50; i++)
            {
                await context.Response.OutputStream.WriteAsync(block);
            }
        });
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Server.Asked.Count.ShouldBe(1);
        bench.Findings.ShouldHaveSingleItem().Reason.ShouldContain("larger than 32 MB");
    }

    [Fact]
    public async Task A_body_that_stalls_runs_into_the_time_limit()
    {
        using var done = new CancellationTokenSource();
        bench.Server.On(Board, async context =>
        {
            context.Response.SendChunked = true;
            await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
            await context.Response.OutputStream.FlushAsync();
            await Task.Delay(Timeout.Infinite, done.Token);
        });
        bench.Time.LimitsRunOut = true;
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Server.Asked.Count.ShouldBe(5);
        bench.Findings.ShouldHaveSingleItem().Reason.ShouldContain("within 90 seconds");
        await done.CancelAsync();
    }

    [Fact]
    public async Task A_page_of_HTML_is_no_list_of_ads()
    {
        bench.Server.On(Board, "<html><title>Log in</title></html>", "text/html");
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Server.Asked.Count.ShouldBe(1);
        bench.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("BOARD005"), f => f.Reason.ShouldContain("text/html"));
    }

    [Fact]
    public async Task JSON_of_another_kind_is_no_list_of_ads()
    {
        bench.Server.On(Board, """{"error":"x"}""");
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().Code.ShouldBe("BOARD005");
    }

    [Fact]
    public async Task A_board_that_is_not_there_leaves_nothing_behind()
    {
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().Code.ShouldBe("BOARD002");
        bench.Workspace.Boards.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_board_that_has_vanished_closes_nothing()
    {
        bench.Server.On(Board, Two);
        await bench.Run("greenhouse:acme");
        bench.Server.Forget(Board);
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds());
        bench.Ads(open: true).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_host_is_not_followed()
    {
        bench.Server.On(Board, "", status: 301, headers: ("Location", "https://evil.example/jobs")).On("evil.example/jobs", Two);
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().Reason.ShouldContain("evil.example");
        bench.Server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        bench.Server.On(Board, "", status: 302, headers: ("Location", "/v1/boards/acme/jobs?content=true"));
        (await bench.Run("greenhouse:acme")).ShouldBeNull();
        bench.Server.Asked.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_end()
    {
        var page = $"[{string.Join(',', Enumerable.Range(0, 100).Select(n => $$"""{"id":"{{n}}","text":"T{{n}}","hostedUrl":"https://jobs.lever.co/acme/{{n}}","lists":[],"descriptionPlain":"We use Python."}"""))}]";
        for (var skip = 0; skip < 500; skip += 100)
        {
            bench.Server.On($"api.lever.co/v0/postings/acme?mode=json&skip={skip}&limit=100", page);
        }

        (await bench.Run("lever:acme")).ShouldBe(new AddedAds(Added: 100));

        bench.Findings.Select(f => f.Code).ShouldBe(["BOARD006", "BOARD007"]);
        bench.Server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_stopped_run_goes_on_at_its_page_and_closes_only_what_the_whole_run_missed()
    {
        Lever(0, 100);
        Lever(100, 100);
        Lever(200, 5);
        await bench.Run("lever:acme");
        bench.Ads(open: true).Count.ShouldBe(205);

        // The second run breaks off after the first page; ad 204 has gone in the meantime.
        bench.Server.Forget("api.lever.co/v0/postings/acme?mode=json&skip=100&limit=100");
        bench.Server.On("api.lever.co/v0/postings/acme?mode=json&skip=100&limit=100", "", status: 500);
        (await bench.Run("lever:acme")).ShouldBe(new AddedAds(Unchanged: 100));
        bench.Ads(open: true).Count.ShouldBe(205);

        bench.Server.Forget("api.lever.co/v0/postings/acme?mode=json&skip=100&limit=100");
        Lever(100, 100);
        bench.Server.Forget("api.lever.co/v0/postings/acme?mode=json&skip=200&limit=100");
        Lever(200, 4);
        bench.Server.Asked.Clear();
        (await bench.Run("lever:acme")).ShouldBe(new AddedAds(Unchanged: 104, Closed: 1));
        bench.Server.Asked.Count.ShouldBe(2, "the first page was not asked for again");
    }

    [Fact]
    public async Task A_run_that_was_stopped_yesterday_starts_anew()
    {
        Lever(0, 100);
        bench.Server.On("api.lever.co/v0/postings/acme?mode=json&skip=100&limit=100", "", status: 500);
        await bench.Run("lever:acme");
        bench.Server.Asked.Clear();
        bench.Time.Pass(TimeSpan.FromDays(1));
        await bench.Run("lever:acme");
        bench.Server.Asked.First().ShouldContain("skip=0");
    }

    [Fact]
    public async Task Cancelling_keeps_what_was_read()
    {
        using var cancel = new CancellationTokenSource();
        Lever(0, 100);
        bench.Server.On("api.lever.co/v0/postings/acme?mode=json&skip=100&limit=100", _ =>
        {
            cancel.Cancel();
            return Task.CompletedTask;
        });
        await Should.ThrowAsync<OperationCanceledException>(() => bench.Run("lever:acme", cancel.Token));
        bench.Ads().Count.ShouldBe(100);
        bench.Workspace.Boards.All().ShouldHaveSingleItem().NextPage.ShouldContain("skip=100");
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_stops_the_run_and_the_next_one_asks_only_for_the_rest()
    {
        bench.Server.On("api.smartrecruiters.com/v1/companies/Acme/postings?limit=100&offset=0",
            $$"""{"offset":0,"limit":100,"totalFound":15,"content":[{{string.Join(',', Enumerable.Range(1, 15).Select(n => $$"""{"id":"{{n}}","name":"Post {{n}}"}"""))}}]}""");
        for (var n = 1; n <= 15; n++)
        {
            bench.Server.On(Detail(n), n == 14 ? "" : Text(n), status: n == 14 ? 500 : 200);
        }

        (await bench.Run("smartrecruiters:Acme")).ShouldBe(new AddedAds(Added: 13));
        bench.Server.Forget(Detail(14));
        bench.Server.On(Detail(14), Text(14));
        bench.Server.Asked.Clear();
        (await bench.Run("smartrecruiters:Acme")).ShouldBe(new AddedAds(Added: 2, Unchanged: 13));
        bench.Server.Asked.Count.ShouldBe(3);
        bench.Findings.ShouldBeEmpty();
        static string Detail(int n) => $"api.smartrecruiters.com/v1/companies/Acme/postings/{n}";
        static string Text(int n) => $$$"""{"id":"{{{n}}}","name":"Post {{{n}}}","jobAd":{"sections":{"jobDescription":{"title":"Job","text":"We use Python."} } } }""";
    }

    private void Lever(int skip, int count) => bench.Server.On($"api.lever.co/v0/postings/acme?mode=json&skip={skip}&limit=100",
        $"[{string.Join(',', Enumerable.Range(skip, count).Select(n => $$"""{"id":"{{n}}","text":"T{{n}}","hostedUrl":"https://jobs.lever.co/acme/{{n}}","lists":[],"descriptionPlain":"We use Python."}"""))}]");
}

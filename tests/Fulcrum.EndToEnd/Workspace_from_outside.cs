using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

/// <summary>The workspace by the command line alone, with a page served on this machine.</summary>
public sealed class Workspace_from_outside : IDisposable
{
    private const string Posting = """<script type="application/ld+json">{"@type":"JobPosting","title":"Data Engineer","hiringOrganization":{"name":"Heron Works"},"datePosted":"2026-11-01","description":"We need Python, SQL and Terraform."}</script>""";
    private readonly CommandLine fulcrum = new();
    private readonly HttpListener listener = new();
    private readonly string page;
    private string? content = Posting;

    public Workspace_from_outside()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        page = $"http://127.0.0.1:{port}/ad.html";
        _ = Serve();
    }

    public void Dispose()
    {
        listener.Close();
        fulcrum.Dispose();
    }

    [Fact]
    public void Ads_come_in_are_found_removed_brought_back_and_closed()
    {
        var file = TwoAds();

        Run("market", "add", file, page).Out.ShouldContain("now has 3 ads");
        Ads("market", "list").ShouldBe(["Heron Works", "Finch Ltd", "Otter Ltd"]);
        Ads("market", "search", "terraform").ShouldBe(["Heron Works"]);
        Run("market", "show", "data engineer").Out.ShouldContain("3 ads of your workspace");
        Run("market", "ad", "2").Out.ShouldContain("Finch Ltd");

        Run("market", "remove", "1").Out.ShouldContain("Removed 1 ad");
        Ads("market", "list").ShouldBe(["Heron Works", "Finch Ltd"]);
        Run("market", "add", file);
        Ads("market", "list").Count.ShouldBe(2, "adding the file again does not bring a removed ad back");
        Run("market", "restore");
        Ads("market", "list").Count.ShouldBe(3);

        content = null;
        Run("market", "update");
        Ads("market", "list", "--open").ShouldBe(["Finch Ltd", "Otter Ltd"]);
        Run("market", "stats", "--check").Out.ShouldContain("The database is sound");
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_and_left_alone()
    {
        var database = fulcrum.Write("home/fulcrum.db", "This is a text and no database, long enough to be looked at as one, which it is not at all, whatever its name says.");
        var (exit, output, error) = fulcrum.Run("market", "list");
        exit.ShouldBe(3);
        (output + error).ShouldContain("STORE001");
        File.ReadAllText(database).ShouldStartWith("This is a text");
        foreach (var args in new string[][] { ["market", "roles"], ["market", "show", "data engineer"], ["market", "ask", "degree"] })
        {
            (exit, output, error) = fulcrum.Run([.. args, "--json"]);
            exit.ShouldBe(3);
            error.ShouldContain("--ads snapshot");
            using var answer = JsonDocument.Parse(output);
            answer.RootElement.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("STORE001");
            answer.RootElement.EnumerateObject().Count().ShouldBe(1, "no figures of another market");
        }

        fulcrum.Run("market", "roles", "--ads", "snapshot").Exit.ShouldBe(0);
    }

    [Fact]
    public void Adding_nothing_is_no_success()
    {
        Directory.CreateDirectory(Path.Combine(fulcrum.Folder, "empty"));
        foreach (var what in new[] { "empty", "-", fulcrum.Write("short.txt", "Data Engineer") })
        {
            var (exit, output, _) = fulcrum.Run("market", "add", what);
            exit.ShouldBe(1, what);
            output.ShouldContain("ADS024");
        }
    }

    [Fact]
    public void The_number_of_a_removed_ad_shows_no_other_ad()
    {
        Run("market", "add", TwoAds());
        Run("market", "remove", "1");
        var (exit, output, error) = fulcrum.Run("market", "ad", "1");
        exit.ShouldBe(1, output + error);
        output.ShouldContain("ADS022");
    }

    [Fact]
    public void Nothing_is_deleted_for_good_when_a_name_was_mistyped()
    {
        Run("market", "add", TwoAds());
        Run("market", "remove", "1");
        fulcrum.Run("market", "remove", "filse", "--forever").Out.ShouldContain("STORE010");
        Run("market", "restore").Out.ShouldContain("Brought back 1 ad");
    }

    [Fact]
    public void What_finds_nothing_says_so_in_words_and_in_JSON()
    {
        Run("market", "add", TwoAds());
        Run("market", "search", "zeppelin").Out.ShouldContain("None of your 2 ads fits");
        var (exit, output, _) = fulcrum.Run("market", "show", "zeppelin pilot", "--json");
        exit.ShouldBe(1);
        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()).ShouldContain("PIVOT010");
        fulcrum.Run("market", "list", "--top", "0").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => (r.Out + r.Error).ShouldContain("--top takes a number from 1 up"));
    }

    [Fact]
    public void A_check_of_a_damaged_database_names_the_damage()
    {
        Run("market", "add", TwoAds());
        var database = Path.Combine(fulcrum.Folder, "home", "fulcrum.db");
        using (var file = File.OpenWrite(database))
        {
            // The last page only: the tables' names stay as they are, so it still opens.
            file.Position = file.Length - 4096;
            file.Write(new byte[4096]);
        }

        var (exit, output, error) = fulcrum.Run("market", "stats", "--check");
        exit.ShouldBe(1, output + error);
        output.ShouldContain("STORE001");
    }

    [Fact]
    public void An_ad_of_the_bundled_snapshot_has_no_text_to_show()
        => Run("market", "ad", "1", "--ads", "snapshot").Out.ShouldSatisfyAllConditions(o => o.ShouldContain("The text was not kept"), o => o.ShouldNotContain("[[]]"));

    [Fact]
    public void Signs_that_steer_a_terminal_are_not_passed_on()
        => fulcrum.Run("market", "add", "no\u001b[31msuch.jsonl").Out.ShouldSatisfyAllConditions(o => o.ShouldContain("FILE001"), o => o.ShouldNotContain("\u001b"));

    private string TwoAds() => fulcrum.Write("ads.jsonl", """
        {"id":"a","title":"Data Engineer","company":"Otter Ltd","posted_at":"2026-10-20","description":"You know Python and Airflow. This invented ad asks for three years of experience."}
        {"id":"b","title":"Data Engineer","company":"Finch Ltd","posted_at":"2026-10-21","description":"You know Python and Kafka. This invented ad asks for two years of experience."}
        """);

    private List<string> Ads(params string[] args)
    {
        using var answer = JsonDocument.Parse(Run([.. args, "--json"]).Out);
        return [.. answer.RootElement.GetProperty("ads").EnumerateArray().Select(a => a.GetProperty("employer").GetString()!)];
    }

    private (int Exit, string Out, string Error) Run(params string[] args)
    {
        var result = fulcrum.Run(args);
        result.Exit.ShouldBe(0, $"{string.Join(' ', args)}: {result.Out}{result.Error}");
        return result;
    }

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var text = context.Request.Url!.AbsolutePath == "/ad.html" ? content : null;
                context.Response.StatusCode = text is null ? 404 : 200;
                context.Response.ContentType = "text/html";
                if (text is not null)
                {
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
                }

                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }
}

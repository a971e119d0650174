using System.Diagnostics;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Store;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class A_killed_import
{
    private const int All = 3000;

    [Fact]
    public void Leaves_the_database_whole_and_the_next_import_completes_it()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        var words = Enumerable.Range(0, 2000).Select(n => $"word{n}").ToArray();
        var file = folder.File("ads.jsonl", string.Join('\n', Enumerable.Range(1, All).Select(n => JsonSerializer.Serialize(new
        {
            id = $"{n}", title = $"Data Engineer {n}", company = $"Employer {n % 50}", description = string.Join(' ', Enumerable.Range(0, 120).Select(_ => words[random.Next(words.Length)])),
        }))));
        var database = folder.At("home/fulcrum.db");
        var counts = new List<int>();
        for (var kill = 0; kill < 10; kill++)
        {
            using (var import = Start(folder, file))
            {
                // Killed while it writes: once what it has written has grown, after a moment that differs each time.
                var before = Size(database);
                while (!import.HasExited && Size(database) <= before + 100_000)
                {
                    Thread.Sleep(2);
                }

                Thread.Sleep(random.Next(30));
                import.Kill();
                import.WaitForExit();
            }

            var findings = new List<Finding>();
            using var opened = Database.Open(database, findings);
            findings.ShouldBeEmpty();
            opened.ShouldNotBeNull().Check().ShouldBeEmpty();
            opened.One<long>("SELECT count(*) FROM ads_words").ShouldBe(opened.Ads.Count);
            opened.Ads.WithTexts().ShouldAllBe(a => a.Ad.Text.Length > 500);
            (opened.Ads.Count % 500).ShouldBe(0, "a batch is kept whole or not at all");
            counts.Add(opened.Ads.Count);

            // Forgetting half makes room for the next import to be killed in.
            if (opened.Ads.Count > All / 2)
            {
                opened.Ads.Remove([.. opened.Ads.Find(new AdQuery()).Select(a => a.Number)]);
                opened.Ads.Purge();
            }
        }

        counts.ShouldContain(c => c > 0 && c < All, "no import was killed in its middle");
        using (var whole = Start(folder, file))
        {
            whole.WaitForExit(120_000).ShouldBeTrue();
            whole.ExitCode.ShouldBe(0);
        }

        using var end = Database.Open(database, [])!;
        end.Ads.Count.ShouldBe(All);
        end.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Two_imports_at_once_wait_for_each_other()
    {
        using var folder = new TemporaryFolder();
        var files = new[] { "a", "b" }.Select(name => folder.File($"{name}.jsonl", string.Join('\n', Enumerable.Range(1, 1200).Select(n => $$"""{"id":"{{n}}","title":"T {{n}}","company":"{{name}}","description":"We use Python in {{name}}."}""")))).ToArray();
        var imports = files.Select(f => Start(folder, f)).ToArray();
        foreach (var import in imports)
        {
            import.WaitForExit(120_000).ShouldBeTrue();
            import.ExitCode.ShouldBe(0);
            import.Dispose();
        }

        using var database = Database.Open(folder.At("home/fulcrum.db"), [])!;
        database.Ads.Count.ShouldBe(2400);
    }

    private static Process Start(TemporaryFolder folder, string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var arg in (string[])[Path.Combine(AppContext.BaseDirectory, "Fulcrum.Cli.dll"), "market", "add", file])
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["FULCRUM_HOME"] = folder.At("home");
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static long Size(string database) => new[] { database, database + "-wal" }.Sum(f => File.Exists(f) ? new FileInfo(f).Length : 0);
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using Fulcrum.Core;

namespace Fulcrum.Bench;

/// <summary>
/// The web pages on a workspace of 4,284 real ads: time on the server by page, fifty at once, memory, the first page after the start; beside rendering the static
/// report of the same answer. <c>-- pages [REQUESTS]</c>.
/// </summary>
internal static class PagesBench
{
    private const int AtOnce = 50;
    private static readonly string[] Addresses =
    [
        "/", "/start", "/market", "/market?segment=startup", "/market?part=trend", "/market/concept/python", "/you", "/screen", "/credentials", "/plan",
        "/tax", "/tax?savings={0}", "/findings", "/facts", "/report", "/why/demand",
    ];

    public static int Run(string[] args)
    {
        var requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 120;
        if (SharedData.Folder("ads") is not { } ads || !File.Exists(Path.Combine(ads, "ashby_2025_10.jsonl.gz")))
        {
            Console.Error.WriteLine("The real ads are not there (shared/data/ads beside the repository).");
            return 1;
        }

        var root = SharedData.Repository();
        var program = Path.Combine(root, "src", "Fulcrum.Web", "bin", "Release", "net10.0", "Fulcrum.Web.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine("Build src/Fulcrum.Web in Release first.");
            return 1;
        }

        var home = Directory.CreateTempSubdirectory("fulcrum-pages");
        try
        {
            Environment.SetEnvironmentVariable("FULCRUM_HOME", home.FullName);
            Fill(home.FullName, root, Path.Combine(ads, "ashby_2025_10.jsonl.gz"));
            return Measure(home.FullName, program, requests).GetAwaiter().GetResult();
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static void Fill(string home, string root, string ads)
    {
        var findings = new List<Finding>();
        using (var workspace = Workspace.Open(findings, home)!)
        {
            var added = workspace.AddFiles([ads], DateOnly.FromDateTime(DateTime.Now), findings);
            workspace.ReadNew(findings);
            Console.WriteLine($"{added.Read:N0} ads in the workspace, {Environment.ProcessorCount} processors.");
        }

        File.Copy(Path.Combine(root, "examples", "engineer-with-vendor-certifications", "resume.txt"), Path.Combine(home, "resume.txt"));
        File.WriteAllText(Path.Combine(home, "pivot.yaml"), "role: software engineer\nresume: resume.txt\ncountry: US\nhours: 10\nmoney:\n  pay: 104000\n  living: 4300\n  savings: 32000\nself:\n  python: 3\n  kubernetes: 2.5\n");
    }

    private static async Task<int> Measure(string home, string program, int requests)
    {
        var begun = Stopwatch.GetTimestamp();
        // The same room for garbage as `fulcrum serve` gives.
        using var server = Process.Start(new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, WorkingDirectory = home, Environment = { ["DOTNET_GCgen0MaxBudget"] = "600000" } })!;
        try
        {
            var line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server said nothing.");
            var address = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]);
            _ = server.StandardOutput.ReadToEndAsync();
            using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = AtOnce }) { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)), Timeout = TimeSpan.FromMinutes(5) };
            var started = Stopwatch.GetElapsedTime(begun);
            var first = Stopwatch.GetTimestamp();
            (await client.GetAsync(address)).EnsureSuccessStatusCode();
            Print($"start to listening {started.TotalMilliseconds:0} ms, first page {Stopwatch.GetElapsedTime(first).TotalMilliseconds:0} ms (target 1,000 together, quiet machine)");
            await Ready(client, "/standing");
            await Ready(client, "/credentials/standing");
            Print($"answer and needles after {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s; memory {Memory(server.Id, "VmRSS")} MB, at most {Memory(server.Id, "VmHWM")} MB until then");

            var report = Report(home);
            Print($"{"page",-28}{"server p50",12}{"p95",8}{"client p95",12}{"size",10}{"against report",16}");
            foreach (var page in Addresses)
            {
                await One(client, page, requests, report);
            }

            await Together(client);
            Print($"memory at the end {Memory(server.Id, "VmRSS")} MB, at most {Memory(server.Id, "VmHWM")} MB (target 400)");
            return 0;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task One(HttpClient client, string page, int requests, double report)
    {
        var (inServer, whole, size) = (new List<double>(), new List<double>(), 0L);
        for (var i = -5; i < requests; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(Address(page, i));
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
            {
                Print($"{page,-28} {(int)answer.StatusCode}");
                return;
            }

            if (i >= 0)
            {
                whole.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                inServer.Add(ServerTime(answer));
                size = body.Length;
            }
        }

        Print($"{page,-28}{At(inServer, 0.5),9:0.0} ms{At(inServer, 0.95),8:0.0}{At(whole, 0.95),12:0.0}{size / 1024,7:N0} kB{At(inServer, 0.5) / report,14:0.00} x");
    }

    private static async Task Together(HttpClient client)
    {
        var failed = 0;
        var times = new List<double>();
        for (var round = 0; round < 10; round++)
        {
            var all = Enumerable.Range(0, AtOnce).Select(async i =>
            {
                var begun = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(Address(Addresses[i % Addresses.Length], (100 * round) + i));
                _ = await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.NotFound)
                {
                    _ = Interlocked.Increment(ref failed);
                }

                return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            });
            times.AddRange(await Task.WhenAll(all));
        }

        Print($"{AtOnce} at once, {times.Count} requests: {failed} errors, p50 {At(times, 0.5):0} ms, p95 {At(times, 0.95):0} ms");
    }

    // The static report of the same settings: what an answer takes to be written as one page.
    private static double Report(string home)
    {
        var answer = Pivot.Plan(Pivot.Open(Path.Combine(home, "pivot.yaml"), DateOnly.FromDateTime(DateTime.Now), [])!);
        var times = new List<double>();
        for (var i = -10; i < 100; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            _ = Pivot.Report(answer);
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        Print($"the static report of the same answer: p50 {At(times, 0.5):0.0} ms, p95 {At(times, 0.95):0.0} ms");
        return At(times, 0.5);
    }

    private static async Task Ready(HttpClient client, string standing)
    {
        for (var tries = 0; tries < 6000; tries++)
        {
            using var answer = await client.GetAsync(standing);
            if (answer.Headers.Contains("HX-Refresh") || answer.StatusCode == HttpStatusCode.NotFound)
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"{standing} was not ready in ten minutes.");
    }

    private static string Address(string page, int i) => string.Format(CultureInfo.InvariantCulture, page, 10_000 + (50 * (i + 5)));

    private static double ServerTime(HttpResponseMessage answer)
        => answer.Headers.TryGetValues("Server-Timing", out var values) && values.First() is var text && text.IndexOf("dur=", StringComparison.Ordinal) is >= 0 and var at
            ? double.Parse(text[(at + 4)..], CultureInfo.InvariantCulture) : double.NaN;

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));

    private static long Memory(int id, string which)
        => long.Parse(File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith(which, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

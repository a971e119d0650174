using System.Diagnostics;
using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>
/// The whole way from a compressed file of ads to stored requirements: opening, parsing, copies, reading, packing, writing.
/// <c>-- pipeline [--ads N]</c>; without a number 10,000 and 100,000 ads.
/// </summary>
internal static class Pipeline
{
    internal static int Run(string[] args)
    {
        if (!AdForge.CanRun)
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return 0;
        }

        var at = Array.IndexOf(args, "--ads");
        int[] sizes = at >= 0 ? [int.Parse(args[at + 1], CultureInfo.InvariantCulture)] : [10_000, 100_000];
        var folder = Directory.CreateTempSubdirectory("fulcrum-bench");
        try
        {
            One(folder.FullName, 2_000, show: false);
            Console.WriteLine($"{"ads",9} {"MB text",8} {"wall s",7} {"cpu s",7} {"ads/s of 2 cores (cpu)",23} {"ads/s wall",11} {"copies",8} {"stored B/ad",12} {"peak memory MB",15} {"limit MB",9}");
            foreach (var size in sizes)
            {
                One(folder.FullName, size, show: true);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void One(string folder, int size, bool show)
    {
        var file = Path.Combine(folder, "ads.jsonl.gz");
        var characters = AdForge.Write(file, size);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Console.Error.WriteLine($"made {size} ads; reading ...");

        long peak = 0;
        using var stop = new CancellationTokenSource();
        var watching = Task.Factory.StartNew(() =>
        {
            using var self = Process.GetCurrentProcess();
            while (!stop.IsCancellationRequested)
            {
                self.Refresh();
                peak = Math.Max(peak, self.WorkingSet64);
                Thread.Sleep(50);
            }
        }, TaskCreationOptions.LongRunning);

        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var findings = new List<Finding>();
        var market = new JobMarket(Reader.Bundled);
        var packed = new PackedAds();
        var (ads, copies) = (0, 0);
        foreach (var (name, content) in new Sources().Open([file], findings))
        {
            using (content)
            {
                (ads, copies) = market.Pack(market.Ads(content, name, findings), packed);
            }
        }

        var stored = Path.Combine(folder, "ads.packed");
        using (var output = File.Create(stored))
        {
            packed.WriteNew(output);
        }

        var wall = watch.Elapsed.TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        stop.Cancel();
        watching.GetAwaiter().GetResult();
        foreach (var finding in findings.Where(f => f.Severity != Severity.Note))
        {
            Console.Error.WriteLine($"{finding.Code}: {finding.Reason}");
        }

        if (show)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{ads,9} {characters / 1e6,8:0} {wall,7:0.0} {used,7:0.0} {2 * ads / used,23:0} {ads / wall,11:0} {copies,8} {(double)new FileInfo(stored).Length / ads,12:0} {peak / 1e6,15:0} {300 + (300.0 * ads / 1e6),9:0}"));
        }
    }
}

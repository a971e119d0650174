using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Speed of reading ads whole: loading apart from reading.</summary>
internal static class ReadBench
{
    public static int Run(string[] args)
    {
        var file = SharedData.Folder("ads") is { } folder ? Path.Combine(folder, (args.Length > 0 ? args[0] : "ashby_2025_10") + ".jsonl.gz") : "";
        if (!File.Exists(file))
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return 0;
        }

        var market = new JobMarket(Reader.Bundled);
        var watch = Stopwatch.StartNew();
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        List<Ad> ads = [.. market.Ads(stream, Path.GetFileName(file), new List<Finding>())];
        var size = ads.Sum(a => (long)a.Text.Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ads.Count} ads, {size:F1} million characters, loaded in {watch.Elapsed.TotalSeconds:F2} s"));
        for (var round = 0; round < 3; round++)
        {
            watch.Restart();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var readings = market.Read(ads);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read in {watch.Elapsed.TotalSeconds:F2} s wall, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F2} s CPU, {readings.Sum(r => r.Requirements.Count)} requirements"));
        }

        return 0;
    }
}

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

        if (args.Contains("--parts"))
        {
            Parts(ads);
        }

        return 0;
    }

    // One thread, each part by itself, third of three rounds.
    private static void Parts(List<Ad> ads)
    {
        var reader = Reader.Bundled;
        var bodies = ads.ConvertAll(a => new AdBody(a, reader));
        
        var requirements = new RequirementFinder(reader);
        var roles = new RoleMatcher(reader.Roles);
        foreach (var (name, part) in new (string, Action<int>)[]
        {
            ("lines", n => reader.Lines(ads[n].Text)),
            ("fold", n => AdBody.Fold(ads[n].Text)),
            ("body", n => _ = new AdBody(ads[n], reader)),
            ("english", n => EnglishText.Is(bodies[n].Lower)),
            ("find", n => reader.Find(ads[n].Text)),
            ("requirements", n => requirements.Find(bodies[n])),
            ("years", n => YearsReader.Read(bodies[n])),
            ("degree", n => DegreeReader.Read(bodies[n])),
            ("pay", n => PayReader.Read(bodies[n], "US")),
            ("mode", n => WorkModeReader.Read(bodies[n])),
            ("segment", n => SegmentReader.Read(bodies[n], "")),
            ("seniority", n => SeniorityReader.Read(bodies[n], null)),
            ("legal", n => _ = (LegalReader.Clearance(bodies[n]), LegalReader.NeedsAuthorisation(bodies[n]))),
            ("role", n => roles.Match(ads[n].Title)),
            ("country", n => CountryReader.Of(ads[n].Location)),
        })
        {
            var best = double.MaxValue;
            for (var round = 0; round < 3; round++)
            {
                var cpu = Process.GetCurrentProcess().TotalProcessorTime;
                for (var n = 0; n < ads.Count; n++)
                {
                    part(n);
                }

                best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {best:F0} ms CPU"));
        }
    }
}

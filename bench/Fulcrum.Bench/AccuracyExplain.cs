using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Shows how one ad was read: its lines with their sections, and everything found with the reason.</summary>
internal static class AccuracyExplain
{
    public static void PrintSome(string name, int every, int from)
    {
        if (SharedData.Folder("ads") is not { } folder || !File.Exists(Path.Combine(folder, name + ".jsonl.gz")))
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return;
        }

        var market = new JobMarket(Reader.Bundled);
        using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, name + ".jsonl.gz")), CompressionMode.Decompress);
        List<Ad> ads = [.. market.Ads(stream, name + ".jsonl", new List<Finding>())];
        for (var n = from; n < ads.Count; n += every)
        {
            Print(market.Read(ads[n]));
        }
    }

    public static void Print(AdReading reading)
    {
        var body = new AdBody(reading.Ad, Reader.Bundled);
        Console.WriteLine($"=== {reading.Ad.Id} {reading.Ad.Employer} | {reading.Ad.Title} | {reading.Ad.Location}");
        foreach (var line in body.Lines)
        {
            Console.WriteLine($"{line.Section,-12} {line.Kind switch { LineKind.Heading => "#", LineKind.Item => "-", _ => " " }} {reading.Ad.Text.AsSpan(line.Span.Start, Math.Min(150, line.Span.Length))}");
        }

        Console.WriteLine($"role {reading.RoleId} ({reading.Role}), {reading.Seniority}, {reading.WorkMode}, {reading.Segment} ({reading.SegmentReason}), {reading.Country}, english {reading.IsEnglish}");
        Console.WriteLine($"years {reading.MinYears}-{reading.MaxYears}, degree {reading.Degree}, pay {reading.Pay}, clearance '{reading.Clearance}', needs authorisation {reading.NeedsWorkAuthorisation}");
        foreach (var kind in Enum.GetValues<ConceptKind>())
        {
            var found = reading.Requirements.Where(r => r.Concept.Kind == kind).Select(r => $"{r.Surface} [{r.Strength.ToString()[0]}]").ToList();
            if (found.Count > 0)
            {
                Console.WriteLine($"{kind}: {string.Join("; ", found)}");
            }
        }
    }
}

using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Names that ads list beside known tools and the taxonomy does not know, by how many employers name them: where the taxonomy should grow.</summary>
internal static class AccuracyUnlisted
{
    /// <summary>Every reading of the ads in the words of the score, one a line, for looking closer.</summary>
    public static void Dump(string to)
    {
        if (SharedData.Folder("ads") is not { } folder)
        {
            Console.WriteLine("Skipped: there are no ads in ../shared/data/ads.");
            return;
        }

        var market = new JobMarket(Reader.Bundled);
        using var writer = new StreamWriter(to);
        foreach (var path in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            foreach (var reading in market.Read([.. market.Ads(stream, Path.GetFileName(path), new List<Finding>())]))
            {
                writer.WriteLine(ReadAd.Of(reading).Json());
            }
        }
    }

    public static void Print(int most)
    {
        if (SharedData.Folder("ads") is not { } folder)
        {
            Console.WriteLine("Skipped: there are no ads in ../shared/data/ads.");
            return;
        }

        var market = new JobMarket(Reader.Bundled);
        var employers = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            foreach (var reading in market.Read([.. market.Ads(stream, Path.GetFileName(path), new List<Finding>())]))
            {
                foreach (var requirement in reading.Requirements.Where(r => r.Concept.Id.Value.StartsWith("unlisted:", StringComparison.Ordinal)))
                {
                    if (!employers.TryGetValue(requirement.Concept.Name, out var named))
                    {
                        employers.Add(requirement.Concept.Name, named = new HashSet<string>(StringComparer.Ordinal));
                    }

                    named.Add(reading.EmployerKey);
                }
            }
        }

        foreach (var (name, named) in employers.OrderByDescending(e => e.Value.Count).ThenBy(e => e.Key, StringComparer.Ordinal).Take(most))
        {
            Console.WriteLine($"{named.Count,5} {name}");
        }
    }
}

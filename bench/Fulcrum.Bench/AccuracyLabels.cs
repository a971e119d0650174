using System.IO.Compression;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum.Bench;

/// <summary>Labels that are kept without their texts (bench/labels): the texts are joined by id from the corpora in ../shared/data/ads, with the fields that the labeller saw.</summary>
internal static class AccuracyLabels
{
    private static readonly string[] Fields = ["id", "corpus", "company", "title", "location", "description"];

    /// <summary>The labelled ads of a file, in its order; those whose text is absent are left out.</summary>
    public static List<Ad> Ads(string labels, JobMarket market)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(labels).Where(l => l.Trim().Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            wanted[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("corpus").GetString()!;
        }

        using var joined = new MemoryStream();
        if (SharedData.Folder("ads") is { } folder)
        {
            foreach (var path in wanted.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(c => Path.Combine(folder, c + ".jsonl.gz")).Where(File.Exists))
            {
                Join(path, wanted, joined);
            }
        }

        joined.Position = 0;
        return [.. market.Ads(joined, "ads.jsonl", new List<Finding>())];
    }

    private static void Join(string path, Dictionary<string, string> wanted, MemoryStream to)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (!wanted.ContainsKey(json.RootElement.GetProperty("id").GetString()!))
            {
                continue;
            }

            using (var writer = new Utf8JsonWriter(to))
            {
                writer.WriteStartObject();
                foreach (var field in json.RootElement.EnumerateObject().Where(f => Fields.Contains(f.Name)))
                {
                    field.WriteTo(writer);
                }

                writer.WriteEndObject();
            }

            to.WriteByte((byte)'\n');
        }
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>
/// A corpus of any size made from the real one: each ad takes the skeleton of a real ad and half of its lines from other ads, so that texts differ;
/// a quarter are reposts, half of them unchanged and half with a few words changed. The same seed gives the same ads. They are written to a
/// temporary file, never kept.
/// </summary>
internal sealed class AdForge
{
    private const int Recent = 4096;
    private readonly List<Ad> real = [];
    private readonly List<string> items = [];
    private readonly List<string> prose = [];
    private readonly Random random;
    private readonly int employers;

    private AdForge(int seed, int ads)
    {
        random = new Random(seed);
        employers = Math.Max(20, ads / 8);
        var market = new JobMarket(Reader.Bundled);
        foreach (var path in Directory.GetFiles(SharedData.Folder("ads")!, "*.jsonl.gz").Order(StringComparer.Ordinal).Where(p => !p.Contains("bad_scrapes", StringComparison.Ordinal) && !p.Contains("excerpts", StringComparison.Ordinal)))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            real.AddRange(market.Ads(stream, Path.GetFileName(path), new List<Finding>()));
        }

        foreach (var line in real.SelectMany(a => a.Text.Split('\n')).Where(l => l.Length > 30))
        {
            (line.StartsWith("- ", StringComparison.Ordinal) ? items : prose).Add(line);
        }
    }

    /// <summary>Whether there is a real corpus to start from.</summary>
    public static bool CanRun => SharedData.Folder("ads") is not null;

    /// <summary>Writes a corpus as gzip JSON lines.</summary>
    /// <returns>Characters of text in all ads.</returns>
    public static long Write(string path, int ads, int seed = 1)
    {
        var forge = new AdForge(seed, ads);
        using var file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        using var buffer = new BufferedStream(file, 1 << 20);
        var recent = new List<(string Employer, Ad Template, string Text)>(Recent);
        long characters = 0;
        for (var n = 0; n < ads; n++)
        {
            var again = recent.Count > 0 && n % 4 == 3;
            var (employer, template, text) = again ? recent[forge.random.Next(recent.Count)] : forge.Fresh();
            if (again && n % 8 == 7)
            {
                text = forge.Edited(text);
            }
            else if (!again)
            {
                Keep(recent, (employer, template, text), forge.random);
            }

            characters += text.Length;
            Line(buffer, n, again, employer, template, text, forge.random.Next(24));
        }

        return characters;
    }

    private static void Keep(List<(string, Ad, string)> recent, (string, Ad, string) ad, Random random)
    {
        if (recent.Count < Recent)
        {
            recent.Add(ad);
        }
        else
        {
            recent[random.Next(Recent)] = ad;
        }
    }

    private (string, Ad, string) Fresh()
    {
        var template = real[random.Next(real.Count)];
        var text = new StringBuilder(template.Text.Length + 256);
        foreach (var line in template.Text.Split('\n'))
        {
            var pool = line.StartsWith("- ", StringComparison.Ordinal) ? items : prose;
            text.Append(line.Length > 30 && random.Next(2) == 0 ? pool[random.Next(pool.Count)] : line).Append('\n');
        }

        // Few employers post much and many post little: the share of the k-th falls with k.
        var employer = (int)Math.Pow(employers, random.NextDouble());
        return ($"Employer {employer} of {template.Employer.Split(' ')[0]}", template, text.ToString());
    }

    private string Edited(string text)
    {
        var words = text.Split(' ');
        for (var n = 0; n < Math.Max(1, words.Length / 50); n++)
        {
            words[random.Next(words.Length)] = "edited";
        }

        return string.Join(' ', words);
    }

    private static void Line(Stream to, int n, bool again, string employer, Ad template, string text, int month)
    {
        using (var writer = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", $"{(again ? "again" : "ad")}-{n}");
            writer.WriteString("company", employer);
            writer.WriteString("title", template.Title);
            writer.WriteString("location", template.Location);
            writer.WriteString("posted_at", new DateOnly(2024, 11, 3).AddMonths(month).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("description", text);
            writer.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
    }
}

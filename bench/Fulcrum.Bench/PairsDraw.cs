using System.Globalization;
using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>
/// Draws pairs of real ads to be judged by reading: some of every degree of overlap, of one employer on one board, of one employer on two
/// boards, and of two employers. The same ads give the same pairs. No employer gives more than a few pairs to a stratum, so that one
/// text in a hundred cities is not most of it.
/// </summary>
internal static class PairsDraw
{
    private const int PerStratum = 12;
    private const int PerEmployers = 3;

    // The sketch tells which pairs are counted out: at an overlap of 0.3 it falls below this in 1 of 150.
    private const double Worth = 0.2;

    private static readonly (double From, string Name)[] Overlaps = [(1, "1"), (0.9, "0.9-1"), (0.8, "0.8-0.9"), (0.7, "0.7-0.8"), (0.5, "0.5-0.7"), (0.3, "0.3-0.5")];

    private sealed record Pair(Ad A, Ad B, double Overlap, string Stratum, string Employers, ulong Order);

    /// <summary>Prints the pairs as JSON lines without verdicts, with the number of pairs that each stratum holds.</summary>
    public static int Run()
    {
        if (Ads() is not { } ads)
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return 0;
        }

        foreach (var stratum in Candidates(ads).GroupBy(p => p.Stratum, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            List<Pair> few = [.. stratum.GroupBy(p => p.Employers, StringComparer.Ordinal).SelectMany(g => g.OrderBy(p => p.Order).Take(PerEmployers))];
            foreach (var pair in few.OrderBy(p => p.Order).Take(PerStratum))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"a": "{{pair.A.Id}}", "b": "{{pair.B.Id}}", "stratum": "{{pair.Stratum}}", "of": {{few.Count}}, "overlap": {{pair.Overlap:F2}}}"""));
            }
        }

        return 0;
    }

    /// <summary>The real ads, but for broken scrapes, excerpts and other languages; null where they are absent.</summary>
    public static List<Ad>? Ads()
    {
        if (SharedData.Folder("ads") is not { } folder)
        {
            return null;
        }

        var market = new JobMarket(Reader.Bundled);
        var ads = new List<Ad>();
        foreach (var path in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal).Where(p => !p.Contains("bad_scrapes", StringComparison.Ordinal) && !p.Contains("excerpts", StringComparison.Ordinal) && !p.Contains("non_english", StringComparison.Ordinal)))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            ads.AddRange(market.Ads(stream, Path.GetFileName(path), new List<Finding>()));
        }

        return ads;
    }

    private static IEnumerable<Pair> Candidates(List<Ad> ads)
    {
        var words = new List<ulong>();
        var shingles = ads.ConvertAll(a =>
        {
            TextTokens.Hash(a.Text, words);
            return TextTokens.Distinct(TextTokens.Shingles(words));
        });
        var sketches = shingles.ConvertAll(s => MinHash.Of(s));
        return Enumerable.Range(0, ads.Count).AsParallel().AsOrdered().SelectMany(b => Enumerable.Range(0, b)
            .Where(a => ads[a].Id != ads[b].Id && MinHash.Agreement(sketches[a], sketches[b]) >= Worth)
            .Select(a => (A: ads[a], B: ads[b], Overlap: TextTokens.Overlap(shingles[a], shingles[b]))))
            .Where(p => p.Overlap >= Overlaps[^1].From)
            .Select(p => Of(p.A, p.B, p.Overlap));
    }

    private static Pair Of(Ad a, Ad b, double overlap)
    {
        var (one, other) = (EmployerKey.Of(a.Employer), EmployerKey.Of(b.Employer));
        var isOne = one == other;
        var relation = !isOne ? "two employers" : a.Board == b.Board ? "one employer, one board" : "one employer, two boards";
        var name = Overlaps.First(o => overlap >= o.From).Name;
        return new Pair(a, b, overlap, $"{name}, {relation}", isOne ? one : string.CompareOrdinal(one, other) < 0 ? $"{one}/{other}" : $"{other}/{one}", Mixed($"{a.Id}/{b.Id}"));
    }

    // FNV-1a and a last mixing: an order that has nothing to do with the texts.
    private static ulong Mixed(string of)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in of)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }
}

using System.Globalization;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum.Bench;

/// <summary>How well copies are told on real pairs that a reader judged (bench/labels/pairs.jsonl), by the product's two ways: with all texts at hand, and ad after ad by marks.</summary>
internal static class PairsBench
{
    private sealed record Judged(Ad A, Ad B, string Stratum, double Weight, bool IsSame, bool IsDoubtful);

    private sealed record Way(string Name, Func<Ad, Ad, bool> TakesAsOne);

    public static int Run(string labels)
    {
        if (PairsDraw.Ads() is not { } ads)
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return 0;
        }

        var pairs = Read(labels, ads);
        var stream = Streamed(ads);
        Way[] ways =
        [
            new("texts compared (DistinctAds), the pair alone", (a, b) => DistinctAds.Of([a, b]).Count == 1),
            new("marks (CopyIndex), the pair alone", ByMarks),
            new("marks (CopyIndex), all ads in their order", (a, b) => stream[a.Id] == stream[b.Id]),
        ];
        Print($"{pairs.Count} pairs of {ads.Count} real ads judged by reading: {pairs.Count(p => p.IsSame)} the same ad again, {pairs.Count(p => !p.IsSame)} not.");
        Print($"Weighted: every pair stands for the pairs of its stratum that could have been drawn, {pairs.Sum(p => p.Weight):F0} in all.");
        foreach (var way in ways)
        {
            var says = pairs.ConvertAll(p => (Pair: p, One: way.TakesAsOne(p.A, p.B)));
            Print($"");
            Print($"{way.Name}");
            Print($"  pairs as judged  {Rates(says, _ => 1)}");
            Print($"  … not doubtful   {Rates(says.FindAll(s => !s.Pair.IsDoubtful), _ => 1)}");
            Print($"  weighted         {Rates(says, p => p.Weight)}");
            foreach (var part in says.GroupBy(s => s.Pair.Stratum.Split(", ", 2)[1], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                Print($"    {part.Key,-26}{Rates([.. part], p => p.Weight)}");
            }
        }

        Strata(pairs, ways);
        return 0;
    }

    private static void Strata(List<Judged> pairs, Way[] ways)
    {
        Print($"");
        Print($"{"overlap, employers, boards",-36}{"stands for",10}{"pairs",7}{"same",6}   found and wrong: texts, marks, marks in all");
        foreach (var stratum in pairs.GroupBy(p => p.Stratum, StringComparer.Ordinal).OrderByDescending(g => g.Key, StringComparer.Ordinal))
        {
            var cells = ways.Select(w => $"{stratum.Count(p => p.IsSame && w.TakesAsOne(p.A, p.B)),4}{stratum.Count(p => !p.IsSame && w.TakesAsOne(p.A, p.B)),4}");
            Print($"{stratum.Key,-36}{stratum.Sum(p => p.Weight),10:F0}{stratum.Count(),7}{stratum.Count(p => p.IsSame),6}   {string.Join("   ", cells)}");
        }
    }

    private static string Rates(List<(Judged Pair, bool One)> says, Func<Judged, double> weight)
    {
        var same = says.Where(s => s.Pair.IsSame).Sum(s => weight(s.Pair));
        var one = says.Where(s => s.One).Sum(s => weight(s.Pair));
        var both = says.Where(s => s.One && s.Pair.IsSame).Sum(s => weight(s.Pair));
        return string.Create(CultureInfo.InvariantCulture, $"recall {both / same,5:F3} ({both:F0} of {same:F0})   precision {both / one,5:F3} ({both:F0} of {one:F0})");
    }

    private static bool ByMarks(Ad a, Ad b)
    {
        var index = new CopyIndex();
        return index.Find(AdMark.Of(a.Text, a.Employer), a.Title, a.Location) == index.Find(AdMark.Of(b.Text, b.Employer), b.Title, b.Location);
    }

    private static Dictionary<string, int> Streamed(List<Ad> ads)
    {
        var index = new CopyIndex();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ad in ads)
        {
            numbers[ad.Id] = index.Find(AdMark.Of(ad.Text, ad.Employer), ad.Title, ad.Location);
        }

        return numbers;
    }

    private static List<Judged> Read(string labels, List<Ad> ads)
    {
        var byId = ads.GroupBy(a => a.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var lines = File.ReadLines(labels).Where(l => l.Trim().Length > 0).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();
        var drawn = lines.CountBy(l => l.GetProperty("stratum").GetString()!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var pairs = new List<Judged>();
        foreach (var line in lines)
        {
            if (byId.TryGetValue(line.GetProperty("a").GetString()!, out var a) && byId.TryGetValue(line.GetProperty("b").GetString()!, out var b))
            {
                var stratum = line.GetProperty("stratum").GetString()!;
                pairs.Add(new Judged(a, b, stratum, line.GetProperty("of").GetInt32() / (double)drawn[stratum], line.GetProperty("verdict").GetString() == "same", line.TryGetProperty("doubtful", out _)));
            }
        }

        return pairs;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>How ads are told from ads in other languages: a sample known to be in other languages, and corpora known to be in English.</summary>
internal static class AccuracyLanguage
{
    public static void Print()
    {
        if (SharedData.Folder("ads") is not { } folder)
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return;
        }

        var market = new JobMarket(Reader.Bundled);
        foreach (var file in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal).Where(f => !f.Contains("bad_scrapes", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(file);
            using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            var ads = market.Ads(stream, name, new List<Finding>()).ToList();
            var languages = ads.ConvertAll(a => EnglishText.Of(AdBody.Fold(a.Text)));
            var foreign = name.StartsWith("non_english", StringComparison.Ordinal);
            Console.WriteLine($"{name,-42} {ads.Count,5} ads: English {languages.Count(l => l == TextLanguage.English),5}, mixed {languages.Count(l => l == TextLanguage.Mixed),4}, other {languages.Count(l => l == TextLanguage.Other),4}");
            for (var n = 0; n < ads.Count; n++)
            {
                if (foreign ? languages[n] == TextLanguage.English : languages[n] != TextLanguage.English)
                {
                    Console.WriteLine($"    {languages[n]} {ads[n].Id[..6]} {ads[n].Employer} | {ads[n].Title} | {ads[n].Text.ReplaceLineEndings(" ")[..Math.Min(70, ads[n].Text.Length)]}");
                }
            }
        }
    }
}

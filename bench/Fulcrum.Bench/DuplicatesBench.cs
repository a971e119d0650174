using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Near copies by sketches of 128 values in 32 bands of four: their speed beside the shingles they need and the same in NumPy, and how many planted reposts they find.</summary>
internal static class DuplicatesBench
{
    private const int Rounds = 5;
    private const int Planted = 20_000;
    private const int ForPython = 300;

    public static int Run(string[] args) => args switch
    {
        [] => Made(),
        ["--draw"] => PairsDraw.Run(),
        ["--pairs", var labels] => PairsBench.Run(labels),
        _ => Unknown(),
    };

    private static int Unknown()
    {
        Console.Error.WriteLine("duplicates                  speed, and planted reposts found in made ads");
        Console.Error.WriteLine("duplicates --pairs FILE     recall and precision on judged pairs of real ads (bench/labels/pairs.jsonl)");
        Console.Error.WriteLine("duplicates --draw           pairs of real ads to judge, one a line");
        return 2;
    }

    private static int Made()
    {
        if (!AdForge.CanRun)
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return 0;
        }

        var file = Path.GetTempFileName();
        try
        {
            AdForge.Write(file, Planted);
            List<Ad> ads;
            using (var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
            {
                ads = [.. new JobMarket(Reader.Bundled).Ads(stream, "ads.jsonl", new List<Finding>())];
            }

            var texts = SharedData.AdTexts()!;
            Speeds(texts, ads);
            Found(ads);
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Speeds(List<string> texts, List<Ad> ads)
    {
        var words = new List<ulong>();
        uint[]? shingles = null;
        var sketch = new uint[MinHash.Size];
        var bound = Speed(texts, t =>
        {
            TextTokens.Hash(t, words);
            TextTokens.Shingles(words, ref shingles);
        });
        var sketches = Speed(texts, t =>
        {
            TextTokens.Hash(t, words);
            MinHash.Of(TextTokens.Shingles(words, ref shingles), sketch);
        });
        var marks = ads.ConvertAll(a => AdMark.Of(a.Text, a.Employer));
        var index = new CopyIndex();
        var from = ThreadClock.Seconds();
        for (var n = 0; n < ads.Count; n++)
        {
            index.Find(marks[n], ads[n].Title, ads[n].Location);
        }

        var finding = ads.Count / (ThreadClock.Seconds() - from);
        var whole = 1 / ((1 / sketches) + (1 / finding));
        Print($"{texts.Count} real ads, {texts.Average(t => t.Length):F0} characters each; {ThreadClock.Name}");
        Print($"  bound: cut into words and hash shingles   {bound,9:F0} ads/s");
        Print($"  sketches of 128 values                    {sketches,9:F0} ads/s  {sketches / bound:F2} of the bound");
        Print($"  looking up and comparing (made ads)       {finding,9:F0} ads/s");
        Print($"  both                                      {whole,9:F0} ads/s  {whole / bound:F2} of the bound");
        if (Python(texts) is { } python)
        {
            Print($"  the same sketches in NumPy, as datasketch {python,9:F0} ads/s  sketches here are {sketches / python:F0} x as fast");
        }
        else
        {
            Print($"  NumPy was not compared: it needs python3 with numpy.");
        }
    }

    private static void Found(List<Ad> ads)
    {
        var index = new CopyIndex();
        var (planted, found, others, wrong) = (0, 0, 0, 0);
        foreach (var ad in ads)
        {
            var next = index.Count;
            var isCopy = index.Find(AdMark.Of(ad.Text, ad.Employer), ad.Title, ad.Location) != next;
            var isPlanted = ad.Id.StartsWith("again", StringComparison.Ordinal);
            planted += isPlanted ? 1 : 0;
            others += isPlanted ? 0 : 1;
            found += isPlanted && isCopy ? 1 : 0;
            wrong += !isPlanted && isCopy ? 1 : 0;
        }

        Print($"{ads.Count} made ads: {found} of {planted} planted reposts found ({100.0 * found / planted:F2} %); {wrong} of {others} other ads taken for copies, precision {(double)found / (found + wrong):F4}");
    }

    private static double Speed(List<string> texts, Action<string> make)
    {
        var speeds = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var from = ThreadClock.Seconds();
            texts.ForEach(make);
            speeds.Add(texts.Count / (ThreadClock.Seconds() - from));
        }

        return speeds.Skip(1).Order().ElementAt(Rounds / 2);
    }

    private static double? Python(List<string> texts)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, texts.Where((_, n) => n % (texts.Count / ForPython) == 0).Select(t => t.ReplaceLineEndings(" ")));
            foreach (var name in (ReadOnlySpan<string>)["python3", "/usr/bin/python3"])
            {
                using var python = Process.Start(new ProcessStartInfo(name, [Path.Combine(AppContext.BaseDirectory, "minhash.py"), file, $"{ForPython}"]) { RedirectStandardOutput = true, RedirectStandardError = true });
                var speed = python!.StandardOutput.ReadToEnd();
                python.WaitForExit();
                if (python.ExitCode == 0)
                {
                    return double.Parse(speed, CultureInfo.InvariantCulture);
                }
            }

            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Fulcrum.Bench;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The floors below are what the product promises on ads like the labelled ones; the measured figures are in docs/method/accuracy.md.</summary>
public sealed partial class Accuracy_on_labelled_ads
{
    private static readonly string[] Files = ["dev_a.jsonl", "dev_b.jsonl"];

    [Fact]
    public void Every_figure_stays_above_its_floor()
    {
        var (gold, read) = Read();
        var figures = AccuracyFigures.Of([.. gold.Select(g => AccuracyScore.Of(g, read.GetValueOrDefault(g.Id)))]).ToDictionary(f => f.Name, f => f.Value);
        foreach (var (name, floor) in new (string, double)[]
        {
            ("hard F1", 0.95), ("hard precision", 0.97), ("method+domain F1", 0.77), ("soft F1", 0.71), ("certification recall", 0.85), ("strength of found", 0.93), ("min years", 0.95), ("degree level", 0.96), ("degree or-equivalent", 0.95),
            ("pay", 0.97), ("pay where stated", 0.95), ("pay where silent", 0.97), ("seniority where stated", 0.91), ("work mode", 0.90), ("segment where evident", 0.77), ("role", 0.95),
        })
        {
            figures[name].ShouldBeGreaterThanOrEqualTo(floor, name);
        }
    }

    [Fact]
    public void Our_score_equals_the_shared_scoring_script()
    {
        var (gold, read) = Read();
        var folder = Repository.DataOrSkip("gold");
        var lines = Path.Combine(Path.GetTempPath(), $"fulcrum-score-{Environment.ProcessId}.jsonl");
        File.WriteAllLines(lines, read.Values.Select(r => r.Json()));
        var printed = Script([Path.Combine(folder, "score.py"), .. Files.Select(f => Path.Combine(folder, f)), "--read", lines]);
        File.Delete(lines);
        Assert.SkipWhen(printed is null, "There is no python3 on this machine to run the shared script with.");
        var ours = AccuracyFigures.Of([.. gold.Select(g => AccuracyScore.Of(g, read.GetValueOrDefault(g.Id)))]).ToDictionary(f => f.Name, f => f.Value);
        var compared = 0;
        foreach (Match row in Row().Matches(printed!))
        {
            var name = row.Groups["name"].Value.Trim();
            if (row.Groups["f1"].Success)
            {
                Same($"{name} precision", row.Groups["p"].Value);
                Same($"{name} recall", row.Groups["r"].Value);
                Same($"{name} F1", row.Groups["f1"].Value);
            }
            else
            {
                Same(name, row.Groups["value"].Value);
            }
        }

        compared.ShouldBeGreaterThan(20);

        void Same(string name, string value)
        {
            ours[name].ShouldBe(double.Parse(value, CultureInfo.InvariantCulture), 0.0006, name);
            compared++;
        }
    }

    [Fact]
    public void Ads_in_other_languages_are_told_from_English_ones()
    {
        var path = Repository.DataOrSkip("ads", "non_english_sample.jsonl.gz");
        using var stream = new System.IO.Compression.GZipStream(File.OpenRead(path), System.IO.Compression.CompressionMode.Decompress);
        var readings = AdsReadHere.Market.Read([.. AdsReadHere.Market.Ads(stream, "sample.jsonl", [], TestContext.Current.CancellationToken)], cancel: TestContext.Current.CancellationToken);
        // Eight of the 136 are English after all: lists of keywords, and one page scraped whole.
        readings.Count(r => !r.IsEnglish).ShouldBe(readings.Count - 8);
        var (_, english) = Read();
        english.Values.Count(r => r.Items.Count > 0).ShouldBeGreaterThan(english.Count - 2);
    }

    private static (List<GoldAd> Gold, Dictionary<string, ReadAd> Read) Read()
    {
        var folder = Repository.DataOrSkip("gold");
        using var stream = File.OpenRead(Path.Combine(folder, "ads.jsonl"));
        List<Ad> ads = [.. AdsReadHere.Market.Ads(stream, "ads.jsonl", [], TestContext.Current.CancellationToken)];
        return ([.. Files.SelectMany(f => GoldAd.Read(Path.Combine(folder, f)))], AdsReadHere.Market.Read(ads, cancel: TestContext.Current.CancellationToken).ToDictionary(r => r.Ad.Id, ReadAd.Of));
    }

    private static string? Script(IEnumerable<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(?<name>[a-z][a-z+ -]+?) +(?:precision (?<p>[\d.]+) \(\d+/\d+\)  recall (?<r>[\d.]+) \(\d+/\d+\)  F1 (?<f1>[\d.]+)|(?<value>[\d.]+) \(\d+/\d+\))\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}

using System.Diagnostics;
using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>How well ads are read, against hand labels: <c>accuracy [--gold FOLDER | --labels FILE] [--confusion] [--fields ashby_2025_10] [--language] [--phrases 200 --employers 4] [--on dev_a] [--errors hard|method|…] [--explain ID] [--ads ashby_2025_10 --every 100 --from 0] [--script] [--spans] [--unlisted 200]</c>.</summary>
internal static class Accuracy
{
    public static int Run(string[] args)
    {
        if ((Option(args, "--gold") ?? SharedData.Folder("gold")) is not { } folder)
        {
            Console.WriteLine("Skipped: there are no labelled ads in ../shared/data/gold.");
            return 0;
        }

        if (Option(args, "--unlisted") is { } most)
        {
            AccuracyUnlisted.Print(int.Parse(most, CultureInfo.InvariantCulture));
            return 0;
        }

        if (Option(args, "--dump") is { } to)
        {
            AccuracyUnlisted.Dump(to);
            return 0;
        }

        if (Option(args, "--phrases") is { } phrases)
        {
            AccuracyPhrases.Print(int.Parse(phrases, CultureInfo.InvariantCulture), int.Parse(Option(args, "--employers") ?? "4", CultureInfo.InvariantCulture));
            return 0;
        }

        if (args.Contains("--language"))
        {
            AccuracyLanguage.Print();
            return 0;
        }

        if (Option(args, "--fields") is { } board)
        {
            AccuracyFields.Print(board, int.Parse(Option(args, "--most") ?? "40", CultureInfo.InvariantCulture));
            return 0;
        }

        if (Option(args, "--ads") is { } corpus)
        {
            AccuracyExplain.PrintSome(corpus, int.Parse(Option(args, "--every") ?? "100", CultureInfo.InvariantCulture), int.Parse(Option(args, "--from") ?? "0", CultureInfo.InvariantCulture));
            return 0;
        }

        var market = new JobMarket(Reader.Bundled);
        var findings = new List<Finding>();
        var labels = Option(args, "--labels");
        List<Ad> ads;
        if (labels is not null)
        {
            ads = AccuracyLabels.Ads(labels, market);
            folder = Path.GetDirectoryName(Path.GetFullPath(labels))!;
        }
        else
        {
            using var stream = File.OpenRead(Path.Combine(folder, "ads.jsonl"));
            ads = [.. market.Ads(stream, "ads.jsonl", findings)];
        }

        var read = market.Read(ads).ToDictionary(r => r.Ad.Id, StringComparer.Ordinal);
        var lines = read.ToDictionary(r => r.Key, r => ReadAd.Of(r.Value), StringComparer.Ordinal);
        var files = labels is not null ? [Path.GetFileNameWithoutExtension(labels)] : Directory.GetFiles(folder, "*.jsonl").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(f => f != "ads" && (Option(args, "--on") is not { } only || only == f)).Order(StringComparer.Ordinal).ToList();
        if (Option(args, "--explain") is { } id)
        {
            foreach (var reading in read.Values.Where(r => r.Ad.Id.StartsWith(id, StringComparison.Ordinal)))
            {
                AccuracyExplain.Print(reading);
            }

            return 0;
        }

        if (Option(args, "--errors") is { } field)
        {
            foreach (var gold in files.SelectMany(f => GoldAd.Read(Path.Combine(folder, f + ".jsonl"))))
            {
                AccuracyErrors.Print(field, gold, lines.GetValueOrDefault(gold.Id), read.GetValueOrDefault(gold.Id));
            }

            return 0;
        }

        var path = Path.Combine(Path.GetTempPath(), "fulcrum-read.jsonl");
        File.WriteAllLines(path, lines.Values.Select(l => l.Json()));
        if (args.Contains("--confusion"))
        {
            AccuracyConfusion.Print([.. files.SelectMany(f => GoldAd.Read(Path.Combine(folder, f + ".jsonl")))], lines);
            return 0;
        }

        var sets = files.Select(f => (Name: f, Gold: GoldAd.Read(Path.Combine(folder, f + ".jsonl")))).ToList();
        if (sets.Count == 2)
        {
            sets.Add(("both", [.. sets[0].Gold, .. sets[1].Gold]));
        }

        foreach (var (name, gold) in sets)
        {
            Console.WriteLine($"--- {name}: {gold.Count} ads, {gold.Count(g => !lines.ContainsKey(g.Id))} not read ---");
            foreach (var (figure, value, low, high, counts) in AccuracyFigures.Of([.. gold.Select(g => AccuracyScore.Of(g, lines.GetValueOrDefault(g.Id)))]))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure,-28} {value:F3}  [{low:F3}, {high:F3}]  {counts}"));
            }
        }

        if (args.Contains("--script"))
        {
            Script(folder, path, files);
        }

        if (args.Contains("--spans"))
        {
            AccuracySpans.Print(Reader.Bundled);
            AccuracyEsco.Print(Reader.Bundled, int.Parse(Option(args, "--most") ?? "0", CultureInfo.InvariantCulture));
        }

        return 0;
    }

    // The shared script beside our own port of it, where python is there.
    private static void Script(string folder, string read, List<string> files)
    {
        try
        {
            var start = new ProcessStartInfo("python3") { UseShellExecute = false };
            foreach (var argument in (IEnumerable<string>)[Path.Combine(folder, "score.py"), .. files.Select(f => Path.Combine(folder, f + ".jsonl")), "--read", read])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("python3 is not here: only our own port of the score was run.");
        }
    }

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}

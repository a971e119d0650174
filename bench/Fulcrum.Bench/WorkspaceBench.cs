using System.Diagnostics;
using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Bench;

/// <summary>
/// A role's demand from a workspace with many ads, warm and after a thousand more, as each command does it (the workspace opened anew), beside reading every kept reading and
/// counting those of the role. <c>-- workspace [--ads N]</c>; real ads recombined, a quarter of them copies.
/// </summary>
internal static class WorkspaceBench
{
    private const string Role = "data engineer";
    private const int More = 1_000;
    private const int Rounds = 5;

    internal static int Run(string[] args)
    {
        if (!AdForge.CanRun)
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return 0;
        }

        var at = Array.IndexOf(args, "--ads");
        var size = at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 20_000;
        var folder = Directory.CreateTempSubdirectory("fulcrum-bench");
        try
        {
            var file = Path.Combine(folder.FullName, "ads.jsonl.gz");
            AdForge.Write(file, size + More);
            var ads = Corpus.AdsOf([file], [], default).Select(a => a.Ad).ToList();
            var home = Path.Combine(folder.FullName, "home");
            var (storing, _) = Cpu(() => Put(home, ads, 0, size));
            var (first, _) = Cpu(() => Demand(home));
            Print($"{size} ads: stored in {storing:F1} s, read and counted for the first time in {first:F1} s (processor time of all cores)");
            Timed(home, "warm");
            Put(home, ads, size, ads.Count);
            var (after, of) = Cpu(() => Demand(home));
            Print($"the first time after {More} more ads: {after:F3} s, of which these ads must be read, compared and kept, for {of} ads of the role");
            Timed(home, "after that");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Timed(string home, string what)
    {
        var (columns, whole, opening) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (fast, counted) = Cpu(() => Demand(home));
            if (round is > 0)
            {
                columns.Add(fast);
                opening.Add(Cpu(() => Open(home)).Seconds);
            }

            if (round is > 0 and <= 2)
            {
                var (slow, same) = Cpu(() => FromReadings(home));
                whole.Add(slow);
                if (same != counted)
                {
                    throw new InvalidOperationException($"The columns count {counted} ads, the readings {same}.");
                }
            }
        }

        columns.Sort();
        whole.Sort();
        opening.Sort();
        Print($"{what}: {columns[columns.Count / 2]:F3} s from the columns (of which {opening[opening.Count / 2]:F3} s opening them), {whole[0]:F2} s from all kept readings: {whole[0] / columns[columns.Count / 2]:F0} x as long");
    }

    private static int Put(string home, List<Ad> ads, int from, int to)
    {
        using var workspace = Workspace.Open([], home)!;
        return workspace.Together(() =>
        {
            for (var n = from; n < to; n++)
            {
                workspace.Ads.Put(ads[n], "bench", n.ToString(CultureInfo.InvariantCulture), new DateOnly(2026, 11, 16));
            }

            return to - from;
        });
    }

    private static int Demand(string home)
    {
        using var workspace = Workspace.Open([], home)!;
        return new Corpus(StoredMarket.Open(workspace, [], null, default)).Demand(Role, new AdFilter()).Counts.Ads;
    }

    private static int Open(string home)
    {
        using var workspace = Workspace.Open([], home)!;
        return StoredMarket.Open(workspace, [], null, default).AdsRead;
    }

    private static int FromReadings(string home)
    {
        using var workspace = Workspace.Open([], home)!;
        var all = new Corpus(StoredMarket.Open(workspace, [], null, default)).Readings;
        return Corpus.OfReadings(all).Demand(Role, new AdFilter()).Counts.Ads;
    }

    private static (double Seconds, int Result) Cpu(Func<int> work)
    {
        using var self = Process.GetCurrentProcess();
        self.Refresh();
        var before = self.TotalProcessorTime;
        var result = work();
        self.Refresh();
        return ((self.TotalProcessorTime - before).TotalSeconds, result);
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

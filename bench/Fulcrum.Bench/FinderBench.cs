using System.Text;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Speed of finding mentions, stage by stage and beside the usual ways.</summary>
internal static class FinderBench
{
    public static int Run(string[] args)
    {
        if (SharedData.AdTexts() is not { } texts)
        {
            Console.WriteLine("Skipped: there are no ads in ../shared/data/ads.");
            return 0;
        }

        var bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        var before = ThreadClock.Seconds();
        var reader = Reader.Bundled;
        Console.WriteLine($"taxonomy: {reader.Concepts.Count} concepts, loaded in {(ThreadClock.Seconds() - before) * 1000:F0} ms, first use");
        before = ThreadClock.Seconds();
        Reader.Of(BundledTaxonomy.Files(), []);
        Console.WriteLine($"          and again in {(ThreadClock.Seconds() - before) * 1000:F0} ms");
        Console.WriteLine($"{texts.Count} ads, {bytes / 1e6:F1} MB of UTF-8; MB/s in {ThreadClock.Name}, median of 5 rounds");

        var finder = reader.Finder;
        (string Name, Func<string, int> Do)[] ways =
        [
            ("cut into words", t => FoldedText.Of(t).WordCount),
            ("  and walk the trie", t => Collect(finder, t)),
            ("  and judge", t => finder.Hits(t, FoldedText.Of(t)).Count),
            ("Find", t => reader.Find(t).Count),
        ];
        var speeds = ways.Select(_ => new List<double>()).ToArray();
        var counts = new long[ways.Length];
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                counts[i] = 0;
                var from = ThreadClock.Seconds();
                foreach (var text in texts)
                {
                    counts[i] += ways[i].Do(text);
                }

                if (round > 0)
                {
                    speeds[i].Add(bytes / 1e6 / (ThreadClock.Seconds() - from));
                }
            }
        }

        for (var i = 0; i < ways.Length; i++)
        {
            Console.WriteLine($"{ways[i].Name,-28} {speeds[i].Order().ElementAt(2),7:F0} MB/s {counts[i],10} found");
        }

        return 0;
    }

    private static int Collect(MentionFinder finder, string text)
    {
        var folded = FoldedText.Of(text);
        folded.Candidates.Clear();
        finder.Collect(text, folded, folded.Candidates);
        return folded.Candidates.Count;
    }
}

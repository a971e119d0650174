using System.Globalization;
using System.Text;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Speed of finding mentions, stage by stage and beside the usual ways. <c>--quick</c> leaves the usual ways out.</summary>
internal static class FinderBench
{
    private const int Rounds = 5;

    public static int Run(string[] args)
    {
        if (SharedData.AdTexts() is not { } all)
        {
            Console.WriteLine("Skipped: there are no ads in ../shared/data/ads.");
            return 0;
        }

        var before = ThreadClock.Seconds();
        var reader = Reader.Bundled;
        var first = ThreadClock.Seconds() - before;
        before = ThreadClock.Seconds();
        Reader.Of(BundledTaxonomy.Files(), []);
        var names = FinderRivals.Names(reader.Graph);
        Print($"taxonomy: {reader.Concepts.Count} concepts, {names.Count} names; loaded in {first * 1000:F0} ms at the start, {(ThreadClock.Seconds() - before) * 1000:F0} ms again");

        var finder = reader.Finder;
        var ways = new List<(string Name, Func<string, int> Do)>
        {
            ("count one letter (memory)", t => t.AsSpan().Count('e')),
            ("cut into words", t => FoldedText.Of(t).WordCount),
            ("cut and walk the trie", t => Collect(finder, t)),
            ("Find, rules and all", t => reader.Find(t).Count),
        };
        if (!args.Contains("--quick"))
        {
            ways.Add(("SearchValues<string>, confirm", FinderRivals.SearchValues(names)));
            ways.Add(("Aho-Corasick of the textbook", FinderRivals.AhoCorasick(names)));
        }

        // The usual ways take long: every fifth ad is enough to compare.
        var texts = args.Contains("--quick") ? all : [.. all.Where((_, i) => i % 5 == 0)];
        Measure(ways, texts);
        return 0;
    }

    private static void Measure(List<(string Name, Func<string, int> Do)> ways, List<string> texts)
    {
        var megabytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t)) / 1e6;
        Print($"{texts.Count} ads, {megabytes:F1} MB of UTF-8; {ThreadClock.Name}, median of {Rounds} rounds run in turn");
        var speeds = ways.ConvertAll(_ => new List<double>());
        var counts = new long[ways.Count];
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < ways.Count; i++)
            {
                counts[i] = 0;
                var from = ThreadClock.Seconds();
                foreach (var text in texts)
                {
                    counts[i] += ways[i].Do(text);
                }

                if (round > 0)
                {
                    speeds[i].Add(megabytes / (ThreadClock.Seconds() - from));
                }
            }
        }

        var find = Median(speeds[3]);
        for (var i = 0; i < ways.Count; i++)
        {
            var speed = Median(speeds[i]);
            Print($"{ways[i].Name,-30} {speed,8:F0} MB/s {texts.Count / megabytes * speed,10:F0} ads/s {counts[i],10} found   Find is {find / speed,6:F2}x");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static int Collect(MentionFinder finder, string text)
    {
        var folded = FoldedText.Of(text);
        folded.Candidates.Clear();
        finder.Collect(text, folded, folded.Candidates);
        return folded.Candidates.Count;
    }
}

using System.Globalization;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>
/// Speed of the mention finder over UTF-8 at 5,000 and 37,000 names, one thread and two, beside its own bound, Hyperscan and SearchValues;
/// then with the product's taxonomy and every rule. <c>-- finder [--quick]</c>.
/// </summary>
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

        var quick = args.Contains("--quick");
        var reader = Reader.Bundled;
        var names = FinderRivals.Names(reader.Graph);
        List<string> more = [.. names, .. SharedData.EscoLabels().Where(l => !names.Contains(l))];
        var texts = all.ConvertAll(Encoding.UTF8.GetBytes);
        var megabytes = texts.Sum(t => (long)t.Length) / 1e6;
        Print($"{texts.Count} ads, {megabytes:F1} MB of UTF-8; {ThreadClock.Name}, median of {Rounds} rounds run in turn");
        foreach (var count in (ReadOnlySpan<int>)[5_000, 37_000])
        {
            // Spread over the list, so that short and long, common and rare names are among them.
            var forms = Enumerable.Range(0, Math.Min(count, more.Count)).Select(n => more[(int)((long)n * (count < more.Count / 2 ? more.Count / count : 1) % more.Count)]).Distinct().ToList();
            Compare($"names, {(count < more.Count / 2 ? "spread over" : "all of")} the taxonomy and ESCO's labels", forms, texts, all, megabytes, quick);
        }

        // What a product would keep if it could keep so many: more hits an ad for everybody.
        Compare("names, those that these ads hold most often", FinderRivals.MostFrequent(more, texts, 5_000), texts, all, megabytes, quick);

        Rules(reader, all, texts, megabytes);
        return 0;
    }

    private static void Compare(string what, List<string> forms, List<byte[]> texts, List<string> all, double megabytes, bool quick)
    {
        var (finder, taken) = FinderRivals.Finder(forms);
        var (folded, edges, hashes) = (new byte[1 << 20], new int[1 << 20], new uint[1 << 19]);
        Print($"");
        Print($"{taken.Count} {what}");
        var ways = new List<(string Name, Func<byte[], int> Do)>
        {
            ("count one letter (memory)", t => t.AsSpan().Count((byte)'e')),
            ("bound: cut into words and hash them", t => FoldedText.Of(t).HashWords().Length),
            ("the same bound, 32 bytes, then a word a time", t =>
            {
                var words = WordCutter.CutBy32(folded, Utf8Folding.Fold(t, folded), edges);
                WordHasher.HashPlainly(folded, edges, hashes.AsSpan(0, words));
                return words;
            }),
            ("finder, one thread, every hit checked", t => finder.Hits(t, FoldedText.Of(t)).Count),
        };
        var speeds = Measure(ways, texts, megabytes, out var counts);
        var find = speeds[3];
        for (var i = 0; i < ways.Count; i++)
        {
            Print($"  {ways[i].Name,-46} {speeds[i],8:F0} MB/s {counts[i],10} found   finder is {find / speeds[i],6:F2} of it");
        }

        Print($"  {"finder, two threads",-46} {"",8}      {"",10}         {Two(finder, texts),6:F2} x one");
        if (quick)
        {
            return;
        }

        // The usual ways take long: every tenth ad is enough to compare.
        List<string> some = [.. all.Where((_, i) => i % 10 == 0)];
        var search = FinderRivals.SearchValues(taken);
        var size = some.Sum(t => (long)Encoding.UTF8.GetByteCount(t)) / 1e6;
        var values = Measure([("SearchValues<string>, confirm", t => search(Encoding.UTF8.GetString(t)))], some.ConvertAll(Encoding.UTF8.GetBytes), size, out _)[0];
        Print($"  {"SearchValues<string>, confirmed",-46} {values,8:F1} MB/s {"",10}         finder is {find / values,6:F1} x as fast");
        if (Hyperscan.Run(taken, texts, Rounds) is { } hyper)
        {
            Print($"  {"Hyperscan, literals, an ad a scan",-46} {hyper.Speed,8:F1} MB/s {hyper.Found,10} found   finder is {find / hyper.Speed,6:F1} x as fast");
        }
        else
        {
            Print($"  Hyperscan was not compared: it needs g++ and libhyperscan-dev.");
        }
    }

    private static void Rules(Reader reader, List<string> all, List<byte[]> texts, double megabytes)
    {
        var before = ThreadClock.Seconds();
        Reader.Of(BundledTaxonomy.Files(), []);
        Print($"");
        Print($"the taxonomy, {reader.Concepts.Count} concepts; loaded in {(ThreadClock.Seconds() - before) * 1000:F0} ms");
        var speeds = Measure([("bytes", t => reader.Find(t).Count)], texts, megabytes, out var counts);
        var next = 0;
        var characters = Measure([("characters", _ => reader.Find(all[next++ % all.Count]).Count)], texts, megabytes, out var same);
        Print($"  {"find with every name rule, UTF-8",-46} {speeds[0],8:F0} MB/s {counts[0],10} found");
        Print($"  {"find with every name rule, UTF-16",-46} {characters[0],8:F0} MB/s {same[0],10} found");
    }

    private static List<double> Measure(List<(string Name, Func<byte[], int> Do)> ways, List<byte[]> texts, double megabytes, out long[] counts)
    {
        var speeds = ways.ConvertAll(_ => new List<double>());
        counts = new long[ways.Count];
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

        return speeds.ConvertAll(s => s.Order().ElementAt(s.Count / 2));
    }

    // Each thread by its own processor time, so that neighbours on the machine do not disturb: what is left is what the two take from each other.
    private static double Two(MentionFinder finder, List<byte[]> texts)
    {
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var one = Half(finder, texts, 0) + Half(finder, texts, 1);
            var both = new double[2];
            Thread[] threads = [.. Enumerable.Range(0, 2).Select(n => new Thread(() => both[n] = Half(finder, texts, n)))];
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());
            ratios.Add(one / both.Max());
        }

        return ratios.Order().ElementAt(Rounds / 2);
    }

    private static double Half(MentionFinder finder, List<byte[]> texts, int half)
    {
        var from = ThreadClock.Seconds();
        for (var n = half; n < texts.Count; n += 2)
        {
            finder.Hits(texts[n], FoldedText.Of(texts[n]));
        }

        return ThreadClock.Seconds() - from;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

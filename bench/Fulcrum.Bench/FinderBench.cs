using System.Diagnostics;
using System.Text;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Speed of finding mentions.</summary>
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
        var watch = Stopwatch.StartNew();
        var reader = Reader.Bundled;
        Console.WriteLine($"taxonomy loaded in {watch.Elapsed.TotalMilliseconds:F0} ms: {reader.Concepts.Count} concepts");
        Console.WriteLine($"{texts.Count} ads, {bytes / 1e6:F1} MB of UTF-8");
        for (var round = 0; round < 5; round++)
        {
            watch.Restart();
            var mentions = 0L;
            foreach (var text in texts)
            {
                mentions += reader.Find(text).Count;
            }

            var seconds = watch.Elapsed.TotalSeconds;
            Console.WriteLine($"round {round}: {bytes / 1e6 / seconds:F0} MB/s, {texts.Count / seconds:F0} ads/s, {mentions} mentions");
        }

        return 0;
    }
}

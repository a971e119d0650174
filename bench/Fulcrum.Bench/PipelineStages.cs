using System.Diagnostics;
using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>The way from a file of ads to demand, stage by stage: opening, parsing, merging duplicates, reading, counting.</summary>
internal static class PipelineStages
{
    internal static int Run(string[] args)
    {
        var path = args.Length > 0 ? args[0] : Path.Combine("..", "shared", "data", "ads", "ashby_2025_10.jsonl.gz");
        if (!File.Exists(path))
        {
            Console.WriteLine($"Skipped: {path} is not on this machine. Name a file of ads.");
            return 0;
        }

        for (var round = 0; round < 3; round++)
        {
            var findings = new List<Finding>();
            var watch = Stopwatch.StartNew();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var (last, lastCpu) = (TimeSpan.Zero, cpu);
            void Lap(string stage)
            {
                var now = Process.GetCurrentProcess().TotalProcessorTime;
                Console.WriteLine(FormattableString.Invariant($"  {stage,-22} {(watch.Elapsed - last).TotalMilliseconds,8:0} ms wall {(now - lastCpu).TotalMilliseconds,8:0} ms of processor time"));
                (last, lastCpu) = (watch.Elapsed, now);
            }

            Console.WriteLine($"round {round + 1}");
            var market = new JobMarket(Reader.Bundled);
            Lap("taxonomy");
            var ads = new List<Ad>();
            foreach (var (name, content) in new Sources().Open([path], findings))
            {
                using (content)
                {
                    ads.AddRange(market.Ads(content, name, findings));
                }
            }

            Lap("open and parse");
            var distinct = market.Distinct(ads);
            Lap("duplicates");
            var readings = market.Read(distinct);
            Lap("read");
            var demand = market.Count(readings);
            Lap("count all roles");
            Console.WriteLine(FormattableString.Invariant($"  {ads.Count} ads, {distinct.Count} distinct, {readings.Sum(r => r.Requirements.Count)} requirements, {demand.Rows.Count} rows: {watch.Elapsed.TotalMilliseconds:0} ms wall, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:0} ms of processor time"));
        }

        return 0;
    }
}

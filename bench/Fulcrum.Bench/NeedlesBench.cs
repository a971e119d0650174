using System.Diagnostics;
using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum.Bench;

/// <summary>
/// The table of needles beside the plain way, two full simulations for each item, on the invented person of an example and the bundled
/// snapshot of real ads. The bundled catalogue holds fewer than 200 items that can be taken; the rest are real ones again, their hours,
/// price and taught levels varied.
/// </summary>
internal static class NeedlesBench
{
    private const int Plain = 12;

    /// <summary><c>needles [ITEMS] [PATHS] [ROLE]</c>: 200 items, 10,000 paths and the example's role unless said otherwise.</summary>
    public static int Run(string[] args)
    {
        var items = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
        var paths = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000;
        if (Example(args.Length > 2 ? args[2] : null) is not { } example)
        {
            Console.Error.WriteLine("The example or its role is not there.");
            return 1;
        }

        var real = example.Catalogue.Where(a => a.Retired.Length == 0).ToList();
        var request = example with { Paths = paths, Catalogue = [.. real.Concat(Varied(real)).Take(items)] };
        Console.WriteLine($"{request.Catalogue.Count} items ({Math.Min(items, real.Count)} of the catalogue, {Math.Max(0, items - real.Count)} varied), {paths:N0} paths each; {request.Demand.RoleName}: {request.Ads.Count} ads; {Environment.ProcessorCount} cores");
        Table(request with { Paths = 640 }, -1);
        var two = Table(request, -1);
        var one = Table(request, 1);
        Report("table, all threads, second column included", two, request);
        Report("table, one thread", one, request);
        Console.WriteLine($"the same bytes with 1 thread and with all: {(Text(one.Table) == Text(two.Table) ? "yes" : "NO")}");

        var simulator = new PivotSimulator(request);
        var meter = new NeedleMeter(request, simulator);
        var sample = two.Table.Rows.Where((_, i) => i % Math.Max(1, two.Table.Rows.Count / Plain) == 0).ToList();
        meter.Simulate(SoloSchedule.Of(sample[0].Action, request));
        var plain = Clock(() => sample.ConvertAll(r => meter.Measure(r.Action.Id, meter.Simulate(SoloSchedule.Of(r.Action, request)), meter.Simulate([]))));
        var same = sample.Zip(plain.Result).All(p => p.First.NetGain == p.Second.NetGain && p.First.Chance == p.Second.Chance && p.First.MonthsToLanding == p.Second.MonthsToLanding);
        var seconds = two.Table.Rows.Count(r => r.Second is { IsHeld: false });
        var needles = two.Table.Rows.Count + seconds;
        Console.WriteLine($"plain way, two full simulations an item: {plain.Cpu / sample.Count:0.000} s processor time an item ({sample.Count} items looked at); the same figures to the bit: {(same ? "yes" : "NO")}");
        Console.WriteLine($"the table measures {needles} needles ({two.Table.Rows.Count} rows, {seconds} of them once more after a sister): {one.Cpu / needles:0.0000} s each, {plain.Cpu / sample.Count / (one.Cpu / needles):0.0} times less");
        return 0;
    }

    private static (NeedleTable Table, double Wall, double Cpu) Table(PlanRequest request, int threads)
    {
        var run = Clock(() => new NeedleTables(request, new PivotSimulator(request)).Of(new NeedleFilter { Items = [.. request.Catalogue.Select(a => a.Id)] }, [], null, default, threads));
        return (run.Result, run.Wall, run.Cpu);
    }

    private static void Report(string name, (NeedleTable Table, double Wall, double Cpu) run, PlanRequest request)
        => Console.WriteLine($"  {name,-44} {run.Wall,6:0.00} s wall {run.Cpu,6:0.00} s processor, {1e6 * run.Cpu / run.Table.Rows.Count / request.Paths:0.00} µs a row and path");

    private static PlanRequest? Example(string? role)
    {
        var request = FactUses.ExampleRequest();
        if (request is null || role is null)
        {
            return request;
        }

        var findings = new List<Finding>();
        var settings = Pivot.Defaults(role, "US", request.Profile.Start);
        var other = Pivot.Request(settings, Corpus.Read([], findings), role, findings);
        return other.Ads.Count == 0 ? null : other with { Ledger = request.Ledger, Profile = request.Profile with { TargetRole = role } };
    }

    private static IEnumerable<CareerAction> Varied(List<CareerAction> real)
    {
        for (var round = 1; ; round++)
        {
            foreach (var a in real)
            {
                var factor = 1 + (0.1 * round);
                yield return a with
                {
                    Id = $"{a.Id}-{round}",
                    Hours = a.Hours with { A = a.Hours.A * factor },
                    Price = a.Price with { Amount = a.Price.Amount with { Amount = a.Price.Amount.Amount * (decimal)factor } },
                    Teaches = [.. a.Teaches.Select(t => t with { Level = Math.Min(4, t.Level + (0.2 * round)) })],
                };
            }
        }
    }

    private static string Text(NeedleTable table) => string.Join('\n', table.Rows.Select(r => $"{r.Action.Id} {r.NetGain} {r.Chance} {r.MonthsToLanding} {r.Money} {r.Cost} {r.GainExceedsCost} {r.Second?.NetGain}"));

    private static (T Result, double Wall, double Cpu) Clock<T>(Func<T> work)
    {
        var process = Process.GetCurrentProcess();
        var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var result = work();
        watch.Stop();
        process.Refresh();
        return (result, watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - cpu).TotalSeconds);
    }
}

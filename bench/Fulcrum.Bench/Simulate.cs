using System.Diagnostics;
using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Planning;
using Fulcrum.Tests;

namespace Fulcrum.Bench;

/// <summary>
/// Speed of the simulator beside the same model written plainly with System.Random and beside NumPy, and whether they agree. The
/// market is invented: 400 ads of 200 employers. Processor time is the sum over threads, so it is comparable on a busy machine.
/// </summary>
internal static class Simulate
{
    /// <summary><c>simulate [PATHS]</c>: 100,000 unless said otherwise.</summary>
    public static int Run(string[] args)
    {
        var paths = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var request = InventedRequest.Of(ads: [.. Enumerable.Range(0, 400).Select(InventedRequest.Ad)]);
        var simulator = new PivotSimulator(request);
        ScheduledAction[] schedule = [.. request.Catalogue.Take(6).Select((a, i) => InventedRequest.From(a, 8 * i, 8))];

        Console.WriteLine($"{paths:N0} paths, search over 60 months by week, money over 240 months; {Environment.ProcessorCount} cores");
        Time("first 4,000 paths, cold", 1, 4000, () => simulator.Run(schedule, 4000, 11).Chance);
        for (var i = 0; i < 3; i++)
        {
            simulator.Run(schedule, 4000, 11);
        }

        var six = Time("6 actions, all threads", 3, paths, () => simulator.Run(schedule, paths, 11).Chance);
        var one = Time("6 actions, 1 thread", 1, paths, () => simulator.Run(schedule, paths, 11, threads: 1).Chance);
        var summed = Time("6 actions, with the summary", 1, paths, () => simulator.Run(schedule, paths, 11).Tax().LandsByDeadline.Value);
        var none = Time("no action, 1 thread", 1, paths, () => simulator.Run([], paths, 11, threads: 1).Chance);
        Console.WriteLine($"the same bytes with 1 thread and with all: {(six.Result == one.Result ? "yes" : "NO")}");

        // The plain model knows what is learned, shown and passed and who is met; not interview practice and what a résumé fix says.
        const int plainPaths = 2000;
        var four = schedule[..4];
        var plain = Time($"plain, System.Random, 4 actions, {plainPaths:N0} paths", 1, plainPaths, () => Landed(new PlainSimulation(request, 3).Landings(four, plainPaths), simulator));
        var agreement = simulator.Run(four, paths, 11).Chance;
        var noise = Math.Sqrt(agreement * (1 - agreement) / plainPaths);
        Console.WriteLine($"plain lands {plain.Result:P1} by the deadline, the simulator {agreement:P1} (two standard errors of plain: {2 * noise:P1})");
        Console.WriteLine($"a path costs plain {plain.Cpu / plainPaths / (six.Cpu / paths):0} times the processor time");
        if (SimulateNumPy.Run(simulator, paths, 11) is { } numpy)
        {
            Console.WriteLine($"NumPy {numpy.Version}, float64, no action: {numpy.Seconds:0.00} s processor time, lands {numpy.Chance:P1} (simulator {none.Result:P1}): {numpy.Seconds / none.Cpu:0.0} times the simulator's {none.Cpu:0.00} s");
        }
        else
        {
            Console.WriteLine("NumPy: not there (python3 with numpy is needed; Debian: python3-numpy)");
        }

        var (whole, calendar) = SimulateFull.Case();
        var full = new PivotSimulator(whole);
        full.Run(calendar, 4000, 11);
        var own = Time("loan, income share, own outcomes, 1 thread", 2, paths, () => full.Run(calendar, paths, 11, threads: 1).Value);
        if (SimulateFull.NumPyOf(full, calendar, paths, 11) is { } other)
        {
            Console.WriteLine($"the same in NumPy: {other.Seconds:0.00} s processor time, lands {other.Chance:P1} (simulator {full.Run(calendar, paths, 11).Chance:P1}), mean value {other.Value:N0} (simulator {own.Result:N0}): {other.Seconds / own.Cpu:0.0} times the simulator's {own.Cpu:0.00} s");
        }

        Console.WriteLine($"per path {1e6 * summed.Cpu / paths:0.0} µs with the summary");
        return 0;
    }

    private static double Landed(double[] landings, PivotSimulator simulator)
        => landings.Count(m => m <= SimulationPlan.DeadlineOf(simulator.Market.Profile)) / (double)landings.Length;

    private static (double Cpu, double Wall, double Result) Time(string name, int rounds, int paths, Func<double> work)
    {
        var best = (Cpu: double.MaxValue, Wall: double.MaxValue, Result: 0.0);
        for (var i = 0; i < rounds; i++)
        {
            var process = Process.GetCurrentProcess();
            var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
            var result = work();
            watch.Stop();
            process.Refresh();
            var used = (process.TotalProcessorTime - cpu).TotalSeconds;
            best = (Math.Min(best.Cpu, used), Math.Min(best.Wall, watch.Elapsed.TotalSeconds), result);
        }

        Console.WriteLine($"  {name,-48} {best.Wall,6:0.00} s wall {best.Cpu,6:0.00} s processor {1e6 * best.Cpu / paths,8:0.0} µs a path");
        return best;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Fulcrum.Planning;

namespace Fulcrum.Bench;

/// <summary>Plain months of cash (`fulcrum runway`) beside NumPy and beside the bare cost of their random numbers, on each width of registers.</summary>
internal static class CashFlow
{
    private const int Months = 60;

    /// <summary><c>cashflow [PATHS]</c>: 1,000,000 unless said otherwise.</summary>
    public static int Run(string[] args)
    {
        var paths = (args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000) / 16 * 16;
        var terms = new RunwayTerms
        {
            Savings = 9000, Pay = 3200, PaySpread = 60, Living = 2500, LivingSpread = 400, BillChance = 0.06f, BillSize = 1300,
            Loss = 0.02f, Find = 0.3f, Benefit = 900, BenefitMonths = 3, Employed = true, Quit = 10, SearchFrom = 14,
        };
        Console.WriteLine($"{paths:N0} paths × {Months} months × 6 draws; widest registers: {RunwaySimulator.Widest}");
        RunwayPaths? last = null;
        var widest = 0.0;
        foreach (var width in Enum.GetValues<RunwaySimulator.Width>().Where(w => w >= RunwaySimulator.Widest))
        {
            var (cpu, _) = Time(3, () => last = RunwaySimulator.Run(terms, paths, Months, 1, false, 1, width));
            var (bare, _) = Time(3, () => Numbers(width, paths));
            widest = widest == 0 ? cpu : widest;
            Console.WriteLine($"  {width,-8} 1 thread  {cpu,6:0.000} s   its random numbers alone {bare,6:0.000} s   {bare / cpu:0.00} of the bound");
        }

        var (_, wall) = Time(3, () => RunwaySimulator.Run(terms, paths, Months, 1, false));
        var same = RunwaySimulator.Run(terms, paths, Months, 1, false).Lowest.AsSpan().SequenceEqual(last!.Lowest);
        Console.WriteLine($"  all threads        {wall,6:0.000} s wall; the same bytes as one path at a time on 1 thread: {(same ? "yes" : "NO")}");
        var input = JsonSerializer.Serialize(new
        {
            paths, months = Months, savings = terms.Savings, pay = terms.Pay, paySpread = terms.PaySpread, living = terms.Living, livingSpread = terms.LivingSpread,
            billChance = terms.BillChance, billSize = terms.BillSize, loss = terms.Loss, find = terms.Find, benefit = terms.Benefit, benefitMonths = terms.BenefitMonths,
            quit = terms.Quit, searchFrom = terms.SearchFrom,
        });
        if (NumPy.Ask("cashflow.py", input) is not { } answer)
        {
            Console.WriteLine("NumPy: not there (python3 with numpy is needed; Debian: python3-numpy)");
            return 0;
        }

        var mine = last.FirstShort.Count(m => m < Months) / (double)paths;
        Console.WriteLine($"NumPy {answer.GetProperty("numpy").GetString()}, float64: {answer.GetProperty("cpu").GetDouble():0.00} s processor time, {answer.GetProperty("short").GetDouble():P2} run short (here {mine:P2}): {answer.GetProperty("cpu").GetDouble() / widest:0.0} times as long");
        return 0;
    }

    private static float Numbers(RunwaySimulator.Width width, int paths)
    {
        var sums = new float[16];
        switch (width)
        {
            case RunwaySimulator.Width.Sixteen:
                All<Lanes512>();
                break;
            case RunwaySimulator.Width.Eight:
                All<Lanes256>();
                break;
            default:
                All<OneLane>();
                break;
        }

        return sums[0];

        void All<T>()
            where T : struct, ILanes<T>
        {
            for (var path = 0; path < paths; path += T.Count)
            {
                CashLanes.NumbersAlone<T>((uint)path, 1, Months, sums);
            }
        }
    }

    private static (double Cpu, double Wall) Time(int rounds, Action work)
    {
        var best = (Cpu: double.MaxValue, Wall: double.MaxValue);
        for (var i = 0; i < rounds; i++)
        {
            var process = Process.GetCurrentProcess();
            var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
            work();
            watch.Stop();
            process.Refresh();
            best = (Math.Min(best.Cpu, (process.TotalProcessorTime - cpu).TotalSeconds), Math.Min(best.Wall, watch.Elapsed.TotalSeconds));
        }

        return best;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fulcrum.Planning;

namespace Fulcrum.Tests;

/// <summary>The linear part of the surrogate (hours, money, groups, prerequisites) solved by Debian's cbc, an independent solver of integer programs.</summary>
internal static class CbcOracle
{
    private const string Program = "/usr/bin/cbc";

    /// <summary>Whether the solver is on this machine (package coinor-cbc).</summary>
    internal static bool IsThere => File.Exists(Program);

    /// <summary>The value of the best choice.</summary>
    internal static double Solve(SurrogateProblem p)
    {
        var model = Path.GetTempFileName() + ".lp";
        var solution = Path.GetTempFileName();
        File.WriteAllText(model, Model(p));
        using (var cbc = Process.Start(new ProcessStartInfo(Program, [model, "ratio", "0", "solve", "solu", solution]) { RedirectStandardOutput = true })!)
        {
            cbc.StandardOutput.ReadToEnd();
            cbc.WaitForExit();
        }

        // "Optimal - objective value -123.45000000": cbc minimises, the model is negated.
        var words = File.ReadLines(solution).First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        File.Delete(model);
        File.Delete(solution);
        return -double.Parse(words[^1], CultureInfo.InvariantCulture);
    }

    private static string Model(SurrogateProblem p)
    {
        var text = new StringBuilder("Minimize\n obj:");
        string Sum(Func<int, double> weight) => string.Concat(Enumerable.Range(0, p.Count).Where(i => weight(i) != 0).Select(i => FormattableString.Invariant($" {(weight(i) < 0 ? "-" : "+")} {Math.Abs(weight(i))} x{i}")));
        text.AppendLine(Sum(i => -p.Gain[i])).AppendLine("Subject To");
        text.AppendLine(CultureInfo.InvariantCulture, $" hours:{Sum(i => p.Hours[i])} <= {p.WeeklyHours * p.Due[0]}");
        text.AppendLine(CultureInfo.InvariantCulture, $" money:{Sum(i => p.Cost[i])} <= {p.Budget}");
        foreach (var group in Enumerable.Range(0, p.Count).Where(i => p.Group[i] >= 0).GroupBy(i => p.Group[i]))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $" g{group.Key}:{string.Concat(group.Select(i => $" + 1 x{i}"))} <= 1");
        }

        for (var i = 0; i < p.Count; i++)
        {
            for (var c = 0; c < p.Requires[i].Length; c++)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $" r{i}_{c}: x{i}{string.Concat(p.Requires[i][c].Distinct().Select(j => $" - 1 x{j}"))} <= 0");
            }
        }

        text.AppendLine("Binary").AppendLine(string.Join(' ', Enumerable.Range(0, p.Count).Select(i => $"x{i}"))).AppendLine("End");
        return text.ToString();
    }

    /// <summary>Sizes like the catalogue's: a few hours to a few hundred, free to a few hundred dollars, a year at ten hours a week.</summary>
    internal static SurrogateProblem Make(int seed, int count, bool pairs)
    {
        var random = new Random(seed);
        var p = new SurrogateProblem
        {
            Gain = [.. Enumerable.Range(0, count).Select(_ => Math.Round((random.NextDouble() * 6000) - 2500, 2))],
            Pair = new double[count, count],
            Hours = [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(5, 140))],
            Cost = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? 0.0 : random.Next(1, 60) * 10)],
            Release = new int[count],
            Due = [.. Enumerable.Repeat(52, count)],
            MinWeeks = new int[count],
            WeeklyMost = [.. Enumerable.Repeat(double.PositiveInfinity, count)],
            Requires = [.. Enumerable.Range(0, count).Select(i => i > 3 && random.Next(6) == 0 ? new[] { new[] { random.Next(i), random.Next(i) } } : [])],
            Group = [.. Enumerable.Range(0, count).Select(_ => random.Next(8) == 0 ? random.Next(3) : -1)],
            WeeklyHours = 10,
            Budget = 1500,
        };
        for (var i = 0; pairs && i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (random.Next(5) == 0)
                {
                    p.Pair[i, j] = p.Pair[j, i] = Math.Round((random.NextDouble() * 1200) - 700, 2);
                }
            }
        }

        return p;
    }
}

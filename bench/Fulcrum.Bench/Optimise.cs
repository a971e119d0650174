using System.Diagnostics;
using Fulcrum.Planning;
using Fulcrum.Tests;

namespace Fulcrum.Bench;

/// <summary>The surrogate of a plan: 60 actions with complements proved, and the linear part side by side with Debian's cbc.</summary>
internal static class Optimise
{
    internal static int Run(string[] args)
    {
        SurrogateSearch.Solve(CbcOracle.Make(1, 30, pairs: true)); // the compiler's time is not the search's
        SurrogateSearch.Solve(CbcOracle.Make(1, 300, pairs: false));
        Console.WriteLine("60 actions, budget, hours, groups, prerequisites, one pair in five a complement or an overlap:");
        foreach (var seed in new[] { 1, 2, 3, 4, 5 })
        {
            var watch = Stopwatch.StartNew();
            var answer = SurrogateSearch.Solve(CbcOracle.Make(seed, 60, pairs: true));
            Console.WriteLine(FormattableString.Invariant($"  seed {seed}: {(answer.IsProved ? "proved" : $"gap {answer.Gap:P1}")} in {answer.Nodes} nodes, {watch.Elapsed.TotalMilliseconds:0} ms"));
        }

        if (!CbcOracle.IsThere)
        {
            Console.WriteLine("Skipped: cbc (package coinor-cbc) is not on this machine.");
            return 0;
        }

        Console.WriteLine("Linear part (no pairs), the same model to cbc (its own process and file reading included):");
        var same = true;
        foreach (var (seed, count) in new[] { (11, 60), (12, 60), (13, 120), (14, 120), (15, 200), (16, 200), (17, 300), (18, 300), (19, 300) })
        {
            var problem = CbcOracle.Make(seed, count, pairs: false);
            var watch = Stopwatch.StartNew();
            var ours = SurrogateSearch.Solve(problem, mostNodes: 2_000_000);
            var ownTime = watch.Elapsed;
            watch.Restart();
            var theirs = CbcOracle.Solve(problem);
            var cbcTime = watch.Elapsed;
            same &= !ours.IsProved || Math.Abs(theirs - ours.Value) < 1e-3;
            Console.WriteLine(FormattableString.Invariant($"  {count} actions: ours {ours.Value:0.00} ({ours.Nodes} nodes, {(ours.IsProved ? "proved" : $"gap {ours.Gap:P2}")}, {ownTime.TotalMilliseconds:0} ms), cbc {theirs:0.00} ({cbcTime.TotalMilliseconds:0} ms); cbc's time / ours = {cbcTime / ownTime:0.0}"));
        }

        Console.WriteLine(same ? "Same optimum wherever ours is proved." : "The optima DIFFER.");
        return same ? 0 : 1;
    }
}

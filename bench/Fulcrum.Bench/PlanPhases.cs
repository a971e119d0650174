using System.Diagnostics;
using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum.Bench;

/// <summary>Where the time of one whole plan goes, in processor time, on the bundled example or on a pivot file.</summary>
internal static class PlanPhases
{
    /// <summary><c>plan [PIVOT]</c>.</summary>
    internal static int Run(string[] args)
    {
        var findings = new List<Finding>();
        var file = args.Length > 0 ? args[0] : Path.Combine(Corpus.Examples, "self-taught-with-deployed-project", "pivot.yaml");
        if (Pivot.Open(file, new DateOnly(2026, 11, 30), findings) is not { } settings)
        {
            Console.Error.WriteLine($"{file}: {string.Join(" ", findings.Select(f => f.Reason))}");
            return 1;
        }

        var process = Process.GetCurrentProcess();
        double Cpu()
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }

        var request = Pivot.Request(settings, Corpus.Read(settings.Ads, findings), settings.Profile.TargetRole, findings);
        var (from, phase) = (Cpu(), "Starting");
        var (start, phases) = (from, new List<(string Phase, double Seconds)>());
        var plan = Planner.Plan(request, new Now(text =>
        {
            var name = text.Split(':')[0];
            if (name != phase)
            {
                phases.Add((phase, Cpu() - from));
                (from, phase) = (Cpu(), name);
            }
        }));
        phases.Add((phase, Cpu() - from));
        foreach (var (name, seconds) in phases)
        {
            Console.WriteLine(FormattableString.Invariant($"{seconds,7:0.00} s  {name}"));
        }

        Console.WriteLine(FormattableString.Invariant($"{Cpu() - start,7:0.00} s  processor time in all; {plan.Search.Candidates} actions, {plan.Search.Simulated} plans simulated, {plan.Chosen.Count} chosen, {plan.Tax.LandsByDeadline} by the date; surrogate gap {plan.Search.SurrogateGap:P1} in {plan.Search.Nodes} nodes"));
        return 0;
    }

    private sealed class Now(Action<string> report) : IProgress<string>
    {
        public void Report(string value) => report(value);
    }
}

namespace Fulcrum.Bench;

/// <summary>Measures one part of the product beside its alternatives: <c>dotnet run -c Release --project bench/Fulcrum.Bench -- VERB</c>.</summary>
internal static class Program
{
    /// <summary>One line a verb; the work is in a file of its own.</summary>
    private static readonly Dictionary<string, (string What, Func<string[], int> Run)> Verbs = new(StringComparer.Ordinal)
    {
        ["accuracy"] = ("how well ads are read, against hand labels", Accuracy.Run),
        ["coverage"] = ("how often intervals of shares cover, beside the other estimators", CoverageBench.Run),
        ["pipeline"] = ("a compressed file of ads to stored requirements, at 10,000 to 1,000,000 ads", Pipeline.Run),
        ["stages"] = ("a file of real ads to demand, stage by stage", PipelineStages.Run),
        ["read"] = ("speed of reading whole ads", ReadBench.Run),
        ["simulate"] = ("speed of the simulator, beside the same model written plainly and NumPy", Simulate.Run),
        ["needles"] = ("the needle of 200 items, beside two full simulations for each", NeedlesBench.Run),
        ["cashflow"] = ("plain months of cash, beside NumPy and the bare cost of their random numbers", CashFlow.Run),
        ["optimise"] = ("branch and bound on the surrogate, beside cbc on its linear part", Optimise.Run),
        ["plan"] = ("where the time of one whole plan goes", PlanPhases.Run),
        ["portfolio"] = ("a repository of 5,000 commits, beside git log alone", PortfolioBench.Run),
        ["finder"] = ("speed of finding mentions, beside its bound, Hyperscan and SearchValues", FinderBench.Run),
        ["duplicates"] = ("near copies by sketches, beside the shingles they need, and NumPy", DuplicatesBench.Run),
        ["demand"] = ("demand over a million packed ads, beside SQLite", DemandBench.Run),
        ["workspace"] = ("a role's demand from a workspace, beside reading all that is kept", WorkspaceBench.Run),
        ["pages"] = ("the web pages on 4,284 real ads: time on the server, fifty at once, memory; beside the static report", PagesBench.Run),
        ["startup"] = ("start-up of the published program, beside an empty one", Startup.Run),
        ["screen"] = ("two versions of a résumé over 500 ads, beside a plain search ad by ad", ScreenBench.Run),
        ["resumes"] = ("how well résumés are read, and how fast", ResumesBench.Run),
    };

    private static int Main(string[] args)
    {
        if (args.Length > 0 && Verbs.TryGetValue(args[0], out var verb))
        {
            return verb.Run(args[1..]);
        }

        Console.Error.WriteLine(args.Length == 0 ? "Say what to measure:" : $"'{args[0]}' is not something to measure. There is:");
        foreach (var (name, (what, _)) in Verbs)
        {
            Console.Error.WriteLine($"  {name,-10} {what}");
        }

        return 2;
    }
}

using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Which market an answer starts from, and the finding that says so: the ads named, else those of the workspace, else the bundled snapshot.</summary>
internal static class MarketSource
{
    /// <summary>What a user names to see the bundled snapshot although the workspace has ads.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>The market.</summary>
    /// <param name="paths">Files and folders that the user named; empty: none.</param>
    /// <param name="findings">What could not be read, and which ads stand in where none were named.</param>
    /// <param name="keepDuplicates">Every ad is kept.</param>
    /// <param name="progress">Ads read so far.</param>
    /// <param name="cancel">Stops between ads.</param>
    /// <exception cref="UnusableException">No ads were named, and there is a workspace that cannot be opened.</exception>
    public static Corpus Read(IReadOnlyList<string> paths, ICollection<Finding> findings, bool keepDuplicates, IProgress<int>? progress, CancellationToken cancel)
    {
        if (paths is [Snapshot] && !Path.Exists(Snapshot))
        {
            return Corpus.Bundled;
        }

        if (paths.Count > 0)
        {
            IReadOnlyList<Ad> ads = [.. Corpus.AdsOf(paths, findings, cancel).Select(a => a.Ad)];
            return keepDuplicates ? Corpus.Of(ads, keepDuplicates, progress, cancel) : Corpus.Of(ads, Corrections(findings), progress, cancel);
        }

        var problems = new List<Finding>();
        using (var workspace = Workspace.OpenExisting(problems))
        {
            if (workspace is not null && workspace.Ads.Count > 0)
            {
                Say(workspace, findings);
                Say(workspace.Kept, findings);
                return keepDuplicates ? Corpus.Of([.. workspace.Ads.WithTexts().Select(a => a.Ad)], keepDuplicates, progress, cancel) : new Corpus(StoredMarket.Open(workspace, findings, progress, cancel));
            }
        }

        if (problems.Count > 0)
        {
            // Figures of another market than the user's own would be taken for theirs.
            var problem = problems[0];
            throw new UnusableException(problem with { Remedy = $"{problem.Remedy} Without your workspace: --ads snapshot (ads: in the pivot file) reads the bundled market, --ads FILES files." });
        }

        findings.Add(new Finding("PIVOT001", Severity.Note, "ads", $"No ads were named, so the figures come from the bundled snapshot of the market: {Corpus.Span(Corpus.Bundled.Snapshot!)}.",
            "Put ads of your own place and time into your workspace with `fulcrum market add`, or name files (ads: in the pivot file, --ads on the command line); `fulcrum market sources` says what the snapshot is."));
        return Corpus.Bundled;
    }

    // What the user corrected holds for ads of files, too; a workspace that cannot be opened has nothing to say about them.
    private static Corrections Corrections(ICollection<Finding> findings)
    {
        using var workspace = Workspace.OpenExisting([]);
        var corrections = workspace?.Kept ?? new Corrections([]);
        Say(corrections, findings);
        return corrections;
    }

    private static void Say(Corrections corrections, ICollection<Finding> findings)
    {
        if (corrections.Count > 0)
        {
            findings.Add(new Finding("PIVOT030", Severity.Note, "ads", $"{corrections.Count} {(corrections.Count == 1 ? "correction" : "corrections")} of yours to what was read {(corrections.Count == 1 ? "counts" : "count")}.", "`fulcrum market corrections` lists them and takes them back."));
        }
    }

    private static void Say(Workspace workspace, ICollection<Finding> findings)
    {
        var sources = workspace.Ads.Sources();
        var few = string.Join(", ", sources.Take(4).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Source} {s.Ads:N0}"))) + (sources.Count > 4 ? $", and {sources.Count - 4} more" : "");
        findings.Add(new Finding("PIVOT020", Severity.Note, "ads", string.Create(CultureInfo.InvariantCulture, $"No ads were named, so the figures come from the {sources.Sum(s => s.Ads):N0} ads of your workspace ({few})."),
            "`fulcrum market list` shows them. --ads FILES (ads: in the pivot file) uses others instead, --ads snapshot the bundled market."));
    }
}

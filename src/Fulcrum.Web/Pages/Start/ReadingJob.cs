using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Ads that were given to the pages, read in the background. What was received stays until it is read, also over a stop of the program.</summary>
internal static class ReadingJob
{
    /// <summary>The sort of job.</summary>
    public const string Kind = "ads";

    /// <summary>Begins to read what waits, if anything does.</summary>
    public static void Begin(Jobs jobs, Desk desk)
    {
        if (IsWaiting())
        {
            _ = jobs.Begin(Kind, "Reading ads", (job, findings, cancel) => Read(job, desk, findings, cancel));
        }
    }

    private static bool IsWaiting()
    {
        using var workspace = Workspace.OpenExisting([]);
        return workspace?.HasWaiting == true;
    }

    private static async Task<(string, object?)> Read(Job job, Desk desk, List<Finding> findings, CancellationToken cancel)
    {
        using var workspace = Workspace.Open(findings) ?? throw new IOException($"The workspace cannot be opened: {findings[0].Reason}");
        var total = new AddedAds();
        using var held = desk.HoldMarket();
        try
        {
            // What is received while this goes on is read by it, too.
            while (workspace.HasWaiting)
            {
                total += await workspace.ReadWaiting(TimeProvider.System, findings, job, cancel);
            }
        }
        catch (OperationCanceledException) when (job.WasStopped)
        {
            workspace.DiscardWaiting();
            throw;
        }

        job.Report("Looking at what they ask for");
        _ = Corpus.Read([], [], cancel: cancel);
        return (string.Create(CultureInfo.InvariantCulture, $"{total.Added:N0} new {(total.Added == 1 ? "ad" : "ads")} of {total.Read:N0} read{(total.Changed > 0 ? $", {total.Changed:N0} changed" : "")}. Your workspace now has {workspace.Ads.Count:N0}, and every figure is counted on them from now on."), null);
    }
}

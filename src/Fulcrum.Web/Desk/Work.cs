using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>An answer being worked out in the background.</summary>
internal sealed class Work : IProgress<string>
{
    private readonly CancellationTokenSource stop;
    private volatile string? doing = "Reading ads";

    private Work(string stamp, CancellationToken ending)
    {
        Stamp = stamp;
        stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
    }

    /// <summary>What it is an answer to.</summary>
    public string Stamp { get; }

    /// <summary>What is being done; null when it has ended.</summary>
    public string? Doing => doing;

    /// <summary>Why it ended without an answer.</summary>
    public IReadOnlyList<Finding> Failure { get; private set; } = [];

    /// <summary>Begins it.</summary>
    public static Work Begin(string stamp, PivotSettings settings, IReadOnlyList<Finding> findings, Action<string, PivotAnswer> done, CancellationToken ending)
    {
        var work = new Work(stamp, ending);
        _ = Task.Run(
            () =>
            {
                try
                {
                    var answer = Pivot.Plan(settings, work, work.stop.Token);
                    _ = Pivot.Tax(answer, answer.Settings.Profile, answer.Settings.Paths, work.stop.Token); // So that the first look at the money finds it worked out.
                    done(stamp, answer with { Findings = [.. findings.Concat(answer.Findings).Distinct().OrderByDescending(f => f.Severity)] });
                }
                catch (OperationCanceledException)
                {
                    // Something newer is asked for.
                }
                catch (Exception e)
                {
                    Console.Error.WriteLine(e);
                    work.Failure = [new Finding("WEB002", Severity.Error, "plan", $"The plan could not be worked out: {e.Message}", "The terminal that runs Fulcrum shows what happened. Change what was changed last, and try again.")];
                }

                // Planning leaves a heap behind that pages never need again.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                work.doing = null;
            },
            CancellationToken.None);
        return work;
    }

    /// <summary>Stops it; its answer is not wanted any more.</summary>
    public void Stop() => stop.Cancel();

    void IProgress<string>.Report(string value) => doing = value;
}

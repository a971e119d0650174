using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Something long that was asked for on a page and goes on in the background.</summary>
internal sealed class Job : IProgress<string>
{
    private readonly CancellationTokenSource stop;
    private volatile string doing;
    private volatile bool ended;

    private Job(string kind, string first, CancellationToken ending)
    {
        Kind = kind;
        doing = first;
        stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
    }

    /// <summary>What sort: one of each goes on at a time.</summary>
    public string Kind { get; }

    /// <summary>What is being done, or what came of it.</summary>
    public string Doing => doing;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => ended;

    /// <summary>Whether it was stopped by the user.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>What could not be done.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What came of it, where that is more than words.</summary>
    public object? Result { get; private set; }

    /// <summary>Begins it.</summary>
    /// <param name="kind">What sort.</param>
    /// <param name="first">What is being done first, in words.</param>
    /// <param name="run">The work; gives words for what came of it, and perhaps more.</param>
    /// <param name="ending">The server's end.</param>
    public static Job Begin(string kind, string first, Func<Job, List<Finding>, CancellationToken, Task<(string Words, object? Result)>> run, CancellationToken ending)
    {
        var job = new Job(kind, first, ending);
        _ = Task.Run(
            async () =>
            {
                var findings = new List<Finding>();
                try
                {
                    (job.doing, job.Result) = await run(job, findings, job.stop.Token);
                }
                catch (OperationCanceledException)
                {
                    job.doing = "Stopped. What was read until then is kept.";
                }
                catch (Exception e)
                {
                    Console.Error.WriteLine(e);
                    job.doing = "It could not be finished.";
                    findings.Add(new Finding("WEB003", Severity.Error, kind, $"It could not be finished: {e.Message}", "The terminal that runs Fulcrum shows what happened."));
                }

                job.Findings = [.. findings.DistinctBy(f => (f.Code, f.Place)).OrderByDescending(f => f.Severity)];
                job.ended = true;
            },
            CancellationToken.None);
        return job;
    }

    /// <summary>Stops it.</summary>
    public void Stop()
    {
        WasStopped = true;
        stop.Cancel();
    }

    /// <inheritdoc/>
    public void Report(string value) => doing = value;
}

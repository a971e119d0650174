using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>The long works that pages began, the latest of each sort.</summary>
internal sealed class Jobs : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource ending = new();
    private readonly Dictionary<string, Job> latest = new(StringComparer.Ordinal);

    /// <summary>The latest of a sort; null when there was none, or its outcome was put away.</summary>
    public Job? Latest(string kind)
    {
        lock (gate)
        {
            return latest.GetValueOrDefault(kind);
        }
    }

    /// <summary>Begins one unless one of its sort goes on. Returns the one that goes on now.</summary>
    public Job Begin(string kind, string first, Func<Job, List<Finding>, CancellationToken, Task<(string Words, object? Result)>> run)
    {
        lock (gate)
        {
            return latest.TryGetValue(kind, out var job) && !job.HasEnded ? job : latest[kind] = Job.Begin(kind, first, run, ending.Token);
        }
    }

    /// <summary>Puts the outcome of an ended one away.</summary>
    public void PutAway(string kind)
    {
        lock (gate)
        {
            if (latest.TryGetValue(kind, out var job) && job.HasEnded)
            {
                _ = latest.Remove(kind);
            }
        }
    }

    /// <summary>Stops all, and waits a moment for them to end.</summary>
    public void StopAll()
    {
        List<Job> open;
        lock (gate)
        {
            open = [.. latest.Values.Where(j => !j.HasEnded)];
        }

        open.ForEach(j => j.Stop());
        for (var tries = 0; tries < 100 && open.Exists(j => !j.HasEnded); tries++)
        {
            Thread.Sleep(50);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }
}

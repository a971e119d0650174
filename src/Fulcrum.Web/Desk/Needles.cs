using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Needle tables of the answer that lies open, worked out in the background when they are first asked for, and kept as long as that answer stands.</summary>
internal sealed class Needles : IDisposable
{
    private const int Kept = 4;
    private readonly Lock gate = new();
    private readonly List<Measuring> all = [];

    /// <summary>The table after a credential ("" for none): itself, or what is being done; what went wrong.</summary>
    public (NeedleTable? Table, string? Doing, IReadOnlyList<Finding> Findings) Of(PivotAnswer answer, string after)
    {
        lock (gate)
        {
            foreach (var old in all.Where(m => !ReferenceEquals(m.Answer, answer)).ToList())
            {
                old.Stop();
                _ = all.Remove(old);
            }

            var found = all.Find(m => m.After == after);
            if (found is null)
            {
                if (all.Count == Kept)
                {
                    all[0].Stop();
                    all.RemoveAt(0);
                }

                all.Add(found = Measuring.Begin(answer, after));
            }

            return (found.Table, found.Doing, found.Findings);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            all.ForEach(m => m.Stop());
        }
    }

    private sealed class Measuring(PivotAnswer answer, string after) : IProgress<string>
    {
        private readonly CancellationTokenSource stop = new();
        private volatile string? doing = "Measuring every item";

        public PivotAnswer Answer => answer;

        public string After => after;

        public string? Doing => doing;

        public NeedleTable? Table { get; private set; }

        public IReadOnlyList<Finding> Findings { get; private set; } = [];

        public static Measuring Begin(PivotAnswer answer, string after)
        {
            var measuring = new Measuring(answer, after);
            _ = Task.Run(measuring.Run, CancellationToken.None);
            return measuring;
        }

        public void Stop() => stop.Cancel();

        void IProgress<string>.Report(string value) => doing = value;

        private void Run()
        {
            var findings = new List<Finding>();
            try
            {
                Table = Pivot.Needles(answer, new NeedleFilter { After = after }, findings, this, stop.Token);
                Findings = findings;
            }
            catch (OperationCanceledException)
            {
                // Another answer lies open.
            }
            catch (Exception e)
            {
                Console.Error.WriteLine(e);
                Findings = [new Finding("WEB004", Severity.Error, "credentials", $"The items could not be measured: {e.Message}", "The terminal that runs Fulcrum shows what happened.")];
            }

            doing = null;
        }
    }
}

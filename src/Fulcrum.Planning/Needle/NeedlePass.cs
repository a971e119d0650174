using System.Collections.Concurrent;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Many needles in one pass over the draws of the parameters: the paths' luck and money, the search without any action and the chances at
/// the ads are worked out once and serve every row. The differences are those of two full simulations a row, to the bit.
/// </summary>
internal sealed class NeedlePass(PivotSimulator simulator, int paths, ulong seed)
{
    private readonly int _draws = PivotSimulator.DrawsFor(paths);

    /// <summary>Draws of the parameters.</summary>
    public int Draws => _draws;

    /// <summary>Paths of each draw.</summary>
    public int PathsPerDraw => (paths + _draws - 1) / _draws;

    /// <summary>What rows can be compared with.</summary>
    /// <param name="held">A credential that is taken as held; null: none.</param>
    public NeedleStart Start(CareerAction? held)
    {
        var count = _draws * PathsPerDraw;
        return new NeedleStart(simulator.PlanOf(held is null ? [] : [new ScheduledAction(held, 0, 0, [])], _draws, seed, held is null ? 0 : 1), new double[count], new double[count]);
    }

    /// <summary>A row.</summary>
    /// <param name="action">The action.</param>
    /// <param name="schedule">It and what it requires, after what the start holds.</param>
    /// <param name="starts">The starts.</param>
    /// <param name="start">Number of its start.</param>
    public NeedleItem Item(CareerAction action, ScheduledAction[] schedule, IReadOnlyList<NeedleStart> starts, int start)
        => new(action.Id, simulator.PlanOf(schedule, _draws, seed, starts[start].Plan.Held), start, new NeedleSums(_draws, schedule.Length));

    /// <summary>Fills the sums of all rows.</summary>
    /// <param name="starts">What is compared with.</param>
    /// <param name="items">The rows.</param>
    /// <param name="progress">Gets the part that is done.</param>
    /// <param name="cancel">Stops between draws.</param>
    /// <param name="threads">Threads at most; −1: as many as there are. The answer is the same for any number.</param>
    public void Run(IReadOnlyList<NeedleStart> starts, IReadOnlyList<NeedleItem> items, Action<double>? progress = null, CancellationToken cancel = default, int threads = -1)
    {
        // Buffers for all rows are dear to make and the loop may change threads, so they are handed on.
        var free = new ConcurrentBag<NeedleDraw>();
        var (done, gate) = (0, new Lock());

        // Every draw writes its own places only, so neither the number of threads nor their order can change a byte.
        Parallel.For(
            0, _draws, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel },
            draw =>
            {
                var work = free.TryTake(out var idle) ? idle : new NeedleDraw(simulator.Market, starts, items, PathsPerDraw);
                work.Run(draw, cancel);
                free.Add(work);
                if (progress is not null)
                {
                    lock (gate)
                    {
                        progress((double)++done / _draws);
                    }
                }
            });
    }
}

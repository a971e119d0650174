using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Makes the table of needles: measures every action, then each credential once more after its best sister.</summary>
internal sealed class NeedleTables(PlanRequest request, PivotSimulator simulator)
{
    private readonly NeedleMeter _meter = new(request, simulator);
    private readonly NeedlePass _pass = new(simulator, request.Paths, request.Seed);

    /// <summary>The table.</summary>
    /// <param name="filter">Which actions.</param>
    /// <param name="findings">Gets unknown ids.</param>
    /// <param name="progress">Gets what is being done.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <param name="threads">Threads at most; −1: as many as there are. The answer is the same for any number.</param>
    public NeedleTable Of(NeedleFilter filter, ICollection<Finding> findings, IProgress<string>? progress, CancellationToken cancel, int threads = -1)
    {
        var leftOut = new List<NotMeasured>();
        var chosen = NeedleChoice.Of(request, filter, simulator.Market.Actions, leftOut, findings);
        var after = simulator.Market.Actions.Has(filter.After) ? simulator.Market.Actions[filter.After].Action : null;
        var start = _pass.Start(after);
        NeedleItem[] items = [.. chosen.Select(a => _pass.Item(a, SoloSchedule.Of(a, request, after), [start], 0))];
        _pass.Run([start], items, Share(progress, $"Measuring {Count(items.Length, "item")} on {start.Chance.Length} paths"), cancel, threads);
        var rows = items.Select(i => Measure(i, start)).OrderByDescending(n => n.NetGain.Mean).ThenBy(n => n.Action.Id, StringComparer.Ordinal).ToList();
        var seconds = after is null ? Seconds(rows, progress, cancel, threads) : [];
        var lands = DrawSpread.Of(start.Chance, _pass.Draws);
        return new NeedleTable
        {
            RoleId = request.Demand.RoleId,
            RoleName = request.Demand.RoleName,
            Ads = request.Demand.Counts.Ads,
            Employers = request.Demand.Counts.Employers,
            IsInvented = request.Demand.IsInvented,
            Paths = start.Chance.Length,
            Draws = _pass.Draws,
            Date = request.Profile.Deadline.Value,
            Currency = simulator.Market.Currency,
            HourlyRate = new Money((decimal)Math.Round(start.OwnRate.Average(), 2), simulator.Market.Currency),
            Lands = new Probability(Math.Clamp(lands.Mean, 0, 1)),
            LandsInterval = lands.Interval,
            After = after,
            Rows = [.. rows.Select(n => n with { RegistersBySegment = _meter.Registers.BySegment(n.Action), Second = seconds.GetValueOrDefault(n.Action.Id) })],
            LeftOut = leftOut,
        };
    }

    private Dictionary<string, SecondNeedle> Seconds(IReadOnlyList<Needle> rows, IProgress<string>? progress, CancellationToken cancel, int threads)
    {
        var seconds = new Dictionary<string, SecondNeedle>(StringComparer.Ordinal);
        var sisters = Sisters.Of(rows, simulator.Market, request.Ledger);
        foreach (var row in rows.Where(r => sisters.TryGetValue(r.Action.Id, out var s) && s.IsHeld))
        {
            seconds[row.Action.Id] = Second(row, sisters[row.Action.Id].Sister, isHeld: true);
        }

        var open = sisters.Where(s => !s.Value.IsHeld).OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
        CareerAction[] held = [.. open.Select(s => s.Value.Sister).DistinctBy(s => s.Id)];
        if (held.Length == 0)
        {
            return seconds;
        }

        NeedleStart[] starts = [.. held.Select(_pass.Start)];
        NeedleItem[] items = [.. open.Select(s => _pass.Item(
            simulator.Market.Actions[s.Key].Action, SoloSchedule.Of(simulator.Market.Actions[s.Key].Action, request, s.Value.Sister), starts, Array.IndexOf(held, s.Value.Sister)))];
        _pass.Run(starts, items, Share(progress, $"Measuring {Count(items.Length, "credential")} after another one for the same skill"), cancel, threads);
        foreach (var item in items)
        {
            seconds[item.Id] = Second(Measure(item, starts[item.Start]), held[item.Start], isHeld: false);
        }

        return seconds;
    }

    private Needle Measure(NeedleItem item, NeedleStart start)
        => _meter.Measure(item.Id, item.Plan, start.Plan, item.Sums, new NeedleBase(start.Chance, start.OwnRate, simulator.Market.Currency));

    private static SecondNeedle Second(Needle measured, CareerAction sister, bool isHeld)
        => new(sister, isHeld, measured.Chance, measured.NetGain, measured.GainExceedsCost, measured.Verdict);

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    // A line for every twentieth that is done.
    private static Action<double>? Share(IProgress<string>? progress, string what)
    {
        if (progress is null)
        {
            return null;
        }

        var last = -1;
        return part =>
        {
            if ((int)(part * 20) is var now && now > last)
            {
                last = now;
                progress.Report(FormattableString.Invariant($"{what}: {now * 5} %"));
            }
        };
    }
}

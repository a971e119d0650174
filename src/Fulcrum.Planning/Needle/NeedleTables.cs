using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Makes the table of needles: measures every action, then each credential once more after its best sister.</summary>
internal sealed class NeedleTables(PlanRequest request, PivotSimulator simulator)
{
    private readonly NeedleMeter _meter = new(request, simulator);

    /// <summary>The table.</summary>
    public NeedleTable Of(NeedleFilter filter, ICollection<Finding> findings, IProgress<string>? progress, CancellationToken cancel)
    {
        var leftOut = new List<NotMeasured>();
        var chosen = NeedleChoice.Of(request, filter, simulator.Market.Actions, leftOut, findings);
        var after = simulator.Market.Actions.Has(filter.After) ? simulator.Market.Actions[filter.After].Action : null;
        progress?.Report($"Measuring {chosen.Count} {(chosen.Count == 1 ? "item" : "items")} on {request.Paths} paths");
        ScheduledAction[] start = after is null ? [] : [new ScheduledAction(after, 0, 0, [])];
        var without = _meter.Simulate(start, cancel, start.Length);
        var rows = chosen.Select(a => _meter.Measure(a.Id, _meter.Simulate(SoloSchedule.Of(a, request, after), cancel, start.Length), without))
            .OrderByDescending(n => n.NetGain.Mean).ThenBy(n => n.Action.Id, StringComparer.Ordinal).ToList();
        var seconds = after is null ? Seconds(rows, progress, cancel) : [];
        var lands = DrawSpread.Of(without.Outcomes.Chance, without.Outcomes.Draws);
        return new NeedleTable
        {
            RoleId = request.Demand.RoleId,
            RoleName = request.Demand.RoleName,
            Ads = request.Demand.Counts.Ads,
            Employers = request.Demand.Counts.Employers,
            IsInvented = request.Demand.IsInvented,
            Paths = without.Outcomes.Count,
            Draws = without.Outcomes.Draws,
            Date = request.Profile.Deadline.Value,
            Currency = without.Currency,
            HourlyRate = new Money((decimal)Math.Round(without.Outcomes.OwnRate.Average(), 2), without.Currency),
            Lands = new Probability(Math.Clamp(lands.Mean, 0, 1)),
            LandsInterval = lands.Interval,
            After = after,
            Rows = [.. rows.Select(n => n with { RegistersBySegment = _meter.Registers.BySegment(n.Action), Second = seconds.GetValueOrDefault(n.Action.Id) })],
            LeftOut = leftOut,
        };
    }

    private Dictionary<string, SecondNeedle> Seconds(IReadOnlyList<Needle> rows, IProgress<string>? progress, CancellationToken cancel)
    {
        var seconds = new Dictionary<string, SecondNeedle>(StringComparer.Ordinal);
        var sisters = Sisters.Of(rows, simulator.Market, request.Ledger);
        progress?.Report($"Measuring {sisters.Count} credentials after another one for the same skill");
        foreach (var group in rows.Where(r => sisters.ContainsKey(r.Action.Id)).GroupBy(r => sisters[r.Action.Id]))
        {
            var (sister, isHeld) = group.Key;
            if (isHeld)
            {
                foreach (var row in group)
                {
                    seconds[row.Action.Id] = Second(row, sister, true);
                }

                continue;
            }

            var without = _meter.Simulate([new ScheduledAction(sister, 0, 0, [])], cancel, 1);
            foreach (var row in group)
            {
                seconds[row.Action.Id] = Second(_meter.Measure(row.Action.Id, _meter.Simulate(SoloSchedule.Of(row.Action, request, sister), cancel, 1), without), sister, false);
            }
        }

        return seconds;
    }

    private static SecondNeedle Second(Needle measured, CareerAction sister, bool isHeld)
        => new(sister, isHeld, measured.Chance, measured.NetGain, measured.GainExceedsCost, measured.Verdict);
}

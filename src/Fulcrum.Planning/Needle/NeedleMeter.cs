using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// What one action changes: the same person is simulated with and without it on the same random numbers, the hours it would take
/// going to applications instead. Gains and costs are averaged over luck within each draw of the parameters, so the chance that
/// the gain exceeds the cost is about what is not known of the world, not about good or bad luck.
/// </summary>
internal sealed class NeedleMeter
{
    private readonly PlanRequest _request;
    private readonly PivotSimulator _simulator;
    private readonly Registers _registers;

    /// <summary>Prepares for a request.</summary>
    public NeedleMeter(PlanRequest request, PivotSimulator simulator)
    {
        (_request, _simulator) = (request, simulator);
        _registers = new Registers(request, simulator.Market.Concepts);
    }

    /// <summary>Simulates a schedule with the request's own counts and seed, for use in <see cref="Measure"/>.</summary>
    public Simulation Simulate(IReadOnlyList<ScheduledAction> schedule, CancellationToken cancel = default)
        => _simulator.Run(schedule, _request.Paths, _request.Seed, cancel);

    /// <summary>A schedule without one action, and without what then lacks something it requires. The freed hours go to applications.</summary>
    public static ScheduledAction[] Without(IReadOnlyList<ScheduledAction> schedule, string id)
    {
        var left = schedule.Where(s => s.Action.Id != id).ToList();
        var gone = new HashSet<string>(StringComparer.Ordinal) { id };
        while (left.FirstOrDefault(Lacks) is { } lacking)
        {
            gone.Add(lacking.Action.Id);
            left.Remove(lacking);
        }

        return [.. left];

        bool Lacks(ScheduledAction one) => one.Action.Requires.Any(choice =>
            choice.Any(gone.Contains) && !choice.Any(other => left.Exists(s => s.Action.Id == other)));
    }

    /// <summary>Compares two simulations that differ by one action, or by it and what it requires.</summary>
    /// <param name="id">The action, which only the first schedule holds.</param>
    /// <param name="with">Simulated with it.</param>
    /// <param name="without">Simulated without it, with the same counts and seed.</param>
    public Needle Measure(string id, Simulation with, Simulation without)
    {
        var place = Array.FindIndex(with.Plan.Schedule, s => s.Action.Id == id);
        var action = with.Plan.Schedule[place].Action;
        var (a, b) = (with.Outcomes, without.Outcomes);
        if (a.Count != b.Count || a.Draws != b.Draws)
        {
            throw new ArgumentException("Simulations compare only when their counts agree.", nameof(without));
        }

        var added = Enumerable.Range(0, with.Plan.Schedule.Length)
            .Where(k => !Array.Exists(without.Plan.Schedule, s => s.Action.Id == with.Plan.Schedule[k].Action.Id)).ToArray();
        var gain = DrawSpread.Of(Paths(i => a.Value[i] - a.HoursPriced[i] - b.Value[i] + b.HoursPriced[i]), a.Draws);
        var chance = DrawSpread.Of(Paths(i => a.Chance[i] - b.Chance[i]), a.Draws);
        var months = DrawSpread.Of(Paths(i => double.IsInfinity(a.Landing[i]) || double.IsInfinity(b.Landing[i]) ? double.NaN : a.Landing[i] - b.Landing[i]), a.Draws);
        var cost = added.Sum(k => PerPath(a.ActionSpent, k));
        var hours = added.Sum(k => PerPath(a.ActionHours, k));
        var succeeds = PerPath(a.Successes, place);
        var exceeds = gain.ShareAbove(0);
        var needle = new Needle
        {
            Action = action,
            Registers = _registers.Of(action),
            Chance = ToDifference(chance),
            MonthsToLanding = ToDifference(months),
            NetGain = ToDifference(gain),
            Cost = new Money((decimal)Math.Round(cost, 2), with.Currency),
            HoursPriced = new Money((decimal)Math.Round(hours * b.OwnRate.Average(), 2), with.Currency),
            Succeeds = new Probability(Math.Clamp(succeeds, 0, 1)),
            GainExceedsCost = new Probability(exceeds),
            Verdict = exceeds >= 0.8 ? Verdict.MovesTheNeedle : exceeds <= 0.2 ? Verdict.DoesNot : Verdict.CannotTell,
            Reason = "",
        };
        var hangsOn = needle.Verdict == Verdict.CannotTell ? Sensitivity.Of(with.Plan, place, gain.ByDraw, _request.Facts) : "";
        var first = added.Where(k => k != place).Select(k => with.Plan.Schedule[k].Action.Name).ToList();
        return needle with { Reason = NeedleReason.Of(needle, _registers.OfItself(action), hangsOn, first) };

        double[] Paths(Func<int, double> value)
        {
            var values = new double[a.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = value(i);
            }

            return values;
        }

        double PerPath(double[] sums, int action)
        {
            var sum = 0.0;
            for (var d = 0; d < a.Draws; d++)
            {
                sum += sums[(d * with.Plan.Schedule.Length) + action];
            }

            return sum / a.Count;
        }
    }

    private static Difference ToDifference(DrawSpread spread) => new(spread.Mean, spread.Interval, spread.Error);
}

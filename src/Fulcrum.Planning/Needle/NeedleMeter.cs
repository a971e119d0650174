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
    private AssumptionBars? _bars;

    /// <summary>Prepares for a request.</summary>
    public NeedleMeter(PlanRequest request, PivotSimulator simulator)
    {
        (_request, _simulator) = (request, simulator);
        _registers = new Registers(request, simulator.Market.Concepts);
    }

    /// <summary>In how many ads an action registers.</summary>
    public Registers Registers => _registers;

    /// <summary>Simulates a schedule with the request's own counts and seed, for use in <see cref="Measure(string, Simulation, Simulation)"/>.</summary>
    public Simulation Simulate(IReadOnlyList<ScheduledAction> schedule, CancellationToken cancel = default, int held = 0)
        => _simulator.Run(schedule, _request.Paths, _request.Seed, cancel, held: held);

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
        => Measure(id, with.Plan, without.Plan, NeedleSums.Of(with, without), new NeedleBase(without.Outcomes.Chance, without.Outcomes.OwnRate, with.Currency));

    /// <summary>The same from the sums of the difference.</summary>
    /// <param name="id">The action.</param>
    /// <param name="with">Schedule and parameters with it.</param>
    /// <param name="without">Those without it.</param>
    /// <param name="sums">The difference, draw by draw.</param>
    /// <param name="start">What holds without it.</param>
    public Needle Measure(string id, SimulationPlan with, SimulationPlan without, NeedleSums sums, NeedleBase start)
    {
        var place = Array.FindIndex(with.Schedule, s => s.Action.Id == id);
        var action = with.Schedule[place].Action;
        var added = Enumerable.Range(0, with.Schedule.Length)
            .Where(k => !Array.Exists(without.Schedule, s => s.Action.Id == with.Schedule[k].Action.Id)).ToArray();
        var gain = DrawSpread.Of(sums.Gain);
        var chance = DrawSpread.Of(sums.Chance);
        var hours = added.Sum(k => PerPath(sums.Hours, k));
        var exceeds = gain.ShareAbove(0);
        var lands = start.Chance.Average();
        var done = _request.Profile.Start.AddDays((7 * with.Schedule[place].EndWeek) + 6);
        var needle = new Needle
        {
            Action = action,
            First = [.. added.Where(k => k != place).Select(k => with.Schedule[k].Action)],
            Registers = _registers.Of(action),
            NamesItself = _registers.OfItself(action),
            Chance = ToDifference(chance),
            ChanceWithout = Inside(lands),
            ChanceWith = Inside(lands + chance.Mean),
            MonthsToLanding = ToDifference(DrawSpread.Of(sums.Months)),
            Money = ToDifference(DrawSpread.Of(sums.Money)),
            NetGain = ToDifference(gain),
            Price = Whole(with.Actions[place].Price, start.Currency),
            Cost = Whole(added.Sum(k => PerPath(sums.Spent, k)), start.Currency),
            HoursPriced = Whole(hours * start.OwnRate.Average(), start.Currency),
            Hours = new Hours(hours),
            Succeeds = Inside(PerPath(sums.Successes, place)),
            GainExceedsCost = new Probability(exceeds),
            Verdict = Of(exceeds),
            Reason = "",
            Done = done,
            Lapses = action.ValidMonths is { } months && action.Signals.Count > 0 ? done.AddMonths(months) : null,
            IsHeld = SoloSchedule.IsHeld(action, _request.Ledger),
        };
        _bars ??= new AssumptionBars(with.Parameters, with.Seed, _request.Facts, start.Currency);
        needle = needle with { Assumptions = _bars.Of(with.Actions[place], gain.ByDraw) };
        return needle with { Reason = NeedleReason.Of(needle) };

        double PerPath(double[] each, int k)
        {
            var sum = 0.0;
            for (var d = 0; d < sums.Draws; d++)
            {
                sum += each[(d * with.Schedule.Length) + k];
            }

            return sum / start.Chance.Length;
        }
    }

    /// <summary>The verdict from P(gain exceeds cost).</summary>
    public static Verdict Of(double exceeds) => exceeds >= 0.8 ? Verdict.MovesTheNeedle : exceeds <= 0.2 ? Verdict.DoesNot : Verdict.CannotTell;

    private static Probability Inside(double p) => new(Math.Clamp(p, 0, 1));

    private static Money Whole(double amount, string currency) => new((decimal)Math.Round(amount, 2), currency);

    private static Difference ToDifference(DrawSpread spread) => new(spread.Mean, spread.Interval, spread.Error);
}

/// <summary>What holds without an action, path by path.</summary>
/// <param name="Chance">Chance to land by the deadline.</param>
/// <param name="OwnRate">What an hour of the person is worth.</param>
/// <param name="Currency">Currency of all amounts.</param>
internal sealed record NeedleBase(double[] Chance, double[] OwnRate, string Currency);

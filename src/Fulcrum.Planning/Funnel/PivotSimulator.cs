using System.Collections.Concurrent;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Simulates one person's pivot under any schedule of actions. Made once from a request; <see cref="Run"/> may be called by many
/// threads. Simulations with the same counts and seed share their random numbers, so their difference is that of the schedules.
/// </summary>
internal sealed class PivotSimulator
{
    private readonly PlanRequest _request;
    private readonly List<Finding> _findings = [];
    private readonly IReadOnlyList<Finding> _ofMarket;
    private readonly NewPay _newPay;
    private readonly AnswerTable? _answers;
    private readonly ConcurrentDictionary<ulong, AnswerPosterior> _posteriors = new();
    private readonly ConcurrentDictionary<(int Draws, ulong Seed), ParameterDraws> _parameters = new();
    private readonly ParameterDraws _means;

    /// <summary>Compiles a request.</summary>
    public PivotSimulator(PlanRequest request)
    {
        Market = new Market(request, _findings);
        _answers = request.Outcomes.Count > 0 ? new AnswerTable(request.Outcomes, Market, _findings) : null;
        _means = Posterior(request.Seed)?.Means ?? ParameterDraws.AtMeans(request.Facts);
        Posterior(request.Seed)?.Warn(_findings);
        (_request, _ofMarket) = (request, [.. _findings]);
        _newPay = new NewPay(request, Market, HireChances(), _findings);
        Check(request);
    }

    // The ads, the person's skills and the answers so far are the other's: they take most of the time to compile.
    private PivotSimulator(PivotSimulator other, PlanRequest request)
    {
        (_answers, _posteriors, _parameters, _means, _ofMarket) = (other._answers, other._posteriors, other._parameters, other._means, other._ofMarket);
        _findings.AddRange(_ofMarket);
        (_request, Market) = (request, other.Market.With(request.Profile));
        _newPay = new NewPay(request, Market, HireChances(), _findings);
        Check(request);
    }

    /// <summary>The request as flat numbers.</summary>
    public Market Market { get; }

    /// <summary>What had to be guessed or left out, whatever the schedule.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Draws of the parameters for a number of paths: 32 paths a draw, at most 250 draws.</summary>
    public static int DrawsFor(int paths) => Math.Clamp(paths / 32, 1, 250);

    /// <summary>The same person under other money, hours and dates, on the same random numbers; see <see cref="Planning.Market.With"/>.</summary>
    public PivotSimulator With(Profile profile) => new(this, _request with { Profile = profile });

    /// <summary>Simulates a schedule.</summary>
    /// <param name="schedule">Actions of the request's catalogue, in order of start.</param>
    /// <param name="paths">Paths, at least one; rounded up to a whole number of paths a draw.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="cancel">Stops between draws.</param>
    /// <param name="threads">Threads at most; −1: as many as there are. The answer is the same for any number.</param>
    /// <param name="held">So many of the first actions are held from the start: they take no hours and cost nothing.</param>
    /// <param name="withStay">Whether the cash of staying put is kept beside the path's.</param>
    /// <exception cref="OperationCanceledException">Cancelled: there is no result.</exception>
    public Simulation Run(IReadOnlyList<ScheduledAction> schedule, int paths, ulong seed, CancellationToken cancel = default, int threads = -1, int held = 0, bool withStay = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        var draws = DrawsFor(paths);
        var plan = PlanOf(schedule, draws, seed, held);
        var outcomes = new PathOutcomes(draws, (paths + draws - 1) / draws, schedule.Count, withStay);

        // Every draw writes its own places only, so neither the number of threads nor their order can change a byte.
        Parallel.For(
            0, draws, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel },
            () => new PathSimulation(Market, plan),
            (draw, _, simulation) =>
            {
                simulation.Simulate(draw, outcomes);
                return simulation;
            },
            _ => { });
        return new Simulation(plan, outcomes, Market.Currency, _findings) { Reserve = (double)(Market.Profile.Reserve?.Amount ?? 0) };
    }

    /// <summary>Schedule, parameters and priors for a number of draws.</summary>
    public SimulationPlan PlanOf(IReadOnlyList<ScheduledAction> schedule, int draws, ulong seed, int held = 0)
        => new(Market, _newPay, schedule, Parameters(draws, seed), seed, held);

    /// <summary>One path of a simulation once more, month by month.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="path">The path's number.</param>
    public ToldPath Tell(Simulation simulation, int path)
    {
        var told = new ToldPath(path);
        var again = new PathOutcomes(simulation.Outcomes.Draws, simulation.Outcomes.PathsPerDraw, simulation.Plan.Schedule.Length);
        new PathSimulation(Market, simulation.Plan, told).Simulate(path / again.PathsPerDraw, again);
        return told;
    }

    /// <summary>What the person's own outcomes say of the parameters; null without any.</summary>
    public AnswerPosterior? Posterior(ulong seed)
        => _answers is null ? null : _posteriors.GetOrAdd(seed, s => new AnswerPosterior(Market, _answers, s));

    /// <summary>The chance of a hire by one cold application after actions succeeded, averaged over all openings, every parameter at its mean.</summary>
    public double HireChance(IReadOnlyList<string> actionIds)
    {
        var actions = actionIds.Select(id => Market.Actions[id]).ToArray();
        var states = new FunnelStates(Market, actions);
        states.StartDraw(_means, 0, 0, certain: true);
        var outcomes = default(Outcomes);
        for (var k = 0; k < actions.Length; k++)
        {
            outcomes = outcomes.With(k, Outcomes.Success);
        }

        return states[outcomes].MeanHire;
    }

    // Many schedules share one set of draws.
    private ParameterDraws Parameters(int draws, ulong seed)
        => _parameters.GetOrAdd((draws, seed), key => Posterior(key.Seed)?.Draws(key.Draws) ?? new ParameterDraws(Market.Facts, key.Draws, key.Seed));

    private void Check(PlanRequest request)
    {
        if (request.Profile.Deadline.Value <= request.Profile.Start)
        {
            _findings.Add(new Finding(SimulationCodes.DeadlinePast, Severity.Error, "deadline",
                $"The deadline {request.Profile.Deadline.Value:yyyy-MM-dd} is not after the start {request.Profile.Start:yyyy-MM-dd}: nobody lands by it.", "Name a later deadline."));
        }

        if (request.Profile.WeeklyHours.Value.Value <= 0 || request.Profile.ApplicationsPerWeek.Value <= 0)
        {
            _findings.Add(new Finding(SimulationCodes.NoHours, Severity.Error, "hours",
                "There are no hours or no applications in a week, so no application is ever sent.", "Give hours and applicationsPerWeek a number above 0."));
        }

        foreach (var (field, amount) in new[] { ("money.living", request.Profile.LivingCosts.Value), ("money.pay", request.Profile.CurrentPay.Value) }
            .Where(p => p.Item2.Currency != Market.Currency && p.Item2.Amount != 0))
        {
            _findings.Add(new Finding(SimulationCodes.MixedCurrency, Severity.Error, field,
                $"{amount} is not in {Market.Currency}, the currency of the savings; it is counted as if it were.", "Use one currency throughout."));
        }
    }

    private double[] HireChances()
    {
        var model = new StageModel(Market, []);
        var chances = new AdChances(Market.Ads.Count);
        model.StartDraw(_means, 0, 0, certain: true);
        model.Evaluate(default, chances);
        return [.. Enumerable.Range(0, Market.Ads.Count).Select(chances.Hire)];
    }
}

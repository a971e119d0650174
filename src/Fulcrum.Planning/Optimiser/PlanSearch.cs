using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Finds the plan: candidates → surrogate → branch and bound at several budgets → the best few and their neighbours simulated in
/// full → the best of them. It is the best of those simulated, never "the optimum".
/// </summary>
internal sealed class PlanSearch
{
    private const int FinalistPaths = 1280;
    private const int Finalists = 8;

    private static readonly double[] BudgetShares = [0, 0.1, 0.25, 0.5];

    private readonly PlanRequest _request;
    private readonly PivotSimulator _simulator;
    private readonly Candidates _candidates;
    private readonly SurrogateProblem _problem;
    private readonly SimulatedChoices _choices;
    private readonly List<Finding> _findings = [];
    private readonly IProgress<string>? _progress;
    private readonly CancellationToken _cancel;
    private readonly CancellationToken _enough;

    internal PlanSearch(PlanRequest request, IProgress<string>? progress, CancellationToken cancel, CancellationToken enough)
    {
        (_request, _progress, _cancel, _enough) = (request, progress, cancel, enough);
        _simulator = new PivotSimulator(request);
        _candidates = Candidates.Of(request);
        var rules = Surrogate.Rules(request, _candidates.Kept, _simulator.Market.Actions, request.Facts.Mean("training.study-share"));
        (_problem, var pinned) = Pins.Keep(rules, request, _candidates, _findings);
        _choices = new SimulatedChoices(request, _simulator, _problem, _candidates.Kept, pinned, cancel);
    }

    /// <summary>The surrogate's best choice on its calendar, without what a whole plan says beside it.</summary>
    internal static IReadOnlyList<ScheduledAction> Quick(PlanRequest request, CancellationToken cancel)
    {
        var search = new PlanSearch(request, null, cancel, default);
        var objective = request.Profile.Rules.Objective;
        var problem = Surrogate.Fill(search._problem, search._choices, objective, objective, (_, _) => { }, default);
        var answer = SurrogateSearch.Solve(problem, mostNodes: 20_000, cancel: cancel);
        return search._choices.Calendar(answer.IsPossible ? answer.Chosen : search._choices.Base);
    }

    internal Plan Find()
    {
        var objective = _request.Profile.Rules.Objective;
        var problem = Surrogate.Fill(_problem, _choices, objective, objective, (i, all) => _progress?.Report($"Simulating each action alone: {i} of {all}"), _enough);

        // Stopped before all were weighed, nothing is proved about the best choice.
        var weighed = !_enough.IsCancellationRequested;
        _progress?.Report("Choosing actions");
        var solved = SurrogateSearch.Solve(problem, cancel: _cancel, enough: _enough);
        var others = Others(problem, objective);

        _progress?.Report("Simulating the best plans");
        var finalists = Promising(problem, solved, others)
            .TakeWhile((_, i) => i == 0 || !_enough.IsCancellationRequested)
            .Select(c => (Choice: c, Worth: _choices.Worth(c, FinalistPaths)))
            .OrderByDescending(f => f.Worth).ThenBy(f => SimulatedChoices.Key(f.Choice), StringComparer.Ordinal).ToList();
        var improvement = new Improvement(_request, problem, _choices, FinalistPaths, _progress, _enough);
        var chosen = improvement.Of(finalists[0].Choice);
        finalists = [.. finalists.Prepend((chosen, _choices.Worth(chosen, FinalistPaths))).DistinctBy(f => SimulatedChoices.Key(f.Item1))];

        _progress?.Report("Saying why");
        var options = new PlanOptions(_request, problem, _choices, FinalistPaths);
        var simulation = _simulator.Run(_choices.Calendar(chosen), _request.Paths, _request.Seed, _cancel);
        var baseline = _simulator.Run([], _request.Paths, _request.Seed, _cancel);
        var reasons = new PlanReasons(_request, _simulator, problem, _candidates, _choices, improvement.Doubtful, new NeededChanges(_request, _simulator, problem, _candidates.Kept, _choices, _enough), FinalistPaths);
        return new Plan
        {
            Chosen = reasons.Chosen(chosen),
            Rejected = Rejected(reasons, chosen),
            Applications = Applications(_choices.Calendar(chosen)),
            Tax = simulation.Tax(),
            Baseline = baseline.Tax(),
            Frontier = options.Frontier(finalists.Select(f => f.Item1), chosen),
            RunnersUp = options.RunnersUp(finalists, chosen),
            Search = new SearchReport(_candidates.Kept.Count, solved.Nodes, weighed && solved.IsProved, weighed ? solved.Gap : 1, _choices.Count, SurrogateRank.Of(problem, _choices, _request.Seed, _enough))
            {
                Objective = objective,
                Stopped = _enough.IsCancellationRequested,
            },
            Findings = _findings,
        };
    }

    private IReadOnlyList<Rejected> Rejected(PlanReasons reasons, bool[] chosen)
    {
        _progress?.Report("Finding what would have to change for what is left out");
        return reasons.Rejected(chosen);
    }

    // The best choices with less money, and those that are best in another way: they make the frontier.
    private List<bool[]> Others(SurrogateProblem problem, PlanObjective objective)
    {
        if (_enough.IsCancellationRequested)
        {
            return [];
        }

        var other = objective == PlanObjective.Chance ? PlanObjective.Money : PlanObjective.Chance;
        var otherwise = Surrogate.Fill(_problem, _choices, objective, other, (_, _) => { }, _enough);
        var problems = BudgetShares.Select(share => problem with { Budget = problem.Budget * share }).Append(otherwise)
            .Concat(BudgetShares.Take(2).Select(share => otherwise with { Budget = problem.Budget * share }));
        return [.. problems.Select(p => SurrogateSearch.Solve(p, mostNodes: 20_000, cancel: _cancel, enough: _enough)).Where(a => a.IsPossible).Select(a => a.Chosen)];
    }

    private IEnumerable<bool[]> Promising(SurrogateProblem problem, SurrogateAnswer solved, List<bool[]> others)
    {
        var near = others.Prepend(solved.Chosen).SelectMany(c => Neighbours(problem, c)).DistinctBy(SimulatedChoices.Key, StringComparer.Ordinal)
            .OrderByDescending(c => problem.Value(c)).ThenBy(SimulatedChoices.Key, StringComparer.Ordinal).Take(Finalists);
        return near.Prepend(solved.Chosen).Concat(others).Append(_choices.Base).DistinctBy(SimulatedChoices.Key, StringComparer.Ordinal).Where(_choices.CanBeDone);
    }

    // A plan as it is, and with one action fewer or one more.
    private static IEnumerable<bool[]> Neighbours(SurrogateProblem problem, bool[] chosen)
    {
        yield return chosen;
        for (var i = 0; i < chosen.Length; i++)
        {
            var near = SimulatedChoices.Flipped(chosen, i);
            if (problem.IsFeasible(near))
            {
                yield return near;
            }
        }
    }

    private int[] Applications(IReadOnlyList<ScheduledAction> calendar)
    {
        var profile = _request.Profile;
        var perApplication = Math.Max(0.25, _request.Facts.Mean("funnel.hours.application"));
        var carried = 0.0;
        return [.. Enumerable.Range(0, Candidates.Weeks(profile)).Select(week =>
        {
            // A week of vacation has no applications either.
            var free = _problem.WeeklyHours > 0 ? _problem.HoursIn(week) / _problem.WeeklyHours : 1;
            var busy = calendar.Where(s => week >= s.StartWeek && week - s.StartWeek < s.WeeklyHours.Count).Sum(s => s.WeeklyHours[week - s.StartWeek]);
            carried += Math.Min(profile.ApplicationsPerWeek.Value * free, Math.Max(0, (profile.WeeklyHours.Value.Value * free) - busy) / perApplication);
            var now = free > 0 ? (int)Math.Floor(carried) : 0;
            carried -= now;
            return now;
        })];
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Finds the plan: candidates → surrogate → branch and bound at several budgets → the best few and their neighbours simulated in
/// full → the best of them. It is the best of those simulated, never "the optimum".
/// </summary>
internal sealed class PlanSearch
{
    private const int FinalistPaths = 1280;
    private const int Finalists = 10;
    private const int Promising = 16;
    private const int MostRounds = 3;
    private const int ClimbPaths = 640;
    private const int RankPlans = 200;
    private const int RankPaths = 96;

    private readonly PlanRequest _request;
    private readonly PivotSimulator _simulator;
    private readonly Candidates _candidates;
    private readonly SurrogateProblem _problem;
    private readonly SimulatedChoices _choices;
    private readonly Dictionary<int, double> _doubtful = [];
    private readonly List<Finding> _findings = [];
    private readonly IProgress<string>? _progress;
    private readonly CancellationToken _cancel;

    internal PlanSearch(PlanRequest request, IProgress<string>? progress, CancellationToken cancel)
    {
        (_request, _progress, _cancel) = (request, progress, cancel);
        _simulator = new PivotSimulator(request);
        _candidates = Candidates.Of(request);
        var rules = Surrogate.Rules(request, _candidates.Kept, _simulator.Market.Actions, request.Facts.Mean("training.study-share"));
        (_problem, var pinned) = Pins.Keep(rules, request, _candidates, _findings);
        _choices = new SimulatedChoices(request, _simulator, _problem, _candidates.Kept, pinned, cancel);
    }

    internal Plan Find()
    {
        Surrogate.Fill(_problem, _choices, (i, all) => _progress?.Report($"Simulating each action alone: {i} of {all}"));
        _progress?.Report("Choosing actions");
        var solved = SurrogateSearch.Solve(_problem, cancel: _cancel);
        var byBudget = new[] { 0, 0.1, 0.25, 0.5 }.Select(share => SurrogateSearch.Solve(WithBudget(share), mostNodes: 200_000, cancel: _cancel))
            .Where(a => a.IsPossible).Select(a => a.Chosen).ToList();

        _progress?.Report("Simulating the best plans");
        var finalists = byBudget.Append(solved.Chosen).SelectMany(Neighbours).Append(_choices.Base)
            .DistinctBy(Key, StringComparer.Ordinal)
            .OrderByDescending(c => _problem.Value(c)).ThenBy(Key, StringComparer.Ordinal).Take(Finalists)
            .Concat(byBudget).Append(_choices.Base).DistinctBy(Key, StringComparer.Ordinal)
            .Select(c => (Chosen: c, Worth: _choices.Worth(c, FinalistPaths)))
            .OrderByDescending(f => f.Worth).ThenBy(f => Key(f.Chosen), StringComparer.Ordinal).ToList();
        var chosen = Prudent(Climb(finalists[0].Chosen));
        var best = (Chosen: chosen, Worth: _choices.Worth(chosen, FinalistPaths));
        var options = new PlanOptions(_request, _problem, _choices, FinalistPaths);

        var simulation = _simulator.Run(_choices.Calendar(best.Chosen), _request.Paths, _request.Seed, _cancel);
        var baseline = _simulator.Run([], _request.Paths, _request.Seed, _cancel);
        var reasons = new PlanReasons(_request, _simulator, _problem, _candidates, _choices, _doubtful, _cancel);
        return new Plan
        {
            Chosen = reasons.Chosen(best.Chosen, simulation),
            Rejected = reasons.Rejected(best.Chosen),
            Applications = Applications(_choices.Calendar(best.Chosen)),
            Tax = simulation.Tax(),
            Baseline = baseline.Tax(),
            Frontier = options.Frontier(finalists.Select(f => f.Chosen).Append(best.Chosen), best.Chosen),
            RunnersUp = options.RunnersUp(finalists, best.Chosen),
            Search = new SearchReport(_candidates.Kept.Count, solved.Nodes, solved.IsProved, solved.Gap, _choices.Count, Rank()) { Objective = _request.Profile.Rules.Objective },
            Findings = _findings,
        };
    }

    // The surrogate adds up pairs; the simulation knows more. So the best finalist loses what does not pay beside the others and
    // gains what does: all single steps are simulated, and those that help are taken one after another while they still help.
    private bool[] Climb(bool[] from)
    {
        var promising = Enumerable.Range(0, _problem.Count).OrderByDescending(i => _problem.Gain[i]).ThenBy(i => i).Take(Promising).ToHashSet();
        for (var round = 0; round < MostRounds; round++)
        {
            _progress?.Report($"Improving the best plan: round {round + 1}");
            var (start, worth) = (from, _choices.Worth(from, ClimbPaths));
            var steps = Enumerable.Range(0, _problem.Count)
                .Where(i => (start[i] || promising.Contains(i)) && _problem.IsFeasible(Flipped(start, i)))
                .Select(i => (Step: i, Worth: _choices.Worth(Flipped(start, i), ClimbPaths)))
                .Where(s => s.Worth > worth)
                .OrderByDescending(s => s.Worth).ThenBy(s => s.Step).ToList();
            foreach (var (step, _) in steps)
            {
                var next = Flipped(from, step);
                if (_problem.IsFeasible(next) && _choices.Worth(next, ClimbPaths) is var better && better > worth)
                {
                    (from, worth) = (next, better);
                }
            }

            if (ReferenceEquals(from, start))
            {
                break;
            }
        }

        return from;
    }

    // What a person pays for in money or weeks should more likely pay back than not. A mean can be carried by a few lucky draws,
    // so what pays in fewer than half of the draws is left out, the least likely first.
    private bool[] Prudent(bool[] chosen)
    {
        var meter = new NeedleMeter(_request, _simulator);
        while (true)
        {
            var with = _choices.Of(chosen, FinalistPaths);
            var doubtful = Enumerable.Range(0, _problem.Count)
                .Where(i => chosen[i] && _problem.IsFeasible(Flipped(chosen, i)))
                .Select(i => (Action: i, Pays: meter.Measure(_candidates.Kept[i].Id, with, _choices.Of(Flipped(chosen, i), FinalistPaths)).GainExceedsCost.Value))
                .Where(n => n.Pays < 0.5)
                .OrderBy(n => n.Pays).ThenBy(n => n.Action).ToList();
            if (doubtful.Count == 0)
            {
                return chosen;
            }

            _doubtful.Add(doubtful[0].Action, doubtful[0].Pays);
            chosen = Flipped(chosen, doubtful[0].Action);
        }
    }

    private static bool[] Flipped(bool[] chosen, int i)
    {
        var flipped = (bool[])chosen.Clone();
        flipped[i] = !flipped[i];
        return flipped;
    }

    // Each plan as it is, and with one action fewer or one more.
    private IEnumerable<bool[]> Neighbours(bool[] chosen)
    {
        yield return chosen;
        for (var i = 0; i < chosen.Length; i++)
        {
            var near = Flipped(chosen, i);
            if (_problem.IsFeasible(near))
            {
                yield return near;
            }
        }
    }

    private SurrogateProblem WithBudget(double share) => _problem with { Budget = _problem.Budget * share };

    // Spearman's correlation of surrogate and simulation over random feasible plans, so that everybody can see how far to trust the surrogate.
    private double Rank()
    {
        if (_problem.Count < 3)
        {
            return 1;
        }

        var draws = new Draws(_request.Seed, Draws.Parameter);
        var plans = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        for (var k = 0; k < RankPlans * 4 && plans.Count < RankPlans; k++)
        {
            var chosen = _choices.Base;
            var wanted = 1 + (int)(draws.One(k, 0xB0, 0) * 5);
            for (var n = 0; n < wanted; n++)
            {
                var add = (bool[])chosen.Clone();
                foreach (var (need, i) in _choices.WithPrerequisites((int)(draws.One(k, 0xB0, (uint)n + 1) * _problem.Count)).Select((need, i) => (need, i)))
                {
                    add[i] |= need;
                }

                chosen = _problem.IsFeasible(add) ? add : chosen;
            }

            plans.TryAdd(Key(chosen), chosen);
        }

        return RankCorrelation.Of([.. plans.Values.Select(p => _problem.Value(p))], [.. plans.Values.Select(p => _choices.Worth(p, RankPaths))]);
    }

    private int[] Applications(IReadOnlyList<ScheduledAction> calendar)
    {
        var profile = _request.Profile;
        var perApplication = Math.Max(0.25, _request.Facts.Mean("funnel.hours.application"));
        var carried = 0.0;
        return [.. Enumerable.Range(0, Candidates.Weeks(profile)).Select(week =>
        {
            var busy = calendar.Where(s => week >= s.StartWeek && week - s.StartWeek < s.WeeklyHours.Count).Sum(s => s.WeeklyHours[week - s.StartWeek]);
            carried += Math.Min(profile.ApplicationsPerWeek.Value, Math.Max(0, profile.WeeklyHours.Value.Value - busy) / perApplication);
            var now = (int)Math.Floor(carried);
            carried -= now;
            return now;
        })];
    }

    private static string Key(bool[] chosen) => string.Concat(chosen.Select(c => c ? '1' : '0'));
}

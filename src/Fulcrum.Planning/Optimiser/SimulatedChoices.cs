using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Choices of actions, put on the calendar and simulated; every choice is simulated once for each number of paths.</summary>
internal sealed class SimulatedChoices(PlanRequest request, PivotSimulator simulator, SurrogateProblem problem, IReadOnlyList<CareerAction> actions, CancellationToken cancel)
{
    private readonly Dictionary<(string Choice, int Paths), Simulation> _known = [];

    /// <summary>Choices simulated so far.</summary>
    internal int Count => _known.Keys.Select(k => k.Choice).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The calendar of a choice.</summary>
    internal IReadOnlyList<ScheduledAction> Calendar(bool[] chosen) => Scheduler.Schedule(problem, chosen, actions);

    /// <summary>The simulation of a choice.</summary>
    internal Simulation Of(bool[] chosen, int paths)
    {
        var key = (string.Concat(chosen.Select(c => c ? '1' : '0')), paths);
        if (!_known.TryGetValue(key, out var simulation))
        {
            _known[key] = simulation = simulator.Run(Calendar(chosen), paths, request.Seed, cancel);
        }

        return simulation;
    }

    /// <summary>What a choice is worth: net present value over ten years, hours at the own rate taken off.</summary>
    internal double Worth(bool[] chosen, int paths)
    {
        var outcomes = Of(chosen, paths).Outcomes;
        return outcomes.Value.Average() - outcomes.HoursPriced.Average();
    }

    /// <summary>A choice of one action with what it needs first.</summary>
    internal bool[] WithPrerequisites(int action)
    {
        var chosen = new bool[actions.Count];
        Add(action);
        return chosen;

        void Add(int i)
        {
            if (chosen[i])
            {
                return;
            }

            chosen[i] = true;
            foreach (var choice in problem.Requires[i].Where(c => c.Length > 0 && !c.Any(j => chosen[j])))
            {
                Add(choice.MinBy(j => problem.Cost[j] + problem.Hours[j])!);
            }
        }
    }
}

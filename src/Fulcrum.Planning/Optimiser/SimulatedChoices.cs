using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Choices of actions, put on the calendar and simulated; every choice is simulated once for each number of paths.</summary>
internal sealed class SimulatedChoices(
    PlanRequest request, PivotSimulator simulator, SurrogateProblem problem, IReadOnlyList<CareerAction> actions, bool[] pinned, CancellationToken cancel)
{
    private readonly Dictionary<(string Choice, int Paths), Simulation> _known = [];

    /// <summary>A choice as a text of 0 and 1.</summary>
    internal static string Key(bool[] chosen) => string.Create(chosen.Length, chosen, (text, c) =>
    {
        for (var i = 0; i < c.Length; i++)
        {
            text[i] = c[i] ? '1' : '0';
        }
    });

    /// <summary>A choice with one action more or fewer.</summary>
    internal static bool[] Flipped(bool[] chosen, int i)
    {
        var flipped = (bool[])chosen.Clone();
        flipped[i] = !flipped[i];
        return flipped;
    }

    /// <summary>Choices simulated so far.</summary>
    internal int Count => _known.Keys.Select(k => k.Choice).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether a choice has a calendar at all.</summary>
    internal bool CanBeDone(bool[] chosen) => problem.KeepsRules(chosen) && Scheduler.Fits(problem, chosen);

    /// <summary>What must be in every plan, with what it needs first.</summary>
    internal bool[] Base => [.. pinned];

    /// <summary>The calendar of a choice.</summary>
    internal IReadOnlyList<ScheduledAction> Calendar(bool[] chosen) => Scheduler.Schedule(problem, chosen, actions) ?? throw new InvalidOperationException("A choice without a calendar was to be simulated.");

    /// <summary>Whether a choice was simulated.</summary>
    internal bool Has(bool[] chosen, int paths) => _known.ContainsKey((Key(chosen), paths));

    /// <summary>The simulation of a choice.</summary>
    internal Simulation Of(bool[] chosen, int paths)
    {
        var key = (Key(chosen), paths);
        if (!_known.TryGetValue(key, out var simulation))
        {
            _known[key] = simulation = simulator.Run(Calendar(chosen), paths, request.Seed, cancel);
        }

        return simulation;
    }

    /// <summary>What a choice is worth in the objective.</summary>
    internal double Worth(bool[] chosen, int paths) => Worth(chosen, paths, request.Profile.Rules.Objective);

    /// <summary>What a choice is worth in any objective.</summary>
    internal double Worth(bool[] chosen, int paths, PlanObjective objective) => Objective.Worth(objective, Of(chosen, paths).Outcomes);

    /// <summary>A choice of one action with what it needs first, beside what must be in every plan.</summary>
    internal bool[] WithPrerequisites(int action)
    {
        var chosen = Base;
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

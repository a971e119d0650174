using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Says of each action why it is in the plan, or why not and what would have to change.</summary>
internal sealed class PlanReasons(
    PlanRequest request, PivotSimulator simulator, SurrogateProblem problem, Candidates candidates, SimulatedChoices choices, IReadOnlyDictionary<int, double> doubtful, NeededChanges needed, int paths)
{
    private const int Notable = 12;
    private const int Near = 4;
    private const int Dear = 2;
    private readonly NeedleMeter _meter = new(request, simulator);
    private readonly string _currency = request.Profile.Budget.Value.Currency;

    /// <summary>The chosen actions on their calendar, each with what the plan would be without it.</summary>
    internal IReadOnlyList<Chosen> Chosen(bool[] chosen)
    {
        var with = choices.Of(chosen, paths);
        return [.. choices.Calendar(chosen).Select(s =>
        {
            var without = (bool[])chosen.Clone();
            var needed = Dependents(chosen, IndexOf(s.Action));
            foreach (var i in needed)
            {
                without[i] = false;
            }

            var needle = _meter.Measure(s.Action.Id, with, choices.Of(without, paths));
            var enables = needed.Count > 1 ? $" {string.Join(", ", needed.Where(i => i != IndexOf(s.Action)).Select(i => candidates.Kept[i].Name))} would fall with it." : "";
            var effect = FormattableString.Invariant($"It changes the chance to land by the date by {needle.Chance.Mean * 100:+0.0;−0.0;0} points and comes out {Objective.Amount(needle.NetGain.Mean, _currency)} ahead over ten years. ");
            return new Chosen(s, $"{Asked(s.Action)}{effect}{needle.Reason}{enables}", needle);
        })];
    }

    /// <summary>The rejected actions that somebody might ask about: those nearest to being chosen, and the dear ones.</summary>
    internal IReadOnlyList<Rejected> Rejected(bool[] chosen)
    {
        var open = Enumerable.Range(0, problem.Count).Where(i => !chosen[i]).ToList();
        var near = doubtful.Keys.Where(open.Contains).Concat(open.OrderByDescending(i => problem.Gain[i]).Take(Near)).Take(Near + 2);
        var dear = open.OrderByDescending(i => problem.Cost[i]).Take(Dear);
        var ruledOut = candidates.Rejected.OrderByDescending(r => ShareOf(r.Action)).ThenByDescending(r => r.Action.Price.Amount.Amount).Take(4);
        return [.. near.Concat(dear).Distinct().Select(i => Explain(i, chosen)).Concat(ruledOut.Select(needed.OfRuledOut)).Take(Notable)];
    }

    private Rejected Explain(int i, bool[] chosen)
    {
        var changes = needed.Of(i, chosen);
        var can = changes.Where(c => c.Needed is not null).Select(c => c.Text).ToList();
        var what = can.Count > 0 ? $"{char.ToUpperInvariant(can[0][0])}{string.Join("; or ", can)[1..]}."
            : changes.Count > 0 ? $"No single number would do: {string.Join(", ", changes.Select(c => c.Text))}."
            : "Ads that ask for it, or answers of yours that show that it helps.";
        return new Rejected(candidates.Kept[i], Asked(candidates.Kept[i]) + Why(i, chosen), what) { Changes = changes };
    }

    private string Why(int i, bool[] chosen)
    {
        if (doubtful.TryGetValue(i, out var pays))
        {
            return FormattableString.Invariant($"On average it would gain, but it pays back in only {pays * 100:0} of 100 draws of the facts: a few lucky futures carry the mean.");
        }

        var gain = problem.Gain[i];
        var alone = Objective.Words(request.Profile.Rules.Objective, gain, _currency);
        if (gain <= 0)
        {
            return $"Alone it comes out at {alone}, its price and your hours taken off.";
        }

        if (problem.Group[i] >= 0 && Enumerable.Range(0, problem.Count).FirstOrDefault(j => chosen[j] && problem.Group[j] == problem.Group[i], -1) is >= 0 and var same)
        {
            return $"{candidates.Kept[same].Name} does the same job and gains more.";
        }

        var rival = Enumerable.Range(0, problem.Count).Where(j => chosen[j]).OrderBy(j => problem.Pair[i, j]).Cast<int?>().FirstOrDefault();
        return rival is { } r && problem.Pair[i, r] < -gain / 2
            ? $"Alone it would gain {alone}, but it overlaps with {candidates.Kept[r].Name}, which gains more."
            : problem.IsFeasible(SimulatedChoices.Flipped(chosen, i))
                ? $"Alone it would gain {alone}; beside the chosen ones the simulation found nothing left of it."
                : $"Alone it would gain {alone}, but the hours and money go further elsewhere.";
    }

    // What the ads say about it, by the concept of it that they name most.
    private string Asked(CareerAction action)
    {
        var top = action.Signals.Concat(action.Teaches.Select(t => t.Concept))
            .Select(id => request.Demand.Concepts.FirstOrDefault(c => c.Concept.Id == id)).Where(c => c is not null).MaxBy(c => c!.Any.Weighted);
        return top is null ? "" : FormattableString.Invariant($"{top.Concept.Name} is named by {top.Any.Weighted * 100:0} % of ads. ");
    }

    private double ShareOf(CareerAction action) => action.Signals.Concat(action.Teaches.Select(t => t.Concept))
        .Select(id => request.Demand.Concepts.FirstOrDefault(c => c.Concept.Id == id)?.Any.Weighted ?? 0).DefaultIfEmpty(0).Max();

    private int IndexOf(CareerAction action) => candidates.Kept.ToList().FindIndex(a => a.Id == action.Id);

    // An action and everything chosen that cannot stand without it.
    private List<int> Dependents(bool[] chosen, int action)
    {
        var gone = new List<int> { action };
        for (var before = 0; before != gone.Count;)
        {
            before = gone.Count;
            for (var k = 0; k < problem.Count; k++)
            {
                if (chosen[k] && !gone.Contains(k) && problem.Requires[k].Any(choice => !choice.Any(j => chosen[j] && !gone.Contains(j))))
                {
                    gone.Add(k);
                }
            }
        }

        return gone;
    }
}

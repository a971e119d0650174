using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Actions that the person wants in the plan whatever they gain. What cannot be kept is left free, and a finding says why.</summary>
internal static class Pins
{
    private const string Code = "PLAN001";
    private const int MostNodes = 20_000;

    /// <summary>The problem with the pins that can be kept together, and the smallest choice that keeps them.</summary>
    internal static (SurrogateProblem Problem, bool[] Base) Keep(SurrogateProblem problem, PlanRequest request, Candidates candidates, ICollection<Finding> findings)
    {
        var rules = request.Profile.Rules;
        var kept = new SortedSet<int>();
        var smallest = new bool[problem.Count];
        foreach (var pin in rules.Pinned.DistinctBy(p => p.Id).Where(p => !rules.IsDone(p.Id) && !rules.Forbidden.Contains(p.Id) && !rules.Abandoned.Contains(p.Id)))
        {
            var action = candidates.Kept.ToList().FindIndex(a => a.Id == pin.Id);
            if (action < 0)
            {
                if (candidates.Rejected.FirstOrDefault(r => r.Action.Id == pin.Id) is { } rejected)
                {
                    findings.Add(new Finding(Code, Severity.Warning, $"pinned: {pin.Id}", $"{rejected.Action.Name} is pinned and cannot be planned. {rejected.Reason}", rejected.WhatWouldHaveToChange));
                }

                continue;
            }

            var answer = SurrogateSearch.Solve(Smallest(problem, [.. kept, action]), MostNodes);
            if (answer.IsPossible)
            {
                kept.Add(action);
                smallest = answer.Chosen;
            }
            else
            {
                findings.Add(new Finding(
                    Code, Severity.Warning, $"pinned: {pin.Id}",
                    $"{candidates.Kept[action].Name} is pinned{(pin.Start is { } day ? FormattableString.Invariant($" to the week of {day:yyyy-MM-dd}") : "")}, but {(kept.Count > 0 ? "beside the other pinned actions " : "")}the weeks, dates or money do not hold it.",
                    "Pin it to another week, give it more hours, money or a later date, or take a pin away."));
            }
        }

        return (problem with { Must = [.. Enumerable.Range(0, problem.Count).Select(kept.Contains)] }, smallest);
    }

    // Every action costs a little, so that only what the pinned ones need is taken along.
    private static SurrogateProblem Smallest(SurrogateProblem p, HashSet<int> must) => p with
    {
        Must = [.. Enumerable.Range(0, p.Count).Select(must.Contains)],
        Pair = new double[p.Count, p.Count],
        Gain = [.. Enumerable.Range(0, p.Count).Select(i => -1 - (p.Cost[i] / Math.Max(1, p.Budget)) - (p.Hours[i] / Math.Max(1, p.HoursBefore(p.Due[i]))))],
    };
}

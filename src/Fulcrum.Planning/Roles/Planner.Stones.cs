using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>The target reached directly, by the actions of a plan.</summary>
    /// <param name="target">The request for the target.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="cancel">Gives up.</param>
    public static RouteOutcome Direct(PlanRequest target, Plan plan, CancellationToken cancel = default) => new StoneRoutes(target, plan, cancel).Direct;

    /// <summary>The target reached by way of each of several jobs, best first.</summary>
    /// <param name="target">The request for the target.</param>
    /// <param name="plan">Its plan for going directly; who goes by another job does the same beside that job.</param>
    /// <param name="stones">The jobs: what sort, in words, and the same person's request for it. For an internal move the request is the target's.</param>
    /// <param name="cancel">Gives up.</param>
    public static IReadOnlyList<SteppingStone> Stones(
        PlanRequest target, Plan plan, IReadOnlyList<(StoneKind Kind, string Role, PlanRequest Request)> stones, CancellationToken cancel = default)
    {
        var routes = new StoneRoutes(target, plan, cancel);
        return [.. stones.Select(s => routes.Through(s.Kind, s.Role, s.Request)).OrderByDescending(s => s.Through.NetPresentValue.Amount).ThenBy(s => s.Role, StringComparer.Ordinal)];
    }

    /// <summary>Part of one role's demand that another's ads ask for too: Σ min(share) / Σ share of the target.</summary>
    public static Probability Overlap(RoleDemand stone, RoleDemand target)
    {
        var shares = stone.Concepts.ToDictionary(c => c.Concept.Id, c => c.Any.Weighted);
        var all = target.Concepts.Sum(c => c.Any.Weighted);
        return new Probability(all == 0 ? 0 : Math.Clamp(target.Concepts.Sum(c => Math.Min(c.Any.Weighted, shares.GetValueOrDefault(c.Concept.Id))) / all, 0, 1));
    }
}

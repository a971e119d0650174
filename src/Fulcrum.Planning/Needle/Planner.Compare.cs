using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>What each named action changes for this person and role, each on its own and with what it requires, best net gain first.</summary>
    /// <param name="request">The person, the role and the catalogue.</param>
    /// <param name="actionIds">Ids of the catalogue; one that is unknown is left out with a finding.</param>
    /// <param name="cancel">Stops between simulations.</param>
    /// <param name="findings">Gets unknown ids and what the simulation had to guess or leave out.</param>
    public static IReadOnlyList<Needle> Compare(
        PlanRequest request, IReadOnlyList<string> actionIds, CancellationToken cancel = default, ICollection<Finding>? findings = null)
    {
        var simulator = new PivotSimulator(request);
        var meter = new NeedleMeter(request, simulator);
        foreach (var finding in simulator.Findings)
        {
            findings?.Add(finding);
        }

        foreach (var id in actionIds.Where(id => !simulator.Market.Actions.Has(id)))
        {
            findings?.Add(new Finding(SimulationCodes.UnknownAction, Severity.Error, $"catalogue: {id}", $"There is no action '{id}' in the catalogue.", "Correct the id; the catalogue lists them."));
        }

        var without = meter.Simulate([], cancel);
        return [.. actionIds.Where(simulator.Market.Actions.Has).Distinct(StringComparer.Ordinal)
            .Select(id => meter.Measure(id, meter.Simulate(SoloSchedule.Of(simulator.Market.Actions[id].Action, request), cancel), without))
            .OrderByDescending(n => n.NetGain.Mean).ThenBy(n => n.Action.Id, StringComparer.Ordinal)];
    }
}

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
        => actionIds.Count == 0 ? [] : Needles(request, new NeedleFilter { Items = actionIds }, null, cancel, findings).Rows;
}

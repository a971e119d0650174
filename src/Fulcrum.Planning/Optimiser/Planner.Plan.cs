using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>The plan. Same request, same bytes, unless it was told that it is enough.</summary>
    /// <param name="request">The person, the role, the catalogue.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="enough">Stops looking for a better plan: the best found so far is the answer, and it says so.</param>
    /// <exception cref="OperationCanceledException">Given up: there is no plan.</exception>
    public static Plan Plan(PlanRequest request, IProgress<string>? progress = null, CancellationToken cancel = default, CancellationToken enough = default)
        => new PlanSearch(request, progress, cancel, enough).Find();
}

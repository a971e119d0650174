using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>The plan. Same request, same bytes.</summary>
    public static Plan Plan(PlanRequest request, IProgress<string>? progress = null, CancellationToken cancel = default)
        => new PlanSearch(request, progress, cancel).Find();
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>What each named action changes for this person and role, best net gain first.</summary>
    public static IReadOnlyList<Needle> Compare(PlanRequest request, IReadOnlyList<string> actionIds, CancellationToken cancel = default) => throw new NotSupportedException();
}

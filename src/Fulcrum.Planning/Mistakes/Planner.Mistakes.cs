using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>The mistakes that kill chances, in plan and profile.</summary>
    public static IReadOnlyList<Finding> Mistakes(PlanRequest request, Plan plan, IReadOnlyList<GapRow> gap, Screening screening) => throw new NotSupportedException();
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Demand and ledger in, plan out: the entry of this project.</summary>
public sealed class Planner
{
    /// <summary>The bundled facts; every one has a source.</summary>
    public static FactBook Facts(ICollection<Finding> findings) => throw new NotSupportedException();

    /// <summary>The bundled catalogue of actions.</summary>
    public static IReadOnlyList<CareerAction> Catalogue(ICollection<Finding> findings) => throw new NotSupportedException();

    /// <summary>What is missing, weak, or held and not shown, most important first.</summary>
    public static IReadOnlyList<GapRow> Gap(RoleDemand demand, Ledger ledger, FactBook facts) => throw new NotSupportedException();

    /// <summary>The résumé against each ad.</summary>
    public static Screening Screen(IReadOnlyList<AdReading> ads, Ledger ledger, Profile profile) => throw new NotSupportedException();

    /// <summary>The plan. Same request, same bytes.</summary>
    public static Plan Plan(PlanRequest request, IProgress<string>? progress = null, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>What each named action changes for this person and role, best net gain first.</summary>
    public static IReadOnlyList<Needle> Compare(PlanRequest request, IReadOnlyList<string> actionIds, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>The mistakes that kill chances, in plan and profile.</summary>
    public static IReadOnlyList<Finding> Mistakes(PlanRequest request, Plan plan, IReadOnlyList<GapRow> gap, Screening screening) => throw new NotSupportedException();
}

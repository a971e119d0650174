using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>What is missing, weak, or held and not shown, most important first.</summary>
    public static IReadOnlyList<GapRow> Gap(RoleDemand demand, Ledger ledger, FactBook facts) => throw new NotSupportedException();

    /// <summary>The résumé against each ad.</summary>
    public static Screening Screen(IReadOnlyList<AdReading> ads, Ledger ledger, Profile profile) => throw new NotSupportedException();
}

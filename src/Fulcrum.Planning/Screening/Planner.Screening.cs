using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>What is missing, weak, or held and not shown, most important first. Soft skills and human languages are left out.</summary>
    public static IReadOnlyList<GapRow> Gap(RoleDemand demand, Ledger ledger, FactBook facts) => new GapFinder(ledger, facts).Of(demand);

    /// <summary>The résumé against each ad. Never a pass probability: none has been measured by anyone.</summary>
    /// <param name="ads">The role's ads.</param>
    /// <param name="ledger">The person.</param>
    /// <param name="profile">Country of search.</param>
    /// <param name="facts">The weights; the bundled ones when left out.</param>
    public static Screening Screen(IReadOnlyList<AdReading> ads, Ledger ledger, Profile profile, FactBook? facts = null) =>
        new ResumeScreen(ledger, profile, facts ?? Facts([])).Of(ads);

    /// <summary>Two versions of a résumé against the same ads.</summary>
    /// <param name="ads">The ads.</param>
    /// <param name="first">The person with the one.</param>
    /// <param name="second">The person with the other.</param>
    /// <param name="profile">Country of search.</param>
    /// <param name="facts">The weights; the bundled ones when left out.</param>
    public static ResumeComparison CompareResumes(IReadOnlyList<AdReading> ads, Ledger first, Ledger second, Profile profile, FactBook? facts = null) =>
        ResumeVersions.Compare(Screen(ads, first, profile, facts), Screen(ads, second, profile, facts));
}

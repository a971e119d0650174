using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>One mistake that kills chances. A rule speaks only where the numbers bear it out, and always names a remedy.</summary>
internal abstract class MistakeRule
{
    /// <summary>Stable code, FUL0xx.</summary>
    internal abstract string Code { get; }

    /// <summary>What it finds in this plan and profile.</summary>
    internal abstract IEnumerable<Finding> Check(MistakeView view);

    protected Finding Warning(string place, string reason, string remedy) => new(Code, Severity.Warning, place, reason, remedy);

    protected Finding Note(string place, string reason, string remedy) => new(Code, Severity.Note, place, reason, remedy);
}

/// <summary>What the rules look at.</summary>
internal sealed record MistakeView(PlanRequest Request, Plan Plan, IReadOnlyList<GapRow> Gap, Screening Screening)
{
    internal Profile Profile => Request.Profile;

    internal RoleDemand Demand => Request.Demand;

    internal Ledger Ledger => Request.Ledger;

    internal FactBook Facts => Request.Facts;

    internal IEnumerable<CareerAction> Planned => Plan.Chosen.Select(c => c.Scheduled.Action);

    /// <summary>Weighted share of ads that name a concept, 0 when none does.</summary>
    internal double ShareOf(string concept) => Demand.Concepts.FirstOrDefault(c => c.Concept.Id.Value == concept)?.Any.Weighted ?? 0;

    /// <summary>Whether a planned action teaches a concept.</summary>
    internal bool Teaches(string concept) => Planned.Any(a => a.Teaches.Any(t => t.Concept.Value == concept));

    internal static string Percent(double share) => FormattableString.Invariant($"{share * 100:0} %");
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>What the person's own outcomes change of the chances; null without outcomes.</summary>
    public static LearnedFromOutcomes? Learned(PlanRequest request)
        => request.Outcomes.Count == 0 ? null : new PivotSimulator(request).Posterior(request.Seed)!.Learned();

    /// <summary>Reads a table of outcomes (CSV). A row that cannot be read becomes a finding, and the rest is read.</summary>
    /// <param name="utf8">The table.</param>
    /// <param name="file">Its name, for places in findings.</param>
    /// <param name="asOf">Day up to which open applications have waited.</param>
    /// <param name="findings">Gets what is wrong (OUTCOME0xx).</param>
    public static IReadOnlyList<ApplicationOutcome> Outcomes(ReadOnlyMemory<byte> utf8, string file, DateOnly asOf, ICollection<Finding> findings)
        => new OutcomeReader(file, asOf, findings).Read(utf8);
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>What every action of the catalogue changes for this person and role, each on its own and with what it requires.</summary>
    /// <param name="request">The person, the role and the catalogue.</param>
    /// <param name="filter">Which actions.</param>
    /// <param name="progress">Gets what is being done.</param>
    /// <param name="cancel">Stops between draws.</param>
    /// <param name="findings">Gets unknown ids and what the simulation had to guess or leave out.</param>
    public static NeedleTable Needles(
        PlanRequest request, NeedleFilter filter, IProgress<string>? progress = null, CancellationToken cancel = default, ICollection<Finding>? findings = null)
    {
        var simulator = new PivotSimulator(request);
        findings ??= [];
        foreach (var finding in simulator.Findings)
        {
            findings.Add(finding);
        }

        return new NeedleTables(request, simulator).Of(filter, findings, progress, cancel);
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A finished simulation: its paths, for comparison with another, and its summary.</summary>
/// <param name="Plan">Schedule and parameters.</param>
/// <param name="Outcomes">What became of every path.</param>
/// <param name="Currency">Currency of all amounts.</param>
/// <param name="Findings">What had to be guessed or left out.</param>
internal sealed record Simulation(SimulationPlan Plan, PathOutcomes Outcomes, string Currency, IReadOnlyList<Finding> Findings)
{
    /// <summary>Savings that are not to be touched; 0 when there are none.</summary>
    public double Reserve { get; init; }

    /// <summary>Chance to land by the deadline.</summary>
    public double Chance => Outcomes.Chance.Average();

    /// <summary>Mean net present value over ten years against staying.</summary>
    public double Value => Outcomes.Value.Average();

    /// <summary>Months by which half have landed; infinite when fewer do.</summary>
    public double MedianMonths => TaxSummary.MonthsToLanding(Outcomes).P50;

    /// <summary>The summary for the answer.</summary>
    public PivotTax Tax() => TaxSummary.Of(this);
}

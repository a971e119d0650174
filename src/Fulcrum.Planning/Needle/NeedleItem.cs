using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>One row of a pass: a schedule that is to be compared with one without it.</summary>
/// <param name="Id">The action.</param>
/// <param name="Plan">Its schedule with what it requires, after what is held.</param>
/// <param name="Start">Number of the start that it is compared with.</param>
/// <param name="Sums">Gets the difference.</param>
internal sealed record NeedleItem(string Id, SimulationPlan Plan, int Start, NeedleSums Sums);

/// <summary>What rows are compared with: nothing but applying, after what is held.</summary>
/// <param name="Plan">What is held.</param>
/// <param name="Chance">Gets the chance to land by the deadline, path by path.</param>
/// <param name="OwnRate">Gets what an hour of the person is worth.</param>
internal sealed record NeedleStart(SimulationPlan Plan, double[] Chance, double[] OwnRate);

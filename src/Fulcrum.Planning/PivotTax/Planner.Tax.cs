using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>
    /// What a calendar of actions comes to under other money, hours and dates: same actions in the same weeks, same random numbers, so that two answers differ by the
    /// terms alone. With fewer hours an action goes on for longer; what more hours leave over goes to applications.
    /// </summary>
    /// <param name="request">The person, the role and the catalogue.</param>
    /// <param name="schedule">The actions on their weeks.</param>
    /// <param name="profile">The request's own, or the same with other savings, pay, costs, hours, budget, deadline or day of leaving.</param>
    /// <param name="paths">Simulated futures.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the cash of staying put.</returns>
    /// <exception cref="ArgumentException">The profile is of another role, country, start, employment or currency.</exception>
    public static PivotTax Tax(PlanRequest request, IReadOnlyList<ScheduledAction> schedule, Profile profile, int paths, CancellationToken cancel = default)
        => TriedSimulations.Of(request).Run(schedule, profile, paths, cancel).Simulation.Tax();

    /// <summary>One simulated path of the same, month by month: the one at a place among all by net present value over ten years.</summary>
    /// <param name="request">The person, the role and the catalogue.</param>
    /// <param name="schedule">The actions on their weeks.</param>
    /// <param name="profile">As of <see cref="Tax"/>.</param>
    /// <param name="paths">Simulated futures.</param>
    /// <param name="rank">0 the worst path, 0.5 the middle one, 1 the best.</param>
    /// <param name="cancel">Stops it.</param>
    public static PathStory Path(PlanRequest request, IReadOnlyList<ScheduledAction> schedule, Profile profile, int paths, Probability rank, CancellationToken cancel = default)
    {
        var (simulator, simulation) = TriedSimulations.Of(request).Run(schedule, profile, paths, cancel);
        return Story(simulator, simulation, rank);
    }
}

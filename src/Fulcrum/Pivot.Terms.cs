using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum;

public static partial class Pivot
{
    /// <summary>
    /// What the answer's plan comes to under other money, hours and dates, without looking for another plan: quick enough to follow a slider. Same terms and as many
    /// paths give the answer's own figures.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="profile">The answer's own, or the same with other savings, pay, costs, hours or day of leaving.</param>
    /// <param name="paths">Simulated futures; fewer are quicker and rougher.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the cash of staying put; null when the answer has no plan.</returns>
    /// <exception cref="ArgumentException">The profile is of another role, country, start, employment or currency.</exception>
    public static PivotTax? Tax(PivotAnswer answer, Profile profile, int paths, CancellationToken cancel = default)
        => answer is { Plan: { } plan, Request: { } request } ? Planner.Tax(request, Scheduled(plan), profile, paths, cancel) : null;

    /// <summary>One simulated path of the answer's plan under the same terms, month by month.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="profile">As of <see cref="Tax"/>.</param>
    /// <param name="paths">Simulated futures.</param>
    /// <param name="rank">0 the worst path by net present value over ten years, 0.5 the middle one, 1 the best.</param>
    /// <param name="cancel">Stops it.</param>
    public static PathStory? Path(PivotAnswer answer, Profile profile, int paths, Probability rank, CancellationToken cancel = default)
        => answer is { Plan: { } plan, Request: { } request } ? Planner.Path(request, Scheduled(plan), profile, paths, rank, cancel) : null;

    private static ScheduledAction[] Scheduled(Plan plan) => [.. plan.Chosen.Select(c => c.Scheduled)];
}

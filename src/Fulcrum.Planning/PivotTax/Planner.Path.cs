using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>One simulated path of a schedule, month by month: the one at a place among all paths by net present value over ten years.</summary>
    /// <param name="request">The person, the role and the catalogue.</param>
    /// <param name="schedule">The plan's actions on their weeks.</param>
    /// <param name="rank">0 the worst path, 0.5 the middle one, 1 the best.</param>
    /// <param name="cancel">Stops between draws.</param>
    public static PathStory Path(PlanRequest request, IReadOnlyList<ScheduledAction> schedule, Probability rank, CancellationToken cancel = default)
        => Path(request, schedule, request.Profile, request.Paths, rank, cancel);

    private static PathStory Story(PivotSimulator simulator, Simulation simulation, Probability rank)
    {
        var money = simulation.Outcomes.Money;
        var order = Enumerable.Range(0, money.Length).OrderBy(i => money[i].Npv10).ThenBy(i => i).ToArray();
        var path = order[(int)Math.Round(rank.Value * (order.Length - 1))];
        var told = simulator.Tell(simulation, path);
        var lands = told.Landing != MoneyTerms.Never;
        return new PathStory(
            rank.Value, lands ? told.Landing : null, lands ? told.NewPay : null, money[path].Npv10, money[path].Tax,
            simulation.Currency, told.Events, told.Months);
    }
}

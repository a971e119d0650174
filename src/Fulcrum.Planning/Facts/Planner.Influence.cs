using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>How far a fact moves the figures of a plan: simulated with it at the 10 and the 90 of its spread, on common random numbers.</summary>
    /// <param name="request">Person, role and catalogue.</param>
    /// <param name="id">The fact. One that is certain is moved by a tenth of its value either way.</param>
    /// <param name="cancel">Stops between draws.</param>
    /// <returns>Null when there is no such fact.</returns>
    public static FactInfluence? Influence(PlanRequest request, string id, CancellationToken cancel = default)
    {
        if (!request.Facts.Has(id))
        {
            return null;
        }

        // One action of each form, so that every part of the model has something to do.
        var schedule = request.Catalogue.Where(a => a.Form is not ActionForm.Degree && a.Requires.Count == 0)
            .GroupBy(a => a.Form).OrderBy(g => g.Key).Select(g => g.OrderBy(a => a.Id, StringComparer.Ordinal).First())
            .SelectMany(a => SoloSchedule.Of(a, request)).DistinctBy(s => s.Action.Id).ToArray();
        var fact = request.Facts[id];
        var (low, high) = fact.Value.Shape == Shape.Point
            ? (Math.Min(0.9 * fact.Value.A, 1.1 * fact.Value.A), Math.Max(0.9 * fact.Value.A, 1.1 * fact.Value.A))
            : (Sampling.Quantile(fact.Value, 0.1), Sampling.Quantile(fact.Value, 0.9));
        var (atLow, atHigh) = (At(low), At(high));
        return new FactInfluence(
            low, high, (Chance(atLow), Chance(atHigh)), (atLow.Value, atHigh.Value), (atLow.Tax().NeverShort, atHigh.Tax().NeverShort), atLow.Currency);

        Simulation At(double value)
        {
            var facts = request.Facts.With([fact with { Value = new Distribution(Shape.Point, value), Interval = null, Kind = FactKind.Yours }]);
            return new PivotSimulator(request with { Facts = facts }).Run(schedule, request.Paths, request.Seed, cancel);
        }

        static Probability Chance(Simulation s) => new(Math.Clamp(s.Chance, 0, 1));
    }
}

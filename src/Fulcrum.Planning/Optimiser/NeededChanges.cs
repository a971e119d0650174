using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// What would have to change for an action to enter the plan, the rest of the plan as it is: one number is changed, calendar and
/// simulation are done again, and the action enters when the plan comes out better with it than without and does so in at least
/// half of the draws: the rule by which the plan itself was made.
/// </summary>
internal sealed class NeededChanges(PlanRequest request, PivotSimulator simulator, SurrogateProblem problem, IReadOnlyList<CareerAction> actions, SimulatedChoices choices, CancellationToken enough)
{
    private const int Paths = 640;
    private const int Halvings = 3;
    private const int MostWeeksLater = 156;
    private const double MostWeeklyHours = 60;

    private readonly PlanObjective _objective = request.Profile.Rules.Objective;
    private readonly string _currency = request.Profile.Budget.Value.Currency;
    private readonly ConceptAsked _asked = new(request);

    /// <summary>Every single change that would be enough; those of a kind that no number is enough for are named with null.</summary>
    internal IReadOnlyList<NeededChange> Of(int i, bool[] chosen)
    {
        if (enough.IsCancellationRequested)
        {
            return [];
        }

        var with = choices.WithPrerequisites(i).Zip(chosen, (a, b) => a || b).ToArray();
        var rival = Enumerable.Range(0, problem.Count).Where(j => chosen[j] && j != i && (SameGroup(i, j) || problem.Pair[i, j] < 0))
            .OrderBy(j => SameGroup(i, j) ? double.NegativeInfinity : problem.Pair[i, j]).Cast<int?>().FirstOrDefault();
        var changes = choices.CanBeDone(with) ? Numbers(i, chosen, with) : Room(i, chosen, with);
        return [.. changes.Concat(rival is { } r ? Swap(i, r, chosen) : [])];
    }

    /// <summary>The same for an action that no budget or date of this plan can hold: what it would bring on its own.</summary>
    internal Rejected OfRuledOut(Rejected rejected)
    {
        var (action, budget) = (rejected.Action, request.Profile.Budget.Value);
        if (enough.IsCancellationRequested || action.Retired.Length > 0 || action.Price.Amount.Currency != budget.Currency || action.Price.Amount.Amount <= budget.Amount)
        {
            return rejected;
        }

        var (with, without) = (simulator.Run(SoloSchedule.Of(action, request), Paths, request.Seed), simulator.Run([], Paths, request.Seed));
        if (Enters(with, without))
        {
            var change = new NeededChange(ChangeKind.Budget, (double)budget.Amount, (double)action.Price.Amount.Amount, $"a budget of {action.Price.Amount} (now {budget})");
            return rejected with { WhatWouldHaveToChange = $"A budget of {action.Price.Amount}: on its own it would pay.", Changes = [change] };
        }

        var difference = Objective.Words(_objective, Objective.Worth(_objective, with.Outcomes) - Objective.Worth(_objective, without.Outcomes), _currency);
        return rejected with
        {
            WhatWouldHaveToChange = $"Not the budget alone: on its own it changes {difference} and pays back in {Objective.Better(_objective, with.Outcomes, without.Outcomes) * 100:0} of 100 draws.",
            Changes = [new NeededChange(ChangeKind.Budget, (double)budget.Amount, null, "a bigger budget alone would not do")],
        };
    }

    private bool SameGroup(int i, int j) => problem.Group[i] >= 0 && problem.Group[i] == problem.Group[j];

    // It fits and does not pay: price, hours, or how many ads ask for it.
    private IEnumerable<NeededChange> Numbers(int i, bool[] chosen, bool[] with)
    {
        var (a, b) = (choices.Of(with, Paths), choices.Of(chosen, Paths));
        if (_objective is PlanObjective.Money or PlanObjective.Cautious && problem.Cost[i] > 0)
        {
            yield return Price(i, chosen, with, a, b);
        }

        yield return Hours(i, with, b);
        if (_asked.MostAsked(actions[i]) is { } concept)
        {
            yield return Share(i, concept, chosen, with);
        }
    }

    // A lower price moves each draw's gain by what the draw spends; the highest price at which the rule holds is then simulated.
    private NeededChange Price(int i, bool[] chosen, bool[] with, Simulation a, Simulation b)
    {
        var action = actions[i];
        var (now, place) = (problem.Cost[i], Array.FindIndex(a.Plan.Schedule, s => s.Action.Id == action.Id));
        var (draws, each) = (a.Outcomes.Draws, a.Outcomes.PathsPerDraw);
        var spent = Enumerable.Range(0, draws).Select(d => a.Outcomes.ActionSpent[(d * a.Plan.Schedule.Length) + place] / each).ToArray();
        var gains = Enumerable.Range(0, draws).Select(d => Enumerable.Range(d * each, each).Average(k => a.Outcomes.Value[k] - a.Outcomes.HoursPriced[k] - b.Outcomes.Value[k] + b.Outcomes.HoursPriced[k])).ToArray();
        bool Holds(double part) => Enumerable.Range(0, draws).Average(d => gains[d] + ((1 - part) * spent[d])) > 0
            && Enumerable.Range(0, draws).Count(d => gains[d] + ((1 - part) * spent[d]) > 0) * 2 >= draws;
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 20 && Holds(0); step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Holds(middle) ? (middle, high) : (low, middle);
        }

        for (var part = low; part > 0.02; part *= 0.8)
        {
            var price = decimal.Round((decimal)(now * part));
            if (Enters(Repriced(action, price), chosen, with))
            {
                return new NeededChange(ChangeKind.Price, now, (double)price, $"a price below {new Money(price, _currency)} (now {new Money(decimal.Round((decimal)now), _currency)})");
            }
        }

        return new NeededChange(ChangeKind.Price, now, null, "no price would do: even free it does not pay back its hours");
    }

    private PivotSimulator Repriced(CareerAction action, decimal price) => new(request with
    {
        Catalogue = [.. request.Catalogue.Select(c => c.Id == action.Id ? c with { Price = c.Price with { Amount = new Money(price, _currency) } } : c)],
    });

    private NeededChange Hours(int i, bool[] with, Simulation b)
    {
        var now = problem.Hours[i];
        bool Enough(double part)
        {
            var scaled = problem with { Hours = [.. problem.Hours.Select((h, k) => k == i ? h * part : h)] };
            return Scheduler.Schedule(scaled, with, [.. actions.Select((x, k) => k == i ? x with { Hours = Scaled(x.Hours, part) } : x)]) is { } calendar
                && Enters(simulator.Run(calendar, Paths, request.Seed), b);
        }

        return Least(0.1, 1, Enough) is { } part
            ? new NeededChange(ChangeKind.Hours, now, now * part, FormattableString.Invariant($"at most {now * part:0} hours (now about {now:0})"))
            : new NeededChange(ChangeKind.Hours, now, null, "fewer hours alone would not do");
    }

    private NeededChange Share(int i, Concept concept, bool[] chosen, bool[] with)
    {
        var now = _asked.Share(concept.Id);
        bool Enough(double share) => Enters(new PivotSimulator(request with { Ads = _asked.With(concept, share) }), chosen, with);
        return Least(1, now, Enough) is { } share
            ? new NeededChange(ChangeKind.ShareOfAds, now, share, FormattableString.Invariant($"{concept.Name} asked for in at least {share * 100:0} % of the ads (now {now * 100:0} %)"))
            : new NeededChange(ChangeKind.ShareOfAds, now, null, $"more ads that ask for {concept.Name} alone would not do");
    }

    // It does not fit: money, hours a week, or the date.
    private IEnumerable<NeededChange> Room(int i, bool[] chosen, bool[] with)
    {
        var profile = request.Profile;
        var cost = Enumerable.Range(0, problem.Count).Sum(k => with[k] ? problem.Cost[k] : 0);
        var richer = problem with { Budget = Math.Max(cost, problem.Budget), MonthlyMoney = problem.MonthlyMoney is { } m ? Math.Max(m, cost) : null };
        if (cost > problem.Budget)
        {
            yield return Enters(richer, profile, chosen, with)
                ? new NeededChange(ChangeKind.Budget, problem.Budget, cost, $"a budget of {new Money(decimal.Ceiling((decimal)cost), _currency)} (now {profile.Budget.Value})")
                : new NeededChange(ChangeKind.Budget, problem.Budget, null, "a bigger budget alone would not do");
        }

        var hours = profile.WeeklyHours.Value.Value;
        SurrogateProblem Wider(double h) => problem with { WeeklyHours = problem.WeeklyHours * h / hours };
        for (var h = hours; h <= MostWeeklyHours && hours > 0 && cost <= problem.Budget; h += Math.Max(0.5, hours / 20))
        {
            if (Wider(h).IsFeasible(with))
            {
                yield return Enters(Wider(h), profile with { WeeklyHours = Setting<Hours>.Yours(new Hours(h)) }, chosen, with)
                    ? new NeededChange(ChangeKind.WeeklyHours, hours, h, FormattableString.Invariant($"{h:0.#} hours a week (now {hours:0.#})"))
                    : new NeededChange(ChangeKind.WeeklyHours, hours, null, "more hours a week alone would not do");
                break;
            }
        }

        SurrogateProblem Later(int weeks) => problem with { Due = [.. problem.Due.Select(d => d + weeks)] };
        for (var weeks = 1; weeks <= MostWeeksLater && cost <= problem.Budget; weeks++)
        {
            if (Later(weeks).IsFeasible(with))
            {
                var date = profile.Deadline.Value.AddDays(7 * weeks);
                yield return Enters(Later(weeks), profile with { Deadline = Setting<DateOnly>.Yours(date) }, chosen, with)
                    ? new NeededChange(ChangeKind.Deadline, 0, weeks, FormattableString.Invariant($"a date {weeks} week{(weeks == 1 ? "" : "s")} later ({date:yyyy-MM-dd})"))
                    : new NeededChange(ChangeKind.Deadline, 0, null, "a later date alone would not do");
                break;
            }
        }
    }

    private IEnumerable<NeededChange> Swap(int i, int rival, bool[] chosen)
    {
        var without = SimulatedChoices.Flipped(chosen, rival);
        var with = choices.WithPrerequisites(i).Zip(without, (a, b) => a || b).ToArray();
        if (choices.CanBeDone(without) && !with[rival] && choices.CanBeDone(with) && Enters(choices.Of(with, Paths), choices.Of(without, Paths)))
        {
            yield return new NeededChange(ChangeKind.WithoutAnother, 0, 0, $"{actions[rival].Name} left out");
        }
    }

    private bool Enters(SurrogateProblem changed, Profile profile, bool[] chosen, bool[] with)
        => Scheduler.Schedule(changed, with, actions) is { } a && Scheduler.Schedule(changed, chosen, actions) is { } b
            && new PivotSimulator(request with { Profile = profile }) is var other && Enters(other.Run(a, Paths, request.Seed), other.Run(b, Paths, request.Seed));

    private bool Enters(PivotSimulator changed, bool[] chosen, bool[] with)
        => Enters(changed.Run(choices.Calendar(with), Paths, request.Seed), changed.Run(choices.Calendar(chosen), Paths, request.Seed));

    private bool Enters(Simulation with, Simulation without)
        => Objective.Worth(_objective, with.Outcomes) > Objective.Worth(_objective, without.Outcomes) && Objective.Better(_objective, with.Outcomes, without.Outcomes) >= 0.5;

    // The value nearest to now that is enough, by halving from one that is; null when even that is not.
    private static double? Least(double most, double now, Func<double, bool> enough)
    {
        if (!enough(most))
        {
            return null;
        }

        var (does, not) = (most, now);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (does + not) / 2;
            (does, not) = enough(middle) ? (middle, not) : (does, middle);
        }

        return does;
    }

    private static Distribution Scaled(Distribution d, double by) => d.Shape switch
    {
        Shape.LogNormal => d with { A = d.A * by },
        Shape.Triangular => d with { A = d.A * by, B = d.B * by, C = d.C * by },
        _ => d with { A = d.A * by, B = d.B * by },
    };
}

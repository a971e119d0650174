using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Simulated choices as plans that can be shown: the frontier and the runners-up.</summary>
internal sealed class PlanOptions(PlanRequest request, SurrogateProblem problem, SimulatedChoices choices, int paths)
{
    private const int MostRunnersUp = 3;

    private readonly string _currency = request.Profile.Budget.Value.Currency;

    /// <summary>One choice.</summary>
    internal PlanOption Of(bool[] choice, bool isChosen, string reason)
    {
        var outcomes = choices.Of(choice, paths).Outcomes;
        var chance = DrawSpread.Of(outcomes.Chance, outcomes.Draws);
        var value = DrawSpread.Of(outcomes.Value, outcomes.Draws);
        var calendar = choices.Calendar(choice);
        return new PlanOption
        {
            Calendar = calendar,
            Spend = Amount(Spend(choice)),
            Hours = new Hours(calendar.Sum(s => s.WeeklyHours.Sum())),
            Chance = new Probability(Math.Clamp(chance.Mean, 0, 1)),
            ChanceInterval = new Interval(Math.Clamp(chance.Interval.Low, 0, 1), Math.Clamp(chance.Interval.High, 0, 1)),
            MonthsToLanding = TaxSummary.MonthsToLanding(outcomes),
            NetPresentValue = Amount(value.Mean),
            NetPresentValueInterval = value.Interval,
            WorstTenth = Amount(Objective.WorstTenth(outcomes)),
            IsChosen = isChosen,
            Reason = reason,
        };
    }

    /// <summary>The choices that no other beats in money, time and chance together, cheapest first.</summary>
    internal IReadOnlyList<PlanOption> Frontier(IEnumerable<bool[]> among, bool[] chosen)
    {
        var points = among.Select(c => (Choice: c, Spend: Spend(c), Outcomes: choices.Of(c, paths).Outcomes))
            .Select(p => (p.Choice, p.Spend, Months: Objective.MeanMonths(p.Outcomes), Chance: p.Outcomes.Chance.Average())).ToList();
        var frontier = points.Where(p => ReferenceEquals(p.Choice, chosen) || !points.Exists(o => Beats(o, p)))
            .OrderBy(p => p.Spend).ThenBy(p => p.Chance).ToList();
        return [.. frontier.Select(p => Of(p.Choice, ReferenceEquals(p.Choice, chosen), Best(p)))];

        // A twentieth of a month and a fifth of a point are less than the simulation can tell apart.
        static bool Beats((bool[] Choice, double Spend, double Months, double Chance) a, (bool[] Choice, double Spend, double Months, double Chance) b)
            => a.Spend <= b.Spend && a.Months <= b.Months + 0.05 && a.Chance >= b.Chance - 0.002 && (a.Spend < b.Spend || a.Months < b.Months || a.Chance > b.Chance);

        string Best((bool[] Choice, double Spend, double Months, double Chance) p)
        {
            var best = new List<string>();
            if (p.Spend == frontier.Min(f => f.Spend))
            {
                best.Add("cheapest");
            }

            if (p.Months == frontier.Min(f => f.Months))
            {
                best.Add("soonest");
            }

            if (p.Chance == frontier.Max(f => f.Chance))
            {
                best.Add("likeliest");
            }

            return ReferenceEquals(p.Choice, chosen) ? $"The plan{(best.Count > 0 ? $"; {string.Join(", ", best)}" : "")}." : best.Count == 0 ? "Between." : $"The {string.Join(", ", best)}.";
        }
    }

    /// <summary>The next best choices, each with how far behind it came out and what is different.</summary>
    internal IReadOnlyList<PlanOption> RunnersUp(IEnumerable<(bool[] Choice, double Worth)> among, bool[] chosen)
    {
        var best = choices.Worth(chosen, paths);
        return [.. among.Where(c => c.Worth < best && !c.Choice.SequenceEqual(chosen)).OrderByDescending(c => c.Worth).Take(MostRunnersUp)
            .Select(c => Of(c.Choice, false, $"It came out {Objective.Words(request.Profile.Rules.Objective, best - c.Worth, _currency)} behind{Different(c.Choice, chosen)}."))];
    }

    private static string Different(bool[] choice, bool[] chosen)
    {
        var (more, less) = (choice.Zip(chosen).Count(p => p.First && !p.Second), choice.Zip(chosen).Count(p => !p.First && p.Second));
        return (more, less) switch
        {
            (0, 0) => "",
            (0, _) => $", with {less} action{(less == 1 ? "" : "s")} fewer",
            (_, 0) => $", with {more} action{(more == 1 ? "" : "s")} more",
            _ => $", with {more} other action{(more == 1 ? "" : "s")} and without {less} of the plan's",
        };
    }

    private double Spend(bool[] choice) => Enumerable.Range(0, choice.Length).Sum(i => choice[i] ? problem.Cost[i] : 0);

    private Money Amount(double value) => new(decimal.Round((decimal)value), _currency);
}

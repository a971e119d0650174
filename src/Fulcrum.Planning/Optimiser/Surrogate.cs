using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// The surrogate of this request: each action's gain is simulated alone (after what it needs first), and for the most promising
/// pairs what they add to or take from each other is simulated too, all on common random numbers. What the surrogate cannot see
/// are three-way effects and the order on the calendar; the finalists are therefore simulated in full.
/// </summary>
internal static class Surrogate
{
    private const int ScanPaths = 640;
    private const int PairPaths = 320;
    private const int PairedActions = 14;

    /// <summary>The problem with its rules and sizes; gains and pairs are still zero.</summary>
    internal static SurrogateProblem Rules(PlanRequest request, IReadOnlyList<CareerAction> actions, ActionTable prices, double studyShare)
    {
        var number = actions.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var done = request.Profile.Rules.Done.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var groups = actions.Select(a => a.ExclusiveGroup).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var weeks = Candidates.Weeks(request.Profile);
        var dates = new PlanDates(request.Profile, weeks);
        return new SurrogateProblem
        {
            Gain = new double[actions.Count],
            Pair = new double[actions.Count, actions.Count],
            Hours = [.. actions.Select(a => a.Hours.Mean)],
            Cost = [.. actions.Select(a => prices[a.Id].Price)],
            Release = new int[actions.Count],
            Due = [.. Enumerable.Repeat(weeks, actions.Count)],
            MinWeeks = [.. actions.Select(a => a.MinWeeks)],
            WeeklyMost = [.. actions.Select(a => a.MaxWeeklyHours > 0 ? a.MaxWeeklyHours : double.PositiveInfinity)],
            Requires = [.. actions.Select(a => a.Requires.Where(c => !c.Any(done.Contains)).Select(c => c.Where(number.ContainsKey).Select(id => number[id]).ToArray()).ToArray())],
            Group = [.. actions.Select(a => groups.IndexOf(a.ExclusiveGroup))],
            WeeklyHours = request.Profile.WeeklyHours.Value.Value * studyShare,
            Budget = (double)request.Profile.Budget.Value.Amount,
            FullWeeksBefore = dates.FullWeeksBefore(),
            Starts = [.. actions.Select(dates.Starts)],
            Ends = [.. actions.Select(dates.Ends)],
            ValidWeeks = [.. actions.Select(a => a.ValidMonths is { } months ? (int)(months * Months.Weeks) : 0)],
            MonthlyMoney = (double?)request.Profile.Rules.MonthlyBudget?.Amount,
            Payments = [.. actions.Select(a => a.Payment.Kind switch { PaymentKind.IncomeShare => 0, PaymentKind.Upfront => 1, _ => Math.Max(1, a.Payment.Count) })],
            PaidAtEnd = [.. actions.Select(a => a.Form == ActionForm.Exam)],
        };
    }

    /// <summary>The problem with its gains and pairs, by simulation; when there is no more time, what is left gains nothing.</summary>
    /// <param name="rules">Rules and sizes.</param>
    /// <param name="choices">Simulates.</param>
    /// <param name="own">The plan's objective: for another one, only pairs are looked at that were simulated already.</param>
    /// <param name="objective">In what the gains are.</param>
    /// <param name="progress">Actions simulated, and how many there are.</param>
    /// <param name="enough">No more time.</param>
    internal static SurrogateProblem Fill(
        SurrogateProblem rules, SimulatedChoices choices, PlanObjective own, PlanObjective objective, Action<int, int> progress, CancellationToken enough)
    {
        // The calendar puts first what gains most in the plan's own objective, so these gains belong to the rules themselves.
        var problem = objective == own ? rules : rules with { Gain = new double[rules.Count], Pair = new double[rules.Count, rules.Count] };
        var nothing = choices.Base;
        var before = choices.Worth(nothing, ScanPaths, objective);
        for (var i = 0; i < problem.Count && !enough.IsCancellationRequested; i++)
        {
            progress(i + 1, problem.Count);
            var with = choices.WithPrerequisites(i);
            var without = SimulatedChoices.Flipped(with, i);
            if (problem.IsMust(i) || !choices.CanBeDone(with))
            {
                continue;
            }

            problem.Gain[i] = choices.Worth(with, ScanPaths, objective) - (without.SequenceEqual(nothing) ? before : choices.Worth(without, ScanPaths, objective));
        }

        var best = Enumerable.Range(0, problem.Count).OrderByDescending(i => problem.Gain[i]).ThenBy(i => i).Take(PairedActions).Where(i => problem.Gain[i] > 0).ToList();
        var base2 = choices.Worth(nothing, PairPaths, objective);
        foreach (var (i, j) in best.SelectMany(i => best.Where(j => j != i).Select(j => (i, j)))
            .Where(p => p.i < p.j).TakeWhile(_ => !enough.IsCancellationRequested))
        {
            var both = choices.Base;
            both[i] = both[j] = true;
            if (problem.Requires[i].Length + problem.Requires[j].Length == 0 && (choices.Has(both, PairPaths) || objective == own) && problem.IsFeasible(both))
            {
                problem.Pair[i, j] = problem.Pair[j, i] = choices.Worth(both, PairPaths, objective) - Alone(i) - Alone(j) + base2;
            }
        }

        return problem;

        double Alone(int i)
        {
            var one = choices.Base;
            one[i] = true;
            return choices.Worth(one, PairPaths, objective);
        }
    }
}

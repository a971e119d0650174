using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Carries out a schedule on one path: hours needed, finishing and passing are drawn; what needs longer than planned goes on
/// after its last week; an exam that is failed is studied for and paid for again. One instance serves one thread.
/// </summary>
internal sealed class ActionRun
{
    private readonly CompiledAction[] _actions;
    private readonly ScheduledAction[] _schedule;
    private readonly int[][][] _requires;
    private readonly double[][] _planned;
    private readonly double[] _rate;
    private readonly double _weeklyHours;
    private readonly int _tries;
    private readonly int _wait;

    /// <summary>Prepares for a schedule.</summary>
    /// <param name="actions">Its actions, compiled.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="market">Hours and facts.</param>
    /// <param name="held">So many of the first actions succeeded before the start: they take no hours and cost nothing.</param>
    public ActionRun(CompiledAction[] actions, ScheduledAction[] schedule, Market market, int held = 0)
    {
        (_actions, _schedule, Held) = (actions, schedule, held);
        _weeklyHours = market.Profile.WeeklyHours.Value.Value;
        _tries = Math.Max(1, (int)market.Facts.Mean("training.exam.tries"));
        _wait = (int)market.Facts.Mean("training.exam.wait");
        var places = schedule.Select((s, k) => (s.Action.Id, k)).ToDictionary(p => p.Id, p => p.k, StringComparer.Ordinal);

        // What is required and not in the schedule is taken as held already: the catalogue's check and the planner see to it.
        _requires = [.. schedule.Select(s => s.Action.Requires
            .Select(choice => choice.Where(places.ContainsKey).Select(id => places[id]).ToArray())
            .Where(choice => choice.Length > 0).ToArray())];
        _planned = [.. schedule.Select(s => s.WeeklyHours.ToArray())];
        _rate = [.. _planned.Select(p => p.DefaultIfEmpty(0).Max())];
        Completed = new int[schedule.Length];
        Outcome = new int[schedule.Length];
        Hours = new double[schedule.Length];
        Spent = new double[schedule.Length];
    }

    /// <summary>So many of the first actions succeeded before the start.</summary>
    public int Held { get; }

    /// <summary>Hours of study in each week.</summary>
    public double[] Study { get; } = new double[WeekCalendar.SearchWeeks];

    /// <summary>The first week after a week that has other hours of study; beyond the last week when there is none.</summary>
    public int SameUntil(int week)
    {
        var bits = MemoryMarshal.Cast<double, long>(Study.AsSpan());
        var other = bits[(week + 1)..].IndexOfAnyExcept(bits[week]);
        return other < 0 ? WeekCalendar.SearchWeeks : week + 1 + other;
    }

    /// <summary>Week from which each action's outcome counts; beyond the last week when never.</summary>
    public int[] Completed { get; }

    /// <summary>What became of each action.</summary>
    public int[] Outcome { get; }

    /// <summary>Hours that each action took.</summary>
    public double[] Hours { get; }

    /// <summary>Price and retakes of each action.</summary>
    public double[] Spent { get; }

    /// <summary>What is paid, by week and action.</summary>
    public List<(int Week, int Action, double Amount)> Payments { get; } = [];

    /// <summary>Carries out the schedule.</summary>
    /// <param name="path">The path's number.</param>
    /// <param name="draws">The path's random numbers.</param>
    /// <param name="states">Chances to pass.</param>
    /// <param name="finish">Chance to finish each action in this draw of the parameters.</param>
    /// <param name="retakeHours">Hours of another try as a share of the first.</param>
    public void Execute(int path, Draws draws, FunnelStates states, ReadOnlySpan<double> finish, double retakeHours)
    {
        Array.Clear(Study);
        Payments.Clear();
        for (var k = 0; k < _actions.Length; k++)
        {
            (Completed[k], Outcome[k], Hours[k], Spent[k]) = (WeekCalendar.SearchWeeks, Outcomes.None, 0, 0);
            if (k < Held)
            {
                (Completed[k], Outcome[k]) = (0, Outcomes.Success);
                continue;
            }

            if (Start(k) is not { } start)
            {
                continue;
            }

            var (luck, where, size, _) = draws.Four(path, _actions[k].Subject, 0);
            var needed = Sampling.Quantile(_schedule[k].Action.Hours, size);
            var finishes = luck < finish[k];
            var isExam = _schedule[k].Action.Form == ActionForm.Exam;
            if (!isExam)
            {
                Pay(start, k);
            }

            if (Work(k, start, finishes ? needed : needed * where, start) is not { } last || !finishes)
            {
                continue;
            }

            var done = Math.Max(last, start + _schedule[k].Action.MinWeeks - 1);
            if (_schedule[k].Action.Difficulty is null)
            {
                Complete(k, done, Outcomes.Success);
                if (isExam)
                {
                    Pay(done, k);
                }
            }
            else
            {
                Try(k, start, done, path, draws, states, needed * retakeHours, isExam);
            }
        }
    }

    /// <summary>Writes into a ledger what the schedule costs on this path, renewals included: a certificate that lapses is renewed at a part of its price.</summary>
    /// <param name="ledger">The ledger; what was in it is forgotten.</param>
    /// <param name="draw">Draw of the parameters.</param>
    /// <param name="plan">The schedule's plan.</param>
    public void Bill(PivotLedger ledger, int draw, SimulationPlan plan)
    {
        ledger.Clear();
        foreach (var (week, action, amount) in Payments)
        {
            var month = Math.Min(WeekCalendar.MonthOf(week), WeekCalendar.SearchMonths - 1);
            var rate = _actions[action].Action.Price.Amount.Amount is { } listed && listed > 0 ? amount / (double)listed : 1;
            ledger.AddTuition(month, _actions[action].Action.Payment, amount, rate);
        }

        var share = plan.Parameters[draw, Parameter.RenewalPrice];
        for (var k = Held; k < _actions.Length; k++)
        {
            if (_actions[k].Action.ValidMonths is { } valid && Outcome[k] == Outcomes.Success && Completed[k] < WeekCalendar.SearchWeeks)
            {
                ledger.AddRenewals(WeekCalendar.MonthOf(Completed[k]), share * _actions[k].Price, valid);
            }
        }
    }

    // The first week with hours; null when something required did not succeed.
    private int? Start(int k)
    {
        var start = Math.Max(0, _schedule[k].StartWeek);
        foreach (var choice in _requires[k])
        {
            var ready = int.MaxValue;
            foreach (var other in choice)
            {
                ready = Outcome[other] == Outcomes.Success ? Math.Min(ready, Completed[other]) : ready;
            }

            start = Math.Max(start, ready);
        }

        return start < WeekCalendar.SearchWeeks ? start : null;
    }

    // Puts hours into the weeks from one on; the last week with hours, or null when they do not fit within the search.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int? Work(int k, int start, double hours, int from)
    {
        var (planned, rate, left) = (_planned[k], _rate[k], hours);
        var week = from;
        for (; left > 1e-9 && week < WeekCalendar.SearchWeeks; week++)
        {
            var index = week - start;
            var h = Math.Min(Math.Min(index < planned.Length ? planned[index] : rate, _weeklyHours - Study[week]), left);
            if (h > 0)
            {
                Study[week] += h;
                left -= h;
            }
        }

        Hours[k] += hours - left;
        return left > 1e-9 ? null : Math.Max(from, week - 1);
    }

    private void Try(int k, int start, int done, int path, Draws draws, FunnelStates states, double again, bool paidEachTime)
    {
        var chance = states[Before(k, done)].Pass[k];
        var (u0, u1, u2, u3) = draws.Four(path, _actions[k].Subject, 1);
        for (var attempt = 0; attempt < _tries; attempt++)
        {
            if (paidEachTime)
            {
                Pay(done, k);
            }

            var u = (attempt & 3) switch { 0 => u0, 1 => u1, 2 => u2, _ => u3 };
            if (u < chance)
            {
                Complete(k, done, Outcomes.Success);
                return;
            }

            if (attempt == _tries - 1 || Work(k, start, again, done + 1) is not { } last)
            {
                break;
            }

            done = Math.Max(last, done + _wait);
        }

        Complete(k, done, Outcomes.Learned);
    }

    private Outcomes Before(int k, int week)
    {
        var outcomes = default(Outcomes);
        for (var j = 0; j < k; j++)
        {
            outcomes = Completed[j] <= week ? outcomes.With(j, Outcome[j]) : outcomes;
        }

        return outcomes;
    }

    private void Complete(int k, int lastWeek, int outcome) => (Completed[k], Outcome[k]) = (lastWeek + 1, outcome);

    private void Pay(int week, int k)
    {
        Spent[k] += _actions[k].Price;
        if (week < WeekCalendar.SearchWeeks)
        {
            Payments.Add((week, k, _actions[k].Price));
        }
    }
}

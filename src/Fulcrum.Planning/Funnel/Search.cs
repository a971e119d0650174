using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Planning;

/// <summary>
/// Applies week by week on one path. Openings of each group are a stock with inflow and closures; the best group is applied
/// to first, and an opening that was tried is gone. Applications are independent given the person effect, so the week of
/// the first success follows from the summed hazard and one exponential number: exact, and the same number serves a path
/// with and without an action. One instance serves one thread.
/// </summary>
internal sealed class Search
{
    private const int Groups = OpeningGroups.Most;

    // All by place in the order of the present state, best group first.
    private readonly double[] _stock = new double[Groups];
    private readonly double[] _inflow = new double[Groups];
    private readonly double[] _cold = new double[Groups];
    private readonly double[] _referred = new double[Groups];
    private readonly double[] _mixed = new double[Groups];
    private readonly double[] _moved = new double[Groups];
    private readonly (int Week, int Action)[] _events = new (int, int)[Outcomes.Most];

    private double _sharedFor;
    private double _wanted;
    private double _hoursEach;

    /// <summary>Summed hazard before each week; one more at the end.</summary>
    public double[] Hazard { get; } = new double[WeekCalendar.SearchWeeks + 1];

    /// <summary>Applications sent before each week; one more at the end.</summary>
    public double[] Sent { get; } = new double[WeekCalendar.SearchWeeks + 1];

    /// <summary>Hours of study and search in each week.</summary>
    public double[] Hours { get; } = new double[WeekCalendar.SearchWeeks];

    /// <summary>New pay against what it is without a paid certificate, in each week.</summary>
    public double[] PayFactor { get; } = new double[WeekCalendar.SearchWeeks];

    /// <summary>Applies through all weeks.</summary>
    /// <param name="run">The schedule carried out.</param>
    /// <param name="states">Chances by state.</param>
    /// <param name="groups">The groups of openings.</param>
    /// <param name="terms">Hours, openings and limits of this draw of the parameters.</param>
    /// <param name="person">The person effect in log-odds.</param>
    public void Run(ActionRun run, FunnelStates states, OpeningGroups groups, in SearchTerms terms, double person)
    {
        var count = SortEvents(run);
        var outcomes = default(Outcomes);
        var state = states[outcomes];
        for (var i = 0; i < groups.Count; i++)
        {
            _stock[i] = terms.OpeningsPerWeek * groups.Weight[state.BestFirst[i]] / (1 - terms.StillOpen);
        }

        Prepare(state, groups, terms, person);
        for (var (week, next) = (0, 0); week < WeekCalendar.SearchWeeks; week++)
        {
            if (next < count && _events[next].Week <= week)
            {
                for (; next < count && _events[next].Week <= week; next++)
                {
                    outcomes = outcomes.With(_events[next].Action, run.Outcome[_events[next].Action]);
                }

                var before = state;
                state = states[outcomes];
                Reorder(before, state);
                Prepare(state, groups, terms, person);
            }

            PayFactor[week] = state.PayFactor;
            Week(week, run.Study[week], state.Contacts, terms);
        }
    }

    private void Week(int week, double study, double contacts, in SearchTerms terms)
    {
        // Most weeks have the hours of the week before.
        if (study != _sharedFor)
        {
            Share(study, contacts, terms);
        }

        var (left, hazard) = (_wanted, 0.0);
        for (var i = 0; i < Groups && left > 0; i++)
        {
            var open = _stock[i];
            var taken = open < left ? open : left;
            _stock[i] = open - taken;
            left -= taken;
            hazard += taken * _mixed[i];
        }

        var stock = MemoryMarshal.Cast<double, Vector256<double>>(_stock.AsSpan());
        var inflow = MemoryMarshal.Cast<double, Vector256<double>>(_inflow.AsSpan());
        for (var v = 0; v < stock.Length; v++)
        {
            stock[v] = (stock[v] * terms.StillOpen) + inflow[v];
        }

        var sent = _wanted - left;
        Hazard[week + 1] = Hazard[week] + hazard;
        Sent[week + 1] = Sent[week] + sent;
        Hours[week] = study + (sent * _hoursEach);
    }

    // How the hours that study leaves are shared out: referrals first, then cold applications.
    private void Share(double study, double contacts, in SearchTerms terms)
    {
        var free = Math.Max(0, terms.WeeklyHours - study);
        var referrals = Math.Min(Math.Min(contacts * terms.ReferralsPerContactWeek, terms.MostApplications), free / terms.HoursPerReferral);
        var cold = Math.Min(Math.Max(0, free - (referrals * terms.HoursPerReferral)) / terms.HoursPerApplication, Math.Max(0, terms.MostApplications - referrals));
        _sharedFor = study;
        _wanted = referrals + cold;
        _hoursEach = _wanted > 0 ? ((referrals * terms.HoursPerReferral) + (cold * terms.HoursPerApplication)) / _wanted : 0;
        var byReferral = _wanted > 0 ? referrals / _wanted : 0;
        for (var i = 0; i < Groups; i++)
        {
            _mixed[i] = _cold[i] + (byReferral * (_referred[i] - _cold[i]));
        }
    }

    private void Prepare(FunnelState state, OpeningGroups groups, in SearchTerms terms, double person)
    {
        _sharedFor = double.NaN;
        for (var i = 0; i < groups.Count; i++)
        {
            var g = state.BestFirst[i];
            var later = LogOdds.Chance(state.Technical[g] + person) * LogOdds.Chance(state.Onsite[g] + person);
            _cold[i] = -Math.Log(1 - (LogOdds.Chance(state.Screen[g] + person) * later));
            _referred[i] = -Math.Log(1 - (LogOdds.Chance(state.Referred[g] + person) * later));
            _inflow[i] = terms.OpeningsPerWeek * groups.Weight[g];
        }
    }

    // Openings stay what they are when their order changes.
    private void Reorder(FunnelState before, FunnelState after)
    {
        for (var i = 0; i < before.BestFirst.Length; i++)
        {
            _moved[before.BestFirst[i]] = _stock[i];
        }

        for (var i = 0; i < after.BestFirst.Length; i++)
        {
            _stock[i] = _moved[after.BestFirst[i]];
        }
    }

    private int SortEvents(ActionRun run)
    {
        var count = 0;
        for (var k = 0; k < run.Completed.Length; k++)
        {
            if (run.Outcome[k] == Outcomes.None || run.Completed[k] >= WeekCalendar.SearchWeeks)
            {
                continue;
            }

            var at = count++;
            for (; at > 0 && _events[at - 1].Week > run.Completed[k]; at--)
            {
                _events[at] = _events[at - 1];
            }

            _events[at] = (run.Completed[k], k);
        }

        return count;
    }
}

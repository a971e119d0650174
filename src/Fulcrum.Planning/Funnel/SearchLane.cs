using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Planning;

/// <summary>What of one path's search changes only now and then: its state, the order of the groups, how its hours are shared out.</summary>
internal sealed class SearchLane
{
    private const int Groups = OpeningGroups.Most;

    private readonly double[] _cold = new double[Groups];
    private readonly double[] _referred = new double[Groups];
    private readonly double[] _coldHazard = new double[Groups];
    private readonly double[] _referredHazard = new double[Groups];
    private readonly double[] _byGroup = new double[Groups];
    private readonly (int Week, int Action)[] _events = new (int, int)[Outcomes.Most];
    private ActionRun _run = null!;
    private FunnelState _state = null!;
    private Outcomes _outcomes;
    private double _person;
    private int _count;
    private int _next;

    /// <summary>Week of the next change of state; beyond the last week when there is none.</summary>
    public int NextWeek => _next < _count ? _events[_next].Week : int.MaxValue;

    /// <summary>Hours of study for which the hours were last shared out.</summary>
    public double SharedFor { get; private set; }

    /// <summary>Applications wanted in a week.</summary>
    public double Wanted { get; private set; }

    /// <summary>Hours for each.</summary>
    public double HoursEach { get; private set; }

    /// <summary>New pay against what it is without a paid certificate.</summary>
    public double PayFactor => _state.PayFactor;

    /// <summary>New openings a week, by place.</summary>
    public double[] Inflow { get; } = new double[Groups];

    /// <summary>Hazard of one application, referrals mixed in, by place.</summary>
    public double[] Mixed { get; } = new double[Groups];

    /// <summary>Stock by place, for moving it to another order.</summary>
    public double[] Moved { get; } = new double[Groups];

    /// <summary>Begins a path.</summary>
    public void Start(ActionRun run, double person, FunnelStates states, OpeningGroups groups, in SearchTerms terms)
    {
        (_run, _person, _outcomes) = (run, person, states.At);
        SortEvents();
        _state = states[_outcomes];
        Prepare(groups, terms);
    }

    /// <summary>Goes on to the state that holds in a week and puts <see cref="Moved"/> in its order: openings stay what they are.</summary>
    /// <param name="week">The week.</param>
    /// <param name="states">Chances by state.</param>
    /// <param name="groups">The groups of openings.</param>
    /// <param name="terms">The terms of this draw.</param>
    public void Advance(int week, FunnelStates states, OpeningGroups groups, in SearchTerms terms)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            _byGroup[_state.BestFirst[i]] = Moved[i];
        }

        for (; NextWeek <= week; _next++)
        {
            _outcomes = _outcomes.With(_events[_next].Action, _run.Outcome[_events[_next].Action]);
        }

        _state = states[_outcomes];
        for (var i = 0; i < groups.Count; i++)
        {
            Moved[i] = _byGroup[_state.BestFirst[i]];
        }

        Prepare(groups, terms);
    }

    /// <summary>Shares out the hours that study leaves: referrals first, then cold applications.</summary>
    public void Share(double study, in SearchTerms terms)
    {
        var free = Math.Max(0, terms.WeeklyHours - study);
        var referrals = Math.Min(Math.Min(_state.Contacts * terms.ReferralsPerContactWeek, terms.MostApplications), free / terms.HoursPerReferral);
        var cold = Math.Min(Math.Max(0, free - (referrals * terms.HoursPerReferral)) / terms.HoursPerApplication, Math.Max(0, terms.MostApplications - referrals));
        SharedFor = study;
        Wanted = referrals + cold;
        HoursEach = Wanted > 0 ? ((referrals * terms.HoursPerReferral) + (cold * terms.HoursPerApplication)) / Wanted : 0;
        var byReferral = Wanted > 0 ? referrals / Wanted : 0;
        for (var i = 0; i < Groups; i++)
        {
            Mixed[i] = _cold[i] + (byReferral * (_referred[i] - _cold[i]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare(OpeningGroups groups, in SearchTerms terms)
    {
        SharedFor = double.NaN;
        var person = Vector256.Create(_person);
        for (var v = 0; v < (groups.Count + 3) / 4; v++)
        {
            var later = Chance(Vectors(_state.Technical)[v] + person) * Chance(Vectors(_state.Onsite)[v] + person);
            Vectors(_coldHazard)[v] = Hazard(Chance(Vectors(_state.Screen)[v] + person) * later);
            Vectors(_referredHazard)[v] = Hazard(Chance(Vectors(_state.Referred)[v] + person) * later);
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var g = _state.BestFirst[i];
            _cold[i] = _coldHazard[g];
            _referred[i] = _referredHazard[g];
            Inflow[i] = terms.OpeningsPerWeek * groups.Weight[g];
        }

        static Span<Vector256<double>> Vectors(double[] numbers) => MemoryMarshal.Cast<double, Vector256<double>>(numbers.AsSpan());

        static Vector256<double> Hazard(Vector256<double> chance) => -VectorLog.Of(Vector256<double>.One - chance);

        static Vector256<double> Chance(Vector256<double> logOdds) => Vector256<double>.One / (Vector256<double>.One + VectorExp.Of(-logOdds));
    }

    private void SortEvents()
    {
        (_count, _next) = (0, 0);
        for (var k = _run.Held; k < _run.Completed.Length; k++)
        {
            if (_run.Outcome[k] == Outcomes.None || _run.Completed[k] >= WeekCalendar.SearchWeeks)
            {
                continue;
            }

            var at = _count++;
            for (; at > 0 && _events[at - 1].Week > _run.Completed[k]; at--)
            {
                _events[at] = _events[at - 1];
            }

            _events[at] = (_run.Completed[k], k);
        }
    }
}

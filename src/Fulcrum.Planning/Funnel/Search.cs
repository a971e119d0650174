using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Planning;

/// <summary>
/// Applies week by week on four paths at once. Openings of each group are a stock with inflow and closures; the best group is
/// applied to first, and an opening that was tried is gone. Applications are independent given the person effect, so the week of
/// the first success follows from the summed hazard and one exponential number: exact, and the same number serves a path with
/// and without an action. Every lane does what one path alone would do, to the bit. One instance serves one thread.
/// </summary>
internal sealed class Search
{
    /// <summary>Paths at once.</summary>
    public const int Lanes = 4;

    private const int Groups = OpeningGroups.Most;

    // By place in the order of each lane's present state, best group first; then by lane, so that four numbers are one vector.
    private readonly double[] _stock = new double[Groups * Lanes];
    private readonly double[] _inflow = new double[Groups * Lanes];
    private readonly double[] _mixed = new double[Groups * Lanes];
    private readonly SearchLane[] _lanes = [new(), new(), new(), new()];
    private readonly Vector256<double>[] _hazard = new Vector256<double>[WeekCalendar.SearchWeeks + 1];
    private readonly Vector256<double>[] _sent = new Vector256<double>[WeekCalendar.SearchWeeks + 1];
    private readonly Vector256<double>[] _hours = new Vector256<double>[WeekCalendar.SearchWeeks + 1];
    private readonly Vector256<double>[] _payFactor = new Vector256<double>[WeekCalendar.SearchWeeks];

    /// <summary>Summed hazard before a week, the week after the last one included.</summary>
    public double Hazard(int week, int lane) => _hazard[week][lane];

    /// <summary>The same as plain numbers, by week, then lane.</summary>
    public ReadOnlySpan<double> HazardByLane => MemoryMarshal.Cast<Vector256<double>, double>(_hazard.AsSpan());

    /// <summary>Applications sent before a week.</summary>
    public ReadOnlySpan<Vector256<double>> SentBefore => _sent;

    /// <summary>Hours of study and search before a week.</summary>
    public ReadOnlySpan<Vector256<double>> HoursBefore => _hours;

    /// <summary>New pay against what it is without a paid certificate, in a week.</summary>
    public ReadOnlySpan<Vector256<double>> PayFactors => _payFactor;

    /// <summary>Applies through all weeks.</summary>
    /// <param name="runs">The schedule carried out on each path.</param>
    /// <param name="persons">The person effects in log-odds.</param>
    /// <param name="states">Chances by state.</param>
    /// <param name="groups">The groups of openings.</param>
    /// <param name="terms">Hours, openings and limits of this draw of the parameters.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ActionRun[] runs, ReadOnlySpan<double> persons, FunnelStates states, OpeningGroups groups, in SearchTerms terms)
    {
        var payFactor = Vector256<double>.Zero;
        for (var l = 0; l < Lanes; l++)
        {
            _lanes[l].Start(runs[l], persons[l], states, groups, terms);
            Put(_inflow, l, _lanes[l].Inflow);
            for (var i = l; i < _stock.Length; i += Lanes)
            {
                _stock[i] = _inflow[i] / (1 - terms.StillOpen);
            }

            payFactor = payFactor.WithElement(l, _lanes[l].PayFactor);
        }

        var (wanted, hoursEach) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var still = Vector256.Create(terms.StillOpen);
        var stock = MemoryMarshal.Cast<double, Vector256<double>>(_stock.AsSpan(0, groups.Count * Lanes));
        var inflow = MemoryMarshal.Cast<double, Vector256<double>>(_inflow.AsSpan(0, stock.Length * Lanes));
        var mixed = MemoryMarshal.Cast<double, Vector256<double>>(_mixed.AsSpan(0, stock.Length * Lanes));
        for (var week = 0; week < WeekCalendar.SearchWeeks;)
        {
            var (study, until) = (Vector256<double>.Zero, WeekCalendar.SearchWeeks);
            for (var l = 0; l < Lanes; l++)
            {
                var lane = _lanes[l];
                if (lane.NextWeek <= week)
                {
                    Get(_stock, l, lane.Moved);
                    lane.Advance(week, states, groups, terms);
                    Put(_stock, l, lane.Moved);
                    Put(_inflow, l, lane.Inflow);
                    payFactor = payFactor.WithElement(l, lane.PayFactor);
                }

                var hours = runs[l].Study[week];
                if (lane.SharedFor != hours)
                {
                    lane.Share(hours, terms);
                    Put(_mixed, l, lane.Mixed);
                    wanted = wanted.WithElement(l, lane.Wanted);
                    hoursEach = hoursEach.WithElement(l, lane.HoursEach);
                }

                study = study.WithElement(l, hours);
                until = Math.Min(until, Math.Min(lane.NextWeek, runs[l].SameUntil(week)));
            }

            // Weeks in which no path changes its state or its hours.
            for (; week < until; week++)
            {
                var (left, hazard) = (wanted, Vector256<double>.Zero);
                var i = 0;
                for (; i < stock.Length && !Vector256.EqualsAll(left, Vector256<double>.Zero); i++)
                {
                    var open = stock[i];
                    var taken = Vector256.Min(open, left);
                    stock[i] = ((open - taken) * still) + inflow[i];
                    left -= taken;
                    hazard += taken * mixed[i];
                }

                // Nothing is left to apply with: the other groups only fill up, to the same bits, without one waiting for the other.
                for (; i < stock.Length; i++)
                {
                    stock[i] = (stock[i] * still) + inflow[i];
                }

                var sent = wanted - left;
                _payFactor[week] = payFactor;
                _hazard[week + 1] = _hazard[week] + hazard;
                _sent[week + 1] = _sent[week] + sent;
                _hours[week + 1] = _hours[week] + study + (sent * hoursEach);
            }
        }
    }

    private static void Get(double[] from, int lane, double[] column)
    {
        for (var i = 0; i < Groups; i++)
        {
            column[i] = from[(i * Lanes) + lane];
        }
    }

    private static void Put(double[] into, int lane, double[] column)
    {
        for (var i = 0; i < Groups; i++)
        {
            into[(i * Lanes) + lane] = column[i];
        }
    }
}

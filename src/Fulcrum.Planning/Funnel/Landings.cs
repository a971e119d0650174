using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// What the searches of four paths come to, the luck in applications averaged out: every month of landing by its chance. One instance
/// serves one thread.
/// </summary>
internal sealed class Landings
{
    private const int Lanes = Search.Lanes;
    private const int Deadline = WeekCalendar.SearchMonths;

    private readonly SimulationPlan _plan;

    // By month, the deadline last: between which weeks the application was sent that lands by then, and the part of the second one.
    private readonly int[] _before = new int[(Deadline + 1) * Lanes];
    private readonly int[] _after = new int[(Deadline + 1) * Lanes];
    private readonly Vector256<double>[] _part = new Vector256<double>[Deadline + 1];
    private readonly Vector256<double>[] _lands = new Vector256<double>[Deadline];
    private readonly Vector256<double>[] _payFactor = new Vector256<double>[Deadline];

    /// <summary>Prepares the buffers.</summary>
    /// <param name="plan">Months and weeks.</param>
    public Landings(SimulationPlan plan) => _plan = plan;

    /// <summary>Chance to land by the deadline, by path.</summary>
    public Vector256<double> Chance { get; private set; }

    /// <summary>Chance of never landing within the search months.</summary>
    public Vector256<double> Never { get; private set; }

    /// <summary>Expected hours of study and search until landing.</summary>
    public Vector256<double> Hours { get; private set; }

    /// <summary>The same, discounted.</summary>
    public Vector256<double> HoursDiscounted { get; private set; }

    /// <summary>Expected applications until landing or the deadline.</summary>
    public Vector256<double> Sent { get; private set; }

    /// <summary>Takes the waits of four paths.</summary>
    public void Wait(ReadOnlySpan<double> lags)
    {
        var part = MemoryMarshal.Cast<Vector256<double>, double>(_part.AsSpan());
        for (var m = 0; m <= Deadline; m++)
        {
            var months = m == Deadline ? _plan.DeadlineMonths : m + 1;
            for (var lane = 0; lane < Lanes; lane++)
            {
                var week = Math.Max(0, (months * Months.Weeks) - lags[lane]);
                var whole = Math.Min((int)week, WeekCalendar.SearchWeeks);
                var at = (m * Lanes) + lane;
                _before[at] = (whole * Lanes) + lane;
                _after[at] = (Math.Min(whole + 1, WeekCalendar.SearchWeeks) * Lanes) + lane;
                part[at] = week - whole;
            }
        }
    }

    /// <summary>Averages the searches.</summary>
    /// <param name="search">The searches of the same four paths.</param>
    /// <param name="factor">What a unit of money in each month is worth at the start.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Search search, ReadOnlySpan<double> factor)
    {
        var hazard = search.HazardByLane;
        var (landed, hours, priced, sent) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var hoursBefore = search.HoursBefore;
        var sentBefore = search.SentBefore;
        for (var k = 0; k < Deadline; k++)
        {
            var until = By(k, hazard);
            _lands[k] = until - landed;
            var (first, last) = (_plan.FirstWeek[k], _plan.FirstWeek[k + 1]);
            _payFactor[k] = search.PayFactors[first];
            var searching = Vector256<double>.One - landed;
            var monthHours = (hoursBefore[last] - hoursBefore[first]) * searching;
            hours += monthHours;
            priced += monthHours * factor[k];
            if (k < _plan.DeadlineMonths)
            {
                sent += (sentBefore[last] - sentBefore[first]) * searching * Math.Min(1, _plan.DeadlineMonths - k);
            }

            landed = until;
        }

        (Hours, HoursDiscounted, Sent, Never, Chance) = (hours, priced, sent, Vector256<double>.One - landed, By(Deadline, hazard));
    }

    /// <summary>Chance of one path to land in each search month, and new pay then against what it is without a paid certificate.</summary>
    public void Of(int lane, Span<double> lands, Span<double> payFactor)
    {
        var from = MemoryMarshal.Cast<Vector256<double>, double>(_lands.AsSpan());
        var factors = MemoryMarshal.Cast<Vector256<double>, double>(_payFactor.AsSpan());
        for (var k = 0; k < Deadline; k++)
        {
            (lands[k], payFactor[k]) = (from[(k * Lanes) + lane], factors[(k * Lanes) + lane]);
        }
    }

    /// <summary>The month, fractions included, in which one path lands; infinite when not within the search months.</summary>
    /// <param name="search">The searches.</param>
    /// <param name="lane">The path's lane.</param>
    /// <param name="luck">Its luck.</param>
    public static double Month(Search search, int lane, in PathLuck luck)
    {
        var month = (SuccessWeek(search, lane, luck.Reach) + luck.Lag) / Months.Weeks;
        return month >= WeekCalendar.SearchMonths ? double.PositiveInfinity : month;
    }

    // The chance to have sent the application that succeeds early enough.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> By(int month, ReadOnlySpan<double> hazard)
    {
        var at = month * Lanes;
        var before = Vector256.Create(hazard[_before[at]], hazard[_before[at + 1]], hazard[_before[at + 2]], hazard[_before[at + 3]]);
        var after = Vector256.Create(hazard[_after[at]], hazard[_after[at + 1]], hazard[_after[at + 2]], hazard[_after[at + 3]]);
        return Vector256<double>.One - VectorExp.Of(-(before + (_part[month] * (after - before))));
    }

    // The week, fractions included, at which the summed hazard reaches a number; infinite when it never does.
    private static double SuccessWeek(Search search, int lane, double reach)
    {
        if (search.Hazard(WeekCalendar.SearchWeeks, lane) < reach)
        {
            return double.PositiveInfinity;
        }

        var (low, high) = (0, WeekCalendar.SearchWeeks);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = search.Hazard(middle, lane) < reach ? (middle, high) : (low, middle);
        }

        var before = search.Hazard(low, lane);
        return low + ((reach - before) / (search.Hazard(high, lane) - before));
    }
}

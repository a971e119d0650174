using System.Runtime.CompilerServices;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// The money of one path, month by month: pay after tax, living costs, search, tuition, against staying put. Amounts are in
/// today's money; a month's flows count at its start, so the first month is not discounted. One instance serves one thread.
/// </summary>
internal sealed class PivotLedger
{
    /// <summary>Months over which being behind is looked at and the expected value is taken: ten years.</summary>
    public const int TaxMonths = 120;

    private readonly double[] _factor = new double[WeekCalendar.MoneyMonths + 1];
    private readonly double[] _due = new double[WeekCalendar.MoneyMonths];
    private readonly double[] _incomeShare = new double[WeekCalendar.MoneyMonths];
    private readonly double[] _incomeShareValue = new double[TaxMonths + 1];
    private readonly double[] _afterValue = new double[TaxMonths + 1];
    private readonly double[] _committed = new double[WeekCalendar.SearchMonths + 1];
    private readonly List<(int Month, Payment Payment, double Price, double Rate)> _tuition = [];

    /// <summary>Prepares the discount factors.</summary>
    /// <param name="discountRate">Real rate a year.</param>
    public PivotLedger(double discountRate)
    {
        for (var t = 0; t < _factor.Length; t++)
        {
            _factor[t] = PresentValue.Factor(discountRate, t);
        }
    }

    /// <summary>Pay of the path.</summary>
    public MoneyPath Pay { get; } = new();

    /// <summary>What a unit of money in a month is worth at the start.</summary>
    public double Factor(int month) => _factor[month];

    /// <summary>Forgets the tuition of the last path.</summary>
    public void Clear() => _tuition.Clear();

    /// <summary>Adds a price that falls due from a month on. It is owed only when the path has not landed before that month.</summary>
    /// <param name="month">First month of payment.</param>
    /// <param name="payment">How it is paid.</param>
    /// <param name="price">The price in the person's currency.</param>
    /// <param name="rate">Factor from the price's currency to the person's, for floor and cap of an income share.</param>
    public void AddTuition(int month, Payment payment, double price, double rate) => _tuition.Add((month, payment, price, rate));

    /// <summary>Follows the path that lands in a month.</summary>
    /// <param name="terms">The terms; <see cref="Pay"/> must be filled with them.</param>
    /// <param name="landing">First month of new pay; <see cref="MoneyTerms.Never"/> when it never lands.</param>
    /// <param name="payFactor">New pay against <see cref="MoneyTerms.NewPay"/>.</param>
    /// <param name="cash">Gets the balance at the end of each month, as many as it has room for.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MoneyOutcome Follow(in MoneyTerms terms, int landing, double payFactor, Span<double> cash)
    {
        FillDue(landing);
        var (npv, npv5, npv10) = (0.0, 0.0, 0.0);
        var (behind, worst, breakEven, balance) = (0.0, 0.0, double.PositiveInfinity, terms.Savings);
        var (lowest, firstShort) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var t = 0; t < WeekCalendar.MoneyMonths; t++)
        {
            var landed = t >= landing;
            var gross = landed ? Pay.After[t - landing] * payFactor : Pay.Before[t];
            var costs = _due[t] + (!landed && t < WeekCalendar.SearchMonths ? terms.SearchCost : 0);
            var difference = PresentValue.AfterTax(gross - Pay.Stay[t], terms.TaxRate) - costs;
            npv += _factor[t] * difference;
            behind -= difference;
            if (t < TaxMonths)
            {
                worst = Math.Max(worst, behind);
            }

            if (landed && behind <= 1e-9 && double.IsInfinity(breakEven))
            {
                breakEven = t + 1;
            }

            if (t < cash.Length)
            {
                balance += PresentValue.AfterTax(gross, terms.TaxRate) - terms.Living - costs;
                cash[t] = balance;
                lowest = Math.Min(lowest, balance);
                firstShort = balance < 0 && double.IsInfinity(firstShort) ? t : firstShort;
            }

            (npv5, npv10) = (t == 59 ? npv : npv5, t == 119 ? npv : npv10);
        }

        return new MoneyOutcome(npv5, npv10, npv, lowest, firstShort, worst, breakEven);
    }

    /// <summary>
    /// The net present value over ten years averaged over the landing month: every month's value weighted by its chance. Same
    /// model as <see cref="Follow"/>, without the noise of drawing one month.
    /// </summary>
    /// <param name="terms">The terms; <see cref="Pay"/> must be filled with them.</param>
    /// <param name="landsInMonth">Chance to land in each search month; new pay starts the month after.</param>
    /// <param name="payFactors">New pay against <see cref="MoneyTerms.NewPay"/>, by the same months.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Expected(in MoneyTerms terms, ReadOnlySpan<double> landsInMonth, ReadOnlySpan<double> payFactors)
    {
        FillValues(terms);
        var net = 1 - terms.TaxRate;
        var (before, stay, owed, value, never) = (0.0, 0.0, 0.0, 0.0, 1.0);
        var stayTotal = 0.0;
        for (var t = 0; t < TaxMonths; t++)
        {
            stayTotal += _factor[t] * Pay.Stay[t] * net;
        }

        for (var k = 0; k < WeekCalendar.SearchMonths; k++)
        {
            before += _factor[k] * ((net * Pay.Before[k]) - terms.SearchCost);
            stay += _factor[k] * net * Pay.Stay[k];
            owed += _committed[k];
            var month = k + 1;
            var left = TaxMonths - month;
            var incomeShare = _tuition.Count > 0 ? _incomeShareValue[left] * _factor[month] * IncomeSharesBefore(month) : 0;
            var landed = before - owed + (_factor[month] * net * payFactors[k] * _afterValue[left]) - incomeShare - stayTotal;
            value += landsInMonth[k] * landed;
            never -= landsInMonth[k];
        }

        var tail = 0.0;
        for (var t = WeekCalendar.SearchMonths; t < TaxMonths; t++)
        {
            tail += _factor[t] * net * Pay.Before[t];
        }

        return value + (Math.Max(0, never) * (before + tail - owed - stayTotal));
    }

    private void FillDue(int landing)
    {
        Array.Clear(_due);
        foreach (var (month, payment, price, rate) in _tuition)
        {
            if (month >= landing)
            {
                continue;
            }

            var each = Tuition.Each(payment, price);
            for (var i = 0; i < Tuition.Count(payment) && month + i < _due.Length; i++)
            {
                _due[month + i] += each;
            }

            if (payment.Kind == PaymentKind.IncomeShare && landing < _due.Length)
            {
                Tuition.AddIncomeShare(payment, rate, Pay.After.AsSpan(0, _due.Length - landing), _due.AsSpan(landing));
            }
        }
    }

    // Value of the new work's first n months at its start, of what an income share takes from them, and of tuition by its first month.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillValues(in MoneyTerms terms)
    {
        Array.Clear(_committed);
        Array.Clear(_incomeShare);
        foreach (var (month, payment, price, rate) in _tuition)
        {
            var each = Tuition.Each(payment, price);
            for (var i = 0; i < Tuition.Count(payment) && month + i < TaxMonths; i++)
            {
                _committed[Math.Min(month, WeekCalendar.SearchMonths)] += each * _factor[month + i];
            }

            if (payment.Kind == PaymentKind.IncomeShare)
            {
                Tuition.AddIncomeShare(payment, rate, Pay.After, _incomeShare);
            }
        }

        for (var n = 0; n < TaxMonths; n++)
        {
            _afterValue[n + 1] = _afterValue[n] + (_factor[n] * Pay.After[n]);
            _incomeShareValue[n + 1] = _incomeShareValue[n] + (_factor[n] * _incomeShare[n]);
        }
    }

    private double IncomeSharesBefore(int landing)
    {
        var (all, owed) = (0, 0);
        foreach (var (month, payment, _, _) in _tuition)
        {
            all += payment.Kind == PaymentKind.IncomeShare ? 1 : 0;
            owed += payment.Kind == PaymentKind.IncomeShare && month < landing ? 1 : 0;
        }

        return all == 0 ? 0 : (double)owed / all;
    }
}

using System.Runtime.CompilerServices;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// The money of one path, month by month: pay after tax, benefits, living costs, search, training, against staying put. Amounts are
/// in today's money; a month's flows count at its start, so the first month is not discounted. One instance serves one thread.
/// </summary>
internal sealed class PivotLedger
{
    /// <summary>Months over which being behind is looked at and the expected value is taken: ten years.</summary>
    public const int TaxMonths = 120;

    private readonly double[] _factor = new double[WeekCalendar.MoneyMonths + 1];
    private readonly double[] _due = new double[WeekCalendar.MoneyMonths];
    private readonly double[] _landed = new double[WeekCalendar.SearchMonths];
    private readonly double[] _newPay = new double[WeekCalendar.SearchMonths];
    private readonly double[] _committed = new double[WeekCalendar.SearchMonths + 1];
    private readonly TrainingBill _bill = new();
    private readonly EmployerShare _employer = new();
    private MoneyTerms _terms;
    private int _fallBack;
    private bool _isValued;
    private double _neverLanded;

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

    /// <summary>The same for all months.</summary>
    public ReadOnlySpan<double> Factors => _factor;

    /// <summary>Forgets the training of the last path.</summary>
    public void Clear() => _bill.Clear();

    /// <summary>Adds a price that falls due from a month on. It is owed only when the path has not landed before that month.</summary>
    /// <param name="month">First month of payment.</param>
    /// <param name="payment">How it is paid.</param>
    /// <param name="price">The price in the person's currency.</param>
    /// <param name="rate">Factor from the price's currency to the person's, for floor and cap of an income share.</param>
    public void AddTuition(int month, Payment payment, double price, double rate) => _bill.Add(month, payment, price, rate);

    /// <summary>Adds renewals of a credential.</summary>
    /// <param name="month">Month in which it is earned.</param>
    /// <param name="price">Price of each renewal.</param>
    /// <param name="every">Months for which it is valid.</param>
    public void AddRenewals(int month, double price, int every) => _bill.AddRenewals(month, price, every);

    /// <summary>
    /// Works out the pay of the path. With a reserve, somebody without pay takes other work from the month in which cash would
    /// fall below it, if that is before the fall-back month. To be called when all training is added, before the methods below.
    /// </summary>
    /// <returns>The terms with the fall-back month as it then is.</returns>
    public MoneyTerms Settle(in MoneyTerms terms)
    {
        Begin(terms);
        return Settle();
    }

    /// <summary>Begins a path: pay and prices, whatever is trained. <see cref="Settle()"/> may follow for one schedule after another.</summary>
    public void Begin(in MoneyTerms terms)
    {
        _terms = terms;
        _bill.PricesRise(terms.Inflation);
        Fill(terms);
    }

    /// <summary>As <see cref="Settle(in MoneyTerms)"/>, for the path that was begun.</summary>
    public MoneyTerms Settle()
    {
        ref readonly var terms = ref _terms;
        if (_fallBack != terms.FallBack)
        {
            Fill(terms);
        }

        var mayFallBack = terms.Reserve > 0 && (!terms.Employed || terms.Quit != MoneyTerms.Never);
        if (mayFallBack || EmployerShare.Counts(terms))
        {
            FillDue(MoneyTerms.Never, 1);
        }

        _employer.Fill(terms, _due);
        if (!mayFallBack)
        {
            return terms;
        }

        var balance = terms.Savings;
        for (var t = 0; t < Math.Min(terms.FallBack, WeekCalendar.SearchMonths); t++)
        {
            balance += PresentValue.AfterTax(Pay.Before[t], terms.TaxRate) + Pay.BeforeBenefit[t] - terms.Living - terms.SearchCost - CostsBefore(t);
            if (balance < terms.Reserve)
            {
                var settled = terms with { FallBack = t };
                Fill(settled);
                return settled;
            }
        }

        return terms;
    }

    /// <summary>Follows the path that lands in a month.</summary>
    /// <param name="terms">The terms that <see cref="Settle(in MoneyTerms)"/> returned.</param>
    /// <param name="landing">First month of new pay; <see cref="MoneyTerms.Never"/> when it never lands.</param>
    /// <param name="payFactor">New pay against <see cref="MoneyTerms.NewPay"/>.</param>
    /// <param name="cash">Gets the balance at the end of each month, as many as it has room for.</param>
    /// <param name="story">Gets the months as rows, when they are to be shown.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MoneyOutcome Follow(in MoneyTerms terms, int landing, double payFactor, Span<double> cash, ICollection<PathMonth>? story = null)
    {
        FillDue(landing, payFactor);
        var (npv, npv5, npv10) = (0.0, 0.0, 0.0);
        var (behind, worst, breakEven, balance) = (0.0, 0.0, double.PositiveInfinity, terms.Savings);
        var (lowest, lowestMonth, firstShort, belowReserve) = (double.PositiveInfinity, 0, double.PositiveInfinity, double.PositiveInfinity);
        for (var t = 0; t < WeekCalendar.MoneyMonths; t++)
        {
            var landed = t >= landing;
            var gross = landed ? Pay.After[t - landing] * payFactor : Pay.Before[t];
            var benefit = landed ? Pay.AfterBenefit[t - landing] : Pay.BeforeBenefit[t];
            var search = !landed && t < WeekCalendar.SearchMonths ? terms.SearchCost : 0;
            var costs = search + (landed ? _due[t] + (t == landing ? _employer.PaidBackOnLanding(t) : 0) : CostsBefore(t));
            var difference = PresentValue.AfterTax(gross - Pay.Stay[t], terms.TaxRate) + benefit - Pay.StayBenefit[t] - costs;
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
                balance += PresentValue.AfterTax(gross, terms.TaxRate) + benefit - terms.Living - costs;
                cash[t] = balance;
                (lowest, lowestMonth) = balance < lowest ? (balance, t) : (lowest, lowestMonth);
                firstShort = balance < 0 && double.IsInfinity(firstShort) ? t : firstShort;
                belowReserve = balance < terms.Reserve && double.IsInfinity(belowReserve) ? t : belowReserve;
                story?.Add(new PathMonth(
                    t, Pay.Stay[t], Pay.StayBenefit[t], gross, benefit, gross * terms.TaxRate, terms.Living, search, _due[t],
                    landed ? 0 : _employer.Paid(t), t == landing ? _employer.PaidBackOnLanding(t) : landed ? 0 : _employer.PaidBackOnQuitting(t), balance, behind));
            }

            (npv5, npv10) = (t == 59 ? npv : npv5, t == 119 ? npv : npv10);
        }

        return new MoneyOutcome(npv5, npv10, npv, lowest, firstShort, worst, breakEven, lowestMonth, belowReserve);
    }

    /// <summary>
    /// The net present value over ten years averaged over the landing month: every month's value weighted by its chance. Same
    /// model as <see cref="Follow"/>, without the noise of drawing one month.
    /// </summary>
    /// <param name="terms">The terms that <see cref="Settle(in MoneyTerms)"/> returned.</param>
    /// <param name="landsInMonth">Chance to land in each search month; new pay starts the month after.</param>
    /// <param name="payFactors">New pay against <see cref="MoneyTerms.NewPay"/>, by the same months.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Expected(in MoneyTerms terms, ReadOnlySpan<double> landsInMonth, ReadOnlySpan<double> payFactors)
    {
        FillValues(terms);
        Array.Clear(_committed);
        _bill.FillCommitted(_factor, TaxMonths, _committed);
        var (owed, paid, value, never) = (0.0, 0.0, 0.0, 1.0);
        for (var k = 0; k < WeekCalendar.SearchMonths; k++)
        {
            owed += _committed[k];
            var landed = _landed[k] + (payFactors[k] * _newPay[k]) - owed;
            if (_employer.IsActive)
            {
                paid += _factor[k] * (_employer.Paid(k) - _employer.PaidBackOnQuitting(k));
                landed += paid - (_factor[k + 1] * _employer.PaidBackOnLanding(k + 1));
            }

            if (_bill.HasIncomeShare)
            {
                landed -= _bill.IncomeShareValue(k + 1, Pay.After, payFactors[k], _factor, TaxMonths);
            }

            value += landsInMonth[k] * landed;
            never -= landsInMonth[k];
        }

        for (var t = WeekCalendar.SearchMonths; t < TaxMonths && _employer.IsActive; t++)
        {
            paid += _factor[t] * (_employer.Paid(t) - _employer.PaidBackOnQuitting(t));
        }

        return value + (Math.Max(0, never) * (_neverLanded + paid - owed));
    }

    private void Fill(in MoneyTerms terms)
    {
        Pay.Fill(terms);
        (_fallBack, _isValued) = (terms.FallBack, false);
    }

    // Training of a month before landing, the employer's part taken off.
    private double CostsBefore(int t) => _due[t] - _employer.Paid(t) + _employer.PaidBackOnQuitting(t);

    private void FillDue(int landing, double payFactor)
    {
        Array.Clear(_due);
        if (!_bill.IsEmpty)
        {
            _bill.FillDue(landing, Pay.After, payFactor, _due);
        }
    }

    // Over ten years, what landing in each search month is worth against staying, training apart: what comes in any case, and new pay.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillValues(in MoneyTerms terms)
    {
        if (_isValued)
        {
            return;
        }

        var net = 1 - terms.TaxRate;
        Span<double> after = stackalloc double[TaxMonths + 1];
        Span<double> afterBenefit = stackalloc double[TaxMonths + 1];
        var stay = 0.0;
        (after[0], afterBenefit[0]) = (0, 0);
        for (var t = 0; t < TaxMonths; t++)
        {
            after[t + 1] = after[t] + (_factor[t] * Pay.After[t]);
            afterBenefit[t + 1] = afterBenefit[t] + (_factor[t] * Pay.AfterBenefit[t]);
            stay += _factor[t] * ((Pay.Stay[t] * net) + Pay.StayBenefit[t]);
        }

        var before = 0.0;
        for (var k = 0; k < WeekCalendar.SearchMonths; k++)
        {
            before += _factor[k] * ((net * Pay.Before[k]) + Pay.BeforeBenefit[k] - terms.SearchCost);
            var left = TaxMonths - k - 1;
            _landed[k] = before + (_factor[k + 1] * afterBenefit[left]) - stay;
            _newPay[k] = _factor[k + 1] * net * after[left];
        }

        for (var t = WeekCalendar.SearchMonths; t < TaxMonths; t++)
        {
            before += _factor[t] * ((net * Pay.Before[t]) + Pay.BeforeBenefit[t]);
        }

        _neverLanded = before - stay;
        _isValued = true;
    }
}

using System.Runtime.CompilerServices;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Simulates the paths of one draw of the parameters after another. One instance serves one thread and owns its buffers.</summary>
internal sealed class PathSimulation
{
    // Subjects of random numbers that belong to the path itself, not to an action.
    private const uint Self = 0xF0;
    private const uint Job = 0xF1;

    private readonly Market _market;
    private readonly SimulationPlan _plan;
    private readonly FunnelStates _states;
    private readonly ActionRun[] _runs;
    private readonly double[] _persons = new double[Search.Lanes];
    private readonly double[] _lags = new double[Search.Lanes];
    private readonly Search _search = new();
    private readonly PivotLedger _ledger;
    private readonly double[] _finish;
    private readonly double[] _landsIn = new double[WeekCalendar.SearchMonths];
    private readonly double[] _payFactor = new double[WeekCalendar.SearchMonths];
    private readonly double[] _cash = new double[WeekCalendar.SearchMonths];
    private readonly ToldPath? _told;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="market">The request as flat numbers.</param>
    /// <param name="plan">Schedule and parameters.</param>
    /// <param name="told">The path that is to be shown month by month, if any.</param>
    public PathSimulation(Market market, SimulationPlan plan, ToldPath? told = null)
    {
        (_market, _plan, _told) = (market, plan, told);
        _states = new FunnelStates(market, plan.Actions);
        _runs = [.. Enumerable.Range(0, Search.Lanes).Select(_ => new ActionRun(plan.Actions, plan.Schedule, market, plan.Held))];
        _ledger = new PivotLedger(market.Facts.Mean("tax.discount"));
        _finish = new double[plan.Actions.Length];
    }

    /// <summary>Simulates all paths of one draw and writes what becomes of them.</summary>
    public void Simulate(int draw, PathOutcomes into)
    {
        var parameters = _plan.Parameters;
        _states.StartDraw(parameters, draw, _plan.Seed, certain: false);
        var own = new Draws(_plan.Seed, Draws.Parameter);
        for (var k = 0; k < _finish.Length; k++)
        {
            _finish[k] = Math.Clamp(Sampling.Quantile(_plan.Schedule[k].Action.Finish, own.One(draw, _plan.Actions[k].Subject, 3)), 0, 1);
        }

        var start = _states[default];
        into.Start[draw] = (start.MeanScreen, start.MeanTechnical, start.MeanHire);
        var terms = SearchTerms.Of(_market, parameters, draw);
        for (var i = 0; i < into.PathsPerDraw; i += Search.Lanes)
        {
            Four(draw, i, terms, into);
        }
    }

    // Four paths search together; where fewer are left, the last one fills the lanes and is written once.
    private void Four(int draw, int first, in SearchTerms terms, PathOutcomes into)
    {
        var parameters = _plan.Parameters;
        var random = new Draws(_plan.Seed, Draws.Path);
        var count = Math.Min(Search.Lanes, into.PathsPerDraw - first);
        for (var lane = 0; lane < Search.Lanes; lane++)
        {
            var i = first + Math.Min(lane, count - 1);
            var path = (draw * into.PathsPerDraw) + i;
            var (lagPlace, personPlace, _, _) = random.Four(path, Self, 0);

            // The person effects of a draw's paths are spread evenly over its distribution.
            _persons[lane] = parameters.Person(draw, (i + personPlace) / into.PathsPerDraw);
            _lags[lane] = Sampling.Quantile(_plan.Lag, lagPlace);
            _runs[lane].Execute(path, random, _states, _finish, parameters[draw, Parameter.RetakeHours]);
        }

        _search.Run(_runs, _persons, _states, _market.Groups, terms);
        for (var lane = 0; lane < count; lane++)
        {
            Path(draw, (draw * into.PathsPerDraw) + first + lane, lane, random, into);
        }
    }

    private void Path(int draw, int path, int lane, Draws random, PathOutcomes into)
    {
        var (_, _, luck, payPlace) = random.Four(path, Self, 0);
        var lag = _lags[lane];
        var landing = (SuccessWeek(-Math.Log(luck), lane) + lag) / Months.Weeks;
        landing = landing >= WeekCalendar.SearchMonths ? double.PositiveInfinity : landing;
        into.Landing[path] = landing;
        into.Chance[path] = ChanceBy(_plan.DeadlineMonths, lag, lane);

        var money = Terms(draw, path, random, payPlace);
        _ledger.Clear();
        foreach (var (week, action, amount) in _runs[lane].Payments)
        {
            var month = Math.Min(WeekCalendar.MonthOf(week), WeekCalendar.SearchMonths - 1);
            var rate = _plan.Actions[action].Action.Price.Amount.Amount is { } listed && listed > 0 ? amount / (double)listed : 1;
            _ledger.AddTuition(month, _plan.Actions[action].Action.Payment, amount, rate);
        }

        AddRenewals(draw, lane);
        money = _ledger.Settle(money);
        Expect(path, lane, lag, money, into);
        var lands = !double.IsInfinity(landing);
        var factor = lands ? _payFactor[(int)landing] : 1;
        into.Money[path] = _ledger.Follow(money, lands ? (int)landing + 1 : MoneyTerms.Never, factor, _cash, path == _told?.Path ? _told.Months : null);
        if (path == _told?.Path)
        {
            _told.Take(money, lands ? (int)landing + 1 : MoneyTerms.Never, factor, _runs[lane], _plan);
        }

        into.PayChange[path] = lands ? (money.NewPay * factor) - money.OldPay : double.NaN;
        for (var t = 0; t < _cash.Length; t++)
        {
            into.Cash[(t * into.Count) + path] = (float)_cash[t];
        }

        for (var k = 0; k < _finish.Length; k++)
        {
            var at = (draw * _finish.Length) + k;
            into.Successes[at] += _runs[lane].Outcome[k] == Outcomes.Success ? 1 : 0;
            into.ActionHours[at] += _runs[lane].Hours[k];
            into.ActionSpent[at] += _runs[lane].Spent[k];
        }
    }

    // A certificate that lapses is renewed at a part of its price.
    private void AddRenewals(int draw, int lane)
    {
        var share = _plan.Parameters[draw, Parameter.RenewalPrice];
        for (var k = _plan.Held; k < _finish.Length; k++)
        {
            if (_plan.Actions[k].Action.ValidMonths is { } valid && _runs[lane].Outcome[k] == Outcomes.Success && _runs[lane].Completed[k] < WeekCalendar.SearchWeeks)
            {
                _ledger.AddRenewals(WeekCalendar.MonthOf(_runs[lane].Completed[k]), share * _plan.Actions[k].Price, valid);
            }
        }
    }

    // Averages over the luck in applications: every landing month by its chance.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expect(int path, int lane, double lag, in MoneyTerms money, PathOutcomes into)
    {
        var draw = path / into.PathsPerDraw;
        var (landed, hours, priced, sent) = (0.0, 0.0, 0.0, 0.0);
        for (var k = 0; k < WeekCalendar.SearchMonths; k++)
        {
            var until = ChanceBy(k + 1, lag, lane);
            _landsIn[k] = until - landed;
            into.LandsIn[(draw * (WeekCalendar.SearchMonths + 1)) + k] += _landsIn[k];
            var (first, last) = (_plan.FirstWeek[k], _plan.FirstWeek[k + 1]);
            _payFactor[k] = _search.PayFactor(first, lane);
            var monthHours = _search.Hours(last, lane) - _search.Hours(first, lane);
            hours += monthHours * (1 - landed);
            priced += monthHours * (1 - landed) * _ledger.Factor(k);
            sent += k < _plan.DeadlineMonths ? (_search.Sent(last, lane) - _search.Sent(first, lane)) * (1 - landed) * Math.Min(1, _plan.DeadlineMonths - k) : 0;
            landed = until;
        }

        into.LandsIn[(draw * (WeekCalendar.SearchMonths + 1)) + WeekCalendar.SearchMonths] += 1 - landed;
        into.Hours[path] = hours;
        into.OwnRate[path] = money.OldPay / 2080;
        into.HoursPriced[path] = priced * into.OwnRate[path];
        into.Applications[path] = sent;
        into.Value[path] = _ledger.Expected(money, _landsIn, _payFactor);
    }

    // The week, fractions included, at which the summed hazard reaches a number; infinite when it never does.
    private double SuccessWeek(double reach, int lane)
    {
        if (_search.Hazard(WeekCalendar.SearchWeeks, lane) < reach)
        {
            return double.PositiveInfinity;
        }

        var (low, high) = (0, WeekCalendar.SearchWeeks);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _search.Hazard(middle, lane) < reach ? (middle, high) : (low, middle);
        }

        var before = _search.Hazard(low, lane);
        return low + ((reach - before) / (_search.Hazard(high, lane) - before));
    }

    private double ChanceBy(double months, double lag, int lane)
    {
        var week = (months * Months.Weeks) - lag;
        if (week <= 0)
        {
            return 0;
        }

        var whole = Math.Min((int)week, WeekCalendar.SearchWeeks);
        var before = _search.Hazard(whole, lane);
        var after = _search.Hazard(Math.Min(whole + 1, WeekCalendar.SearchWeeks), lane);
        return 1 - Math.Exp(-(before + ((week - whole) * (after - before))));
    }

    private MoneyTerms Terms(int draw, int path, Draws random, double payPlace)
    {
        var parameters = _plan.Parameters;
        var (lossPlace, spellPlace, scarPlace, cutPlace) = random.Four(path, Job, 0);
        var (newLossPlace, newSpellPlace, newScarPlace, catchUpPlace) = random.Four(path, Job, 1);
        var profile = _market.Profile;
        var living = (double)profile.LivingCosts.Value.Amount;
        var stated = (double)profile.CurrentPay.Value.Amount;
        var pay = _plan.NewPay.On(parameters, draw, stated, living, payPlace, Sampling.Quantile(_plan.CutSize, cutPlace));
        var layOff = parameters[draw, Parameter.LayOff];
        return new MoneyTerms
        {
            Employed = profile.Employed.Value,
            OldPay = stated > 0 ? stated : pay * parameters[draw, Parameter.OtherWork],
            NewPay = pay,
            TaxRate = Math.Clamp(profile.TaxRate.Value, 0, 1),
            Living = living,
            Savings = (double)profile.Savings.Value.Amount,
            SearchCost = living * parameters[draw, Parameter.SearchCost],
            GrowthStay = parameters[draw, Parameter.GrowthStay],
            GrowthNew = parameters[draw, Parameter.GrowthNew],
            GrowthNewYears = _plan.GrowthNewYears,
            CatchUp = _plan.NewPay.IsCut ? Whole(Sampling.Quantile(_plan.CutMonths, catchUpPlace)) : MoneyTerms.Never,
            Quit = _plan.QuitMonth,
            FallBack = _plan.FallBackMonth,
            Loss = profile.Employed.Value ? Wait(lossPlace, layOff) : MoneyTerms.Never,
            Spell = Whole(Sampling.Quantile(_plan.SearchMonths, spellPlace)),
            Scar = Math.Clamp(Sampling.Quantile(_plan.SearchLoss, scarPlace), 0, 1),
            NewLoss = Wait(newLossPlace, layOff * parameters[draw, Parameter.LayOffNew]),
            NewSpell = Whole(Sampling.Quantile(_plan.SearchMonths, newSpellPlace)),
            NewScar = Math.Clamp(Sampling.Quantile(_plan.SearchLoss, newScarPlace), 0, 1),
            PartTimeFrom = _plan.PartTime.From,
            PartTimeUntil = _plan.PartTime.Until,
            PartTimeShare = _plan.PartTime.Share,
            Inflation = Math.Max(0, parameters[draw, Parameter.Inflation]),
            Benefit = (double)(profile.Benefit?.Amount.Amount ?? 0),
            BenefitMonths = profile.Benefit?.Months ?? 0,
            BenefitAfterQuitting = profile.Benefit?.AfterQuitting ?? false,
            ReimbursedShare = profile.Reimbursement?.Share ?? 0,
            ReimbursedCap = (double)(profile.Reimbursement?.CapPerYear.Amount ?? 0),
            ReimbursedKeep = profile.Reimbursement?.KeepMonths ?? 0,
            Reserve = (double)(profile.Reserve?.Amount ?? 0),
        };
    }

    private static int Whole(double months) => (int)Math.Ceiling(Math.Clamp(months, 0, 1000) - 1e-9);

    private static int Wait(double u, double rate)
    {
        var months = rate > 0 ? -Math.Log(u) / rate : double.PositiveInfinity;
        return months < WeekCalendar.MoneyMonths ? (int)months : MoneyTerms.Never;
    }
}

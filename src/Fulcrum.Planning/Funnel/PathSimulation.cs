namespace Fulcrum.Planning;

/// <summary>Simulates the paths of one draw of the parameters after another. One instance serves one thread and owns its buffers.</summary>
internal sealed class PathSimulation
{
    private readonly Market _market;
    private readonly SimulationPlan _plan;
    private readonly FunnelStates _states;
    private readonly ActionRun[] _runs;
    private readonly PathLuck[] _luck = new PathLuck[Search.Lanes];
    private readonly double[] _persons = new double[Search.Lanes];
    private readonly double[] _lags = new double[Search.Lanes];
    private readonly Search _search = new();
    private readonly Landings _landings;
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
        _states = new FunnelStates(market, plan.Actions, plan.Held);
        _runs = [.. Enumerable.Range(0, Search.Lanes).Select(_ => new ActionRun(plan.Actions, plan.Schedule, market, plan.Held))];
        _landings = new Landings(plan);
        _ledger = new PivotLedger(market.Facts.Mean("tax.discount"));
        _finish = new double[plan.Actions.Length];
    }

    /// <summary>Simulates all paths of one draw and writes what becomes of them.</summary>
    public void Simulate(int draw, PathOutcomes into)
    {
        var parameters = _plan.Parameters;
        _states.StartDraw(parameters, draw, _plan.Seed, certain: false);
        _plan.FillFinish(draw, _finish);
        var start = _states.First;
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
        var random = new Draws(_plan.Seed, Draws.Path);
        var count = Math.Min(Search.Lanes, into.PathsPerDraw - first);
        for (var lane = 0; lane < Search.Lanes; lane++)
        {
            var i = first + Math.Min(lane, count - 1);
            _luck[lane] = PathLuck.Of(_market, _plan, draw, i, into.PathsPerDraw);
            (_persons[lane], _lags[lane]) = (_luck[lane].Person, _luck[lane].Lag);
            _runs[lane].Execute((draw * into.PathsPerDraw) + i, random, _states, _finish, _plan.Parameters[draw, Parameter.RetakeHours]);
        }

        _search.Run(_runs, _persons, _states, _market.Groups, terms);
        _landings.Wait(_lags);
        _landings.Fill(_search, _ledger.Factors);
        for (var lane = 0; lane < count; lane++)
        {
            Path(draw, (draw * into.PathsPerDraw) + first + lane, lane, into);
        }
    }

    private void Path(int draw, int path, int lane, PathOutcomes into)
    {
        var landing = Landings.Month(_search, lane, _luck[lane]);
        into.Landing[path] = landing;
        into.Chance[path] = _landings.Chance[lane];
        _runs[lane].Bill(_ledger, draw, _plan);
        var money = _ledger.Settle(_luck[lane].Money);
        Expect(path, lane, money, into);
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

        if (into.StayCash.Length > 0)
        {
            Stay(path, money, into);
        }

        for (var k = 0; k < _finish.Length; k++)
        {
            var at = (draw * _finish.Length) + k;
            into.Successes[at] += _runs[lane].Outcome[k] == Outcomes.Success ? 1 : 0;
            into.ActionHours[at] += _runs[lane].Hours[k];
            into.ActionSpent[at] += _runs[lane].Spent[k];
        }
    }

    private void Stay(int path, in MoneyTerms money, PathOutcomes into)
    {
        var balance = money.Savings;
        for (var t = 0; t < WeekCalendar.SearchMonths; t++)
        {
            balance += PresentValue.AfterTax(_ledger.Pay.Stay[t], money.TaxRate) + _ledger.Pay.StayBenefit[t] - money.Living;
            into.StayCash[(t * into.Count) + path] = (float)balance;
        }
    }

    private void Expect(int path, int lane, in MoneyTerms money, PathOutcomes into)
    {
        var row = path / into.PathsPerDraw * (WeekCalendar.SearchMonths + 1);
        _landings.Of(lane, _landsIn, _payFactor);
        for (var k = 0; k < WeekCalendar.SearchMonths; k++)
        {
            into.LandsIn[row + k] += _landsIn[k];
        }

        into.LandsIn[row + WeekCalendar.SearchMonths] += _landings.Never[lane];
        into.Hours[path] = _landings.Hours[lane];
        into.OwnRate[path] = money.OldPay / 2080;
        into.HoursPriced[path] = _landings.HoursDiscounted[lane] * into.OwnRate[path];
        into.Applications[path] = _landings.Sent[lane];
        into.Value[path] = _ledger.Expected(money, _landsIn, _payFactor);
    }
}

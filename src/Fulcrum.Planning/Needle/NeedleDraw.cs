namespace Fulcrum.Planning;

/// <summary>All rows of a pass on the paths of one draw of the parameters after another. One instance serves one thread.</summary>
internal sealed class NeedleDraw
{
    // Paths whose money is kept at once: all of a draw at the usual counts, and few enough to stay in the cache.
    private const int MostPaths = 64;

    private readonly Market _market;
    private readonly IReadOnlyList<NeedleStart> _starts;
    private readonly IReadOnlyList<NeedleItem> _items;
    private readonly int _pathsPerDraw;
    private readonly NeedleRow[] _startRows;
    private readonly NeedleRow[] _rows;
    private readonly AdChances[] _scratch;
    private readonly PathLuck[] _luck;
    private readonly PivotLedger[] _ledgers;
    private readonly PathResult[][] _without;
    private readonly double[] _persons = new double[MostPaths];
    private readonly double[] _lags = new double[MostPaths];
    private readonly Landings[] _landings;
    private readonly Search _search = new();
    private readonly double[] _landsIn = new double[WeekCalendar.SearchMonths];
    private readonly double[] _payFactor = new double[WeekCalendar.SearchMonths];

    /// <summary>Prepares the buffers.</summary>
    public NeedleDraw(Market market, IReadOnlyList<NeedleStart> starts, IReadOnlyList<NeedleItem> items, int pathsPerDraw)
    {
        (_market, _starts, _items, _pathsPerDraw) = (market, starts, items, pathsPerDraw);
        var kept = Math.Min(MostPaths, (pathsPerDraw + Search.Lanes - 1) / Search.Lanes * Search.Lanes);
        _startRows = [.. starts.Select(s => new NeedleRow(market, s.Plan, new FunnelStates(market, s.Plan.Actions, s.Plan.Held)))];
        _scratch = [.. starts.Select(_ => new AdChances(market.Ads.Count))];
        _rows = [.. items.Select(i => new NeedleRow(market, i.Plan, new FunnelStates(market, i.Plan.Actions, i.Plan.Held, _startRows[i.Start].States, _scratch[i.Start])))];
        _luck = new PathLuck[kept];
        var discount = market.Facts.Mean("tax.discount");
        _ledgers = [.. Enumerable.Range(0, kept).Select(_ => new PivotLedger(discount))];
        _landings = [.. Enumerable.Range(0, kept / Search.Lanes).Select(_ => new Landings(starts[0].Plan))];
        _without = [.. starts.Select(_ => new PathResult[kept])];
    }

    /// <summary>Measures all rows on one draw.</summary>
    public void Run(int draw, CancellationToken cancel)
    {
        var plan = _starts[0].Plan;
        for (var s = 0; s < _startRows.Length; s++)
        {
            _startRows[s].StartDraw(draw);
            _ = _startRows[s].States.First;
            _scratch[s].Take(_startRows[s].States.Chances);
        }

        foreach (var row in _rows)
        {
            row.StartDraw(draw);
        }

        var terms = SearchTerms.Of(_market, plan.Parameters, draw);
        for (var first = 0; first < _pathsPerDraw; first += _luck.Length)
        {
            var count = Math.Min(_luck.Length, _pathsPerDraw - first);
            Prepare(draw, first, count);
            for (var s = 0; s < _startRows.Length; s++)
            {
                cancel.ThrowIfCancellationRequested();
                Without(s, draw, first, count, terms);
            }

            for (var r = 0; r < _rows.Length; r++)
            {
                cancel.ThrowIfCancellationRequested();
                With(r, draw, first, count, terms);
            }
        }
    }

    // Where fewer paths than lanes are left, the last one fills the lanes and counts once.
    private void Prepare(int draw, int first, int count)
    {
        for (var i = 0; i < _luck.Length; i++)
        {
            _luck[i] = i < count ? PathLuck.Of(_market, _starts[0].Plan, draw, first + i, _pathsPerDraw) : _luck[count - 1];
            (_persons[i], _lags[i]) = (_luck[i].Person, _luck[i].Lag);
            _ledgers[i].Begin(_luck[i].Money);
        }

        for (var b = 0; b * Search.Lanes < count; b++)
        {
            _landings[b].Wait(_lags.AsSpan(b * Search.Lanes, Search.Lanes));
        }
    }

    private void Without(int s, int draw, int first, int count, in SearchTerms terms)
    {
        for (var at = 0; at < count; at += Search.Lanes)
        {
            SearchFour(_startRows[s], draw, first, count, at, terms);
            for (var i = at; i < Math.Min(count, at + Search.Lanes); i++)
            {
                var path = (draw * _pathsPerDraw) + first + i;
                _without[s][i] = Result(_startRows[s], draw, i);
                _starts[s].Chance[path] = _without[s][i].Chance;
                _starts[s].OwnRate[path] = _luck[i].Money.OldPay / 2080;
            }
        }
    }

    private void With(int r, int draw, int first, int count, in SearchTerms terms)
    {
        var (row, item) = (_rows[r], _items[r]);
        for (var at = 0; at < count; at += Search.Lanes)
        {
            SearchFour(row, draw, first, count, at, terms);
            for (var i = at; i < Math.Min(count, at + Search.Lanes); i++)
            {
                item.Sums.Add(draw, Result(row, draw, i), _without[item.Start][i]);
                item.Sums.AddRun(draw, row.Runs[i % Search.Lanes]);
            }
        }
    }

    private void SearchFour(NeedleRow row, int draw, int first, int count, int at, in SearchTerms terms)
    {
        var random = new Draws(row.Plan.Seed, Draws.Path);
        for (var lane = 0; lane < Search.Lanes; lane++)
        {
            var path = (draw * _pathsPerDraw) + first + Math.Min(at + lane, count - 1);
            row.Runs[lane].Execute(path, random, row.States, row.Finish, row.Plan.Parameters[draw, Parameter.RetakeHours]);
        }

        _search.Run(row.Runs, _persons.AsSpan(at, Search.Lanes), row.States, _market.Groups, terms);
        _landings[at / Search.Lanes].Fill(_search, _ledgers[0].Factors);
    }

    private PathResult Result(NeedleRow row, int draw, int i)
    {
        var lane = i % Search.Lanes;
        var (ledger, landings) = (_ledgers[i], _landings[i / Search.Lanes]);
        row.Runs[lane].Bill(ledger, draw, row.Plan);
        var money = ledger.Settle();
        landings.Of(lane, _landsIn, _payFactor);
        return new PathResult(
            ledger.Expected(money, _landsIn, _payFactor), landings.HoursDiscounted[lane] * (money.OldPay / 2080),
            landings.Chance[lane], Landings.Month(_search, lane, _luck[i]));
    }
}

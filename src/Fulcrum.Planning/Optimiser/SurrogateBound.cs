namespace Fulcrum.Planning;

/// <summary>
/// Upper bound of the surrogate by Lagrangian relaxation (Geoffrion 1974): hours in nested windows, money and prerequisites go into
/// the objective with multipliers; exclusive groups and decided actions stay exact. Of two undecided complements the extra worth is
/// shared between both; of two undecided overlaps a part is charged to each, since x + y − 1 of it is lost. Any multipliers give a
/// valid bound; subgradient steps with Polyak's length (1969) find good ones. Actions that all overlap with each other are bounded
/// together (<see cref="Overlaps"/>).
/// </summary>
internal sealed class SurrogateBound
{
    private const int RootSteps = 400;

    private readonly SurrogateProblem _p;
    private readonly double[][] _rows;
    private readonly double[] _root;
    private readonly (int Action, int[] Choice)[] _needs;
    private readonly double[] _needPrice;
    private readonly (int First, int Second, double Worth)[] _pairs;
    private readonly double[] _pairPrice;
    private readonly Overlaps _overlaps;
    private double[] _bestRoot = [];
    private double[] _bestNeed = [];
    private double[] _bestPair = [];
    private bool _charge = true;
    private readonly bool[] _taken;
    private readonly double[] _worth;
    private readonly double[] _left;
    private readonly double[] _slack;
    private readonly int[] _groupBest;
    private readonly double[] _need;
    private readonly double[] _pair;
    private readonly double[] _price;

    /// <summary>Prepares a problem: rows are scaled so that each limit is 1.</summary>
    internal SurrogateBound(SurrogateProblem p)
    {
        _p = p;
        _rows = [.. BoundRows.Of(p)];
        _root = new double[_rows.Length];
        _needs = [.. Enumerable.Range(0, p.Count).SelectMany(i => p.Requires[i].Select(c => (i, c.Distinct().ToArray())))];
        _needPrice = new double[_needs.Length];
        _overlaps = new Overlaps(p);
        _pairs = [.. Pairs(p)];
        _taken = new bool[p.Count];
        _pairPrice = [.. _pairs.Select(x => x.Worth > 0 ? x.Worth / 2 : 0)];
        (_worth, Advantage, _left, _slack) = (new double[p.Count], new double[p.Count], new double[_rows.Length], new double[_rows.Length]);
        (_need, _pair, _price) = (new double[_needs.Length], new double[_pairs.Length], new double[_rows.Length]);
        _groupBest = new int[p.Group.Length == 0 ? 0 : Math.Max(0, p.Group.Max() + 1)];
    }

    /// <summary>Resources with a limit.</summary>
    internal int RowCount => _rows.Length;

    /// <summary>The multipliers found at the root.</summary>
    internal ReadOnlySpan<double> Root => _root;

    /// <summary>After <see cref="Of"/>: what each open action adds to the bound when taken (below zero: what taking it costs the bound).</summary>
    internal double[] Advantage { get; }

    /// <summary>Finds multipliers for the whole problem.</summary>
    /// <param name="closed">Actions that can never be taken.</param>
    /// <param name="known">Value of a known choice.</param>
    internal void Prepare(bool[] closed, double known)
    {
        var chosen = new bool[_p.Count];
        var open = closed.Select((c, i) => !c && !_p.IsMust(i)).ToArray();
        for (var i = 0; i < _p.Count; i++)
        {
            chosen[i] = _p.IsMust(i);
        }

        var scale = _p.Gain.Where(g => g > 0).DefaultIfEmpty(1).Sum();
        Array.Fill(_root, scale / Math.Max(1, _rows.Length) / 4);
        _charge = true;
        var best = double.PositiveInfinity;
        var (pace, since) = (1.0, 0);
        for (var step = 0; step < RootSteps && pace > 1e-4; step++)
        {
            _root.CopyTo(_price, 0);
            var bound = Evaluate(chosen, open, _p.Value(chosen), _price);
            if (bound < best - 1e-9)
            {
                (best, since) = (bound, 0);
                (_bestRoot, _bestNeed, _bestPair) = ([.. _root], [.. _needPrice], [.. _pairPrice]);
            }
            else if (++since >= 12)
            {
                (pace, since) = (pace / 2, 0);
                _bestRoot.CopyTo(_root, 0);
                _bestNeed.CopyTo(_needPrice, 0);
                _bestPair.CopyTo(_pairPrice, 0);
                continue;
            }

            var target = Math.Max(known, best - (0.2 * Math.Abs(best)));
            if (!Step(chosen, open, pace * Math.Max(bound - target, 1e-6 * scale)))
            {
                break;
            }
        }

        _bestRoot.CopyTo(_root, 0);
        _bestNeed.CopyTo(_needPrice, 0);
        _bestPair.CopyTo(_pairPrice, 0);
    }

    /// <summary>The bound of a node.</summary>
    /// <param name="chosen">Taken.</param>
    /// <param name="open">Undecided and possible.</param>
    /// <param name="value">Surrogate value of the taken.</param>
    /// <param name="prices">Multipliers of the rows to start from; improved in place.</param>
    /// <param name="enough">Stops improving at or below this.</param>
    /// <param name="steps">Improving steps at most.</param>
    internal double Of(bool[] chosen, bool[] open, double value, Span<double> prices, double enough, int steps)
    {
        Span<double> best = stackalloc double[_rows.Length];
        prices.CopyTo(best);
        // What is charged for two open overlaps pays only while both are likely: below, often not.
        _charge = false;
        var bound = Evaluate(chosen, open, value, prices);
        var free = bound;
        _charge = true;
        bound = free <= enough ? free : Evaluate(chosen, open, value, prices);
        if (free < bound)
        {
            _charge = false;
            bound = Evaluate(chosen, open, value, prices);
        }

        var least = bound;
        for (var step = 0; step < steps && least > enough; step++)
        {
            var length = 0.0;
            foreach (var s in _slack)
            {
                length += s * s;
            }

            if (length < 1e-18)
            {
                break;
            }

            var by = Math.Max(bound - enough, 1e-9) / length;
            for (var r = 0; r < prices.Length; r++)
            {
                prices[r] = Math.Max(0, prices[r] - (by * _slack[r]));
            }

            bound = Evaluate(chosen, open, value, prices);
            if (bound < least)
            {
                least = bound;
                prices.CopyTo(best);
            }
        }

        if (bound > least)
        {
            best.CopyTo(prices);
            Evaluate(chosen, open, value, prices);
        }

        return least;
    }

    // The Lagrangian's value; leaves advantages, slacks of the rows and which actions it takes.
    private double Evaluate(bool[] chosen, bool[] open, double value, ReadOnlySpan<double> prices)
    {
        var bound = value + Worths(chosen, open);
        for (var r = 0; r < _rows.Length; r++)
        {
            var left = 1.0;
            for (var i = 0; i < chosen.Length; i++)
            {
                left -= chosen[i] ? _rows[r][i] : 0;
            }

            (_left[r], _slack[r]) = (left, left);
            bound += prices[r] * left;
        }

        Array.Fill(_groupBest, -1);
        for (var i = 0; i < open.Length; i++)
        {
            if (!open[i])
            {
                continue;
            }

            var d = _worth[i];
            for (var r = 0; r < prices.Length; r++)
            {
                d -= prices[r] * _rows[r][i];
            }

            Advantage[i] = d;
            _taken[i] = false;
            if (_overlaps.SetOf(i) >= 0)
            {
                continue;
            }

            if (_p.Group[i] < 0)
            {
                bound += Take(i, d);
            }
            else if (_groupBest[_p.Group[i]] < 0 || d > Advantage[_groupBest[_p.Group[i]]])
            {
                _groupBest[_p.Group[i]] = i;
            }
        }

        foreach (var i in _groupBest)
        {
            bound += i < 0 ? 0 : Take(i, Advantage[i]);
        }

        for (var set = 0; set < _overlaps.Count; set++)
        {
            bound += _overlaps.Best(set, open, Advantage, _taken);
            foreach (var i in _overlaps.Members(set))
            {
                for (var r = 0; open[i] && _taken[i] && r < _slack.Length; r++)
                {
                    _slack[r] -= _rows[r][i];
                }
            }
        }

        return bound;
    }

    /// <summary>Whether the bound takes an action: its best of its group, with an advantage.</summary>
    internal bool Takes(int i) => _taken[i];

    /// <summary>By how much taking an action that the bound leaves lowers the bound, or leaving one that it takes.</summary>
    internal double Penalty(int i)
    {
        if (_overlaps.SetOf(i) >= 0)
        {
            return 0;
        }

        if (_p.Group[i] < 0)
        {
            return Math.Abs(Advantage[i]);
        }

        var best = _groupBest[_p.Group[i]];
        return best == i ? 0 : Math.Max(0, Advantage[best]) - Advantage[i];
    }

    private double Take(int i, double advantage)
    {
        if (advantage <= 0)
        {
            return 0;
        }

        _taken[i] = true;
        for (var r = 0; r < _slack.Length; r++)
        {
            _slack[r] -= _rows[r][i];
        }

        return advantage;
    }

    // What each open action is worth before the rows, and what of the prices does not hang on any of them.
    private double Worths(bool[] chosen, bool[] open)
    {
        var fix = 0.0;
        _p.Gain.CopyTo(_worth, 0);
        for (var k = 0; k < _pairs.Length; k++)
        {
            var (i, j, worth) = _pairs[k];
            var price = _pairPrice[k];
            if (open[i] && open[j] && (_overlaps.Together(i, j) || (worth < 0 && !_charge)))
            {
                continue;
            }

            if (open[i] && open[j])
            {
                _worth[i] += worth > 0 ? price : -price;
                _worth[j] += worth > 0 ? worth - price : -price;
                fix += worth > 0 ? 0 : price;
            }
            else if (open[i] && chosen[j])
            {
                _worth[i] += worth;
            }
            else if (open[j] && chosen[i])
            {
                _worth[j] += worth;
            }
        }

        for (var k = 0; k < _needs.Length; k++)
        {
            var (i, choice) = _needs[k];
            var price = _needPrice[k];
            if (price <= 0 || (!open[i] && !chosen[i]) || Array.Exists(choice, j => chosen[j]))
            {
                continue;
            }

            if (open[i])
            {
                _worth[i] -= price;
            }
            else
            {
                fix -= price;
            }

            foreach (var j in choice)
            {
                _worth[j] += open[j] ? price : 0;
            }
        }

        return fix;
    }

    // One subgradient step on all prices at the root; false when nothing can move.
    private bool Step(bool[] chosen, bool[] open, double by)
    {
        bool X(int i) => chosen[i] || (open[i] && Takes(i));
        var length = 0.0;
        foreach (var s in _slack)
        {
            length += s * s;
        }

        for (var k = 0; k < _needs.Length; k++)
        {
            _need[k] = _needs[k].Choice.Count(X) - (X(_needs[k].Action) ? 1 : 0);
            length += _needPrice[k] > 0 || _need[k] < 0 ? _need[k] * _need[k] : 0;
        }

        for (var k = 0; k < _pairs.Length; k++)
        {
            var (i, j, worth) = _pairs[k];
            var (x, y) = (X(i) ? 1 : 0, X(j) ? 1 : 0);
            _pair[k] = worth > 0 ? x - y : 1 - x - y;
            _pair[k] = _overlaps.Together(i, j) ? 0 : _pair[k];
            var stuck = (_pairPrice[k] <= 0 && _pair[k] > 0) || (_pairPrice[k] >= Math.Abs(worth) && _pair[k] < 0);
            length += stuck ? 0 : _pair[k] * _pair[k];
        }

        if (length < 1e-18)
        {
            return false;
        }

        by /= length;
        for (var r = 0; r < _root.Length; r++)
        {
            _root[r] = Math.Max(0, _root[r] - (by * _slack[r]));
        }

        for (var k = 0; k < _needs.Length; k++)
        {
            _needPrice[k] = Math.Max(0, _needPrice[k] - (by * _need[k]));
        }

        for (var k = 0; k < _pairs.Length; k++)
        {
            _pairPrice[k] = Math.Clamp(_pairPrice[k] - (by * _pair[k]), 0, Math.Abs(_pairs[k].Worth));
        }

        return true;
    }

    private static IEnumerable<(int, int, double)> Pairs(SurrogateProblem p)
    {
        for (var i = 0; i < p.Count; i++)
        {
            for (var j = i + 1; j < p.Count; j++)
            {
                if (p.Pair[i, j] != 0)
                {
                    yield return (i, j, p.Pair[i, j]);
                }
            }
        }
    }
}

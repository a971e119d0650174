namespace Fulcrum.Planning;

/// <summary>What branch and bound found.</summary>
/// <param name="Chosen">The best choice.</param>
/// <param name="Value">Its surrogate value.</param>
/// <param name="Bound">No choice is worth more than this; equal to the value when proved.</param>
/// <param name="Nodes">Nodes visited.</param>
internal sealed record SurrogateAnswer(bool[] Chosen, double Value, double Bound, long Nodes)
{
    internal bool IsProved => Bound <= Value + 1e-6 + (1e-9 * Math.Abs(Value));

    /// <summary>(bound − value) / bound, 0 when proved.</summary>
    internal double Gap => IsProved ? 0 : (Bound - Value) / Math.Max(1, Math.Abs(Bound));
}

/// <summary>
/// Depth-first branch and bound over the surrogate. The bound of a node is what is fixed plus the smallest of three fractional
/// knapsacks (hours, money, a mixture of both) over the undecided, each worth its gain, its pair gains with the fixed, and half of its complements
/// with other undecided ones; of an exclusive group only the best counts. Dropping the other rules can only raise it, so it is valid.
/// Work is counted in nodes, never in seconds, so that the answer is the same everywhere.
/// </summary>
internal sealed class SurrogateSearch
{
    private readonly SurrogateProblem _problem;
    private readonly long _mostNodes;
    private readonly int[] _order;
    private readonly bool[] _chosen;
    private readonly bool[] _open;
    private readonly double[] _worth;
    private readonly double[] _hope;
    private readonly (double Worth, double Hours, double Cost)[] _items;
    private readonly double[] _keys;
    private readonly int[] _bestOfGroup;
    private readonly double _allHours;
    private bool[] _best;
    private double _bestValue;
    private double _leftBound = double.NegativeInfinity;
    private double _cost;
    private double _mix = -1;
    private long _nodes;

    private SurrogateSearch(SurrogateProblem problem, long mostNodes)
    {
        _problem = problem;
        _mostNodes = mostNodes;
        _chosen = new bool[problem.Count];
        _open = [.. Enumerable.Repeat(true, problem.Count)];
        _worth = [.. problem.Gain];
        _hope = [.. Enumerable.Range(0, problem.Count).Select(i => Potential(problem, i) - problem.Gain[i])];
        _items = new (double, double, double)[problem.Count];
        _keys = new double[problem.Count];
        _best = new bool[problem.Count];
        _bestOfGroup = new int[problem.Group.Length == 0 ? 1 : Math.Max(1, problem.Group.Max() + 1)];
        _allHours = problem.Count == 0 ? 0 : problem.WeeklyHours * Math.Max(0, problem.Due.Max() - problem.Release.Min());
        _order = [.. Enumerable.Range(0, problem.Count).OrderByDescending(i => Potential(problem, i) / Math.Max(0.02, Share(problem, i))).ThenBy(i => i)];
    }

    /// <summary>The best choice, proved unless the work ran out.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="mostNodes">Nodes to visit at the most.</param>
    /// <param name="start">A known feasible choice to beat, if any.</param>
    /// <param name="cancel">Stops early: the answer then says how far it is from proved.</param>
    internal static SurrogateAnswer Solve(SurrogateProblem problem, long mostNodes = 2_000_000, bool[]? start = null, CancellationToken cancel = default)
    {
        var search = new SurrogateSearch(problem, mostNodes);
        foreach (var known in new[] { start, search.Greedy() })
        {
            if (known is not null && problem.IsFeasible(known) && problem.Value(known) > search._bestValue)
            {
                search._bestValue = problem.Value(known);
                search._best = [.. known];
            }
        }

        search.Visit(0, 0, cancel);
        return new SurrogateAnswer(search._best, search._bestValue, Math.Max(search._bestValue, search._leftBound), search._nodes);
    }

    // Best worth for its scarcest resource first, prerequisites taken along.
    private bool[] Greedy()
    {
        var chosen = new bool[_problem.Count];
        foreach (var i in _order)
        {
            var trial = (bool[])chosen.Clone();
            Take(trial, i, 0);
            if (_problem.IsFeasible(trial) && _problem.Value(trial) > _problem.Value(chosen))
            {
                chosen = trial;
            }
        }

        return chosen;
    }

    private void Take(bool[] chosen, int i, int depth)
    {
        chosen[i] = true;
        foreach (var choice in _problem.Requires[i])
        {
            if (depth < _problem.Count && choice.Length > 0 && !Array.Exists(choice, j => chosen[j]))
            {
                Take(chosen, choice.MaxBy(j => _problem.Gain[j]), depth + 1);
            }
        }
    }

    private void Visit(int depth, double value, CancellationToken cancel)
    {
        _nodes++;
        var bound = value + OpenBound();
        if (bound <= _bestValue + 1e-9)
        {
            return;
        }

        if (_nodes > _mostNodes || ((_nodes & 1023) == 0 && cancel.IsCancellationRequested))
        {
            _leftBound = Math.Max(_leftBound, bound);
            return;
        }

        if (value > _bestValue && _problem.IsFeasible(_chosen))
        {
            _bestValue = value;
            _best = [.. _chosen];
        }

        while (depth < _order.Length && !_open[_order[depth]])
        {
            depth++;
        }

        if (depth == _order.Length)
        {
            return;
        }

        var i = _order[depth];
        Decide(i, open: false);
        if (CanTake(i))
        {
            var gain = _worth[i];
            _chosen[i] = true;
            _cost += _problem.Cost[i];
            Spread(i, 1);
            if (Windows.Fit(_problem, _chosen, _open))
            {
                Visit(depth + 1, value + gain, cancel);
            }

            Spread(i, -1);
            _cost -= _problem.Cost[i];
            _chosen[i] = false;
        }

        if (CanLeave(i))
        {
            Visit(depth + 1, value, cancel);
        }

        Decide(i, open: true);
    }

    private bool CanTake(int i)
    {
        if (_cost + _problem.Cost[i] > _problem.Budget + 1e-9)
        {
            return false;
        }

        for (var j = 0; _problem.Group[i] >= 0 && j < _problem.Count; j++)
        {
            if (_chosen[j] && _problem.Group[j] == _problem.Group[i])
            {
                return false;
            }
        }

        foreach (var choice in _problem.Requires[i])
        {
            if (!Array.Exists(choice, j => _chosen[j] || _open[j]))
            {
                return false;
            }
        }

        return true;
    }

    // Leaving out the last hope of a chosen action's prerequisite closes the branch.
    private bool CanLeave(int i)
    {
        for (var k = 0; k < _problem.Count; k++)
        {
            if (!_chosen[k])
            {
                continue;
            }

            foreach (var choice in _problem.Requires[k])
            {
                if (Array.IndexOf(choice, i) >= 0 && !Array.Exists(choice, j => _chosen[j] || _open[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Spread(int i, int sign)
    {
        for (var j = 0; j < _problem.Count; j++)
        {
            _worth[j] += sign * _problem.Pair[i, j];
        }
    }

    // Half of a complement's worth belongs to each side; a decided action takes its half out of the others' hopes.
    private void Decide(int i, bool open)
    {
        _open[i] = open;
        for (var j = 0; j < _problem.Count; j++)
        {
            var half = Math.Max(0, _problem.Pair[i, j]) / 2;
            _hope[j] += open ? half : -half;
        }
    }

    private double OpenBound()
    {
        var count = 0;
        var hours = _allHours;
        Array.Fill(_bestOfGroup, -1);
        for (var i = 0; i < _problem.Count; i++)
        {
            hours -= _chosen[i] ? _problem.Hours[i] : 0;
            var worth = _worth[i] + _hope[i];
            if (!_open[i] || worth <= 0 || _cost + _problem.Cost[i] > _problem.Budget + 1e-9)
            {
                continue;
            }

            var group = _problem.Group[i];
            if (group >= 0 && _bestOfGroup[group] >= 0)
            {
                ref var best = ref _items[_bestOfGroup[group]];
                best = (Math.Max(best.Worth, worth), Math.Min(best.Hours, _problem.Hours[i]), Math.Min(best.Cost, _problem.Cost[i]));
                continue;
            }

            if (group >= 0)
            {
                _bestOfGroup[group] = count;
            }

            _items[count++] = (worth, _problem.Hours[i], _problem.Cost[i]);
        }

        var items = _items.AsSpan(0, count);
        var money = _problem.Budget - _cost;
        if (_mix < 0)
        {
            // The mixture that binds most at the root binds well below it.
            _mix = Enumerable.Range(1, 19).Select(k => k / 20.0).MinBy(mix => Fractional(_items.AsSpan(0, count), hours, money, mix));
        }

        return Math.Min(Math.Min(Fractional(items, hours, money, 1), Fractional(items, hours, money, 0)), Fractional(items, hours, money, _mix));
    }

    // Hours and money as one resource: if Σh ≤ H and Σc ≤ C then Σ(m·h/H + (1−m)·c/C) ≤ 1 for any mixture m from 0 to 1.
    private double Fractional(Span<(double Worth, double Hours, double Cost)> items, double hours, double money, double mix)
    {
        var (perHour, perMoney) = (mix / Math.Max(hours, 1e-9), (1 - mix) / Math.Max(money, 1e-9));
        var keys = _keys.AsSpan(0, items.Length);
        var (all, size) = (0.0, 0.0);
        for (var k = 0; k < items.Length; k++)
        {
            var takes = (items[k].Hours * perHour) + (items[k].Cost * perMoney);
            keys[k] = -items[k].Worth / Math.Max(takes, 1e-12);
            all += items[k].Worth;
            size += takes;
        }

        if (size <= 1)
        {
            return all;
        }

        keys.Sort(items);
        var (worth, room) = (0.0, 1.0);
        foreach (var (w, h, c) in items)
        {
            var takes = (h * perHour) + (c * perMoney);
            if (takes > room)
            {
                return worth + (w * Math.Max(0, room) / takes);
            }

            worth += w;
            room -= takes;
        }

        return worth;
    }

    private static double Potential(SurrogateProblem p, int i)
    {
        var worth = p.Gain[i];
        for (var j = 0; j < p.Count; j++)
        {
            worth += Math.Max(0, p.Pair[i, j]) / 2;
        }

        return worth;
    }

    private static double Share(SurrogateProblem p, int i)
        => Math.Max(p.Hours[i] / Math.Max(1, p.WeeklyHours * Math.Max(1, p.Due[i] - p.Release[i])), p.Budget > 0 ? p.Cost[i] / p.Budget : p.Cost[i] > 0 ? 1 : 0);
}

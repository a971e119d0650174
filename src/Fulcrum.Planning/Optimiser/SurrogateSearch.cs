namespace Fulcrum.Planning;

/// <summary>What branch and bound found.</summary>
/// <param name="Chosen">The best choice.</param>
/// <param name="Value">Its surrogate value; minus infinity when no choice keeps the rules.</param>
/// <param name="Bound">No choice is worth more than this; equal to the value when proved.</param>
/// <param name="Nodes">Nodes visited.</param>
internal sealed record SurrogateAnswer(bool[] Chosen, double Value, double Bound, long Nodes)
{
    internal bool IsProved => Bound <= Value + 1e-6 + (1e-9 * Math.Abs(Value));

    /// <summary>(bound − value) / bound, 0 when proved.</summary>
    internal double Gap => IsProved ? 0 : (Bound - Value) / Math.Max(1, Math.Abs(Bound));

    /// <summary>Whether any choice keeps the rules.</summary>
    internal bool IsPossible => !double.IsNegativeInfinity(Value);
}

/// <summary>
/// Depth-first branch and bound over the surrogate with the Lagrangian bound of <see cref="SurrogateBound"/>. What a bound rules out
/// is closed at once, in a node and all below it. A choice that keeps every rule but for which no calendar was found counts as
/// possible in the bound, so that "proved" never rests on the scheduler. Work is counted in nodes, never in seconds, so that the
/// answer is the same everywhere.
/// </summary>
internal sealed class SurrogateSearch
{
    private const int NodeSteps = 8;

    private readonly SurrogateProblem _problem;
    private readonly long _mostNodes;
    private readonly SurrogateBound _bound;
    private readonly bool[] _chosen;
    private readonly bool[] _open;
    private readonly CancellationToken _cancel;
    private readonly CancellationToken _enough;
    private bool[] _best;
    private double _bestValue;
    private double _leftBound = double.NegativeInfinity;
    private double _cost;
    private long _nodes;

    private SurrogateSearch(SurrogateProblem problem, long mostNodes, CancellationToken cancel, CancellationToken enough)
    {
        (_problem, _mostNodes, _cancel, _enough) = (problem, mostNodes, cancel, enough);
        _bound = new SurrogateBound(problem);
        _chosen = new bool[problem.Count];
        _open = new bool[problem.Count];
        _best = new bool[problem.Count];
        _bestValue = Array.Exists(problem.Must, m => m) ? double.NegativeInfinity : 0;
    }

    /// <summary>The best choice, proved unless the work ran out.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="mostNodes">Nodes to visit at the most.</param>
    /// <param name="start">A known feasible choice to beat, if any.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="enough">Stops early: the answer then says how far it is from proved.</param>
    /// <exception cref="OperationCanceledException">Given up: there is no answer.</exception>
    internal static SurrogateAnswer Solve(
        SurrogateProblem problem, long mostNodes = 100_000, bool[]? start = null, CancellationToken cancel = default, CancellationToken enough = default)
    {
        var search = new SurrogateSearch(problem, mostNodes, cancel, enough);
        search.Run(start);
        return new SurrogateAnswer(search._best, search._bestValue, Math.Max(search._bestValue, search._leftBound), search._nodes);
    }

    private void Run(bool[]? start)
    {
        var order = Enumerable.Range(0, _problem.Count).OrderByDescending(i => Potential(i) / Math.Max(0.02, Share(i))).ThenBy(i => i).ToList();
        Offer(start);
        Offer(Greedy(order));
        var closed = new bool[_problem.Count];
        for (var i = 0; i < _problem.Count; i++)
        {
            (_chosen[i], _open[i]) = (_problem.IsMust(i), !_problem.IsMust(i));
            _cost += _chosen[i] ? _problem.Cost[i] : 0;
        }

        for (var i = 0; i < _problem.Count; i++)
        {
            _open[i] &= CanTake(i);
            closed[i] = !_open[i];
        }

        if (_cost > _problem.Budget + 1e-9 || !Windows.Fit(_problem, _chosen, _open))
        {
            return;
        }

        _bound.Prepare(closed, Math.Max(0, _bestValue));
        _bound.Of(_chosen, _open, _problem.Value(_chosen), _bound.Root.ToArray(), _bestValue, 0);
        var advantage = (double[])_bound.Advantage.Clone();
        Offer(Greedy([.. order.OrderByDescending(i => _open[i] ? advantage[i] : double.NegativeInfinity)]));
        Visit(_problem.Value(_chosen), _bound.Root);
    }

    private void Offer(bool[]? choice)
    {
        if (choice is not null && _problem.Value(choice) > _bestValue && _problem.IsFeasible(choice))
        {
            (_bestValue, _best) = (_problem.Value(choice), [.. choice]);
        }
    }

    // In an order, prerequisites taken along.
    private bool[] Greedy(List<int> order)
    {
        var chosen = new bool[_problem.Count];
        for (var i = 0; i < chosen.Length; i++)
        {
            if (_problem.IsMust(i))
            {
                Take(chosen, i, 0);
            }
        }

        foreach (var i in order)
        {
            var trial = (bool[])chosen.Clone();
            Take(trial, i, 0);
            if (_problem.Value(trial) > _problem.Value(chosen) && _problem.IsFeasible(trial))
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

    private void Visit(double value, ReadOnlySpan<double> from)
    {
        _nodes++;
        if (value > _bestValue)
        {
            OfferHere(value);
        }

        Span<double> prices = stackalloc double[from.Length];
        from.CopyTo(prices);
        var bound = _bound.Of(_chosen, _open, value, prices, _bestValue + 1e-9, double.IsInfinity(_bestValue) ? 0 : NodeSteps);
        if (bound <= _bestValue + 1e-9)
        {
            return;
        }

        _cancel.ThrowIfCancellationRequested();
        if (_nodes > _mostNodes || ((_nodes & 255) == 0 && _enough.IsCancellationRequested))
        {
            _leftBound = Math.Max(_leftBound, bound);
            return;
        }

        var (branch, must) = Branch(bound, out var shut);
        if (branch >= 0)
        {
            Split(branch, must, value, prices);
        }

        shut?.ForEach(i => _open[i] = true);
    }

    // Closes what the bound rules out; picks the action to decide next, first what the bound says must be taken.
    private (int Action, bool Must) Branch(double bound, out List<int>? shut)
    {
        shut = null;
        var (branch, best, must) = (-1, double.NegativeInfinity, false);
        for (var i = 0; i < _open.Length; i++)
        {
            if (!_open[i])
            {
                continue;
            }

            var takes = _bound.Takes(i);
            var ruledOut = bound - _bound.Penalty(i) <= _bestValue + 1e-9;
            if ((!takes && ruledOut) || !CanTake(i))
            {
                (shut ??= []).Add(i);
            }
            else if (!must && (takes && ruledOut))
            {
                (branch, must) = (i, true);
            }
            else if (!must && _bound.Advantage[i] > best)
            {
                (branch, best) = (i, _bound.Advantage[i]);
            }
        }

        shut?.ForEach(i => _open[i] = false);
        return (branch, must);
    }

    private void Split(int i, bool must, double value, ReadOnlySpan<double> prices)
    {
        _open[i] = false;
        if (CanTake(i))
        {
            var gain = _problem.Gain[i];
            for (var j = 0; j < _chosen.Length; j++)
            {
                gain += _chosen[j] ? _problem.Pair[i, j] : 0;
            }

            _chosen[i] = true;
            _cost += _problem.Cost[i];
            if (Windows.Fit(_problem, _chosen, _open))
            {
                Visit(value + gain, prices);
            }

            _cost -= _problem.Cost[i];
            _chosen[i] = false;
        }

        if (!must && CanLeave(i))
        {
            Visit(value, prices);
        }

        _open[i] = true;
    }

    private void OfferHere(double value)
    {
        if (!_problem.KeepsRules(_chosen))
        {
            return;
        }

        if (Scheduler.Fits(_problem, _chosen))
        {
            (_bestValue, _best) = (value, [.. _chosen]);
        }
        else
        {
            _leftBound = Math.Max(_leftBound, value);
        }
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

    private double Potential(int i)
    {
        var worth = _problem.Gain[i];
        for (var j = 0; j < _problem.Count; j++)
        {
            worth += Math.Max(0, _problem.Pair[i, j]) / 2;
        }

        return worth;
    }

    private double Share(int i)
    {
        var p = _problem;
        return Math.Max(p.Hours[i] / Math.Max(1, p.WeeklyHours * Math.Max(1, p.Due[i] - p.Release[i])), p.Budget > 0 ? p.Cost[i] / p.Budget : p.Cost[i] > 0 ? 1 : 0);
    }
}

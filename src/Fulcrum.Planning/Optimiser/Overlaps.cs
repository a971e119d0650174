namespace Fulcrum.Planning;

/// <summary>
/// Sets of actions in which every two overlap, such as five ways to practise interviews. Of such a set, k taken together lose at
/// least (k − 1)/2 times each one's smallest overlap, so the best sum over k bounds what the set brings; adding up the actions one
/// by one would count the same gain k times.
/// </summary>
internal sealed class Overlaps
{
    private readonly int[] _set;
    private readonly List<int[]> _sets = [];
    private readonly double[] _least;
    private readonly List<(double Worth, int Action)> _ranked = [];

    /// <summary>Finds the sets, the strongest overlaps first; an action belongs to one at most, and none of an exclusive group.</summary>
    internal Overlaps(SurrogateProblem p)
    {
        _set = [.. Enumerable.Repeat(-1, p.Count)];
        _least = new double[p.Count];
        var free = Enumerable.Range(0, p.Count).Where(i => p.Group[i] < 0 && !p.IsMust(i)).OrderByDescending(i => Enumerable.Range(0, p.Count).Sum(j => Math.Max(0, -p.Pair[i, j]))).ToList();
        while (free.Count > 0)
        {
            var set = new List<int> { free[0] };
            foreach (var i in free.Skip(1).OrderBy(i => p.Pair[free[0], i]))
            {
                // A weak overlap would weaken the bound of the whole set.
                if (set.TrueForAll(j => -p.Pair[i, j] > 0.1 * Math.Max(1e-9, Math.Min(p.Gain[i], p.Gain[j]))))
                {
                    set.Add(i);
                }
            }

            free.RemoveAll(set.Contains);
            if (set.Count >= 3)
            {
                foreach (var i in set)
                {
                    _set[i] = _sets.Count;
                    _least[i] = set.Where(j => j != i).Min(j => -p.Pair[i, j]);
                }

                _sets.Add([.. set]);
            }
        }
    }

    /// <summary>How many sets.</summary>
    internal int Count => _sets.Count;

    /// <summary>The set of an action, −1 when in none.</summary>
    internal int SetOf(int i) => _set[i];

    /// <summary>The actions of a set.</summary>
    internal int[] Members(int set) => _sets[set];

    /// <summary>Whether two are in the same set.</summary>
    internal bool Together(int i, int j) => _set[i] >= 0 && _set[i] == _set[j];

    /// <summary>The most that the open actions of a set bring; marks those that bring it.</summary>
    internal double Best(int set, bool[] open, double[] worth, bool[] taken)
    {
        var (best, size) = (0.0, 0);
        for (var k = 1; k <= _sets[set].Length; k++)
        {
            var sum = Sum(set, open, worth, k);
            if (sum > best)
            {
                (best, size) = (sum, k);
            }
        }

        if (size > 0)
        {
            Sum(set, open, worth, size);
            for (var k = 0; k < Math.Min(size, _ranked.Count); k++)
            {
                taken[_ranked[k].Action] = true;
            }
        }

        return best;
    }

    private double Sum(int set, bool[] open, double[] worth, int size)
    {
        _ranked.Clear();
        foreach (var i in _sets[set])
        {
            var left = worth[i] - ((size - 1) * _least[i] / 2);
            if (open[i] && left > 0)
            {
                _ranked.Add((left, i));
            }
        }

        _ranked.Sort(static (a, b) => b.Worth.CompareTo(a.Worth));
        var sum = 0.0;
        for (var k = 0; k < Math.Min(size, _ranked.Count); k++)
        {
            sum += _ranked[k].Worth;
        }

        return sum;
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>One try to put chosen actions on the calendar, filled week by week.</summary>
internal sealed class WeekLayout
{
    private readonly SurrogateProblem _p;
    private readonly bool _dueFirst;
    private readonly bool[] _isChosen;
    private readonly double[] _left;
    private readonly int[] _due;
    private readonly double[] _unlocks;
    private readonly List<int> _open;
    private readonly double[] _paid;
    private readonly int _lastWeek;

    /// <summary>Prepares a try.</summary>
    /// <param name="p">The problem.</param>
    /// <param name="chosen">The chosen actions.</param>
    /// <param name="dueFirst">Strictly what is due first goes first, instead of most gain per hour.</param>
    internal WeekLayout(SurrogateProblem p, List<int> chosen, bool dueFirst)
    {
        (_p, _dueFirst, Chosen, _open) = (p, dueFirst, chosen, [.. chosen]);
        _isChosen = new bool[p.Count];
        (_left, _due, _unlocks) = (new double[p.Count], new int[p.Count], new double[p.Count]);
        (Start, End, Hours) = (new int[p.Count], new int[p.Count], new List<double>[p.Count]);
        foreach (var i in chosen)
        {
            _isChosen[i] = true;
            (_left[i], Start[i], End[i], Hours[i], _due[i]) = (p.Hours[i], -1, -1, [], Windows.LastEnd(p, i));
        }

        _lastWeek = chosen.Count == 0 ? 0 : chosen.Max(i => _due[i]);
        _paid = new double[p.MonthlyMoney is null ? 0 : _lastWeek + 1];
        foreach (var i in chosen)
        {
            // What unlocks others inherits their gain, or a cheap foundation would wait behind everything it enables.
            foreach (var j in p.Requires[i].SelectMany(c => c).Where(j => _isChosen[j]).Distinct())
            {
                _unlocks[j] += Math.Max(0, p.Gain[i]);
            }
        }

        Backwards();
    }

    /// <summary>The chosen actions.</summary>
    internal List<int> Chosen { get; }

    /// <summary>First week of each.</summary>
    internal int[] Start { get; }

    /// <summary>Last week of each.</summary>
    internal int[] End { get; }

    /// <summary>Hours in each week from the first to the last.</summary>
    internal List<double>[] Hours { get; }

    /// <summary>Fills the weeks; false when a date, the money or a certificate's validity could not be kept.</summary>
    internal bool Fill()
    {
        for (var week = 0; _open.Count > 0 && week < _lastWeek; week++)
        {
            var room = _p.HoursIn(week);
            foreach (var i in Order(week))
            {
                room -= Work(i, week, room);
                if (Start[i] >= 0 && _left[i] <= 1e-9 && MayEnd(i, week))
                {
                    End[i] = week;
                    _open.Remove(i);
                }
            }
        }

        return _open.Count == 0 && Chosen.TrueForAll(i => End[i] < _p.Due[i] && Array.TrueForAll(_p.Requires[i], choice => Array.Exists(choice, j => IsHeld(j, i))));
    }

    // Gives an action its hours of one week.
    private double Work(int i, int week, double room)
    {
        // Spread over the least weeks, so that a course with a cohort does not end in its second week.
        var even = _p.Hours[i] / Math.Max(1, Windows.Shortest(_p, i));
        var pace = _p.MinWeeks[i] > 0 && (!_dueFirst || Start[i] < 0) ? Math.Max(even, _left[i] / Math.Max(1, _due[i] - week)) : double.PositiveInfinity;
        var give = Math.Max(0, Math.Min(Math.Min(_left[i], room), Math.Min(_p.WeeklyMost[i], pace)));
        if (Start[i] < 0)
        {
            if ((give <= 1e-9 && _p.Hours[i] > 0) || (!PaidAtEnd(i) && !Pay(i, week)))
            {
                return 0;
            }

            Start[i] = week;
        }

        _left[i] -= give;
        Hours[i].Add(give);
        return give;
    }

    private bool MayEnd(int i, int week)
        => week + 1 >= Start[i] + _p.MinWeeks[i]
            && (_p.Ends.Length == 0 || _p.Ends[i].Length == 0 || Array.Exists(_p.Ends[i], w => w.From <= week && week <= w.Until))
            && (!PaidAtEnd(i) || Pay(i, week));

    private bool PaidAtEnd(int i) => _p.PaidAtEnd.Length > 0 && _p.PaidAtEnd[i];

    // Books the payments of an action from a week on; false when the money has not come free by then.
    private bool Pay(int i, int week)
    {
        var payments = _p.Payments.Length == 0 ? 1 : _p.Payments[i];
        if (_p.MonthlyMoney is null || payments == 0 || _p.Cost[i] <= 0)
        {
            return true;
        }

        double By(int w) => _p.Cost[i] * Math.Min(payments, Math.Floor((w - week) / Months.Weeks) + 1) / payments;
        for (var w = week; w < _paid.Length; w++)
        {
            if (_paid[w] + By(w) > _p.MoneyBy(w) + 1e-9)
            {
                return false;
            }
        }

        for (var w = week; w < _paid.Length; w++)
        {
            _paid[w] += By(w);
        }

        return true;
    }

    private bool IsHeld(int required, int by) => _isChosen[required] && End[required] >= 0 && End[required] < Start[by]
        && (_p.ValidWeeks.Length == 0 || _p.ValidWeeks[required] == 0 || End[by] <= End[required] + _p.ValidWeeks[required]);

    private List<int> Order(int week)
    {
        var dated = _p.Starts.Length > 0;
        bool StartsNow(int i) => dated && Start[i] < 0 && _p.Starts[i].Length > 0;
        bool Ready(int i) => Start[i] >= 0 || (week >= _p.Release[i] && (!StartsNow(i) || Array.IndexOf(_p.Starts[i], week) >= 0)
            && Array.TrueForAll(_p.Requires[i], choice => Array.Exists(choice, j => _isChosen[j] && End[j] >= 0 && End[j] < week)));
        int Slack(int i) => _due[i] - week - (int)Math.Ceiling(_left[i] / Math.Max(1e-9, Math.Min(_p.WeeklyHours, _p.WeeklyMost[i])));

        // A cohort that starts now would be missed; so would the date of what has no slack left, or must begin now to last long enough.
        int Urgency(int i) => StartsNow(i) || (_dueFirst && Start[i] < 0 && _p.MinWeeks[i] > 0 && week >= _due[i] - _p.MinWeeks[i]) ? 0 : _dueFirst ? 1 + _due[i] : Slack(i) <= 1 ? 1 : Start[i] >= 0 ? 2 : 3;
        return [.. _open.Where(Ready).OrderBy(Urgency).ThenByDescending(i => (_p.Gain[i] + _unlocks[i]) / Math.Max(1, _left[i])).ThenBy(i => i)];
    }

    // What unlocks another must end early enough for it; of several that can, the one that can end first.
    private void Backwards()
    {
        for (var round = 0; round < Chosen.Count; round++)
        {
            var changed = false;
            foreach (var i in Chosen)
            {
                foreach (var choice in _p.Requires[i])
                {
                    var first = choice.Where(j => _isChosen[j]).OrderBy(j => Windows.EarliestEnd(_p, j, _p.Release[j])).Cast<int?>().FirstOrDefault();
                    var before = _due[i] - Windows.Shortest(_p, i);
                    if (first is { } j && before < _due[j])
                    {
                        (_due[j], changed) = (before, true);
                    }
                }
            }

            if (!changed)
            {
                return;
            }
        }
    }
}

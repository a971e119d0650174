using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// What training costs on one path, by month: prices upfront, by instalments, loan or income share, and renewals. A price counts
/// in the money of the day it is agreed on; later payments are fixed in money and weigh less as prices rise. One instance serves one thread.
/// </summary>
internal sealed class TrainingBill
{
    private readonly List<Item> _items = [];
    private readonly double[] _worth = new double[WeekCalendar.MoneyMonths + 1];
    private readonly double[] _scratch = new double[WeekCalendar.MoneyMonths];
    private double _inflation = double.NaN;

    /// <summary>Starts with steady prices.</summary>
    public TrainingBill() => PricesRise(0);

    /// <summary>Whether there is nothing to pay.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Whether an income share was agreed on.</summary>
    public bool HasIncomeShare { get; private set; }

    /// <summary>Forgets the last path.</summary>
    public void Clear()
    {
        _items.Clear();
        HasIncomeShare = false;
    }

    /// <summary>Adds a price that falls due from a month on. It is owed only when the path has not landed before that month.</summary>
    public void Add(int month, Payment payment, double price, double rate)
    {
        _items.Add(new Item(month, payment, price, rate, 0));
        HasIncomeShare |= payment.Kind == PaymentKind.IncomeShare;
    }

    /// <summary>Adds the renewals of a credential that was earned in a month, as long as the search months go on.</summary>
    public void AddRenewals(int month, double price, int every)
    {
        if (price > 0 && every > 0)
        {
            _items.Add(new Item(month, Payment.Upfront, price, 1, every));
        }
    }

    /// <summary>Sets how fast prices rise.</summary>
    public void PricesRise(double yearly)
    {
        if (yearly == _inflation)
        {
            return;
        }

        _inflation = yearly;
        for (var t = 0; t < _worth.Length; t++)
        {
            _worth[t] = yearly == 0 ? 1 : PresentValue.Factor(yearly, t);
        }
    }

    /// <summary>Adds what is due in each month on the path that lands in a month, income shares included.</summary>
    public void FillDue(int landing, ReadOnlySpan<double> after, double payFactor, Span<double> due)
    {
        foreach (var item in _items)
        {
            if (item.Month >= landing)
            {
                continue;
            }

            AddFixed(item, due);
            if (item.Payment.Kind == PaymentKind.IncomeShare && landing < due.Length)
            {
                AddShare(item, landing, after, payFactor, due[landing..]);
            }
        }
    }

    /// <summary>Value at the start of all fixed payments of what begins in each search month, up to a last month.</summary>
    public void FillCommitted(ReadOnlySpan<double> factor, int months, Span<double> committed)
    {
        foreach (var item in _items)
        {
            var value = 0.0;
            for (var i = 0; Fixed(item, i) is var (month, amount) && month < months; i++)
            {
                value += amount * factor[month];
            }

            committed[Math.Min(item.Month, committed.Length - 1)] += value;
        }
    }

    /// <summary>Value at the start of what income shares take from a path that lands in a month.</summary>
    public double IncomeShareValue(int landing, ReadOnlySpan<double> after, double payFactor, ReadOnlySpan<double> factor, int months)
    {
        var value = 0.0;
        foreach (var item in _items)
        {
            if (item.Payment.Kind != PaymentKind.IncomeShare || item.Month >= landing)
            {
                continue;
            }

            var due = _scratch.AsSpan(0, months - landing);
            var until = AddShare(item, landing, after, payFactor, due);
            for (var j = 0; j < until; j++)
            {
                value += due[j] * factor[landing + j];
            }

            // Left empty for the next month of landing: only what was written is cleared.
            due[..until].Clear();
        }

        return value;
    }

    private int AddShare(Item item, int landing, ReadOnlySpan<double> after, double payFactor, Span<double> due)
        => Tuition.AddIncomeShare(item.Payment, item.Rate, after[..due.Length], due, payFactor, _worth.AsSpan(landing - item.Month, due.Length));

    private void AddFixed(Item item, Span<double> due)
    {
        for (var i = 0; Fixed(item, i) is var (month, amount) && month < due.Length; i++)
        {
            due[month] += amount;
        }
    }

    // The i-th payment; beyond all months when there is none.
    private (int Month, double Amount) Fixed(Item item, int i)
    {
        if (item.Every > 0)
        {
            var month = item.Month + (item.Every * (i + 1));
            return month < WeekCalendar.SearchMonths ? (month, item.Price) : (int.MaxValue, 0);
        }

        return i < Tuition.Count(item.Payment)
            ? (item.Month + i, Tuition.Each(item.Payment, item.Price) * _worth[Math.Min(i, _worth.Length - 1)])
            : (int.MaxValue, 0);
    }

    private readonly record struct Item(int Month, Payment Payment, double Price, double Rate, int Every);
}

namespace Fulcrum.Tests;

/// <summary>
/// The oracle of the money tests: one row a month, in decimals, written out the way a person would fill in a sheet. It shares no
/// code and no formula with the product.
/// </summary>
internal sealed class Spreadsheet
{
    private readonly List<(decimal StayGross, decimal PivotGross, decimal Costs, decimal StayBenefit, decimal Benefit)> _rows = [];

    public required decimal TaxRate { get; init; }

    public required decimal Living { get; init; }

    public required decimal Savings { get; init; }

    public void Row(decimal stayGross, decimal pivotGross, decimal costs, decimal stayBenefit = 0, decimal benefit = 0)
        => _rows.Add((stayGross, pivotGross, costs, stayBenefit, benefit));

    public decimal NetPresentValue(int months)
    {
        var (sum, factor, month) = (0m, 1m, TwelfthRoot(1.03m));
        for (var t = 0; t < months; t++)
        {
            sum += Difference(t) / factor;
            factor *= month;
        }

        return sum;
    }

    public decimal LowestCash(int months)
    {
        var (balance, lowest) = (Savings, decimal.MaxValue);
        for (var t = 0; t < months; t++)
        {
            balance += (_rows[t].PivotGross * (1 - TaxRate)) - Living - _rows[t].Costs + _rows[t].Benefit;
            lowest = Math.Min(lowest, balance);
        }

        return lowest;
    }

    public int? FirstShort(int months)
    {
        var balance = Savings;
        for (var t = 0; t < months; t++)
        {
            balance += (_rows[t].PivotGross * (1 - TaxRate)) - Living - _rows[t].Costs + _rows[t].Benefit;
            if (balance < 0)
            {
                return t;
            }
        }

        return null;
    }

    public decimal MostBehind(int months)
    {
        var (behind, most) = (0m, 0m);
        for (var t = 0; t < months; t++)
        {
            behind -= Difference(t);
            most = Math.Max(most, behind);
        }

        return most;
    }

    private decimal Difference(int t) => ((_rows[t].PivotGross - _rows[t].StayGross) * (1 - TaxRate)) - _rows[t].Costs + _rows[t].Benefit - _rows[t].StayBenefit;

    // Newton's method for x¹² = a.
    public static decimal TwelfthRoot(decimal a)
    {
        var x = 1.0025m;
        for (var i = 0; i < 20; i++)
        {
            var power = 1m;
            for (var j = 0; j < 11; j++)
            {
                power *= x;
            }

            x -= ((power * x) - a) / (12 * power);
        }

        return x;
    }
}

using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Quantiles of stated pay, every employer weighing the same however many ads it posts.</summary>
internal static class PayBands
{
    private const int FewestEmployers = 5;

    /// <summary>By currency over all levels, then by currency and level; groups of fewer than five employers tell nothing and are left out.</summary>
    public static IReadOnlyList<PayDemand> Of(EmployerTallies tallies)
    {
        var all = tallies.Pay.Select(p => (p.Employer, p.Seniority, p.Pay.Currency, Amount: (double)p.Pay.Amount)).ToList();
        return
        [
            .. all.GroupBy(p => p.Currency).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Band(g.Key, null, [.. g.Select(p => (p.Employer, p.Amount))])).OfType<PayDemand>(),
            .. all.GroupBy(p => (p.Currency, p.Seniority)).OrderBy(g => g.Key.Currency, StringComparer.Ordinal).ThenBy(g => g.Key.Seniority)
                .Select(g => Band(g.Key.Currency, g.Key.Seniority, [.. g.Select(p => (p.Employer, p.Amount))])).OfType<PayDemand>(),
        ];
    }

    private static PayDemand? Band(string currency, Seniority? seniority, List<(int Employer, double Amount)> pay)
    {
        var ads = pay.CountBy(p => p.Employer).ToDictionary();
        if (ads.Count < FewestEmployers)
        {
            return null;
        }

        var points = pay.Select(p => (p.Amount, Weight: 1.0 / ads[p.Employer])).OrderBy(p => p.Amount).ThenBy(p => p.Weight).ToArray();
        return new PayDemand(currency, pay.Count, ads.Count,
            new Band(Quantile(points, 0.10), Quantile(points, 0.25), Quantile(points, 0.50), Quantile(points, 0.75), Quantile(points, 0.90)), seniority);
    }

    /// <summary>
    /// A weighted quantile: the points stand on 0..1 at distances of half the sum of two neighbours' weights, and between them a straight line is drawn.
    /// With equal weights it is type 7 of Hyndman and Fan (1996).
    /// </summary>
    public static double Quantile(ReadOnlySpan<(double Value, double Weight)> sorted, double q)
    {
        var total = 0.0;
        for (var i = 1; i < sorted.Length; i++)
        {
            total += (sorted[i - 1].Weight + sorted[i].Weight) / 2;
        }

        var target = q * total;
        for (var i = 1; i < sorted.Length; i++)
        {
            var step = (sorted[i - 1].Weight + sorted[i].Weight) / 2;
            if (target <= step)
            {
                return sorted[i - 1].Value + ((sorted[i].Value - sorted[i - 1].Value) * target / step);
            }

            target -= step;
        }

        return sorted[^1].Value;
    }
}

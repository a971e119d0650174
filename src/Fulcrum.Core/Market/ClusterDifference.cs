namespace Fulcrum.Core;

/// <summary>One employer on both sides of a comparison; an employer on one side only has no ads on the other.</summary>
public readonly record struct EmployerPair(EmployerAds A, EmployerAds B);

/// <summary>A difference, a slope or a logarithm of a ratio, with its uncertainty.</summary>
/// <param name="Mean">The value.</param>
/// <param name="Interval">95 % interval, employers as clusters; null when there are too few to tell.</param>
/// <param name="Chance">Chance of a value at least this far from zero where the truth is zero; 1 when there are too few to tell.</param>
/// <param name="Note">Why there is no interval; else empty.</param>
public sealed record ClusterEffect(double Mean, Interval? Interval, double Chance, string Note = "");

/// <summary>
/// The difference of two shares, some employers being on both sides. Each share has its own interval (<see cref="ClusterShare"/>); their limits are joined by
/// square-and-add with the correlation that the common employers bring (Newcombe 1998, Statistics in Medicine 17, method 10 for paired shares), so that
/// the difference behaves near 0 and 1 as the shares do. An employer in both counts as one cluster: what it always says on both sides does not look like a difference.
/// </summary>
public static class ClusterDifference
{
    /// <summary>Share of A less share of B.</summary>
    /// <param name="employers">Every employer once.</param>
    /// <param name="rho">The intraclass correlation that weighs employers, the same on both sides.</param>
    public static (Share A, Share B, ClusterEffect Difference) Of(IReadOnlyList<EmployerPair> employers, double rho)
    {
        var a = ClusterShare.Of([.. employers.Select(e => e.A).Where(e => e.Ads > 0)], rho);
        var b = ClusterShare.Of([.. employers.Select(e => e.B).Where(e => e.Ads > 0)], rho);
        var mean = a.Weighted - b.Weighted;
        if (a.Interval is not { } ofA || b.Interval is not { } ofB)
        {
            return (a, b, new ClusterEffect(mean, null, 1, "too few to tell"));
        }

        var r = Correlation(employers, rho, a.Weighted, b.Weighted);
        var low = Root(a.Weighted - ofA.Low, ofB.High - b.Weighted, r);
        var high = Root(ofA.High - a.Weighted, b.Weighted - ofB.Low, r);
        var toZero = mean > 0 ? low : high;
        var chance = toZero > 0 ? Tails.TwoSided(Tails.Normal975 * mean / toZero) : mean == 0 ? 1 : 0;
        return (a, b, new ClusterEffect(mean, new Interval(mean - low, mean + high), chance));
    }

    private static double Root(double x, double y, double r) => Math.Sqrt(Math.Max(0, (x * x) - (2 * r * x * y) + (y * y)));

    // Between the two shares, from the residuals of employers on both sides.
    private static double Correlation(IReadOnlyList<EmployerPair> employers, double rho, double shareA, double shareB)
    {
        var (allA, allB) = (employers.Sum(e => Weight(e.A, rho)), employers.Sum(e => Weight(e.B, rho)));
        double aa = 0, bb = 0, ab = 0;
        foreach (var e in employers)
        {
            var (x, y) = (Residual(e.A, rho, shareA, allA), Residual(e.B, rho, shareB, allB));
            aa += x * x;
            bb += y * y;
            ab += x * y;
        }

        return aa > 0 && bb > 0 ? Math.Clamp(ab / Math.Sqrt(aa * bb), -1, 1) : 0;
    }

    private static double Residual(EmployerAds e, double rho, double share, double all)
        => e.Ads == 0 ? 0 : Weight(e, rho) / all * (e.Share - share) / Math.Sqrt(1 - Math.Min(0.999, Weight(e, rho) / all));

    private static double Weight(EmployerAds e, double rho) => e.Ads == 0 ? 0 : e.Ads / (1 + ((e.Ads - 1) * rho));
}

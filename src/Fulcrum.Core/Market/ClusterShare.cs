namespace Fulcrum.Core;

/// <summary>
/// A share of ads whose employers are the clusters. Employer e with n ads weighs w = n/(1+(n−1)ρ̂), the weight that is best when its ads agree
/// with correlation ρ̂. The interval is Wilson's at the number of ads that the sample is worth, which comes from the variance between employers
/// (each squared residual divided by 1 − its weight's share, the bias-reduced form of Bell and McCaffrey 2002). docs/method/demand.md measures
/// how often it covers.
/// </summary>
public static class ClusterShare
{
    /// <summary>Fewer effective employers than this tell nothing.</summary>
    public const double FewestEmployers = 5;

    /// <summary>The share of a sample with its own ρ̂; employers without ads are not in it.</summary>
    public static Share Of(ReadOnlySpan<EmployerAds> employers) => Of(employers, Intraclass.Correlation(MeanSquares.Of(employers)));

    /// <summary>The share of a sample with a given ρ̂: shares of which one includes the other need the same weights, or the part could exceed the whole.</summary>
    public static Share Of(ReadOnlySpan<EmployerAds> employers, double rho)
    {
        if (employers.Length == 0)
        {
            return new Share(0, 0, 0, null, 0, 0, 0, 0, 0, "no ad says anything about it");
        }

        int ads = 0, asking = 0, askingEmployers = 0, clusters = 0;
        double weights = 0, squares = 0, sum = 0;
        foreach (var e in employers)
        {
            clusters += e.Alike;
            ads += e.Ads * e.Alike;
            asking += e.Asking * e.Alike;
            askingEmployers += e.Asking > 0 ? e.Alike : 0;
            var w = Weight(e, rho);
            weights += w * e.Alike;
            squares += w * w * e.Alike;
            sum += w * e.Share * e.Alike;
        }

        var share = asking == ads ? 1 : Math.Clamp(sum / weights, 0, 1);
        var effective = weights * weights / squares;
        var enough = effective >= FewestEmployers - 1e-9;
        return new Share(
            (double)asking / ads, (double)askingEmployers / clusters, share,
            enough ? Interval(employers, rho, share, weights, effective) : null,
            asking, ads, askingEmployers, clusters, effective,
            enough ? "" : $"too few to tell: about {Missing(weights, squares)} more ads from other employers are needed");
    }

    private static double Weight(EmployerAds e, double rho) => e.Ads / (1 + ((e.Ads - 1) * rho));

    private static Interval Interval(ReadOnlySpan<EmployerAds> employers, double rho, double share, double weights, double effective)
    {
        var variance = 0.0;
        foreach (var e in employers)
        {
            var part = Weight(e, rho) / weights;
            var residual = part * (e.Share - share);
            variance += residual * residual / (1 - part) * e.Alike;
        }

        // Without variance nothing is learned from it; then each effective employer is one answer.
        var worth = share is > 0 and < 1 && variance > 1e-12 ? Math.Min(share * (1 - share) / variance, weights) : effective;
        return Wilson(share, worth);
    }

    /// <summary>Wilson's 95 % interval of a share seen in <paramref name="n"/> independent answers (Wilson 1927); n need not be whole.</summary>
    public static Interval Wilson(double share, double n)
    {
        const double z2 = Tails.Normal975 * Tails.Normal975;
        var middle = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Tails.Normal975 / (1 + (z2 / n)) * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n)));
        return new Interval(share == 0 ? 0 : Math.Clamp(middle - half, 0, share), share == 1 ? 1 : Math.Clamp(middle + half, share, 1));
    }

    // The least m of one-ad employers that lift (Σw)²/Σw² to the limit: (W + m)² ≥ limit · (S + m).
    private static int Missing(double weights, double squares)
    {
        var m = 1;
        while ((weights + m) * (weights + m) < FewestEmployers * (squares + m) - 1e-9)
        {
            m++;
        }

        return m;
    }
}

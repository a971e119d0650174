namespace Fulcrum.Core;

/// <summary>The ads of one employer by two concepts.</summary>
/// <param name="Ads">All of them, at least 1.</param>
/// <param name="A">Those that name the first.</param>
/// <param name="B">Those that name the second.</param>
/// <param name="Both">Those that name both.</param>
public readonly record struct EmployerPairCounts(int Ads, int A, int B, int Both);

/// <summary>
/// How much oftener two concepts are named together than if each were named without regard to the other: lift = p(AB) / (p(A)·p(B)). Its logarithm is close to
/// normal; its variance is that between employers, from each one's pull on the three shares (the delta method), divided by 1 − its weight's share. The interval
/// uses Student's t on E* − 1 degrees of freedom.
/// </summary>
public static class ClusterLift
{
    /// <summary>Pairs in fewer ads together, or of fewer employers, tell nothing.</summary>
    public const int FewestAds = 5, FewestEmployers = 3;

    /// <summary>The logarithm of the lift; its interval is of the logarithm, too.</summary>
    /// <param name="employers">Every employer with ads.</param>
    /// <param name="rho">How alike an employer's ads are.</param>
    public static ClusterEffect Logarithm(ReadOnlySpan<EmployerPairCounts> employers, double rho)
    {
        double all = 0, a = 0, b = 0, both = 0, squares = 0;
        int ads = 0, together = 0;
        foreach (var e in employers)
        {
            var w = 1 / (1 + ((e.Ads - 1) * rho));
            all += w * e.Ads;
            squares += w * e.Ads * w * e.Ads;
            a += w * e.A;
            b += w * e.B;
            both += w * e.Both;
            ads += e.Both;
            together += e.Both > 0 ? 1 : 0;
        }

        if (both <= 0)
        {
            return new ClusterEffect(double.NegativeInfinity, null, 1, "never together");
        }

        var (pa, pb, pab) = (a / all, b / all, both / all);
        var lift = Math.Log(pab / (pa * pb));
        var equal = all * all / squares;
        if (ads < FewestAds || together < FewestEmployers || equal < ClusterShare.FewestEmployers)
        {
            return new ClusterEffect(lift, null, 1, "too few to tell");
        }

        var variance = 0.0;
        foreach (var e in employers)
        {
            var w = 1 / (1 + ((e.Ads - 1) * rho));
            var h = w * e.Ads / all;
            var pull = w / all * (((e.Both - (e.Ads * pab)) / pab) - ((e.A - (e.Ads * pa)) / pa) - ((e.B - (e.Ads * pb)) / pb));
            variance += pull * pull / Math.Max(1e-3, 1 - h);
        }

        if (variance <= 1e-12)
        {
            return new ClusterEffect(lift, null, 1, "all ads say the same");
        }

        var half = Tails.Student975(equal - 1) * Math.Sqrt(variance);
        return new ClusterEffect(lift, new Interval(lift - half, lift + half), Tails.TwoSided(Tails.Normal975 * lift / half));
    }
}

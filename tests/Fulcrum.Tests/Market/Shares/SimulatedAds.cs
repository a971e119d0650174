using Fulcrum.Core;
using MathNet.Numerics.Distributions;

namespace Fulcrum.Tests;

/// <summary>How many ads simulated employers post.</summary>
internal enum AdsPerEmployer
{
    /// <summary>One each.</summary>
    One,

    /// <summary>Geometric with mean 2.5.</summary>
    Few,

    /// <summary>Pareto with exponent 1, cut at 100: some employers post most ads.</summary>
    Skewed,
}

/// <summary>Employers whose ads agree with a given correlation (beta-binomial).</summary>
internal static class SimulatedAds
{
    public static EmployerAds[] Of(Random random, int employers, AdsPerEmployer sizes, double correlation, double share)
    {
        var sample = new EmployerAds[employers];
        for (var e = 0; e < employers; e++)
        {
            var ads = Number(random, sizes);
            var own = correlation < 1e-6 ? share
                : correlation > 0.98 ? (random.NextDouble() < share ? 1 : 0)
                : Beta.Sample(random, Math.Max(1e-3, share * (1 - correlation) / correlation), Math.Max(1e-3, (1 - share) * (1 - correlation) / correlation));
            var asking = 0;
            for (var i = 0; i < ads; i++)
            {
                asking += random.NextDouble() < own ? 1 : 0;
            }

            sample[e] = new EmployerAds(ads, asking);
        }

        return sample;
    }

    /// <summary>How many ads one employer posts.</summary>
    public static int Number(Random random, AdsPerEmployer sizes) => sizes switch
    {
        AdsPerEmployer.One => 1,
        AdsPerEmployer.Few => Geometric.Sample(random, 0.4),
        _ => (int)Math.Min(100, Math.Floor(Pareto.Sample(random, 1, 1))),
    };
}

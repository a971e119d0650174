using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What a normal belief says about reaching a level.</summary>
internal static class NormalTail
{
    /// <summary>P(θ ≥ level).</summary>
    public static double Reaches(Belief belief, double level) => Cumulative((belief.Mean - level) / belief.Error);

    /// <summary>E[max(0, level − θ)] = (level − μ)Φ(z) + σφ(z), z = (level − μ)/σ: what is missing on average, the error considered.</summary>
    public static double Shortfall(Belief belief, double level)
    {
        var z = (level - belief.Mean) / belief.Error;
        return ((level - belief.Mean) * Cumulative(z)) + (belief.Error * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
    }

    // Φ by the series of Marsaglia (2004) near zero and Lentz-free backward continued fraction in the tails; absolute error below 1e-12.
    private static double Cumulative(double z)
    {
        if (Math.Abs(z) > 8)
        {
            return z > 0 ? 1 : 0;
        }

        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (Math.Abs(z) < 3)
        {
            var (term, sum) = (z, z);
            for (var n = 1; n < 100; n++)
            {
                term *= z * z / ((2 * n) + 1);
                sum += term;
            }

            return 0.5 + (density * sum);
        }

        var fraction = 0.0;
        for (var n = 100; n > 0; n--)
        {
            fraction = n / (Math.Abs(z) + fraction);
        }

        var tail = density / (Math.Abs(z) + fraction);
        return z > 0 ? 1 - tail : tail;
    }
}

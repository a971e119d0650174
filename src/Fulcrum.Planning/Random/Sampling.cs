using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Values of uncertain numbers.</summary>
internal static class Sampling
{
    /// <summary>
    /// The value below which a part u of the distribution lies. A beta is taken as normal in log-odds with the beta's own
    /// log-odds mean and deviation: exact in those two moments, close elsewhere, and one number in gives one number out.
    /// </summary>
    /// <param name="value">The distribution.</param>
    /// <param name="u">Strictly between 0 and 1.</param>
    public static double Quantile(Distribution value, double u) => value.Shape switch
    {
        Shape.Point => value.A,
        Shape.Normal => value.A + (value.B * Normal.Quantile(u)),
        Shape.LogNormal => value.A * Math.Exp(value.B * Normal.Quantile(u)),
        Shape.Beta => LogOdds.Chance(LogOddsQuantile(value, u)),
        Shape.Triangular => Triangular(value, u),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Shape, "This shape cannot be sampled."),
    };

    /// <summary>The same for a chance, as log-odds.</summary>
    public static double LogOddsQuantile(Distribution chance, double u)
    {
        if (chance.Shape != Shape.Beta)
        {
            return LogOdds.Of(Math.Clamp(Quantile(chance, u), 1e-9, 1 - 1e-9));
        }

        var (mean, deviation) = LogOdds.OfBeta(chance.A, chance.B);
        return mean + (deviation * Normal.Quantile(u));
    }

    private static double Triangular(Distribution d, double u)
    {
        var (low, mode, high) = (d.A, d.B, d.C);
        if (high <= low)
        {
            return mode;
        }

        var cut = (mode - low) / (high - low);
        return u < cut
            ? low + Math.Sqrt(u * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
    }
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What a normal belief says about reaching a level.</summary>
internal static class NormalTail
{
    /// <summary>P(θ ≥ level).</summary>
    public static double Reaches(Belief belief, double level) => Normal.Cdf((belief.Mean - level) / belief.Error);

    /// <summary>E[max(0, level − θ)] = (level − μ)Φ(z) + σφ(z), z = (level − μ)/σ: what is missing on average, the error considered.</summary>
    public static double Shortfall(Belief belief, double level)
    {
        var z = (level - belief.Mean) / belief.Error;
        return ((level - belief.Mean) * Normal.Cdf(z)) + (belief.Error * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
    }
}

using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>
/// A noisy observation of a level: value = θ + noise. Precision (1/variance) and pull (precision × (value − prior mean)) add,
/// so the order of observations does not matter.
/// </summary>
/// <param name="Precision">1/variance of the noise, 1/levels².</param>
/// <param name="Pull">Precision times distance of the value from the prior mean, 1/levels.</param>
internal readonly record struct Observation(double Precision, double Pull)
{
    /// <summary>
    /// A rating s whose correlation with the true level is r. In a population with levels N(μ, σ²) and ratings with mean m and deviation k,
    /// (s−m)/k = r·(θ−μ)/σ + √(1−r²)·ε; divided by r it observes θ at μ + σ(s−m)/(r·k) with variance σ²(1/r²−1).
    /// Alone it moves the mean by r standard ratings: weight r, shrunk towards the prior.
    /// </summary>
    public static Observation Rating(double rating, double ratingMean, double ratingSd, double validity, Belief prior, double weight = 1)
    {
        var precision = weight / (prior.Error * prior.Error * ((1 / (validity * validity)) - 1));
        return new(precision, precision * prior.Error * (rating - ratingMean) / (validity * ratingSd));
    }

    /// <summary>
    /// Evidence that by itself leads one to expect a level, and explains the share r² of the variance of levels: the posterior from it alone
    /// has mean <paramref name="expected"/> and deviation σ√(1−r²). The observation that does so stands at μ + (expected−μ)/r², variance σ²(1/r²−1).
    /// </summary>
    public static Observation Expecting(double expected, double validity, Belief prior, double weight = 1)
    {
        var r2 = validity * validity;
        var precision = weight / (prior.Error * prior.Error * ((1 / r2) - 1));
        return new(precision, precision * (expected - prior.Mean) / r2);
    }

    /// <summary>Both.</summary>
    public static Observation operator +(Observation a, Observation b) => new(a.Precision + b.Precision, a.Pull + b.Pull);

    /// <summary>The same with a part of its weight.</summary>
    public static Observation operator *(Observation a, double weight) => new(a.Precision * weight, a.Pull * weight);

    /// <summary>The posterior of a normal prior and this.</summary>
    public Belief After(Belief prior)
    {
        var precision = (1 / (prior.Error * prior.Error)) + Precision;
        return new(prior.Mean + (Pull / precision), 1 / Math.Sqrt(precision));
    }
}

/// <summary>A test that was passed: P(pass | θ) = Φ((θ − d)/s).</summary>
/// <param name="Difficulty">Level at which half pass, d.</param>
/// <param name="Slack">How blurred the border is, s, in levels.</param>
internal readonly record struct Pass(double Difficulty, double Slack)
{
    /// <summary>
    /// Exact mean and deviation of normal × probit: with v = σ² + s², z = (μ − d)/√v, λ = φ(z)/Φ(z):
    /// mean μ + σ²λ/√v, variance σ² − σ⁴λ(z + λ)/v (Rasmussen and Williams 2006, eq. 3.85 and 3.87). λ is positive, so a pass never lowers a level.
    /// </summary>
    public Belief After(Belief before)
    {
        var variance = before.Error * before.Error;
        var v = variance + (Slack * Slack);
        var z = (before.Mean - Difficulty) / Math.Sqrt(v);
        var surprise = NormalMath.Surprise(z);
        var reduced = variance - (variance * variance * surprise * (z + surprise) / v);
        return new(before.Mean + (variance * surprise / Math.Sqrt(v)), Math.Sqrt(Math.Clamp(reduced, 0, variance)));
    }
}

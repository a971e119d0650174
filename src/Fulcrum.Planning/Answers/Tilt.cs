using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Where to draw uncertain numbers so that outcomes agree with more of them: each number is a function of a standard normal one,
/// which is drawn with another mean and deviation instead; the ratio of the two densities goes into the weight.
/// </summary>
internal sealed class Tilt
{
    private readonly Dictionary<string, (double Mean, double Deviation)> _shifts = new(StringComparer.Ordinal);

    /// <summary>Shifts a number, when it is worth it.</summary>
    /// <param name="name">Name of the number.</param>
    /// <param name="values">Its standard normal values.</param>
    /// <param name="weights">Their weights given the outcomes.</param>
    public void Learn(string name, double[] values, double[] weights)
    {
        double mean = 0, square = 0;
        for (var j = 0; j < values.Length; j++)
        {
            mean += weights[j] * values[j];
            square += weights[j] * values[j] * values[j];
        }

        // Somewhat wider than what was seen, so that no part of the truth is missed.
        var deviation = Math.Clamp(1.2 * Math.Sqrt(Math.Max(0, square - (mean * mean))), 0.15, 1);
        if (Math.Abs(mean) > 0.15 || deviation < 0.95)
        {
            _shifts[name] = (mean, deviation);
        }
    }

    /// <summary>Draws a chance, whose prior is a beta, where so many yes and no answers would take it.</summary>
    public void Expect(string name, Distribution prior, double yes, double no)
    {
        if (prior.Shape != Shape.Beta || yes + no <= 0)
        {
            return;
        }

        var (before, after) = (LogOdds.OfBeta(prior.A, prior.B), LogOdds.OfBeta(prior.A + yes, prior.B + no));
        _shifts[name] = ((after.Mean - before.Mean) / before.Deviation, Math.Min(1, 1.3 * after.Deviation / before.Deviation));
    }

    /// <summary>The number to use for a standard normal one, and the logarithm of its weight.</summary>
    public (double Value, double LogWeight) At(string name, double z)
    {
        if (!_shifts.TryGetValue(name, out var shift))
        {
            return (z, 0);
        }

        var value = shift.Mean + (shift.Deviation * z);
        return (value, Math.Log(shift.Deviation) + ((z * z) - (value * value)) / 2);
    }
}

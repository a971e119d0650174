namespace Fulcrum.Planning;

/// <summary>What outcomes say of one person: the distribution of the person effect in its own standard deviations, as a curve over even steps.</summary>
internal sealed class PersonCurve
{
    /// <summary>Points of the curve.</summary>
    public const int Points = 49;

    private const double From = -6;
    private const double Step = 0.25;

    private readonly double[] _upTo = new double[Points];

    /// <summary>Makes it from weights at the points.</summary>
    /// <param name="weights">Densities, in any unit.</param>
    public PersonCurve(ReadOnlySpan<double> weights)
    {
        // Linear between the points, so the sums are those of the trapezoid rule.
        for (var i = 1; i < Points; i++)
        {
            _upTo[i] = _upTo[i - 1] + ((weights[i - 1] + weights[i]) / 2);
        }

        for (var i = 0; i < Points; i++)
        {
            _upTo[i] /= _upTo[^1] is var total && i < Points - 1 ? total : 1;
        }

        _upTo[^1] = 1;
    }

    /// <summary>The effect at a point, in standard deviations of the person effect.</summary>
    public static double At(int point) => From + (Step * point);

    /// <summary>Logarithm of the standard normal density at a point, up to a constant.</summary>
    public static double LogNormalDensity(int point) => -At(point) * At(point) / 2;

    /// <summary>The effect below which a part u of the distribution lies.</summary>
    public double Quantile(double u)
    {
        var above = Array.BinarySearch(_upTo, u);
        above = Math.Clamp(above < 0 ? ~above : above, 1, Points - 1);
        var width = _upTo[above] - _upTo[above - 1];
        return At(above - 1) + (width > 0 ? Step * (u - _upTo[above - 1]) / width : 0);
    }
}

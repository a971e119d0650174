namespace Fulcrum.Person;

/// <summary>The standard normal distribution.</summary>
internal static class NormalMath
{
    /// <summary>Density.</summary>
    public static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>Distribution function, relative error about 1e-15 near the centre and below 1e-10 in the far tail.</summary>
    public static double Cumulative(double z) => z < 0 ? UpperTail(-z) : 1 - UpperTail(z);

    /// <summary>Density over distribution function at z (the inverse Mills ratio of the lower side): how much a pass surprises.</summary>
    public static double Surprise(double z) => z < -30
        // Asymptotically −z − 1/z: both parts underflow long before.
        ? -z - (1 / z)
        : Density(z) / Cumulative(z);

    // 1 − Φ(z) for z ≥ 0: a series near zero, Lentz's continued fraction for the incomplete gamma function beyond (Abramowitz and Stegun 7.1.5, 7.1.14).
    private static double UpperTail(double z)
    {
        if (z > 38)
        {
            return 0;
        }

        if (z < 2.5)
        {
            var term = z;
            var sum = z;
            for (var n = 1; n < 200 && Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
            {
                term *= z * z / ((2 * n) + 1);
                sum += term;
            }

            return 0.5 - (Density(z) * sum);
        }

        var fraction = 0.0;
        for (var n = 120; n > 0; n--)
        {
            fraction = n / (z + fraction);
        }

        return Density(z) / (z + fraction);
    }
}

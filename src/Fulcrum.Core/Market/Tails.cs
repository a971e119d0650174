namespace Fulcrum.Core;

/// <summary>Tails of Student's t and of the normal distribution, as intervals of shares need them.</summary>
internal static class Tails
{
    /// <summary>The 97.5 % point of the normal distribution.</summary>
    public const double Normal975 = 1.959963984540054;

    /// <summary>
    /// The 97.5 % point of Student's t for any degrees of freedom from 1, by Hill's expansion (1970, Communications of the ACM 13, algorithm 396); exact for 1 and 2,
    /// within 0.0002 of the tables elsewhere.
    /// </summary>
    public static double Student975(double freedom)
    {
        const double p = 0.05;
        if (freedom <= 1)
        {
            return 12.706204736432095;
        }

        if (Math.Abs(freedom - 2) < 1e-9)
        {
            return Math.Sqrt((2 / (p * (2 - p))) - 2);
        }

        var a = 1 / (freedom - 0.5);
        var b = 48 / (a * a);
        var c = (((((20700 * a / b) - 98) * a) - 16) * a) + 96.36;
        var d = ((((94.5 / (b + c)) - 3) / b) + 1) * Math.Sqrt(a * Math.PI / 2) * freedom;
        var y = Math.Pow(d * p, 2 / freedom);
        if (y > 0.05 + a)
        {
            var x = -Normal975;
            y = x * x;
            c += freedom < 5 ? 0.3 * (freedom - 4.5) * (x + 0.6) : 0;
            c = (((((((0.05 * d * x) - 5) * x) - 7) * x) - 2) * x) + b + c;
            y = ((((((((0.4 * y) + 6.3) * y) + 36) * y) + 94.5) / c) - y - 3) / b;
            y = ((y + 1) * x);
            y = Math.Exp(a * y * y) - 1;
        }
        else
        {
            y = (((1 / ((((freedom + 6) / (freedom * y)) - (0.089 * d) - 0.822) * (freedom + 2) * 3)) + (0.5 / (freedom + 4))) * y - 1) * (freedom + 1) / (freedom + 2) + (1 / y);
        }

        return Math.Sqrt(freedom * y);
    }

    /// <summary>The chance of a standard normal value at least this far from zero on either side: series below 2, continued fraction above (Abramowitz and Stegun 26.2.10 and 26.2.14).</summary>
    public static double TwoSided(double z)
    {
        z = Math.Abs(z);
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 2)
        {
            double sum = z, term = z;
            for (var n = 1; n < 60; n++)
            {
                term *= z * z / ((2 * n) + 1);
                sum += term;
            }

            return 1 - (2 * density * sum);
        }

        var fraction = 0.0;
        for (var n = 60; n >= 1; n--)
        {
            fraction = n / (z + fraction);
        }

        return 2 * density / (z + fraction);
    }
}

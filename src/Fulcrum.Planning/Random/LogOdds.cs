namespace Fulcrum.Planning;

/// <summary>Chances on the scale where effects add.</summary>
internal static class LogOdds
{
    /// <summary>ln(p / (1 − p)).</summary>
    public static double Of(double p) => Math.Log(p / (1 - p));

    /// <summary>The chance of log-odds.</summary>
    public static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>
    /// Mean and standard deviation of ln(p / (1 − p)) when p is Beta(a, b): ψ(a) − ψ(b) and √(ψ′(a) + ψ′(b)),
    /// because p / (1 − p) is a ratio of two independent gamma variables.
    /// </summary>
    public static (double Mean, double Deviation) OfBeta(double a, double b)
        => (Digamma(a) - Digamma(b), Math.Sqrt(Trigamma(a) + Trigamma(b)));

    /// <summary>ψ(x) for x above 0: recurrence up to 10, then the asymptotic series (Abramowitz and Stegun 6.3.18).</summary>
    internal static double Digamma(double x)
    {
        var sum = 0.0;
        for (; x < 10; x++)
        {
            sum -= 1 / x;
        }

        var r = 1 / (x * x);
        return sum + Math.Log(x) - (0.5 / x) - (r * (1.0 / 12 - (r * (1.0 / 120 - (r * (1.0 / 252 - (r * (1.0 / 240 - (r / 132)))))))));
    }

    /// <summary>ψ′(x) for x above 0: recurrence up to 10, then the asymptotic series (Abramowitz and Stegun 6.4.12).</summary>
    internal static double Trigamma(double x)
    {
        var sum = 0.0;
        for (; x < 10; x++)
        {
            sum += 1 / (x * x);
        }

        var r = 1 / (x * x);
        return sum + (1 / x) + (r / 2) + (r / x * (1.0 / 6 - (r * (1.0 / 30 - (r * (1.0 / 42 - (r * (1.0 / 30 - (r * 5.0 / 66)))))))));
    }
}

using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>How alike the ads of one employer are, concept by concept, each leaning on the correlation over all concepts.</summary>
internal static class ConceptCorrelations
{
    private const double PooledWorth = 10;

    /// <summary>ρ̂ of every concept of a role, in their order.</summary>
    public static IReadOnlyList<double> Of(RoleSamples samples)
    {
        var own = new MeanSquares[samples.Concepts.Count];
        var informative = new int[own.Length];
        for (var n = 0; n < own.Length; n++)
        {
            var sample = samples.Any(samples.Concepts[n]);
            (own[n], informative[n]) = (MeanSquares.Of(sample), Informative(sample));
        }

        var pooled = Intraclass.Correlation(own);
        var correlations = new double[own.Length];
        for (var n = 0; n < own.Length; n++)
        {
            correlations[n] = Leaning(informative[n], Intraclass.Correlation(own[n]), pooled);
        }

        return correlations;
    }

    /// <summary>
    /// A concept's ρ̂ leaning on the one over all concepts of the role: where few employers name it (or few do not), their ads say little about ρ,
    /// and one employer with a hundred ads could decide by chance.
    /// </summary>
    public static double Leaning(ReadOnlySpan<EmployerAds> employers, double pooled) => Leaning(Informative(employers), Intraclass.Correlation(MeanSquares.Of(employers)), pooled);

    private static double Leaning(int informative, double own, double pooled) => ((informative * own) + (PooledWorth * pooled)) / (informative + PooledWorth);

    private static int Informative(ReadOnlySpan<EmployerAds> employers)
    {
        int asking = 0, silent = 0;
        foreach (var e in employers)
        {
            asking += e.Asking > 0 ? e.Alike : 0;
            silent += e.Asking < e.Ads ? e.Alike : 0;
        }

        return Math.Min(asking, silent);
    }
}

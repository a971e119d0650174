namespace Fulcrum.Core;

/// <summary>How alike the ads of one employer are.</summary>
public static class Intraclass
{
    /// <summary>
    /// Analysis-of-variance estimator of the intraclass correlation of a yes/no answer for clusters of unequal size
    /// (Donner 1986, "A review of inference procedures for the intraclass correlation coefficient in the one-way random effects model",
    /// International Statistical Review 54), cut to 0..1. Several answers about the same ads are pooled: their mean squares are added.
    /// Where all ads answer alike, 1: nothing shows that an employer's further ads add anything. Where every employer has one ad, 0: the
    /// value has no effect.
    /// </summary>
    public static double Correlation(params ReadOnlySpan<EmployerAds[]> answers)
    {
        double numerator = 0, denominator = 0;
        foreach (var employers in answers)
        {
            var (between, within, size) = MeanSquares(employers);
            numerator += between - within;
            denominator += between + ((size - 1) * within);
        }

        return denominator > 0 ? Math.Clamp(numerator / denominator, 0, 1) : 1;
    }

    // Between and within employers, and the size that unequal employers are worth on average (n0).
    private static (double Between, double Within, double Size) MeanSquares(EmployerAds[] employers)
    {
        double ads = 0, asking = 0, squares = 0, clusters = 0;
        foreach (var e in employers)
        {
            clusters += e.Alike;
            ads += (double)e.Ads * e.Alike;
            asking += (double)e.Asking * e.Alike;
            squares += (double)e.Ads * e.Ads * e.Alike;
        }

        if (clusters < 2 || asking == 0 || asking == ads)
        {
            return (0, 0, 1);
        }

        var share = asking / ads;
        double between = 0, within = 0;
        foreach (var e in employers)
        {
            between += e.Ads * (e.Share - share) * (e.Share - share) * e.Alike;
            within += e.Asking * (1 - e.Share) * e.Alike;
        }

        between /= clusters - 1;
        return ads > clusters
            ? (between, within / (ads - clusters), (ads - (squares / ads)) / (clusters - 1))
            : (between, between, 1);
    }
}

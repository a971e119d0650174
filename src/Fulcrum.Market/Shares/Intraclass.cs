namespace Fulcrum.Market;

/// <summary>How alike the ads of one employer are.</summary>
internal static class Intraclass
{
    /// <summary>
    /// Analysis-of-variance estimator of the intraclass correlation of a yes/no answer for clusters of unequal size
    /// (Donner 1986, "A review of inference procedures for the intraclass correlation coefficient in the one-way random effects model",
    /// International Statistical Review 54), cut to 0..1. Where all ads answer alike, 1: nothing shows that an employer's further ads add anything.
    /// Where every employer has one ad, 0: the value has no effect.
    /// </summary>
    public static double Correlation(ReadOnlySpan<EmployerAds> employers)
    {
        double ads = 0, asking = 0, squares = 0;
        foreach (var e in employers)
        {
            ads += e.Ads;
            asking += e.Asking;
            squares += (double)e.Ads * e.Ads;
        }

        if (asking == 0 || asking == ads)
        {
            return 1;
        }

        if (ads == employers.Length || employers.Length < 2)
        {
            return 0;
        }

        var share = asking / ads;
        double between = 0, within = 0;
        foreach (var e in employers)
        {
            between += e.Ads * (e.Share - share) * (e.Share - share);
            within += e.Asking * (1 - e.Share);
        }

        between /= employers.Length - 1;
        within /= ads - employers.Length;
        var size = (ads - (squares / ads)) / (employers.Length - 1);
        return Math.Clamp((between - within) / (between + ((size - 1) * within)), 0, 1);
    }
}

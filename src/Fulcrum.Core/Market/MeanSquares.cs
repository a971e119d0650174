namespace Fulcrum.Core;

/// <summary>Analysis of variance of a yes/no answer whose clusters are employers.</summary>
/// <param name="Between">Mean square between employers.</param>
/// <param name="Within">Mean square within employers.</param>
/// <param name="Size">The size that unequal employers are worth on average, n0.</param>
public readonly record struct MeanSquares(double Between, double Within, double Size)
{
    /// <summary>The mean squares of a sample; (0, 0, 1) where all ads answer alike or there are not two employers.</summary>
    public static MeanSquares Of(ReadOnlySpan<EmployerAds> employers)
    {
        long clusters = 0, ads = 0, asking = 0;
        double squares = 0;
        foreach (var e in employers)
        {
            clusters += e.Alike;
            ads += (long)e.Ads * e.Alike;
            asking += (long)e.Asking * e.Alike;
            squares += (double)e.Ads * e.Ads * e.Alike;
        }

        if (clusters < 2 || asking == 0 || asking == ads)
        {
            return new MeanSquares(0, 0, 1);
        }

        var share = (double)asking / ads;
        double between = 0, within = 0;
        foreach (var e in employers)
        {
            var own = e.Share;
            between += e.Ads * (own - share) * (own - share) * e.Alike;
            within += e.Asking * (1 - own) * e.Alike;
        }

        between /= clusters - 1;
        return ads > clusters
            ? new MeanSquares(between, within / (ads - clusters), (ads - (squares / ads)) / (clusters - 1))
            : new MeanSquares(between, between, 1);
    }
}

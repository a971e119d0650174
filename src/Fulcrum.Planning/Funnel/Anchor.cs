using System.Runtime.CompilerServices;

namespace Fulcrum.Planning;

/// <summary>
/// Holds the three stage chances to one measured ratio: so many applications for one hire of the typical applicant. The
/// stages share the correction in proportion to their own variances, as when independent normals are conditioned on their sum.
/// </summary>
internal static class Anchor
{
    // Gauss–Hermite, seven nodes for a standard normal: averages over applicants who differ by the person effect.
    private static readonly double[] Nodes = [0, 1.1544053947399682, 2.366759410734541, 3.750439717725742];
    private static readonly double[] Weights = [0.45714285714285713, 0.24012317860501253, 0.030757123967586497, 0.0005482688559722186];

    /// <summary>The shifted log-odds of screen, technical and onsite.</summary>
    /// <param name="logOdds">The drawn ones.</param>
    /// <param name="variances">Variances of their priors.</param>
    /// <param name="personSpread">Standard deviation of the person effect that all stages share.</param>
    /// <param name="applicationsPerHire">What the chain is held to.</param>
    public static (double Screen, double Technical, double Onsite) Hold(
        (double Screen, double Technical, double Onsite) logOdds, (double Screen, double Technical, double Onsite) variances,
        double personSpread, double applicationsPerHire)
    {
        var target = 1 / applicationsPerHire;
        var total = variances.Screen + variances.Technical + variances.Onsite;
        var share = total > 0
            ? (Screen: variances.Screen / total, Technical: variances.Technical / total, Onsite: variances.Onsite / total)
            : (1.0, 0, 0);
        var (low, high) = (-60.0, 60.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (MeanHire(Shifted(middle), personSpread) < target)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Shifted((low + high) / 2);

        (double Screen, double Technical, double Onsite) Shifted(double by)
            => (logOdds.Screen + (by * share.Screen), logOdds.Technical + (by * share.Technical), logOdds.Onsite + (by * share.Onsite));
    }

    /// <summary>The chance of a hire by one application, averaged over applicants who differ by the person effect.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double MeanHire((double Screen, double Technical, double Onsite) logOdds, double personSpread)
    {
        var sum = 0.0;
        for (var i = 0; i < Nodes.Length; i++)
        {
            var up = Hire(logOdds, personSpread * Nodes[i]);
            sum += Weights[i] * (i == 0 ? up : up + Hire(logOdds, -personSpread * Nodes[i]));
        }

        return sum;
    }

    private static double Hire((double Screen, double Technical, double Onsite) logOdds, double person)
        => LogOdds.Chance(logOdds.Screen + person) * LogOdds.Chance(logOdds.Technical + person) * LogOdds.Chance(logOdds.Onsite + person);
}

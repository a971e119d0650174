namespace Fulcrum.Core;

/// <summary>What one slice of a role says about a concept, and what the whole role says.</summary>
/// <param name="Answers">How many independent answers the slice is worth (Σw).</param>
/// <param name="Share">The slice's own share.</param>
public readonly record struct SliceShare(double Answers, double Share);

/// <summary>
/// Slices with few employers lean on their role: logit(p of the slice) ~ N(logit(p of the role), τ²). τ² says how much slices of this role differ at all; it is
/// estimated from all its slices and concepts together by moments (DerSimonian and Laird 1986, Controlled Clinical Trials 7), on the scale of the score at the role's share, so that a slice where
/// nobody asks does not break it. The share printed is the most likely one given both, the interval its curvature's (Laplace), on the logit scale.
/// </summary>
public static class BorrowedShare
{
    /// <summary>The least τ² (assumed): a tenth of a logit of difference is always allowed, because "no difference found" is not "none".</summary>
    public const double LeastSpread = 0.01;

    /// <summary>τ² from each concept's slices; shares of the role near 0 or 1 say nothing about it and are left out.</summary>
    public static double Spread(IEnumerable<(double OfRole, IReadOnlyList<SliceShare> Slices)> concepts)
    {
        double excess = 0, scale = 0;
        foreach (var (p, slices) in concepts)
        {
            if (p is < 0.05 or > 0.95 || slices.Count < 2)
            {
                continue;
            }

            double all = 0, squares = 0, mean = 0;
            foreach (var s in slices)
            {
                all += s.Answers;
                squares += s.Answers * s.Answers;
                mean += s.Answers * s.Share;
            }

            mean /= all;
            excess -= slices.Count - 1;
            foreach (var s in slices)
            {
                excess += s.Answers * (s.Share - mean) * (s.Share - mean) / (p * (1 - p));
            }

            scale += p * (1 - p) * (all - (squares / all));
        }

        return scale > 0 ? Math.Max(LeastSpread, excess / scale) : LeastSpread;
    }

    /// <summary>The slice's share and interval after leaning on the role.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="ofRole">The role's share.</param>
    /// <param name="slices">All slices of the role: the role's share has an error of its own, and where few slices make the role, it leans to them; both add to τ².</param>
    /// <param name="spread">τ².</param>
    public static (double Share, Interval Interval) Of(SliceShare slice, double ofRole, IReadOnlyList<SliceShare> slices, double spread)
    {
        double answersOfRole = 0, squares = 0;
        foreach (var s in slices)
        {
            answersOfRole += s.Answers;
            squares += s.Answers * s.Answers;
        }

        var p0 = Math.Clamp(ofRole, 0.5 / (answersOfRole + 1), 1 - (0.5 / (answersOfRole + 1)));
        var centre = Math.Log(p0 / (1 - p0));
        var variance = (spread * (1 + (squares / (answersOfRole * answersOfRole)))) + (1 / (answersOfRole * p0 * (1 - p0)));
        var x = centre;
        for (var step = 0; step < 60; step++)
        {
            var p = Expit(x);
            var move = ((slice.Answers * (slice.Share - p)) - ((x - centre) / variance)) / ((slice.Answers * p * (1 - p)) + (1 / variance));
            x += Math.Clamp(move, -1, 1);
            if (Math.Abs(move) < 1e-10)
            {
                break;
            }
        }

        var share = Expit(x);
        var half = Tails.Normal975 / Math.Sqrt((slice.Answers * share * (1 - share)) + (1 / variance));
        return (share, new Interval(Expit(x - half), Expit(x + half)));
    }

    private static double Expit(double x) => 1 / (1 + Math.Exp(-x));
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// A mean over paths with its two uncertainties apart: the spread over draws of the parameters (what is not known of the
/// world) and the error of the simulation itself (which more paths remove).
/// </summary>
/// <param name="Mean">Mean over all paths.</param>
/// <param name="Interval">10–90 of the draws' means, the paths' noise taken out.</param>
/// <param name="Error">Standard error of the mean from simulation alone: from few paths and few draws.</param>
/// <param name="ByDraw">Mean of each draw, drawn towards the overall mean by as much as the paths' noise spreads them.</param>
internal sealed record DrawSpread(double Mean, Interval Interval, double Error, double[] ByDraw)
{
    /// <summary>Part of the draws whose value is above a limit.</summary>
    public double ShareAbove(double limit) => ByDraw.Count(m => m > limit) / (double)ByDraw.Length;

    /// <summary>The spread of one value a path; values that are not numbers are left out.</summary>
    /// <param name="values">Paths in blocks, one block for each draw.</param>
    /// <param name="draws">How many draws.</param>
    public static DrawSpread Of(ReadOnlySpan<double> values, int draws)
    {
        var each = values.Length / draws;
        var sums = new DrawSum[draws];
        for (var d = 0; d < draws; d++)
        {
            foreach (var v in values.Slice(d * each, each))
            {
                sums[d].Add(v);
            }
        }

        return Of(sums);
    }

    /// <summary>The same from the sums of each draw.</summary>
    public static DrawSpread Of(ReadOnlySpan<DrawSum> draws)
    {
        var means = new List<double>(draws.Length);
        var (sum, count, noise) = (0.0, 0, 0.0);
        foreach (ref readonly var draw in draws)
        {
            if (draw.Count == 0)
            {
                continue;
            }

            means.Add(draw.Mean);
            (sum, count) = (sum + (draw.Mean * draw.Count), count + draw.Count);
            noise += draw.Count > 1 ? draw.Squares / (draw.Count - 1) / draw.Count : 0;
        }

        if (means.Count == 0)
        {
            return new DrawSpread(0, new Interval(0, 0), 0, []);
        }

        var overall = sum / count;
        var (total, centre) = (0.0, means.Average());
        foreach (var m in means)
        {
            total += (m - centre) * (m - centre);
        }

        total /= Math.Max(1, means.Count - 1);
        noise /= means.Count;
        var shrink = total > 0 ? Math.Sqrt(Math.Max(0, total - noise) / total) : 0;
        var shrunk = means.Select(m => overall + ((m - centre) * shrink)).ToArray();
        var sorted = (double[])shrunk.Clone();
        Array.Sort(sorted);
        var error = means.Count > 1 ? Math.Sqrt(total / means.Count) : 0;
        return new DrawSpread(overall, new Interval(Band.Quantile(sorted, 0.1), Band.Quantile(sorted, 0.9)), error, shrunk);
    }
}

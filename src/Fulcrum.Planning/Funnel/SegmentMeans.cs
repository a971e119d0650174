using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>How an effect differs between kinds of employers: drawn, with the mean over the role's ads taken off, so that it is zero on average.</summary>
internal sealed class SegmentMeans
{
    private readonly double[] _share = new double[6];

    /// <summary>Takes the ads' weights by segment.</summary>
    public SegmentMeans(AdTable ads)
    {
        for (var a = 0; a < ads.Count; a++)
        {
            _share[(int)ads.Readings[a].Segment] += ads.Weight[a];
        }
    }

    /// <summary>Fills one row for each effect, one column for each segment; employers of unknown kind have no difference of their own.</summary>
    public void Draw(double[,] into, Draws draws, int draw, double deviation)
    {
        for (var effect = 0; effect < into.GetLength(0); effect++)
        {
            var mean = 0.0;
            var known = 0.0;
            for (var s = 0; s < _share.Length; s++)
            {
                into[effect, s] = deviation == 0 || s == (int)Segment.Unknown ? 0 : deviation * Normal.Quantile(draws.One(draw, 0xE0u + (uint)effect, (uint)s));
                mean += s == (int)Segment.Unknown ? 0 : _share[s] * into[effect, s];
                known += s == (int)Segment.Unknown ? 0 : _share[s];
            }

            for (var s = 0; s < _share.Length && known > 0; s++)
            {
                into[effect, s] -= s == (int)Segment.Unknown ? 0 : mean / known;
            }
        }
    }
}

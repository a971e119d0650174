namespace Fulcrum.Planning;

/// <summary>
/// Sorts the ads into few groups that respond alike, so that openings can be kept as one stock a group instead of one an ad.
/// Groups come from halving: the group whose ads differ most is split at the middle of what they differ most in, their
/// chance at the start or what one of the catalogue's actions changes there. They depend on the request alone, so
/// simulations with and without an action keep the same stocks.
/// </summary>
internal sealed class OpeningGroups
{
    /// <summary>How many groups there are at most.</summary>
    public const int Most = 16;

    /// <summary>Splits the ads.</summary>
    /// <param name="weights">Weight of each ad.</param>
    /// <param name="features">By feature, then ad: log chance at the start first, then the change by each action.</param>
    public OpeningGroups(double[] weights, IReadOnlyList<double[]> features)
    {
        var groups = new List<int[]> { Enumerable.Range(0, weights.Length).ToArray() };
        while (groups.Count < Most)
        {
            var best = (Group: -1, Feature: -1, Spread: 1e-12);
            for (var g = 0; g < groups.Count; g++)
            {
                for (var f = 0; f < features.Count; f++)
                {
                    var spread = Spread(groups[g], weights, features[f]);
                    best = spread > best.Spread ? (g, f, spread) : best;
                }
            }

            if (best.Group < 0)
            {
                break;
            }

            var (low, high) = Split(groups[best.Group], weights, features[best.Feature]);
            groups[best.Group] = low;
            groups.Add(high);
        }

        Count = groups.Count;
        Members = [.. groups];
        Weight = [.. groups.Select(g => g.Sum(a => weights[a]))];
    }

    /// <summary>How many groups.</summary>
    public int Count { get; }

    /// <summary>The ads of each group.</summary>
    public int[][] Members { get; }

    /// <summary>Share of the openings that fall into each group.</summary>
    public double[] Weight { get; }

    // Weighted sum of squares around the mean.
    private static double Spread(int[] group, double[] weights, double[] feature)
    {
        double weight = 0, sum = 0, squares = 0;
        foreach (var a in group)
        {
            weight += weights[a];
            sum += weights[a] * feature[a];
            squares += weights[a] * feature[a] * feature[a];
        }

        return weight > 0 ? squares - (sum * sum / weight) : 0;
    }

    // Between the two neighbours in order of the feature whose halves differ most (the best cut of one dimension).
    private static (int[] Low, int[] High) Split(int[] group, double[] weights, double[] feature)
    {
        var ordered = group.OrderBy(a => feature[a]).ThenBy(a => a).ToArray();
        double total = 0, totalSum = 0;
        foreach (var a in ordered)
        {
            total += weights[a];
            totalSum += weights[a] * feature[a];
        }

        var (best, cut, weight, sum) = (-1.0, 1, 0.0, 0.0);
        for (var i = 0; i < ordered.Length - 1; i++)
        {
            weight += weights[ordered[i]];
            sum += weights[ordered[i]] * feature[ordered[i]];
            if (feature[ordered[i]] == feature[ordered[i + 1]])
            {
                continue;
            }

            var gain = (sum * sum / weight) + ((totalSum - sum) * (totalSum - sum) / (total - weight));
            if (gain > best || best < 0)
            {
                (best, cut) = (gain, i + 1);
            }
        }

        return (ordered[..cut], ordered[cut..]);
    }
}

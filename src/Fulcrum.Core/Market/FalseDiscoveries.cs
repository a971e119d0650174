namespace Fulcrum.Core;

/// <summary>Which of many differences stand out, when looking at many makes some look large by chance.</summary>
public static class FalseDiscoveries
{
    /// <summary>
    /// Benjamini and Hochberg (1995, Journal of the Royal Statistical Society B 57): of those marked, at most this share is expected to be chance.
    /// </summary>
    /// <param name="chances">For each, the chance of a difference this large where there is none.</param>
    /// <param name="rate">The share of false marks that is put up with.</param>
    /// <returns>Whether each stands out, in the order given.</returns>
    public static IReadOnlyList<bool> Marked(IReadOnlyList<double> chances, double rate = 0.05)
    {
        var order = Enumerable.Range(0, chances.Count).OrderBy(n => chances[n]).ToArray();
        var last = order.Length - 1;
        while (last >= 0 && !(chances[order[last]] <= rate * (last + 1) / chances.Count))
        {
            last--;
        }

        var marked = new bool[chances.Count];
        for (var n = 0; n <= last; n++)
        {
            marked[order[n]] = true;
        }

        return marked;
    }
}

namespace Fulcrum.Planning;

/// <summary>The resources of a surrogate problem as rows of a linear program: what each action takes as a part of what there is.</summary>
internal static class BoundRows
{
    private const int MostWindows = 6;

    /// <summary>Money, and hours in windows that start at a release and end at a due week: those that bind most.</summary>
    internal static IEnumerable<double[]> Of(SurrogateProblem p)
    {
        if (p.Count == 0)
        {
            yield break;
        }

        var money = Math.Min(p.Budget, p.MoneyBy(p.Due.Max()));
        if (money > 0 && p.Payments.All(n => n == 1))
        {
            yield return [.. p.Cost.Select(c => c / money)];
        }
        else if (p.Budget > 0)
        {
            yield return [.. p.Cost.Select(c => c / p.Budget)];
        }

        var windows = p.Release.Distinct().Order().Take(8).SelectMany(from => p.Due.Distinct().OrderDescending().Take(8).Where(d => d > from).Select(due => (From: from, Due: due)))
            .Select(w => (w.From, w.Due, Limit: p.HoursBefore(w.Due) - p.HoursBefore(w.From), Inside: Enumerable.Range(0, p.Count).Where(i => p.Release[i] >= w.From && p.Due[i] <= w.Due).ToList()))
            .Where(w => w.Limit > 0 && w.Inside.Count > 0)
            .OrderByDescending(w => w.Inside.Sum(i => p.Hours[i]) / w.Limit).ThenBy(w => w.From).ThenBy(w => w.Due).Take(MostWindows);
        foreach (var w in windows)
        {
            var use = new double[p.Count];
            w.Inside.ForEach(i => use[i] = p.Hours[i] / w.Limit);
            yield return use;
        }
    }
}

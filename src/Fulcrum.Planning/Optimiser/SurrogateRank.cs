namespace Fulcrum.Planning;

/// <summary>Spearman's correlation of surrogate and simulation over random feasible plans, so that everybody can see how far to trust the surrogate.</summary>
internal static class SurrogateRank
{
    private const int Plans = 200;
    private const int Paths = 96;

    internal static double Of(SurrogateProblem problem, SimulatedChoices choices, ulong seed, CancellationToken enough)
    {
        if (problem.Count < 3)
        {
            return 1;
        }

        var draws = new Draws(seed, Draws.Parameter);
        var plans = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        for (var k = 0; k < Plans * 4 && plans.Count < Plans; k++)
        {
            var chosen = choices.Base;
            var wanted = 1 + (int)(draws.One(k, 0xB0, 0) * 5);
            for (var n = 0; n < wanted; n++)
            {
                var add = (bool[])chosen.Clone();
                foreach (var (need, i) in choices.WithPrerequisites((int)(draws.One(k, 0xB0, (uint)n + 1) * problem.Count)).Select((need, i) => (need, i)))
                {
                    add[i] |= need;
                }

                chosen = problem.IsFeasible(add) ? add : chosen;
            }

            plans.TryAdd(SimulatedChoices.Key(chosen), chosen);
        }

        var looked = plans.Values.TakeWhile((_, k) => k < 20 || !enough.IsCancellationRequested).Select(p => (Value: problem.Value(p), Worth: choices.Worth(p, Paths))).ToList();
        return RankCorrelation.Of([.. looked.Select(p => p.Value)], [.. looked.Select(p => p.Worth)]);
    }
}

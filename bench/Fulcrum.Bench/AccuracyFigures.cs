using System.Globalization;

namespace Fulcrum.Bench;

/// <summary>Figures over many ads with 95 % bootstrap intervals: ads are drawn with replacement, because the items of one ad are not independent.</summary>
internal static class AccuracyFigures
{
    private const int Draws = 2000;

    /// <summary>Name, value, interval and counts of every figure.</summary>
    public static List<(string Name, double Value, double Low, double High, string Counts)> Of(IReadOnlyList<AccuracyScore> scores)
    {
        var names = scores.SelectMany(s => s.Tallies.Keys).Distinct(StringComparer.Ordinal).ToList();
        var table = scores.Select(s => names.Select(n => s.Tallies.GetValueOrDefault(n)).ToArray()).ToArray();
        var drawn = Enumerable.Range(0, Draws).Select(d => Sums(table, Draw(table.Length, (ulong)d), names.Count)).ToArray();
        var whole = Sums(table, Enumerable.Range(0, table.Length), names.Count);
        var result = new List<(string, double, double, double, string)>();
        foreach (var (group, _) in AccuracyScore.Groups)
        {
            var r = names.IndexOf($"{group} recall");
            var p = names.IndexOf($"{group} precision");
            Row($"{group} F1", s => F1(Ratio(s[p]), Ratio(s[r])), "");
            Row($"{group} precision", s => Ratio(s[p]), Count(whole[p]));
            Row($"{group} recall", s => Ratio(s[r]), Count(whole[r]));
        }

        for (var n = 0; n < names.Count; n++)
        {
            var at = n;
            if (!names[n].EndsWith(" recall", StringComparison.Ordinal) && !names[n].EndsWith(" precision", StringComparison.Ordinal))
            {
                Row(names[n], s => Ratio(s[at]), Count(whole[at]));
            }
        }

        return result;

        void Row(string name, Func<(double Right, double All)[], double> figure, string counts)
        {
            var values = drawn.Select(figure).Order().ToArray();
            result.Add((name, figure(whole), values[(int)(0.025 * Draws)], values[(int)(0.975 * Draws)], counts));
        }
    }

    private static (double Right, double All)[] Sums((double Right, double All)[][] table, IEnumerable<int> rows, int width)
    {
        var sums = new (double Right, double All)[width];
        foreach (var row in rows)
        {
            for (var n = 0; n < width; n++)
            {
                sums[n] = (sums[n].Right + table[row][n].Right, sums[n].All + table[row][n].All);
            }
        }

        return sums;
    }

    // SplitMix64 (Steele, Lea and Flood 2014), seeded by the number of the draw: the same intervals on every run.
    private static IEnumerable<int> Draw(int count, ulong seed)
    {
        var state = (seed + 1) * 0x9E3779B97F4A7C15UL;
        for (var n = 0; n < count; n++)
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            yield return (int)((z ^ (z >> 31)) % (ulong)count);
        }
    }

    private static double Ratio((double Right, double All) tally) => tally.All == 0 ? 0 : tally.Right / tally.All;

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    private static string Count((double Right, double All) tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Right}/{tally.All}");
}

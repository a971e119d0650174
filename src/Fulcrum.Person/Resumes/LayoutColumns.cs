namespace Fulcrum.Person;

/// <summary>Finds the gap between the two columns of a page that was printed as laid out.</summary>
internal static class LayoutColumns
{
    private const int LeastStarts = 4;
    private const int NarrowestColumn = 12;
    private const double MostCrossing = 0.25;

    /// <summary>
    /// Column where the right text column starts; null when the page has one column. Both sides must hold a section heading:
    /// dates and places in a margin are no column.
    /// </summary>
    public static int? Find(IReadOnlyList<string> lines)
    {
        var filled = lines.Where(l => l.Trim().Length > 0).ToList();
        var starts = new Dictionary<int, int>();
        foreach (var line in filled)
        {
            foreach (var at in StartsIn(line))
            {
                starts[at] = starts.GetValueOrDefault(at) + 1;
            }
        }

        (int At, double Crossing, int Starts)? best = null;
        foreach (var (at, count) in starts.Where(s => s.Key >= NarrowestColumn && s.Value >= LeastStarts).OrderBy(s => s.Key))
        {
            var crossing = filled.Count(l => Crosses(l, at)) / (double)filled.Count;
            if (crossing > MostCrossing || !HoldsHeading(filled, at, left: true) || !HoldsHeading(filled, at, left: false))
            {
                continue;
            }

            if (best is not { } b || crossing < b.Crossing - 0.02 || (crossing <= b.Crossing + 0.02 && count > b.Starts))
            {
                best = (at, crossing, count);
            }
        }

        return best?.At;
    }

    /// <summary>Whether a text runs over the gap.</summary>
    public static bool Crosses(string line, int at) =>
        line.Length > at && at > 1 && (!char.IsWhiteSpace(line[at - 1]) || (!char.IsWhiteSpace(line[at - 2]) && !char.IsWhiteSpace(line[at])));

    // Where text starts after at least two blanks.
    private static IEnumerable<int> StartsIn(string line)
    {
        for (var i = 2; i < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i]) && char.IsWhiteSpace(line[i - 1]) && char.IsWhiteSpace(line[i - 2]))
            {
                yield return i;
            }
        }
    }

    private static bool HoldsHeading(List<string> lines, int at, bool left) => lines.Any(l =>
    {
        if (Crosses(l, at))
        {
            return false;
        }

        var part = left ? l[..Math.Min(at, l.Length)] : l.Length > at ? l[at..] : "";
        return SectionNames.Of(part.Trim()) is not null;
    });
}

namespace Fulcrum.Person;

/// <summary>A part of a page that is read from top to bottom.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Segments">What stands in it.</param>
/// <param name="Beside">How many regions stand beside each other here; 1 for the whole width.</param>
internal sealed record PageRegion(int Page, IReadOnlyList<PagePiece> Segments, int Beside)
{
    /// <summary>Left edge of its text.</summary>
    public double Left { get; } = Segments.Min(s => s.Left);

    /// <summary>Right edge of its text.</summary>
    public double Right { get; } = Segments.Max(s => s.Right);

    /// <summary>Upper edge of its text.</summary>
    public double Top { get; } = Segments.Min(s => s.Top);

    /// <summary>Whether a section heading stands in it.</summary>
    public bool HasHeading { get; } = Segments.Any(PageRegions.IsHeading);
}

/// <summary>
/// Cuts a page into regions in reading order. A gap that runs down the page parts two columns when both sides hold section headings;
/// dates, places and labels in a margin are no column, however straight the gap is.
/// </summary>
internal static class PageRegions
{
    private const int MostDepth = 4;
    private const double MostIndent = 14;
    private const int MostSegments = 4_000;

    /// <summary>The regions of a page.</summary>
    /// <param name="segments">Segments, headers and footers taken out.</param>
    /// <param name="gutters">Where columns started on the pages before; those found here are added.</param>
    public static List<PageRegion> Of(int page, IReadOnlyList<PagePiece> segments, List<double> gutters)
    {
        var regions = new List<PageRegion>();
        if (segments.Count > 0)
        {
            Split(page, segments, 1, 0, gutters, regions);
        }

        return regions;
    }

    /// <summary>Whether a segment is the name of a section and nothing else.</summary>
    public static bool IsHeading(PagePiece segment) => Bullets.LengthOfSign(segment.Text) == 0 && SectionNames.Of(segment.Text.TrimEnd(':')) is not null;

    private static void Split(int page, IReadOnlyList<PagePiece> segments, int beside, int depth, List<double> gutters, List<PageRegion> regions)
    {
        if (segments.Count == 0)
        {
            return;
        }

        if (depth == MostDepth || segments.Count > MostSegments || BestGutter(segments, gutters) is not { } cut)
        {
            regions.Add(new PageRegion(page, segments, beside));
            return;
        }

        gutters.Add(cut.At);
        Split(page, [.. segments.Where(s => s.Middle < cut.Top)], beside, depth + 1, gutters, regions);
        var run = segments.Where(s => s.Middle >= cut.Top && s.Middle <= cut.Bottom).ToList();
        Split(page, [.. run.Where(s => s.Left < cut.At - 1)], beside + 1, depth + 1, gutters, regions);
        Split(page, [.. run.Where(s => s.Left >= cut.At - 1)], beside + 1, depth + 1, gutters, regions);
        Split(page, [.. segments.Where(s => s.Middle > cut.Bottom)], beside, depth + 1, gutters, regions);
    }

    private readonly record struct Gutter(double At, double Top, double Bottom, int Covers);

    private static Gutter? BestGutter(IReadOnlyList<PagePiece> segments, List<double> known)
    {
        Gutter? best = null;
        foreach (var at in Starts(segments))
        {
            foreach (var run in Runs(segments, at, known.Exists(k => Math.Abs(k - at) < 4)))
            {
                if (best is not { } b || run.Covers > b.Covers)
                {
                    best = run;
                }
            }
        }

        return best;
    }

    // Where several segments start under each other.
    private static List<double> Starts(IReadOnlyList<PagePiece> segments)
    {
        var starts = new List<double>();
        var lefts = segments.Select(s => s.Left).Order().ToList();
        for (var i = 0; i < lefts.Count;)
        {
            var end = i;
            while (end + 1 < lefts.Count && lefts[end + 1] - lefts[i] < MostIndent)
            {
                end++;
            }

            if (end - i >= 2 && i > 0)
            {
                starts.Add(lefts[i]);
            }

            i = end + 1;
        }

        return starts;
    }

    // The stretches of the page in which nothing runs over the gap.
    private static IEnumerable<Gutter> Runs(IReadOnlyList<PagePiece> segments, double at, bool isKnown)
    {
        var from = 0;
        for (var i = 0; i <= segments.Count; i++)
        {
            if (i < segments.Count && !(segments[i].Left < at - 1 && segments[i].Right > at - 0.5 * segments[i].Height))
            {
                continue;
            }

            if (Test(segments, from, i, at, isKnown) is { } gutter)
            {
                yield return gutter;
            }

            from = i + 1;
        }
    }

    private static Gutter? Test(IReadOnlyList<PagePiece> segments, int from, int to, double at, bool isKnown)
    {
        if (to - from < 6)
        {
            return null;
        }

        var run = segments.Skip(from).Take(to - from).ToList();
        var (left, right) = (run.Where(s => s.Left < at - 1).ToList(), run.Where(s => s.Left >= at - 1).ToList());
        if (left.Count < 2 || right.Count < 2)
        {
            return null;
        }

        var (leftHeads, rightHeads) = (left.Where(IsHeading).ToList(), right.Where(IsHeading).ToList());
        if (leftHeads.Count > 0 && rightHeads.Count > 0 ? !AreColumns(left, right, leftHeads, rightHeads)
            : !(isKnown && leftHeads.Count + rightHeads.Count > 0 || isKnown && !Aligned(left, right)))
        {
            return null;
        }

        // What stands above the first heading belongs to the text above, unless this is the head of the page.
        var top = run[0].Top - 1;
        if (segments.Take(from).Any(IsHeading) && leftHeads.Count > 0 && rightHeads.Count > 0)
        {
            top = Math.Min(leftHeads[0].Top, rightHeads[0].Top) - 1;
        }

        var bottom = run.Max(s => s.Middle) + 0.1;
        return new Gutter(at, top, bottom, run.Count(s => s.Middle >= top));
    }

    // A section name with its text beside it is the label of a row ("Languages   Python, Go"), unless the lines of the two sides go their own ways.
    private static bool AreColumns(List<PagePiece> left, List<PagePiece> right, List<PagePiece> leftHeads, List<PagePiece> rightHeads) =>
        left.Count - leftHeads.Count > 0 && right.Count - rightHeads.Count > 0
        && ((StandAlone(leftHeads, right) && StandAlone(rightHeads, left)) || (!Aligned(left, right) && !Aligned(right, left)));

    private static bool StandAlone(List<PagePiece> heads, List<PagePiece> others) =>
        heads.Exists(h => !others.Exists(o => Math.Abs(o.Bottom - h.Bottom) < 0.2 * h.Height && !IsHeading(o)));

    // Whether nearly every line of one side has its partner on the other, as dates and places in a margin have.
    private static bool Aligned(List<PagePiece> others, List<PagePiece> side) =>
        side.Count(s => others.Exists(o => Math.Abs(o.Bottom - s.Bottom) < 0.2 * s.Height)) >= 0.8 * side.Count;
}

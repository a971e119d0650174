using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Levels with their errors against what a role asks, as inline SVG.</summary>
internal static class LevelChart
{
    private const int Width = 760;
    private const int Labels = 220;
    private const int RowHeight = 24;
    private static readonly string[] s_levels = ["none", "aware", "working", "proficient", "expert"];

    /// <summary>One row per concept, in the order given.</summary>
    internal static Html Of(IReadOnlyList<GapRow> rows)
    {
        static double X(double level) => Labels + 20 + (Math.Clamp(level, 0, 4) / 4 * (Width - Labels - 60));
        var bottom = 22 + (rows.Count * RowHeight);
        var grid = Html.Join(s_levels.Select((name, level) => Html.Of($"""<line class="grid" x1="{X(level)}" x2="{X(level)}" y1="18" y2="{bottom}"/><text class="soft" x="{X(level)}" y="12" text-anchor="middle">{level} {name}</text>""")));
        var bars = Html.Join(rows.Select((g, i) =>
        {
            var y = 22 + (i * RowHeight);
            var (l, asked) = (g.Level, g.Asked);
            return Html.Of($"""<text x="{Labels - 8}" y="{y + 15}" text-anchor="end">{Cut(g.Demand.Concept.Name)}</text><line class="zero" x1="{X(asked)}" x2="{X(asked)}" y1="{y + 3}" y2="{y + 19}"/><line class="whisker" x1="{X(l.Mean - l.Error)}" x2="{X(l.Mean + l.Error)}" y1="{y + 11}" y2="{y + 11}"/><circle class="dot" cx="{X(l.Mean)}" cy="{y + 11}" r="4.5"><title>{g.Demand.Concept.Name}: level {l.Mean:0.0} ± {l.Error:0.0}; the ads ask for {asked:0.0}; {Print.Share(g.Demand.Any)} of them name it</title></circle>""");
        }));
        return Html.Of($"""<svg viewBox="0 0 {Width} {bottom + 8}" role="img" aria-label="Your level in {rows.Count} skills with its error, against the level that the ads ask for">{Html.Join([grid, bars])}</svg>""");
    }

    private static string Cut(string text) => text.Length <= 30 ? text : text[..29] + "…";
}

using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Pictures of the report as inline SVG: each with its interval, labelled directly, and with its text for those who hear it.</summary>
internal static class Charts
{
    private const int Width = 760;
    private const int Labels = 220;
    private const int RowHeight = 24;

    /// <summary>Share of ads per concept, a bar with its 95 % interval.</summary>
    internal static Html Demand(IReadOnlyList<ConceptDemand> rows)
    {
        double X(double share) => Labels + (share * (Width - Labels - 60));
        var grid = Html.Join(new[] { 0, .25, .5, .75, 1 }.Select(s => Html.Of($"""<line class="grid" x1="{X(s)}" x2="{X(s)}" y1="18" y2="{22 + (rows.Count * RowHeight)}"/><text class="soft" x="{X(s)}" y="12" text-anchor="middle">{s * 100}&#8239;%</text>""")));
        var bars = Html.Join(rows.Select((c, i) =>
        {
            var y = 22 + (i * RowHeight);
            var s = c.Any;
            var whisker = s.Interval is { } w
                ? Html.Of($"""<line class="whisker" x1="{X(w.Low)}" x2="{X(w.High)}" y1="{y + 11}" y2="{y + 11}"/><circle class="dot" cx="{X(s.Weighted)}" cy="{y + 11}" r="3.5"/>""")
                : Html.Of($"""<text class="soft" x="{X(s.Weighted) + 6}" y="{y + 15}">too few to tell</text>""");
            return Html.Of($"""<text x="{Labels - 8}" y="{y + 15}" text-anchor="end">{Cut(c.Concept.Name, 30)}</text><rect class="bar" x="{X(0)}" y="{y + 4}" width="{X(s.Weighted) - X(0)}" height="14"><title>{c.Concept.Name}: {Print.Share(s)}, {s.Ads} of {s.AdsInAll} ads, {s.Employers} of {s.EmployersInAll} employers</title></rect>{whisker}""");
        }));
        return Svg(30 + (rows.Count * RowHeight), $"Share of ads that name each of {rows.Count} concepts, with 95 % intervals", Html.Join([grid, bars]));
    }

    /// <summary>The plan by week.</summary>
    internal static Html Calendar(Plan plan, DateOnly start)
    {
        var weeks = Math.Max(4, plan.Chosen.Max(c => c.Scheduled.EndWeek) + 1);
        double X(double week) => Labels + (week / weeks * (Width - Labels - 10));
        var every = weeks > 40 ? 8 : weeks > 16 ? 4 : 2;
        var grid = Html.Join(Enumerable.Range(0, (weeks / every) + 1).Select(k => k * every).Where(w => w <= weeks).Select(w => Html.Of($"""<line class="grid" x1="{X(w)}" x2="{X(w)}" y1="18" y2="{22 + (plan.Chosen.Count * RowHeight)}"/><text class="soft" x="{X(w)}" y="12">{start.AddDays(7 * w):d MMM}</text>""")));
        var bars = Html.Join(plan.Chosen.Select((c, i) =>
        {
            var s = c.Scheduled;
            var y = 22 + (i * RowHeight);
            return Html.Of($"""<text x="{Labels - 8}" y="{y + 15}" text-anchor="end">{Cut(s.Action.Name, 30)}</text><rect class="dot" rx="2" x="{X(s.StartWeek)}" y="{y + 4}" width="{Math.Max(3, X(s.EndWeek + 1) - X(s.StartWeek) - 1)}" height="14"><title>{s.Action.Name}: {start.AddDays(7 * s.StartWeek):d MMM yyyy} to {start.AddDays((7 * s.EndWeek) + 6):d MMM yyyy}, {s.WeeklyHours.Sum():0} hours</title></rect>""");
        }));
        return Svg(30 + (plan.Chosen.Count * RowHeight), $"Calendar of {plan.Chosen.Count} actions over {weeks} weeks", Html.Join([grid, bars]));
    }

    /// <summary>Cash month by month: the 10–90 and 25–75 bands with the median, and the median without the plan.</summary>
    internal static Html Cash(PivotTax tax, PivotTax baseline)
    {
        const int height = 300;
        var months = tax.Cash.Count - 1;
        var low = Math.Min(0, tax.Cash.Min(b => b.P10));
        var high = Math.Max(1, tax.Cash.Max(b => b.P90));
        double X(int m) => 70 + (m * (Width - 90.0) / Math.Max(1, months));
        double Y(double v) => 15 + ((high - v) / (high - low) * (height - 45));
        string Path(IEnumerable<(int M, double V)> points) => string.Join(" ", points.Select((p, i) => FormattableString.Invariant($"{(i == 0 ? "M" : "L")}{X(p.M):0.#} {Y(p.V):0.#}")));
        string Area(Func<Band, double> lower, Func<Band, double> upper) => Path(tax.Cash.Select((b, m) => (m, upper(b))).Concat(tax.Cash.Select((b, m) => (m, lower(b))).Reverse())) + " Z";
        var step = Nice((high - low) / 5);
        var ticks = Enumerable.Range((int)Math.Ceiling(low / step), 1 + (int)(Math.Floor(high / step) - Math.Ceiling(low / step))).Select(k => k * step);
        var grid = Html.Join(ticks.Select(v => Html.Of($"""<line class="{(v == 0 ? "under" : "grid")}" x1="70" x2="{Width - 20}" y1="{Y(v)}" y2="{Y(v)}"/><text class="soft" x="64" y="{Y(v) + 4}" text-anchor="end">{Print.Amount(v, tax.Currency)}</text>"""))
            .Concat(Enumerable.Range(0, (months / 12) + 1).Select(y => Html.Of($"""<text class="soft" x="{X(y * 12)}" y="{height - 10}" text-anchor="middle">{(y == 0 ? "now" : $"month {y * 12}")}</text>"""))));
        var lines = Html.Of($"""
            <path class="band" d="{Area(b => b.P10, b => b.P90)}"/><path class="band" d="{Area(b => b.P25, b => b.P75)}"/>
            <path class="base" d="{Path(baseline.Cash.Select((b, m) => (m, b.P50)))}"/><path class="median" d="{Path(tax.Cash.Select((b, m) => (m, b.P50)))}"/>
            """);
        return Svg(height, "Cash at the end of each month: median, 25–75 and 10–90 bands", Html.Join([grid, lines]));
    }

    /// <summary>When the person lands: share of paths by month, and those that never do within the horizon.</summary>
    internal static Html Landing(PivotTax tax)
    {
        const int height = 170;
        var shares = tax.LandingMonths;
        var top = Math.Max(0.01, shares.Max());
        var each = (Width - 90.0) / shares.Count;
        double Y(double s) => 15 + ((1 - (s / top)) * (height - 45));
        var bars = Html.Join(shares.Select((s, m) =>
        {
            var last = m == shares.Count - 1;
            return Html.Of($"""<rect class="{(last ? "bar" : "dot")}" x="{60 + (m * each) + (last ? 8 : 0)}" y="{Y(s)}" width="{Math.Max(1, each - 1)}" height="{height - 30 - Y(s)}"><title>{(last ? "never within the horizon" : $"month {m + 1}")}: {s * 100:0.#} % of paths</title></rect>""");
        }));
        var axis = Html.Join(Enumerable.Range(0, ((shares.Count - 2) / 12) + 1).Select(y => Html.Of($"""<text class="soft" x="{60 + (y * 12 * each)}" y="{height - 12}">{(y == 0 ? "now" : $"month {y * 12}")}</text>"""))
            .Append(Html.Of($"""<text class="soft" x="{Width - 4}" y="{height - 12}" text-anchor="end">never: {shares[^1] * 100:0}&#8239;%</text>""")));
        return Svg(height, "Share of simulated paths that land in each month", Html.Join([bars, axis]));
    }

    /// <summary>Net gain of each action with its 10–90 interval, zero marked.</summary>
    internal static Html Needles(IReadOnlyList<Needle> needles)
    {
        var currency = needles[0].Cost.Currency;
        var low = Math.Min(0, needles.Min(n => n.NetGain.Interval.Low));
        var high = Math.Max(1, needles.Max(n => n.NetGain.Interval.High));
        double X(double v) => Labels + ((v - low) / (high - low) * (Width - Labels - 50));
        var zero = Html.Of($"""<line class="zero" x1="{X(0)}" x2="{X(0)}" y1="18" y2="{22 + (needles.Count * RowHeight)}"/><text class="soft" x="{X(0)}" y="12" text-anchor="middle">0</text><text class="soft" x="{X(low)}" y="12">{(low < 0 ? Print.Amount(low, currency) : "")}</text><text class="soft" x="{X(high)}" y="12" text-anchor="end">{Print.Amount(high, currency)}</text>""");
        var rows = Html.Join(needles.Select((n, i) =>
        {
            var y = 22 + (i * RowHeight);
            return Html.Of($"""<text x="{Labels - 8}" y="{y + 15}" text-anchor="end">{Cut(n.Action.Name, 30)}</text><line class="whisker" x1="{X(n.NetGain.Interval.Low)}" x2="{X(n.NetGain.Interval.High)}" y1="{y + 11}" y2="{y + 11}"/><circle class="dot" cx="{X(Math.Clamp(n.NetGain.Mean, low, high))}" cy="{y + 11}" r="4.5"><title>{n.Action.Name}: {Print.Amount(n.NetGain.Mean, currency)}, P(gain exceeds cost) {n.GainExceedsCost.Value * 100:0} %</title></circle>""");
        }));
        return Svg(30 + (needles.Count * RowHeight), "Net gain of each action over ten years with its 10–90 interval", Html.Join([zero, rows]));
    }

    private static Html Svg(int height, string label, Html content) => Html.Of($"""<svg viewBox="0 0 {Width} {height}" role="img" aria-label="{label}">{content}</svg>""");

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    // 1, 2 or 5 times a power of ten, not below the asked-for step.
    private static double Nice(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }
}

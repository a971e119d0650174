namespace Fulcrum.Core;

/// <summary>The ads of one employer at one time.</summary>
/// <param name="Employer">Which employer.</param>
/// <param name="Years">When, in years from any day.</param>
/// <param name="Ads">Ads then.</param>
/// <param name="Asking">How many of them ask.</param>
/// <param name="Board">On which board: changes are looked at within boards, because a new board is no change of the market.</param>
public readonly record struct EmployerMonth(int Employer, double Years, int Ads, int Asking, int Board = 0);

/// <summary>
/// How fast a share changes: the slope of weighted straight lines through ads over time, one line a board, all of the same slope; each employer's ads weigh 1/(1+(n−1)ρ). The variance is that between
/// employers (the sum of each one's residuals over all its months, squared, divided by 1 − its leverage), the interval Student's t on E* − 1 degrees of freedom,
/// where E* = 1/Σh² is the number of equal employers that the slope rests on.
/// </summary>
public static class ClusterTrend
{
    /// <summary>Fewer different months than this tell nothing.</summary>
    public const int FewestMonths = 3;

    /// <summary>Change of the share a year (0.1 is ten points a year).</summary>
    /// <param name="ads">Ads by employer and time.</param>
    /// <param name="rho">How alike an employer's ads are.</param>
    public static ClusterEffect Of(IReadOnlyList<EmployerMonth> ads, double rho)
    {
        var employers = ads.GroupBy(a => a.Employer).Select(g => (Weight: 1 / (1 + ((g.Sum(m => m.Ads) - 1) * rho)), Months: g.ToArray())).ToArray();
        if (ads.Select(a => a.Years).Distinct().Count() < FewestMonths)
        {
            return new ClusterEffect(0, null, 1, $"cannot tell: fewer than {FewestMonths} months");
        }

        var lines = new Dictionary<int, (double All, double Time, double Asking)>();
        foreach (var (w, months) in employers)
        {
            foreach (var m in months)
            {
                var (all, time, asking) = lines.GetValueOrDefault(m.Board);
                lines[m.Board] = (all + (w * m.Ads), time + (w * m.Ads * m.Years), asking + (w * m.Asking));
            }
        }

        double FromMiddle(EmployerMonth m) => m.Years - (lines[m.Board].Time / lines[m.Board].All);
        double Spread((double Weight, EmployerMonth[] Months) e) => e.Weight * e.Months.Sum(m => m.Ads * FromMiddle(m) * FromMiddle(m));
        var spread = employers.Sum(Spread);
        if (spread <= 1e-9)
        {
            return new ClusterEffect(0, null, 1, "cannot tell: each board has one month");
        }

        var slope = employers.Sum(e => e.Weight * e.Months.Sum(m => FromMiddle(m) * m.Asking)) / spread;
        double Expected(EmployerMonth m) => m.Ads * ((lines[m.Board].Asking / lines[m.Board].All) + (slope * FromMiddle(m)));
        double variance = 0, leverages = 0;
        foreach (var e in employers)
        {
            var h = Spread(e) / spread;
            var pull = e.Weight * e.Months.Sum(m => FromMiddle(m) * (m.Asking - Expected(m))) / spread;
            leverages += h * h;
            variance += pull * pull / Math.Max(1e-3, 1 - h);
        }

        var equal = 1 / leverages;
        if (equal < ClusterShare.FewestEmployers)
        {
            return new ClusterEffect(slope, null, 1, FormattableString.Invariant($"cannot tell: it rests on {equal:0.#} employers"));
        }

        if (variance <= 1e-12)
        {
            return new ClusterEffect(slope, null, 1, "cannot tell: all ads say the same");
        }

        var half = Tails.Student975(equal - 1) * Math.Sqrt(variance);
        return new ClusterEffect(slope, new Interval(slope - half, slope + half), Tails.TwoSided(Tails.Normal975 * slope / half));
    }
}

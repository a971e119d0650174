using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What the pictures of the pivot tax are drawn from.</summary>
internal static class TaxCharts
{
    /// <summary>Cash month by month; beside it what staying put brings, and the middle of other terms.</summary>
    internal static object Cash(PivotTax t, PivotTax? other, string otherName, Profile profile, double[]? domain) => new
    {
        unit = "money",
        currency = t.Currency,
        domain,
        names = new { mid = "with the plan", @base = "staying put", other = otherName },
        points = t.Cash.Select((c, month) => new
        {
            at = month, p10 = c.P10, p25 = c.P25, p50 = c.P50, p75 = c.P75, p90 = c.P90,
            @base = month < t.StayCash.Count ? t.StayCash[month].P50 : (double?)null,
            other = other?.Cash[month].P50,
        }),
        marks = new[] { new { at = Deadline(profile), label = "your date" } },
    };

    /// <summary>How often each month is the one of landing.</summary>
    internal static object Landing(PivotTax t, Profile profile) => new
    {
        bars = t.LandingMonths.SkipLast(1).Select((share, month) => new { at = month + 1, share }),
        after = new { label = "never", share = t.LandingMonths[^1] },
        markAt = Math.Round(Deadline(profile), 1),
        markLabel = "your date",
    };

    /// <summary>Worth over five, ten and twenty years, with its interval.</summary>
    internal static object Worth(IReadOnlyList<(string Name, PivotTax Tax)> of) => new
    {
        unit = "money",
        currency = of[0].Tax.Currency,
        zero = true,
        rows = of[0].Tax.NetPresentValue.Keys.Order().SelectMany(years => of.Select(o => new
        {
            label = of.Count == 1 ? $"{years} years" : $"{years} years, {o.Name}",
            low = o.Tax.NetPresentValue[years].P10, mid = o.Tax.NetPresentValue[years].P50, high = o.Tax.NetPresentValue[years].P90,
            note = Print.Band(o.Tax.NetPresentValue[years], o.Tax.Currency),
        })),
    };

    /// <summary>One future's account beside what staying put would have left on it.</summary>
    internal static object Path(PathStory story) => new
    {
        unit = "money",
        currency = story.Currency,
        series = new[]
        {
            new { label = "this future", quiet = false, points = story.Months.Select(m => new { at = m.Month, mid = m.Cash }) },
            new { label = "staying put", quiet = true, points = story.Months.Select(m => new { at = m.Month, mid = m.Cash + m.Behind }) },
        },
        marks = story.Landing is { } landing ? new[] { new { at = landing, label = "lands" } } : [],
    };

    /// <summary>Lowest and highest amount of several pictures, so that they can be compared by eye.</summary>
    internal static double[] Together(params PivotTax[] taxes)
        => [taxes.SelectMany(t => t.Cash.Select(c => c.P10).Concat(t.StayCash.Select(c => c.P50))).Append(0).Min(), taxes.SelectMany(t => t.Cash.Select(c => c.P90).Concat(t.StayCash.Select(c => c.P50))).Max()];

    private static double Deadline(Profile profile) => (profile.Deadline.Value.DayNumber - profile.Start.DayNumber) / (365.25 / 12);
}

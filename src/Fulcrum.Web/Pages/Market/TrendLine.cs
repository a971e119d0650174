using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>One concept's months as a picture and in words.</summary>
internal static class TrendLine
{
    /// <summary>Months with fewer ads are not drawn.</summary>
    public const int FewestAds = 3;

    /// <summary>The months that are drawn.</summary>
    public static IReadOnlyList<MonthShare> Known(ConceptTrend trend) => [.. trend.Months.Where(m => m.Share.AdsInAll >= FewestAds)];

    /// <summary>What the picture is drawn from.</summary>
    public static object Data(ConceptTrend trend) => new
    {
        unit = "share",
        domain = new[] { 0, 1 },
        series = new[] { new { label = trend.Concept.Name, points = Known(trend).Select(m => new { at = m.Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), low = m.Share.Interval?.Low, mid = m.Share.Weighted, high = m.Share.Interval?.High, note = $"{m.Month:yyyy-MM}: {Print.Share(m.Share)}, {m.Share.Ads} of {m.Share.AdsInAll} ads" }) } },
    };

    /// <summary>"+4 (−1 to +9)", in points of percent a year.</summary>
    public static string PerYear(ConceptTrend trend)
        => trend.PerYear.Interval is { } i ? $"{Points(trend.PerYear.Mean)} ({Points(i.Low)} to {Points(i.High)})" : trend.PerYear.Note.Length > 0 ? trend.PerYear.Note : "too few to tell";

    /// <summary>The change as the end of a sentence that begins with the concept's name.</summary>
    public static string Change(ConceptTrend trend) => trend.PerYear.Interval switch
    {
        null => "is named too seldom to tell a change.",
        { Low: > 0 } => $"is asked for more each year: {PerYear(trend)} points.",
        { High: < 0 } => $"is asked for less each year: {PerYear(trend)} points.",
        _ => $"shows no sure change: {PerYear(trend)} points a year.",
    };

    private static string Points(double change) => (Math.Round(change * 100) switch { > 0 and var p => FormattableString.Invariant($"+{p:0}"), < 0 and var p => FormattableString.Invariant($"−{-p:0}"), _ => "0" });
}

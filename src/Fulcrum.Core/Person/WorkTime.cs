namespace Fulcrum.Core;

/// <summary>Time worked.</summary>
public static class WorkTime
{
    /// <summary>Days in a year, leap years averaged.</summary>
    public const double DaysPerYear = 365.25;

    /// <summary>Years in the union of spans: what overlaps counts once.</summary>
    public static double Years(IEnumerable<(DateOnly From, DateOnly To)> spans)
    {
        var days = 0;
        DateOnly? end = null;
        foreach (var (from, to) in spans.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            var start = end is { } e && e > from ? e : from;
            if (to > start)
            {
                days += to.DayNumber - start.DayNumber;
                end = to;
            }
        }

        return days / DaysPerYear;
    }
}

using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Time worked. What lies after today does not count.</summary>
internal static class JobYears
{
    /// <summary>First and last day of a job up to today; null when it has no start or lies in the future.</summary>
    public static (DateOnly From, DateOnly To)? Span(ResumeJob job, DateOnly today)
    {
        if (job.Start is not { } from || from > today)
        {
            return null;
        }

        var to = job.IsCurrent ? today : job.End ?? from;
        if (to == from && from is { Month: 1, Day: 1 })
        {
            // "2019" alone: somewhere in that year, half of it on average.
            to = from.AddMonths(6);
        }

        to = to > today ? today : to;
        return to < from ? null : (from, to);
    }

    /// <summary>Years in the union of spans, each day counting 2^(−age/half-life), age counted back from a day.</summary>
    public static double FadedUnion(IEnumerable<(DateOnly From, DateOnly To)> spans, DateOnly from, double halfLifeYears)
    {
        var years = 0.0;
        DateOnly? end = null;
        foreach (var (first, to) in spans.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            var start = end is { } e && e > first ? e : first;
            if (to > start)
            {
                // ∫ 2^(−age/h) over the span, in closed form.
                var (near, far) = (Age(to, from), Age(start, from));
                years += halfLifeYears / Math.Log(2) * (double.Exp2(-near / halfLifeYears) - double.Exp2(-far / halfLifeYears));
                end = to;
            }
        }

        return years;
    }

    /// <summary>Years from a day to today, never negative.</summary>
    public static double Age(DateOnly day, DateOnly today) => Math.Max(0, today.DayNumber - day.DayNumber) / WorkTime.DaysPerYear;
}

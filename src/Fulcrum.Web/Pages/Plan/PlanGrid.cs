using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>The weeks that a calendar is drawn over, as parts of its width.</summary>
/// <param name="First">First day of the first week.</param>
/// <param name="Weeks">Weeks shown.</param>
/// <param name="Deadline">The day to have landed by.</param>
/// <param name="Vacations">Days without hours.</param>
public sealed record PlanGrid(DateOnly First, int Weeks, DateOnly Deadline, IReadOnlyList<DaySpan> Vacations)
{
    private const int MostWeeks = 156;

    /// <summary>A grid that holds some calendars and the deadline.</summary>
    public static PlanGrid Of(Profile profile, params IEnumerable<IReadOnlyList<ScheduledAction>> calendars)
    {
        var last = calendars.SelectMany(c => c).Select(s => s.EndWeek + 1).Append((profile.Deadline.Value.DayNumber - profile.Start.DayNumber + 6) / 7).Append(4).Max();
        return new PlanGrid(profile.Start, Math.Clamp(last + 1, 4, MostWeeks), profile.Deadline.Value, profile.Rules.Vacations);
    }

    /// <summary>A place in weeks, "12.5%".</summary>
    public string At(double week) => FormattableString.Invariant($"{Math.Clamp(week / Weeks, 0, 1) * 100:0.###}%");

    /// <summary>A day's place.</summary>
    public string At(DateOnly day) => At((day.DayNumber - First.DayNumber) / 7.0);

    /// <summary>How wide so many weeks are.</summary>
    public string Wide(double weeks) => At(weeks);

    /// <summary>First day of a week.</summary>
    public DateOnly Day(int week) => First.AddDays(7 * week);

    /// <summary>First days of months, and their names where there is room.</summary>
    public IEnumerable<(DateOnly Day, string Name)> Months
    {
        get
        {
            var step = Weeks > 90 ? 6 : Weeks > 44 ? 3 : Weeks > 20 ? 2 : 1;
            var month = new DateOnly(First.Year, First.Month, 1).AddMonths(First.Day == 1 ? 0 : 1);
            for (var i = 0; month < Day(Weeks); i++, month = month.AddMonths(1))
            {
                yield return (month, i % step == 0 ? month.ToString(month.Month == 1 || i == 0 ? "MMM yy" : "MMM") : "");
            }
        }
    }
}

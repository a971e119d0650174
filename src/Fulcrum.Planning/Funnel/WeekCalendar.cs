using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Weeks and months of a simulation. The search is simulated week by week for five years, money month by month for twenty.</summary>
internal static class WeekCalendar
{
    /// <summary>Months of search that are simulated; who has not landed by then counts as never.</summary>
    public const int SearchMonths = 60;

    /// <summary>Weeks of search that are simulated: every week that starts within the search months.</summary>
    public const int SearchWeeks = 261;

    /// <summary>Months of money that are simulated.</summary>
    public const int MoneyMonths = 240;

    /// <summary>The month, from 0, in which a week starts.</summary>
    public static int MonthOf(int week) => (int)(week / Months.Weeks);

    /// <summary>Months from one day to another, negative when it lies before.</summary>
    public static double MonthsBetween(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / (365.25 / 12);
}

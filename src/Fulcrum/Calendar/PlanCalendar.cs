using Fulcrum.Core;

namespace Fulcrum;

/// <summary>A plan week by week: hours, exam weeks, applications.</summary>
internal static class PlanCalendar
{
    /// <summary>Every week from the start of the plan to the last one with an action or an application.</summary>
    internal static IReadOnlyList<PlanWeek> Weeks(Plan plan, Profile profile)
    {
        var actions = plan.Chosen.Select(c => c.Scheduled).OrderBy(s => s.StartWeek).ThenBy(s => s.Action.Id, StringComparer.Ordinal).ToList();
        var applications = plan.Applications.Select((count, week) => (Count: count, Week: week)).LastOrDefault(x => x.Count > 0, (Count: 0, Week: -1)).Week;
        var people = People(actions);
        var last = actions.Select(s => s.EndWeek).Append(applications).DefaultIfEmpty(-1).Max();
        return [.. Enumerable.Range(0, last + 1).Select(week => new PlanWeek(
            week + 1,
            profile.Start.AddDays(7 * week),
            [.. actions.Where(s => s.StartWeek <= week && week <= s.EndWeek).Select(s => new PlanWeekItem(s.Action, new Hours(s.WeeklyHours.ElementAtOrDefault(week - s.StartWeek)), s.StartWeek == week, s.EndWeek == week)).Where(i => i.Hours.Value > 0 || i.Begins || i.Ends)],
            plan.Applications.ElementAtOrDefault(week))
        {
            People = people.GetValueOrDefault(week),
            VacationDays = Enumerable.Range(0, 7).Select(d => profile.Start.AddDays((7 * week) + d)).Count(day => profile.Rules.Vacations.Any(v => v.From <= day && day <= v.Until)),
        })];
    }

    // The contacts that a networking action is expected to bring, spread over its weeks as its hours are; whole people, none lost by rounding.
    private static Dictionary<int, int> People(IReadOnlyList<ScheduledAction> actions)
    {
        var people = new Dictionary<int, int>();
        foreach (var s in actions.Where(s => s.Action.Form == ActionForm.Networking && s.Action.Contacts > 0))
        {
            var (all, done, told) = (s.WeeklyHours.Sum(), 0.0, 0);
            for (var week = 0; week < s.WeeklyHours.Count && all > 0; week++)
            {
                done += s.WeeklyHours[week];
                var now = (int)Math.Round(Math.Ceiling(s.Action.Contacts) * done / all) - told;
                told += now;
                people[s.StartWeek + week] = people.GetValueOrDefault(s.StartWeek + week) + now;
            }
        }

        return people;
    }
}

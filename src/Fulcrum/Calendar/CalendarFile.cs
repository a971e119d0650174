using Fulcrum.Core;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Fulcrum;

/// <summary>A plan as an iCalendar file (RFC 5545) that calendar programs import. The same plan gives the same bytes, so a second import replaces the first.</summary>
internal static class CalendarFile
{
    /// <summary>All-day entries: each action from its first to its last day, exams in their week, applications as weekly repeats, the date to land by.</summary>
    internal static string Of(PivotAnswer answer, IReadOnlyList<PlanWeek> weeks)
    {
        var profile = answer.Settings.Profile;
        var calendar = new Calendar { ProductId = "-//Fulcrum//Plan//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", $"Fulcrum: {answer.Demand.RoleName}{Invented(answer)}");
        foreach (var chosen in answer.Plan!.Chosen)
        {
            var action = chosen.Scheduled.Action;
            var first = profile.Start.AddDays(7 * chosen.Scheduled.StartWeek);
            var last = profile.Start.AddDays((7 * chosen.Scheduled.EndWeek) + 6);
            var hours = string.Join(", ", chosen.Scheduled.WeeklyHours.Select(h => FormattableString.Invariant($"{h:0.#}")));
            Add(calendar, answer, action.Id, first, last.AddDays(1), action.Name, $"{chosen.Reason}\nHours week by week: {hours}.");
            if (action.Form == ActionForm.Exam)
            {
                Add(calendar, answer, $"{action.Id}.exam", last.AddDays(-1), last, $"Exam: {action.Name}", "Placeholder at the end of the preparation. Book a day and move this entry to it.");
            }
        }

        foreach (var (from, count, quota) in Runs(weeks))
        {
            var entry = Add(calendar, answer, FormattableString.Invariant($"applications.{from + 1}"), profile.Start.AddDays(7 * from), profile.Start.AddDays((7 * from) + 1), $"{quota} application{(quota == 1 ? "" : "s")} this week", "Best fit first: `fulcrum screen` ranks the ads.");
            if (count > 1)
            {
                entry.RecurrenceRule = new RecurrenceRule(FrequencyType.Weekly, 1) { Count = count };
            }
        }

        foreach (var week in weeks.Where(w => w.People > 0))
        {
            Add(calendar, answer, FormattableString.Invariant($"people.{week.Number}"), week.First, week.First.AddDays(1), $"Talk to {week.People} new {(week.People == 1 ? "person" : "people")} this week", "From the networking actions of the plan. Ask for a talk, not for a job.");
        }

        foreach (var vacation in profile.Rules.Vacations)
        {
            Add(calendar, answer, FormattableString.Invariant($"vacation.{vacation.From:yyyyMMdd}"), vacation.From, vacation.Until.AddDays(1), "Vacation", "No hours are planned.");
        }

        Add(calendar, answer, "deadline", profile.Deadline.Value, profile.Deadline.Value.AddDays(1), "The date to have landed by", FormattableString.Invariant($"{answer.Plan.Tax.LandsByDeadline} of the simulated futures land by then."));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Add(Calendar calendar, PivotAnswer answer, string id, DateOnly from, DateOnly until, string summary, string description)
    {
        var start = answer.Settings.Profile.Start;
        var entry = new CalendarEvent
        {
            Uid = $"{id}.{start:yyyyMMdd}@fulcrum.invalid",
            DtStamp = new CalDateTime(start.Year, start.Month, start.Day, 0, 0, 0, "UTC"),
            Start = new CalDateTime(from),
            End = new CalDateTime(until),
            Summary = summary + Invented(answer),
            Description = description,
            Transparency = TransparencyType.Transparent,
        };
        calendar.Events.Add(entry);
        return entry;
    }

    // Weeks with the same quota after each other are one repeating entry.
    private static IEnumerable<(int From, int Count, int Quota)> Runs(IReadOnlyList<PlanWeek> weeks)
    {
        for (var from = 0; from < weeks.Count;)
        {
            var quota = weeks[from].Applications;
            var until = from;
            while (until < weeks.Count && weeks[until].Applications == quota)
            {
                until++;
            }

            if (quota > 0)
            {
                yield return (from, until - from, quota);
            }

            from = until;
        }
    }

    private static string Invented(PivotAnswer answer) => answer.IsInvented ? " (invented example)" : "";
}

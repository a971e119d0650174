using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The days of a plan and of a person that lie ahead: exams, starts, ends, certifications that lapse, the date to land by.</summary>
internal static class DaysAhead
{
    internal static IReadOnlyList<DayAhead> Of(PivotAnswer answer, DateOnly today)
    {
        var profile = answer.Settings.Profile;
        var days = new List<DayAhead> { new(profile.Deadline.Value, "The date to have landed by", answer.Plan is { } plan ? $"{plan.Tax.LandsByDeadline} of the simulated futures land by then." : "") };
        foreach (var s in (answer.Plan?.Chosen ?? []).Select(c => c.Scheduled))
        {
            var (first, last) = (profile.Start.AddDays(7 * s.StartWeek), profile.Start.AddDays((7 * s.EndWeek) + 6));
            days.Add(new DayAhead(first, $"Start: {s.Action.Name}", FormattableString.Invariant($"{s.WeeklyHours.Sum():0} hours {(s.EndWeek == s.StartWeek ? "in one week" : FormattableString.Invariant($"over {s.EndWeek - s.StartWeek + 1} weeks"))}.")));
            days.Add(s.Action.Form == ActionForm.Exam
                ? new DayAhead(last, $"Exam: {s.Action.Name}", "The end of the preparation as planned. Book a day and hold to it.")
                : new DayAhead(last, $"Done: {s.Action.Name}", ""));
        }

        if (profile.QuitDate is { } quit)
        {
            days.Add(new DayAhead(quit, "You leave the job", ""));
        }

        foreach (var held in answer.Ledger.Resume?.Certifications ?? [])
        {
            if (held.Expires is { } ends)
            {
                days.Add(new DayAhead(ends, $"{held.Name} lapses", "Renew it before, or take it off the résumé."));
            }
        }

        return [.. days.Where(d => d.Day >= today).OrderBy(d => d.Day).ThenBy(d => d.What, StringComparer.Ordinal)];
    }
}

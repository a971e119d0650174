using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The simplest calendar of one action, for looking at it on its own: what it requires first, then the action, at once.</summary>
internal static class SoloSchedule
{
    /// <summary>Schedules an action with the cheapest of what it requires and the person does not hold.</summary>
    /// <param name="action">The action.</param>
    /// <param name="request">Hours, ledger and catalogue.</param>
    /// <param name="held">Taken as held from the start: it comes first and takes no time.</param>
    public static ScheduledAction[] Of(CareerAction action, PlanRequest request, CareerAction? held = null)
    {
        var catalogue = request.Catalogue.DistinctBy(a => a.Id).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var ordered = new List<CareerAction>();
        Add(action, []);
        var share = request.Facts.Mean("training.study-share");
        var week = 0;
        var schedule = ordered.Select(Schedule);
        return [.. held is null ? schedule : schedule.Prepend(new ScheduledAction(held, 0, 0, []))];

        void Add(CareerAction one, HashSet<string> above)
        {
            if (!above.Add(one.Id) || ordered.Exists(o => o.Id == one.Id))
            {
                return;
            }

            foreach (var choice in one.Requires)
            {
                var offered = choice.Where(catalogue.ContainsKey).Select(id => catalogue[id]).ToList();
                if (offered.Count > 0 && !offered.Exists(o => o.Id == held?.Id || IsHeld(o, request.Ledger) || ordered.Exists(s => s.Id == o.Id)))
                {
                    Add(offered.OrderBy(o => o.Price.Amount.Amount).ThenBy(o => o.Hours.Mean).ThenBy(o => o.Id, StringComparer.Ordinal).First(), above);
                }
            }

            ordered.Add(one);
        }

        ScheduledAction Schedule(CareerAction one)
        {
            var hours = request.Profile.WeeklyHours.Value.Value * (one.Form == ActionForm.Networking ? 1 - share : share);
            var weekly = one.MaxWeeklyHours > 0 ? Math.Min(hours, one.MaxWeeklyHours) : hours;
            var weeks = weekly > 0 ? Math.Clamp((int)Math.Ceiling(one.Hours.Mean / weekly), Math.Max(1, one.MinWeeks), WeekCalendar.SearchWeeks) : 1;
            var each = weekly > 0 ? Math.Min(weekly, one.Hours.Mean / weeks) : 0;
            var scheduled = new ScheduledAction(one, week, week + weeks - 1, [.. Enumerable.Repeat(each, weeks)]);
            week += weeks;
            return scheduled;
        }
    }

    /// <summary>Whether the résumé shows all that the action would show.</summary>
    public static bool IsHeld(CareerAction action, Ledger ledger) => action.Signals.Count > 0 && action.Signals.All(ledger.Shows);
}

using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The first thing a person sees: three things to do this week, and why.</summary>
internal static class ThisWeek
{
    private const int Things = 3;

    internal static IReadOnlyList<Todo> Of(PlanRequest request, Plan plan, Screening screening)
        => [.. Edit(screening).Concat(Actions(plan)).Concat(Applications(request, plan, screening)).Concat(NextActions(plan)).Take(Things)];

    // A true sentence that is missing from the résumé is the cheapest thing there is: it comes first.
    private static IEnumerable<Todo> Edit(Screening screening)
    {
        var edits = screening.Edits.Take(3).ToList();
        if (edits.Count == 0)
        {
            yield break;
        }

        var words = string.Join(", ", edits.Select(e => $"\"{e.Words}\""));
        yield return new Todo(
            $"Put {words} on your résumé, in these words.",
            $"You hold {(edits.Count == 1 ? "it" : "them")} ({edits[0].Support}), {edits[0].Ads} of {screening.Ads.Count} ads ask for \"{edits[0].Words}\", and the résumé {(edits[0].Instead.Length > 0 ? $"says \"{edits[0].Instead}\"" : "does not say so")}.",
            new Hours(1),
            $"screen.{edits[0].Concept.Id}");
    }

    private static IEnumerable<Todo> Actions(Plan plan) => Starting(plan, 0, 1).Take(2);

    private static IEnumerable<Todo> NextActions(Plan plan) => Starting(plan, 1, int.MaxValue);

    private static IEnumerable<Todo> Starting(Plan plan, int from, int before) => plan.Chosen
        .Where(c => c.Scheduled.StartWeek >= from && c.Scheduled.StartWeek < before)
        .OrderByDescending(c => c.Needle?.GainExceedsCost.Value ?? 0.5)
        .Select(c => new Todo(
            c.Scheduled.StartWeek == 0 ? $"Start: {c.Scheduled.Action.Name}." : $"Prepare: {c.Scheduled.Action.Name} (starts in week {c.Scheduled.StartWeek + 1}).",
            c.Reason,
            new Hours(c.Scheduled.StartWeek == 0 && c.Scheduled.WeeklyHours.Count > 0 ? c.Scheduled.WeeklyHours[0] : 0),
            $"plan.{c.Scheduled.Action.Id}"));

    private static IEnumerable<Todo> Applications(PlanRequest request, Plan plan, Screening screening)
    {
        var count = plan.Applications.Count > 0 ? plan.Applications[0] : 0;
        var open = screening.Ads.Where(a => a.KnockOuts.Count == 0).Take(Math.Max(count, 1)).ToList();
        if (count == 0 || open.Count == 0)
        {
            yield break;
        }

        var best = open[0];
        if (best.Reading.Ad.IsAnonymous)
        {
            // A snapshot says what is asked for, not who asks: there is nobody to apply to yet.
            yield return new Todo(
                $"Collect {open.Count} open ad{(open.Count == 1 ? "" : "s")} for {request.Demand.RoleName} near you and apply, best fit first.",
                FormattableString.Invariant($"The snapshot has no openings to apply to; {screening.Ads.Count(a => a.KnockOuts.Count == 0)} of its {screening.Ads.Count} ads hold no knock-out for you. Saved as files, `fulcrum plan` ranks yours by fit."),
                new Hours(open.Count * request.Facts.Mean("funnel.hours.application")),
                "demand");
            yield break;
        }

        yield return new Todo(
            $"Apply to {open.Count} opening{(open.Count == 1 ? "" : "s")}, best fit first: {best.Reading.Ad.Title}{(best.Reading.Ad.Employer.Length > 0 ? $" at {best.Reading.Ad.Employer}" : "")}.",
            FormattableString.Invariant($"It has no knock-out for you and your résumé shows {best.Shown * 100:0} % of what it weighs; {screening.Ads.Count(a => a.KnockOuts.Count == 0)} of {screening.Ads.Count} ads have none."),
            new Hours(open.Count * request.Facts.Mean("funnel.hours.application")),
            $"ad.{best.Reading.Ad.Id}");
    }
}

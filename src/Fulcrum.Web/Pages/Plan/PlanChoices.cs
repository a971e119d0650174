using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What a person decides about the plan by forms: each gives new rules.</summary>
internal static class PlanChoices
{
    /// <summary>The rules after something was done with one action; null when it is not known what.</summary>
    internal static PlanRules? After(PlanRules rules, string what, string id, DateOnly? day, DateOnly today)
    {
        var free = rules with
        {
            Pinned = [.. rules.Pinned.Where(p => p.Id != id)],
            Forbidden = [.. rules.Forbidden.Where(f => f != id)],
            Done = [.. rules.Done.Where(d => d.Id != id)],
            Abandoned = [.. rules.Abandoned.Where(a => a != id)],
        };
        return what switch
        {
            "pin" => free with { Pinned = [.. free.Pinned, new PinnedAction(id, day)] },
            "forbid" => free with { Forbidden = [.. free.Forbidden, id] },
            "done" => free with { Done = [.. free.Done, new DoneAction(id, today)] },
            "abandon" => free with { Abandoned = [.. free.Abandoned, id] },
            "free" => free,
            _ => null,
        };
    }

    /// <summary>The rules after another plan was adopted: its actions are pinned, and what only the old one had is forbidden.</summary>
    internal static PlanRules Adopt(PlanRules rules, IReadOnlyCollection<string> theirs, IEnumerable<string> chosen)
    {
        var unwanted = chosen.Where(id => !theirs.Contains(id)).ToList();
        return rules with
        {
            Pinned = [.. rules.Pinned.Where(p => !unwanted.Contains(p.Id)), .. theirs.Where(id => rules.Pinned.All(p => p.Id != id)).Select(id => new PinnedAction(id))],
            Forbidden = [.. rules.Forbidden.Where(id => !theirs.Contains(id)), .. unwanted.Where(id => !rules.Forbidden.Contains(id))],
        };
    }

    /// <summary>The rules with a vacation more, or without one; null when the days are none.</summary>
    internal static PlanRules? Vacation(PlanRules rules, string from, string until, bool remove)
        => Day(from) is { } first && Day(until) is { } last && first <= last
            ? rules with { Vacations = [.. rules.Vacations.Where(v => v != new DaySpan(first, last)), .. remove ? Array.Empty<DaySpan>() : [new DaySpan(first, last)]] }
            : null;

    /// <summary>A day as a browser sends it.</summary>
    internal static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What was decided about an action, in words; empty for nothing.</summary>
    internal static string Said(PlanRules rules, string id)
        => rules.Pinned.FirstOrDefault(p => p.Id == id) is { } pinned ? pinned.Start is { } day ? $"pinned to the week of {day:d MMM yyyy}" : "pinned"
            : rules.Forbidden.Contains(id) ? "forbidden"
            : rules.IsDone(id) ? "done"
            : rules.Abandoned.Contains(id) ? "given up" : "";

    /// <summary>What an objective means, in words.</summary>
    internal static string Means(PlanObjective objective) => objective switch
    {
        PlanObjective.Money => "most money over ten years, your hours taken off",
        PlanObjective.Chance => "the best chance to land by the date",
        PlanObjective.Soonest => "the fewest months to landing",
        _ => "most money in the worst tenth of the futures",
    };
}

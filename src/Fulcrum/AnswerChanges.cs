using Fulcrum.Core;

namespace Fulcrum;

/// <summary>What of an answer is kept to be compared with, and what is different now.</summary>
internal static class AnswerChanges
{
    private const int MostAsked = 12;

    internal static AnswerSummary Summary(PivotAnswer answer, DateOnly day)
    {
        var (tax, median) = (answer.Plan?.Tax, answer.Plan?.Tax.MonthsToLanding.P50);
        return new AnswerSummary(
            day, answer.Settings.Profile.TargetRole, answer.Settings.Profile.Deadline.Value,
            tax?.LandsByDeadline.Value, tax?.LandsByDeadlineInterval.Low, tax?.LandsByDeadlineInterval.High, median is { } m && double.IsFinite(m) ? m : null, answer.Demand.Counts.Ads,
            new SortedDictionary<string, string>((answer.Plan?.Chosen ?? []).DistinctBy(c => c.Scheduled.Action.Id).ToDictionary(c => c.Scheduled.Action.Id, c => c.Scheduled.Action.Name), StringComparer.Ordinal),
            [.. answer.Demand.Concepts.Take(MostAsked).Select(c => new AskedShare(c.Concept.Id.Value, c.Concept.Name, c.Any.Weighted, c.Any.Interval?.Low, c.Any.Interval?.High))]);
    }

    /// <summary>The differences as sentences, the chance first. A share has changed when it left the interval that it had; the rest is noise.</summary>
    internal static IReadOnlyList<string> Between(AnswerSummary before, AnswerSummary now)
    {
        var changes = new List<string>();
        if (!before.Role.Equals(now.Role, StringComparison.OrdinalIgnoreCase))
        {
            return [$"The target role is {now.Role} now, not {before.Role}: nothing else can be compared."];
        }

        if (before.Deadline != now.Deadline)
        {
            changes.Add($"The date to land by is {now.Deadline:yyyy-MM-dd} now, not {before.Deadline:yyyy-MM-dd}.");
        }

        if (before.Chance is { } was && now.Chance is { } chance && Math.Round(was * 100) != Math.Round(chance * 100))
        {
            changes.Add(FormattableString.Invariant($"The chance to land by the date went from {was * 100:0} % ({before.ChanceLow * 100:0}–{before.ChanceHigh * 100:0}) to {chance * 100:0} % ({now.ChanceLow * 100:0}–{now.ChanceHigh * 100:0})."));
        }
        else if ((before.Chance is null) != (now.Chance is null))
        {
            changes.Add(now.Chance is null ? "There is no plan any more; the findings say why." : FormattableString.Invariant($"There is a plan now, with a chance of {now.Chance * 100:0} % ({now.ChanceLow * 100:0}–{now.ChanceHigh * 100:0})."));
        }

        if (before.Chance is not null && now.Chance is not null && Month(before.MedianMonths) != Month(now.MedianMonths))
        {
            changes.Add($"The middle future lands {Within(now.MedianMonths)}; before it was {Within(before.MedianMonths)}.");
        }

        AddNames("New in the plan", now.Actions, before.Actions);
        AddNames("No longer in the plan", before.Actions, now.Actions);
        if (before.Ads != now.Ads)
        {
            changes.Add(FormattableString.Invariant($"{now.Ads:#,0} ads of the role count, {before.Ads:#,0} before."));
        }

        changes.AddRange(Shares(before, now));
        return changes;

        void AddNames(string what, IReadOnlyDictionary<string, string> of, IReadOnlyDictionary<string, string> without)
        {
            if (of.Where(a => !without.ContainsKey(a.Key)).Select(a => a.Value).ToList() is { Count: > 0 } names)
            {
                changes.Add($"{what}: {string.Join(", ", names)}.");
            }
        }
    }

    private static IEnumerable<string> Shares(AnswerSummary before, AnswerSummary now)
    {
        var known = before.Asked.ToDictionary(a => a.Id);
        foreach (var asked in now.Asked)
        {
            if (known.GetValueOrDefault(asked.Id) is { Low: { } low, High: { } high } old && (asked.Share < low || asked.Share > high))
            {
                yield return FormattableString.Invariant($"{asked.Name} is asked for by {asked.Share * 100:0} % of ads now; it was {old.Share * 100:0} % ({low * 100:0}–{high * 100:0}).");
            }
        }
    }

    private static string Month(double? months) => Print.Month(months ?? double.PositiveInfinity);

    private static string Within(double? months) => months is { } m ? FormattableString.Invariant($"within {m:0} months") : "not within the horizon";
}

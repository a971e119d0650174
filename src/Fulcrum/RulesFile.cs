using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>What the pivot file says about the plan itself: objective, pinned and forbidden actions, what is done, dates, vacations.</summary>
internal static class RulesFile
{
    internal static PlanRules Read(YamlFields f, string currency)
    {
        var objective = f.Text("objective");
        if (objective is not null && Words.Parse<PlanObjective>(objective) is null)
        {
            f.Wrong("objective", $"one of {string.Join(", ", Words.Of<PlanObjective>())}");
        }

        return new PlanRules
        {
            Objective = objective is null ? PlanObjective.Money : Words.Parse<PlanObjective>(objective) ?? PlanObjective.Money,
            Pinned = [.. Dated(f, "pinned").Select(p => new PinnedAction(p.Id, p.Day))],
            Forbidden = [.. f.List("forbidden"), .. f.List("exclude")],
            Done = [.. Dated(f, "done").Select(d => new DoneAction(d.Id, d.Day))],
            Abandoned = f.List("abandoned"),
            Vacations = Spans(f, "vacations"),
            MonthlyBudget = f.Money("budgetPerMonth", currency),
            Terms = f.Child("actions") is { } actions ? [.. actions.Names.ToList().Select(id => Terms(actions.Child(id), id))] : [],
        };
    }

    /// <summary>The fields of a pivot file that say these rules; what was said under the older name "exclude" moves to "forbidden".</summary>
    internal static IReadOnlyList<FieldChange> Changes(PlanRules rules, PlanRules was)
    {
        var changes = new List<FieldChange>();
        if (rules.Objective != was.Objective)
        {
            changes.Add(new FieldChange("objective", Words.For(rules.Objective)));
        }

        List("pinned", rules.Pinned.Select(p => Text(p.Id, p.Start)), was.Pinned.Select(p => Text(p.Id, p.Start)));
        List("done", rules.Done.Select(d => Text(d.Id, d.When)), was.Done.Select(d => Text(d.Id, d.When)));
        List("abandoned", rules.Abandoned, was.Abandoned);
        List("vacations", rules.Vacations.Select(Days), was.Vacations.Select(Days));
        if (List("forbidden", rules.Forbidden, was.Forbidden))
        {
            changes.Add(new FieldChange("exclude", null));
        }

        return changes;

        bool List(string field, IEnumerable<string> now, IEnumerable<string> before)
        {
            var items = now.Distinct(StringComparer.Ordinal).ToList();
            var differs = !items.SequenceEqual(before, StringComparer.Ordinal);
            if (differs)
            {
                changes.Add(new FieldChange(field, null, items.Count == 0 ? null : items));
            }

            return differs;
        }

        static string Text(string id, DateOnly? day) => day is { } d ? FormattableString.Invariant($"{id}@{d:yyyy-MM-dd}") : id;
        static string Days(DaySpan span) => FormattableString.Invariant($"{span.From:yyyy-MM-dd} to {span.Until:yyyy-MM-dd}");
    }

    /// <summary>"id" or "id@2027-01-04"; null when the day is not a day.</summary>
    internal static (string Id, DateOnly? Day)? Dated(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), null) : Day(text[(at + 1)..]) is { } day ? (text[..at].Trim(), day) : null;
    }

    /// <summary>Every id in the rules that the catalogue does not hold, and every rule that contradicts another.</summary>
    internal static void Check(PlanRules rules, IReadOnlyList<CareerAction> catalogue, ICollection<Finding> findings)
    {
        var known = catalogue.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var named = rules.Pinned.Select(p => (p.Id, "pinned"))
            .Concat(rules.Forbidden.Select(id => (id, "forbidden"))).Concat(rules.Done.Select(d => (d.Id, "done")))
            .Concat(rules.Abandoned.Select(id => (id, "abandoned"))).Concat(rules.Terms.Select(t => (t.Id, "actions")));
        foreach (var (id, field) in named.Where(n => !known.Contains(n.Item1)).Distinct())
        {
            var near = known.OrderBy(k => YamlFields.Distance(k, id)).ThenBy(k => k, StringComparer.Ordinal).Take(3);
            findings.Add(new Finding("PIVOT018", Severity.Warning, $"{field}: {id}", $"The catalogue has no \"{id}\"; it is ignored.", $"Nearest: {string.Join(", ", near)}; `fulcrum catalogue` lists all."));
        }

        foreach (var pinned in rules.Pinned.Where(p => rules.Forbidden.Contains(p.Id) || rules.Abandoned.Contains(p.Id) || rules.IsDone(p.Id)))
        {
            findings.Add(new Finding("PIVOT019", Severity.Warning, $"pinned: {pinned.Id}", $"\"{pinned.Id}\" is pinned, and also done, abandoned or forbidden; it is not planned.", "Leave one of the two out."));
        }
    }

    private static List<(string Id, DateOnly? Day)> Dated(YamlFields f, string name)
    {
        var read = new List<(string, DateOnly?)>();
        foreach (var text in f.List(name))
        {
            if (Dated(text) is { } dated)
            {
                read.Add(dated);
            }
            else
            {
                f.Wrong(name, "an id, or an id and a day like aws-saa@2027-01-04");
            }
        }

        return read;
    }

    private static ActionTerms Terms(YamlFields? f, string id)
    {
        if (f is null)
        {
            return new ActionTerms(id);
        }

        var starts = f.List("starts").Select(Day).ToList();
        if (starts.Contains(null))
        {
            f.Wrong("starts", "days like [2027-01-11, 2027-04-05]");
        }

        var terms = new ActionTerms(id)
        {
            Starts = [.. starts.OfType<DateOnly>()],
            ExamWindows = Spans(f, "exams"),
            HoursSpent = new Hours(f.Number("hoursSpent", 0, 100_000, "hours") ?? 0),
            IsPaid = f.Flag("paid") ?? false,
        };
        f.ReportUnknown();
        return terms;
    }

    private static List<DaySpan> Spans(YamlFields f, string name)
    {
        var spans = new List<DaySpan>();
        foreach (var text in f.List(name))
        {
            var ends = text.Split(" to ", StringSplitOptions.TrimEntries);
            var (from, until) = (Day(ends[0]), Day(ends[^1]));
            if (ends.Length <= 2 && from is { } a && until is { } b && a <= b)
            {
                spans.Add(new DaySpan(a, b));
            }
            else
            {
                f.Wrong(name, "days like [2026-12-21 to 2027-01-03]");
            }
        }

        return spans;
    }

    private static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

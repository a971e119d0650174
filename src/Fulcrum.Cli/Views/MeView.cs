using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>A person's skills: a picture of each level with its error, what a screener sees, and the evidence.</summary>
internal static class MeView
{
    private const int First = 25;

    internal static void Show(PersonAnswer a, bool all)
    {
        var ledger = a.Ledger;
        Screen.Heading($"Your skills{(a.Role.Length > 0 ? $" against {a.Ads} ads for {a.Role}" : "")}{(a.IsInvented ? " (invented example)" : "")}");
        Screen.Line(FormattableString.Invariant($"[grey]{ledger.YearsOfWork:0.#} years of work{(a.Role.Length > 0 ? FormattableString.Invariant($", {ledger.YearsInField:0.#} in the field") : "")}; degree: {Words.For(ledger.Degree)}; {a.Entries.Count} {(a.Entries.Count == 1 ? "entry" : "entries")} of your own beside {Markup.Escape(ledger.Resume?.Place ?? "no résumé")}.[/]"));
        Screen.Line("[grey]0 none · 1 aware · 2 working · 3 proficient · 4 expert; ● level, ─ one error either way, ┃ what the ads ask.[/]");
        var asked = a.Gap.ToDictionary(g => g.Demand.Concept.Id);
        if (a.Gap.Count > 0)
        {
            var gap = Screen.Table(("asked for", false), ("ads", true), ("0     1     2     3     4", false), ("level", true), ("ads ask", true), ("seen by a screener", false), ("", false), ("evidence", true));
            foreach (var g in a.Gap.Take(all ? int.MaxValue : First))
            {
                var state = ledger.Skills.GetValueOrDefault(g.Demand.Concept.Id);
                gap.AddRow(Markup.Escape(g.Demand.Concept.Name), DemandView.Percent(g.Demand.Any.Weighted), Markup.Escape(Print.LevelBar(g.Level, g.Asked)), Level(g.Level), FormattableString.Invariant($"{g.Asked:0.0}"), Seen(g.Signal), Kind(g.Kind), $"{state?.Evidence.Count ?? 0}");
            }

            Screen.Write(gap);
            Screen.Line("[grey]In the order that matters for the plan: share of ads times what is missing.[/]");
            Screen.Heading("Skills that these ads do not ask for");
        }

        var others = ledger.Skills.Values.Where(s => !asked.ContainsKey(s.Concept.Id)).OrderByDescending(s => s.Level.Mean).ThenBy(s => s.Concept.Id.Value, StringComparer.Ordinal).ToList();
        var table = Screen.Table(("skill", false), ("0     1     2     3     4", false), ("level", true), ("seen by a screener", false), ("strongest evidence", false), ("in all", true));
        foreach (var s in others.Take(all ? int.MaxValue : a.Gap.Count > 0 ? First / 2 : First))
        {
            table.AddRow(Markup.Escape(s.Concept.Name), Markup.Escape(Print.LevelBar(s.Level, null)), Level(s.Level), Seen(s.Signal), Markup.Escape(s.Evidence.Select(e => e.What).FirstOrDefault() ?? ""), $"{s.Evidence.Count}");
        }

        Screen.Write(table);
        Conflicts(ledger.Conflicts);
        if (a.Findings.Count > 0)
        {
            Screen.Heading("Findings");
            FindingsView.Show(a.Findings);
        }

        Screen.Line("[grey]One skill with all its evidence: `fulcrum me python`. More of your own: `fulcrum me add`.[/]");
    }

    internal static void Show(PersonAnswer a, Concept concept, DateOnly today)
    {
        var state = a.Ledger.Skills.GetValueOrDefault(concept.Id);
        var row = a.Gap.FirstOrDefault(g => g.Demand.Concept.Id == concept.Id);
        var level = state?.Level ?? a.Ledger.Prior;
        Screen.Heading(concept.Name);
        Screen.Line($"  0     1     2     3     4\n  {Markup.Escape(Print.LevelBar(level, row?.Asked))}  {Level(level)}{(row is null ? "" : FormattableString.Invariant($"; the ads ask for {row.Asked:0.0}, {DemandView.Percent(row.Demand.Any.Weighted)} of them name it"))}");
        Screen.Line($"[grey]Before any evidence: {Level(a.Ledger.Prior)}, from the years of work in the field and beside it.[/]");
        Screen.Line($"A screener sees: {Seen(state?.Signal ?? Signal.None)}");
        if (state is null)
        {
            Screen.Line("No evidence speaks of it. `fulcrum me add` keeps some.");
        }
        else
        {
            var facts = Pivot.Facts([]);
            var table = Screen.Table(("kind", false), ("evidence", false), ("where", false), ("when", false), ("strength", false));
            foreach (var e in state.Evidence)
            {
                table.AddRow(Words.For(e.Kind), Markup.Escape(e.What), Markup.Escape(e.Place), e.When is { } when ? FormattableString.Invariant($"{(e.From is { } f ? $"{f:yyyy-MM} – " : "")}{when:yyyy-MM}") : "[grey]undated[/]", $"[grey]{Markup.Escape(Print.Strength(e, facts, today))}[/]");
            }

            Screen.Write(table);
            Screen.Line("[grey]Strength: correlation with the true level before age and share are taken off; from facts/ledger.yaml. Evidence of one origin counts once; pieces of one person repeat each other in part.[/]");
        }

        Conflicts([.. a.Ledger.Conflicts.Where(c => c.Reason.Contains(concept.Name, StringComparison.OrdinalIgnoreCase))]);
    }

    internal static void List(IReadOnlyList<EvidenceEntry> entries)
    {
        if (entries.Count == 0)
        {
            Screen.Line("Nothing is kept yet. `fulcrum me add --help` shows what can be.");
            return;
        }

        var table = Screen.Table(("", true), ("kind", false), ("what", false), ("skills", false), ("when", false), ("source", false));
        foreach (var e in entries)
        {
            table.AddRow($"{e.Number}", Words.For(e.Kind), Markup.Escape(Named(e)), Markup.Escape(string.Join(", ", e.Concepts)), When(e), Markup.Escape(e.Source));
        }

        Screen.Write(table);
    }

    internal static string InWords(EvidenceEntry e) => $"{Words.For(e.Kind)} {Named(e)}{(e.Concepts.Count > 0 ? $" [{string.Join(", ", e.Concepts)}]" : "")}".Replace("  ", " ", StringComparison.Ordinal);

    /// <summary>The answer as data; of one skill where one is named.</summary>
    internal static object Json(PersonAnswer a, Concept? one) => one is not null
        ? new { Skill = one.Id, one.Name, Level = a.Ledger.LevelOf(one.Id), a.Ledger.Prior, State = a.Ledger.Skills.GetValueOrDefault(one.Id), Gap = a.Gap.Where(g => g.Demand.Concept.Id == one.Id).Select(Row).FirstOrDefault(), Conflicts = a.Ledger.Conflicts.Where(c => c.Reason.Contains(one.Name, StringComparison.OrdinalIgnoreCase)) }
        : new { a.Role, a.Ads, a.IsInvented, a.Ledger.YearsOfWork, a.Ledger.YearsInField, a.Ledger.Degree, a.Ledger.Prior, Skills = a.Ledger.Skills.Values, Gap = a.Gap.Select(Row), a.Ledger.Conflicts, a.Entries, a.Findings };

    private static object Row(GapRow g) => new { g.Demand.Concept.Id, g.Demand.Concept.Name, Share = g.Demand.Any.Weighted, g.Level, g.Asked, g.Signal, g.Kind, g.Weight };

    private static void Conflicts(IReadOnlyList<Finding> conflicts)
    {
        if (conflicts.Count > 0)
        {
            Screen.Heading("Conflicts between what is said and what speaks for it");
            FindingsView.Each(conflicts);
        }
    }

    private static string Named(EvidenceEntry e) => e.Kind == EvidenceKind.SelfRating
        ? FormattableString.Invariant($"{e.Level:0.#}")
        : e.What + (e.Level is { } l ? FormattableString.Invariant($" {l:0.#}") : "") + (e.Organisation.Length > 0 ? $" ({e.Organisation})" : "");

    private static string When(EvidenceEntry e) => (e.From, e.Until) switch
    {
        ({ } from, { } until) => FormattableString.Invariant($"{from:yyyy-MM} – {until:yyyy-MM}"),
        ({ } from, null) => FormattableString.Invariant($"{from:yyyy-MM} – now"),
        (null, { } until) => FormattableString.Invariant($"{until:yyyy-MM}"),
        _ => "[grey]undated[/]",
    };

    private static string Level(Belief b) => FormattableString.Invariant($"{b.Mean:0.0} ± {b.Error:0.0}");

    private static string Seen(Signal s) => !s.InResume && s.CertifiedBy.Length == 0 && s.LiveLink.Length == 0
        ? "[grey]–[/]"
        : Markup.Escape(string.Join("; ", new[] { s.InResume ? string.Join(", ", s.Words.Take(2)) : "", s.CertifiedBy, s.LiveLink }.Where(t => t.Length > 0)));

    private static string Kind(GapKind kind) => kind switch { GapKind.Missing => "[red]missing[/]", GapKind.Weak => "[yellow]weak[/]", GapKind.NotShown => "[blue]held, not shown[/]", _ => "[green]met[/]" };
}

using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>A project's audit: how it stands, what to change, and every check behind it.</summary>
internal static class AuditView
{
    private const int Concepts = 16;

    internal static void Show(ProjectAudit a, IReadOnlyList<EvidenceEntry> evidence, FactBook facts, bool all)
    {
        Screen.Line($"[bold]{Markup.Escape(a.Name)}[/]: [bold]{Standing(a.Standing)}[/] – {Markup.Escape(a.StandingReason)}.");
        Screen.Line(FormattableString.Invariant($"[grey]{Markup.Escape(a.Place)}{(a.Remote.Length > 0 && a.Remote != a.Place ? ", from " + Markup.Escape(a.Remote) : "")}; {a.Size.Files:#,0} files, {a.Size.CodeLines:#,0} lines of code, {a.Size.Commits:#,0} commit{(a.Size.Commits == 1 ? "" : "s")}. {(a.History is HistoryState.NoGit or HistoryState.NoCommit ? "Its files were" : "The last commit was")} looked at; nothing was run.[/]"));
        Changes(a);
        Screen.Heading("What was looked for");
        var table = Screen.Table(("", false), ("", false), ("check", false), ("found", false), ("where", false), ("code", false));
        ProjectArea? before = null;
        foreach (var check in a.Checks.Where(c => all || c.Outcome != CheckOutcome.NotApplicable))
        {
            table.AddRow(
                check.Area == before ? "" : $"[bold]{Words.For(check.Area)}[/]",
                Mark(check.Outcome),
                Markup.Escape(check.Title),
                Markup.Escape(check.What),
                $"[grey]{Markup.Escape(string.Join('\n', check.Places.Take(all ? int.MaxValue : 2).Select(p => all && p.Shown.Length > 0 ? $"{p}  {p.Shown}" : p.ToString())))}{(all || check.Places.Count <= 2 ? "" : $"\nand {check.Places.Count - 2} more")}[/]",
                $"[grey]{check.Code}[/]");
            before = check.Area;
        }

        Screen.Write(table);
        foreach (var group in a.Checks.Where(c => !all && c.Outcome == CheckOutcome.NotApplicable).GroupBy(c => c.What))
        {
            Screen.Line($"[grey]Left out, since {Markup.Escape(group.Key)}: {Markup.Escape(string.Join(", ", group.Select(c => c.Title.ToLowerInvariant())))}.[/]");
        }

        Screen.Line("[grey]✓ shown  ~ in part  ✗ not seen  ! speaks against it  ? cannot tell; docs/method/portfolio-checks.md says why each matters[/]");
        Effort(a, facts);
        Score(a, all);
        Shown(a, evidence, all);
    }

    private static void Changes(ProjectAudit a)
    {
        if (a.Changes.Count == 0)
        {
            return;
        }

        Screen.Heading(a.Changes.Count == 1 ? "One change would raise it" : $"The {a.Changes.Count} changes that would raise it most");
        foreach (var (change, n) in a.Changes.Select((c, i) => (c, i + 1)))
        {
            Screen.Line($" [bold]{n}. {Markup.Escape(change.What)}[/]{(change.Place.Length > 0 ? $" [grey]{Markup.Escape(change.Place)}[/]" : "")}");
            Screen.Line($"    {Markup.Escape(change.Why)}{(change.AdsAsk.Length > 0 ? " [blue]" + Markup.Escape(change.AdsAsk) + "[/]" : "")} [grey]{change.Code}[/]");
        }
    }

    private static void Effort(ProjectAudit a, FactBook facts)
    {
        if (a.Effort.Hours is not { } h)
        {
            return;
        }

        var reference = facts["portfolio.reference.hours"].Interval;
        Screen.Heading("Effort");
        Screen.Line(FormattableString.Invariant($"{h.Low.Value:0} to {h.High.Value:0} hours, middle {h.Mid.Value:0}: sittings of commits less than {facts.Mean("portfolio.gap.low"):0.#}, {facts.Mean("portfolio.gap.mid"):0.#} or {facts.Mean("portfolio.gap.high"):0.#} hours apart, with some work before each."));
        Screen.Line(FormattableString.Invariant($"[grey]Advice names {reference?.Low:0} to {reference?.High:0} hours for a portfolio project; nobody has measured it, so it is a reference and no rule. Work that was never committed is not in here.[/]"));
    }

    private static void Score(ProjectAudit a, bool all)
    {
        if (a.MlTests is not { } score)
        {
            return;
        }

        Screen.Heading("ML Test Score (Breck et al. 2017), as far as files show it");
        Screen.Line(FormattableString.Invariant($"At least [bold]{score.Score:0.#}[/]: the smallest of {string.Join(", ", score.Sections.Select(s => FormattableString.Invariant($"{Markup.Escape(s.Name.ToLowerInvariant())} {s.Points:0.#}")))}. [grey]Each of seven tests gives half a point when seen, one when a workflow runs it; the others are not visible, which does not mean that they are not done.[/]"));
        foreach (var test in score.Sections.SelectMany(s => s.Tests).Where(t => all || t.Points > 0))
        {
            Screen.Line(FormattableString.Invariant($"  {(test.Points > 0 ? $"{test.Points:0.0}" : "  –")}  {Markup.Escape(test.Name)} [grey]{Markup.Escape(test.Place?.ToString() ?? "not visible")}[/]"));
        }
    }

    private static void Shown(ProjectAudit a, IReadOnlyList<EvidenceEntry> evidence, bool all)
    {
        if (a.Concepts.Count == 0)
        {
            return;
        }

        Screen.Heading("What it demonstrates");
        var table = Screen.Table(("concept", false), ("files", true), ("your share", true), ("how", false), ("first seen", false));
        foreach (var c in a.Concepts.Take(all ? int.MaxValue : Concepts))
        {
            table.AddRow(Markup.Escape(c.Concept.Name), $"{c.Files}", c.Share is { } s ? FormattableString.Invariant($"{s * 100:0} %") : "?", $"[grey]{Markup.Escape(c.How)}[/]", $"[grey]{Markup.Escape(c.Places.Count > 0 ? c.Places[0].ToString() : "")}[/]");
        }

        Screen.Write(table);
        if (!all && a.Concepts.Count > Concepts)
        {
            Screen.Line($"[grey]and {a.Concepts.Count - Concepts} more: {Markup.Escape(string.Join(", ", a.Concepts.Skip(Concepts).Select(c => c.Concept.Name)))}[/]");
        }

        var concepts = evidence.Sum(e => e.Concepts.Count);
        Screen.Line(concepts == 0
            ? "[grey]Nothing of it can go into the ledger until it is known which part is yours (--author).[/]"
            : $"[grey]As evidence: {concepts} concepts as {(a.IsLive ? "a deployed project" : "a project")}{(a.IsLive ? "" : "; a live link that answers (--online) makes it a deployed one")}.[/]");
    }

    private static string Standing(ProjectStanding s) => s switch
    {
        ProjectStanding.Toy => "[red]toy[/]",
        ProjectStanding.Exercise => "[yellow]exercise[/]",
        _ => $"[green]{Words.For(s)}[/]",
    };

    private static string Mark(CheckOutcome o) => o switch
    {
        CheckOutcome.Shown => "[green]✓[/]",
        CheckOutcome.Partly => "[yellow]~[/]",
        CheckOutcome.Missing => "[red]✗[/]",
        CheckOutcome.Harmful => "[red]![/]",
        CheckOutcome.CannotTell => "[grey]?[/]",
        _ => "[grey]–[/]",
    };
}

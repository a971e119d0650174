using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>The whole answer: first what to do this week, then everything behind it.</summary>
internal static class AnswerView
{
    internal static void Show(PivotAnswer a, string? report)
    {
        if (a.ThisWeek.Count > 0)
        {
            Screen.Heading("This week");
            foreach (var (todo, n) in a.ThisWeek.Select((t, i) => (t, i + 1)))
            {
                Screen.Line($" [bold]{n}. {Markup.Escape(todo.What)}[/] [grey]{(todo.HoursThisWeek.Value > 0 ? $"about {todo.HoursThisWeek}" : "")}[/]");
                Screen.Line($"    {Markup.Escape(todo.Why)} [grey]{Markup.Escape(todo.Source)}[/]");
            }
        }

        if (a.Demand.Counts.Ads > 0)
        {
            Screen.Heading($"What {a.Demand.RoleName} ads ask for{Invented(a.Demand.IsInvented)}");
            if (a.Snapshot.Count > 0)
            {
                Screen.Line($"[grey]{a.Demand.Counts.Ads} real ads of {a.Demand.Counts.Employers} employers, from the bundled snapshot{(a.Reading.TooOld > 0 ? $"; {a.Reading.TooOld} older ones left out" : "")}[/]");
                DemandView.Origin(a.Demand, a.Snapshot);
            }
            else
            {
                Screen.Line($"[grey]{a.Demand.Counts.Ads} ads of {a.Demand.Counts.Employers} employers; {a.Reading.AdsRead} ads read, {a.Reading.Duplicates} duplicates merged{(a.Reading.TooOld > 0 ? $", {a.Reading.TooOld} too old" : "")}[/]");
            }

            Screen.Write(DemandView.Table(a.Demand, 15));
            DemandView.Facts(a.Demand);
            Stand(a);
        }

        if (a.Learned is { } learned)
        {
            LearnedView.Show(learned);
        }

        if (a.Plan is { } plan)
        {
            PlanView.Show(a, plan);
        }

        if (a.Findings.Count > 0)
        {
            Screen.Heading("Findings");
            FindingsView.Show(a.Findings);
        }

        Screen.Line();
        if (report is not null)
        {
            Screen.Line($"Report: [bold]{Markup.Escape(report)}[/] [grey](open it in a browser; it is one file and prints)[/]");
        }

        if (a.Plan is not null)
        {
            Screen.Line("[grey]Any number: `fulcrum why ID`, for example `fulcrum why tax.chance`.[/]");
        }
    }

    /// <summary>The answer as data, without the texts of the ads and the rows behind the shares.</summary>
    internal static object Json(PivotAnswer a) => new
    {
        a.IsInvented, a.ThisWeek, a.Reading, a.Settings.Profile, Demand = DemandView.Json(a.Demand), a.Snapshot,
        Person = new { a.Ledger.YearsOfWork, a.Ledger.YearsInField, a.Ledger.Degree, Skills = a.Ledger.Skills.Values, a.Ledger.LiveLinks },
        Gap = a.Gap.Select(g => new { g.Demand.Concept.Id, g.Demand.Concept.Name, Share = g.Demand.Any.Weighted, g.Level, g.Asked, g.Signal, g.Kind }),
        Screening = new
        {
            Ads = a.Screening.Ads.Where(s => !s.Reading.Ad.IsAnonymous).Select(s => new { s.Reading.Ad.Id, s.Reading.Ad.Title, s.Reading.Ad.Employer, s.Shown, s.KnockOuts }),
            KnockOuts = a.Screening.KnockOuts.Select(k => new { k.KnockOut, k.Ads }), a.Screening.Edits,
        },
        Plan = a.Plan is not { } p ? null : new { p.Chosen, p.Rejected, p.Applications, p.Tax, p.Baseline, p.Frontier, p.RunnersUp, p.Search },
        a.Learned, a.Findings, Sources = a.Sources.Values,
    };

    private static void Stand(PivotAnswer a)
    {
        Screen.Heading($"Where you stand{Invented(a.Settings.IsInvented)}");
        Screen.Line($"[grey]Level 0 none, 1 aware, 2 working, 3 proficient, 4 expert, ± its error; {a.Ledger.YearsOfWork:0.#} years of work, {a.Ledger.YearsInField:0.#} in the field; degree: {Words.For(a.Ledger.Degree)}.[/]");
        var table = Screen.Table(("asked for", false), ("share", true), ("your level", true), ("ads ask", true), ("résumé says", false), ("gap", false), ("id", false));
        foreach (var g in a.Gap.Take(14))
        {
            table.AddRow(
                Markup.Escape(g.Demand.Concept.Name),
                DemandView.Percent(g.Demand.Any.Weighted),
                FormattableString.Invariant($"{g.Level.Mean:0.0} ± {g.Level.Error:0.0}"),
                FormattableString.Invariant($"{g.Asked:0.0}"),
                g.Signal.InResume ? Markup.Escape(string.Join(", ", g.Signal.Words.Take(2))) : "[grey]–[/]",
                g.Kind switch { GapKind.Missing => "[red]missing[/]", GapKind.Weak => "[yellow]weak[/]", GapKind.NotShown => "[blue]held, not shown[/]", _ => "[green]met[/]" },
                $"[grey]you.{Markup.Escape(g.Demand.Concept.Id.Value)}[/]");
        }

        Screen.Write(table);
        var free = a.Screening.Ads.Count(x => x.KnockOuts.Count == 0);
        Screen.Line($"Screening: {free} of {a.Screening.Ads.Count} ads hold no knock-out for you{(a.Screening.KnockOuts.Count > 0 ? "; the others: " + Markup.Escape(string.Join("; ", a.Screening.KnockOuts.Take(3).Select(k => $"{k.KnockOut} ({k.Ads})"))) : "")}.");
    }

    private static string Invented(bool invented) => invented ? " (invented example)" : "";
}

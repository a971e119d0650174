using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum calendar`: the plan week by week, on the screen or for a calendar program.</summary>
internal static class CalendarCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The pivot file (default: pivot.yaml).", Arity = ArgumentArity.ZeroOrOne };
        var ics = new Option<string?>("--ics") { Description = "Write an iCalendar file that calendar programs import." };
        var csv = new Option<string?>("--csv") { Description = "Write a table for a spreadsheet." };
        var markdown = new Option<string?>("--markdown") { Description = "Write a Markdown table." };
        var json = SharedOptions.Json();
        var rules = new RuleOptions();
        var command = new ExampledCommand("calendar", "Show the plan week by week: hours, exams, applications, people, vacations.", "fulcrum calendar pivot.yaml --ics plan.ics") { file, ics, csv, markdown, json };
        rules.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(file) ?? "pivot.yaml",
            [(parsed.GetValue(ics), CalendarFormat.ICalendar), (parsed.GetValue(csv), CalendarFormat.Csv), (parsed.GetValue(markdown), CalendarFormat.Markdown)],
            parsed.GetValue(json), cancel, settings => rules.In(parsed, settings, DateOnly.FromDateTime(DateTime.Now)))));
        return command;
    }

    private static int Run(string file, IReadOnlyList<(string? Path, CalendarFormat Format)> files, bool json, CancellationToken cancel, Func<PivotSettings, PivotSettings> change)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings)
        {
            return FindingsView.Fail(findings, json);
        }

        settings = change(settings);
        var answer = Pivot.Plan(settings, Screen.Progress(), cancel);
        Screen.EndProgress();
        if (answer.Plan is null)
        {
            return FindingsView.Fail([.. findings, .. answer.Findings], json);
        }

        foreach (var (path, format) in files)
        {
            if (path is not null)
            {
                TextFile.Write(path, Pivot.Calendar(answer, format));
            }
        }

        var weeks = Pivot.Calendar(answer);
        if (json)
        {
            return Json.Print(new
            {
                answer.IsInvented,
                weeks = weeks.Select(w => new { w.Number, w.First, w.Last, w.Hours, w.Applications, w.People, w.VacationDays, items = w.Items.Select(i => new { i.Action.Id, i.Action.Name, i.Hours, i.Begins, i.Ends, i.IsExamWeek }) }),
                findings,
            });
        }

        var table = Screen.Table(("week", true), ("days", false), ("what", false), ("hours", true), ("applications", true), ("new people", true));
        foreach (var w in weeks)
        {
            table.AddRow(
                $"{w.Number}", $"{w.First:MMM d} – {w.Last:MMM d}",
                w.Items.Count == 0 ? w.VacationDays > 0 ? "[blue]vacation[/]" : "[grey]only applications[/]" : string.Join("\n", w.Items.Select(i => Markup.Escape($"{i.Action.Name} ({i.Hours})") + (i.IsExamWeek ? " [yellow]exam[/]" : i.Begins ? " [grey]begins[/]" : ""))) + (w.VacationDays > 0 ? $"\n[blue]vacation, {w.VacationDays} days[/]" : ""),
                FormattableString.Invariant($"{w.Hours.Value:0.#}"), w.Applications > 0 ? $"{w.Applications}" : "", w.People > 0 ? $"{w.People}" : "");
        }

        Screen.Heading($"{answer.Demand.RoleName}: week by week{(answer.IsInvented ? " (invented example)" : "")}");
        Screen.Write(table);
        foreach (var (path, _) in files.Where(f => f.Path is not null))
        {
            Screen.Line($"Wrote [bold]{Markup.Escape(path!)}[/]");
        }

        return ExitCode.Done;
    }
}

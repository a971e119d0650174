using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum catalogue`: what a plan can choose from.</summary>
internal static class CatalogueCommand
{
    internal static Command Create()
    {
        var text = new Argument<string>("words") { Description = "Only items whose id, name or provider holds this.", Arity = ArgumentArity.ZeroOrOne };
        var pivot = new Option<string?>("--pivot") { Description = "A pivot file: its own items and prices are listed too." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("catalogue", "List credentials, courses, bootcamps, projects and other actions with prices and hours.", "fulcrum catalogue aws") { text, pivot, json };
        command.SetAction(parsed =>
        {
            var findings = new List<Finding>();
            var words = parsed.GetValue(text) ?? "";
            var settings = parsed.GetValue(pivot) is { } file ? Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) : null;
            if (settings is null && parsed.GetValue(pivot) is not null)
            {
                return FindingsView.Fail(findings, parsed.GetValue(json));
            }

            var items = (settings is null ? Pivot.Catalogue(findings) : Pivot.Catalogue(settings, findings))
                .Where(a => words.Length == 0 || new[] { a.Id, a.Name, a.Provider }.Any(t => t.Contains(words, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(a => a.Form).ThenBy(a => a.Id, StringComparer.Ordinal).ToList();
            if (parsed.GetValue(json))
            {
                return Json.Print(new { items, findings });
            }

            var table = Screen.Table(("id", false), ("name", false), ("form", false), ("price", true), ("hours", true), ("valid", true), ("note", false));
            foreach (var a in items)
            {
                table.AddRow(Markup.Escape(a.Id), Markup.Escape(a.Name), Words.For(a.Form), PlanView.Price(a), FormattableString.Invariant($"{a.Hours.Mean:0}"), a.ValidMonths is { } m ? $"{m} m" : "–",
                    a.Retired.Length > 0 ? $"[red]retired {Markup.Escape(a.Retired)}[/]" : $"[grey]{Markup.Escape(a.Note)}[/]");
            }

            Screen.Write(table);
            Screen.Line($"[grey]{items.Count} items; ? marks a price without two agreeing sources.[/]");
            FindingsView.Show(findings);
            return items.Count > 0 ? ExitCode.Done : ExitCode.Blocked;
        });
        return command;
    }
}

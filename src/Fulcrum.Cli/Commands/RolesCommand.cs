using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum roles`: several target roles for one person, before one is chosen.</summary>
internal static class RolesCommand
{
    internal static Command Create()
    {
        var roles = new Argument<string[]>("roles") { Description = "Target roles, as ads name them.", Arity = ArgumentArity.OneOrMore };
        var pivot = new Option<string>("--pivot") { Description = "The pivot file.", DefaultValueFactory = _ => "pivot.yaml" };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("roles", "Compare target roles: gap, chance, pay, tax, stepping stones.", "fulcrum roles \"data engineer\" \"data analyst\" \"machine learning engineer\"") { roles, pivot, json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(roles)!, parsed.GetValue(pivot)!, parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Run(string[] roles, string file, bool json, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings)
        {
            return FindingsView.Fail(findings, json);
        }

        settings = Kept.In(settings, findings);
        var compared = Pivot.Roles(settings, roles, Screen.Progress(), cancel);
        Screen.EndProgress();
        var exit = compared.Any(c => c.Tax is not null) ? ExitCode.Done : ExitCode.Blocked;
        if (json)
        {
            return Json.Print(new { roles = compared, findings }, exit);
        }

        var table = Screen.Table(("role", false), ("ads", true), ("not met", true), ("pay", true), ("lands", true), ("months", true), ("tax", true), ("most missing", false), ("stepping stones", false));
        foreach (var r in compared)
        {
            table.AddRow(
                Markup.Escape(r.Role), $"{r.Ads}",
                r.Ads > 0 ? DemandView.Percent(r.GapShare) : "–",
                r.Pay?.ToString() ?? "too few",
                r.Chance is { } c ? $"{c.Value * 100:0} %" : "–",
                r.Tax is { } t ? Print.Months(t.MonthsToLanding) : "–",
                r.Tax is { } x ? Print.Amount(x.Tax.P50, x.Currency) : "–",
                Markup.Escape(string.Join(", ", r.TopMissing.Take(4))),
                Markup.Escape(r.SteppingStones.Count > 0 ? string.Join(", ", r.SteppingStones) : "–"));
        }

        Screen.Write(table);
        Screen.Line("[grey]not met: share-weighted demand that you lack; pay: median of what the ads state; lands: chance by your date on the best plan found; months 10 · 50 · 90; tax: median of the most you are behind staying.[/]");
        FindingsView.Show([.. findings.Concat(compared.SelectMany(c => c.Findings)).Distinct()]);
        return exit;
    }
}

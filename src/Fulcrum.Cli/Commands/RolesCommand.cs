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

        var table = Screen.Table(("role", false), ("ads", true), ("not met", true), ("pay", true), ("lands", true), ("months", true), ("tax", true), ("most missing", false));
        foreach (var r in compared)
        {
            table.AddRow(
                Markup.Escape(r.Role), $"{r.Ads}",
                r.Ads > 0 ? DemandView.Percent(r.GapShare) : "–",
                r.Pay?.ToString() ?? "too few",
                r.Chance is { } c ? $"{c.Value * 100:0} %" : "–",
                r.Tax is { } t ? Print.Months(t.MonthsToLanding) : "–",
                r.Tax is { } x ? Print.Amount(x.Tax.P50, x.Currency) : "–",
                Markup.Escape(string.Join(", ", r.TopMissing.Take(4))));
        }

        Screen.Write(table);
        Screen.Line("[grey]not met: share-weighted demand that you lack; pay: median of what the ads state; lands: chance by your date on the best plan found; months 10 · 50 · 90; tax: median of the most you are behind staying.[/]");
        foreach (var r in compared.Where(c => c.Direct is not null))
        {
            Routes(r, r.Direct!);
        }

        FindingsView.Show([.. findings.Concat(compared.SelectMany(c => c.Findings)).Distinct()]);
        return exit;
    }

    private static void Routes(RoleComparison role, RouteOutcome direct)
    {
        Screen.Heading($"Ways to {role.Role}");
        var table = Screen.Table(("way", false), ("first job", true), ("by your date", true), ("5 years", true), ("months", true), ("10 years", true), ("against directly", true));
        table.AddRow("directly", "–", Chance(direct), DemandView.Percent(direct.ChanceInFiveYears.Value), Print.Months(direct.Months), Amount(direct.NetPresentValue), "–");
        foreach (var s in role.SteppingStones)
        {
            table.AddRow(
                Markup.Escape($"{Word(s.Kind)}: {s.Role}"),
                $"{DemandView.Percent(s.LandsStone.Value)}", Chance(s.Through), DemandView.Percent(s.Through.ChanceInFiveYears.Value), Print.Months(s.Through.Months), Amount(s.Through.NetPresentValue),
                FormattableString.Invariant($"{Amount(s.AgainstDirect)}, better in {s.BetterThanDirect.Value * 100:0} of 100"));
        }

        Screen.Write(table);
        if (role.SteppingStones.Count == 0)
        {
            Screen.Line("[grey]No job on the way: no other role of this market asks for enough of the same while you lack less of it.[/]");
            return;
        }

        foreach (var s in role.SteppingStones)
        {
            Screen.Line(FormattableString.Invariant($" {Word(s.Kind)}, {Markup.Escape(s.Role)}: first pay {Amount(s.StonePayChange)} a year against now; {(s.Ads > 0 ? $"{s.Ads} ads, which ask for {s.Overlap.Value * 100:0} % of the same; " : "")}{(s.Actions.Count > 0 ? $"for it: {Markup.Escape(string.Join(", ", s.Actions))}" : "no action of its own")}."));
        }

        Screen.Line("[grey]first job: chance to land it by your date; then the target: by your date, within five years, months 10 · 50 · 90, mean value over ten years.[/]");
        Screen.Line($"[grey]First the job on the way, then about a year in it, then the target; who does not land the first does not try the second. Rests on assumptions: {Markup.Escape(string.Join(", ", role.SteppingStones.SelectMany(s => s.RestsOn).Distinct()))} (`fulcrum facts ID`).[/]");
    }

    private static string Word(StoneKind kind) => kind switch
    {
        StoneKind.InternalMove => "internal move",
        StoneKind.JuniorYear => "junior year",
        _ => "adjacent",
    };

    private static string Chance(RouteOutcome route) => Print.Chance(route.Chance, route.ChanceInterval);

    private static string Amount(Money money) => Print.Amount((double)money.Amount, money.Currency);
}

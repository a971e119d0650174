using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum runway`: how long the money lasts, without any plan.</summary>
internal static class RunwayCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The pivot file (default: pivot.yaml).", Arity = ArgumentArity.ZeroOrOne };
        var holdOut = new Option<bool>("--hold-out") { Description = "Take no other work after leaving or losing the job: what the savings alone bear." };
        var paths = new Option<int>("--paths") { Description = "Simulated futures (default: 100,000).", DefaultValueFactory = _ => 100_000 };
        paths.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 16 or > 4_000_000)
            {
                result.AddError("--paths is a number from 16 to 4,000,000.");
            }
        });
        var json = SharedOptions.Json();
        var command = new ExampledCommand("runway", "How long your money lasts in plain months: pay, spending, unexpected bills, losing and finding work.", "fulcrum runway pivot.yaml --hold-out")
        {
            file, holdOut, paths, json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(file) ?? "pivot.yaml", parsed.GetValue(holdOut), parsed.GetValue(paths), parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Run(string file, bool holdOut, int paths, bool json, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings)
        {
            return FindingsView.Fail(findings, json);
        }

        var runway = Pivot.Runway(settings, holdOut, paths, findings, cancel);
        if (json)
        {
            return Json.Print(new { Runway = runway, Findings = findings });
        }

        var profile = settings.Profile;
        Screen.Heading($"How long the money lasts{(holdOut ? ", taking no other work" : "")}");
        Screen.Line(FormattableString.Invariant($"You never run out of cash within five years in {runway.NeverShort} of {runway.Paths:#,0} simulated futures."));
        var table = Screen.Table(("after month", true), ("cash (10 · 50 · 90)", true), ("has run out by then", true));
        foreach (var month in new[] { 2, 5, 8, 11, 17, 23, 35, 47, 59 })
        {
            table.AddRow($"{month + 1}", Print.Band(runway.Cash[month], runway.Currency), FormattableString.Invariant($"{runway.ShortBy[month] * 100:0.0} %"));
        }

        Screen.Write(table);
        Screen.Line($"[grey]Savings {profile.Savings.Value}{Mark(profile.Savings.IsDefault)}, living {profile.LivingCosts.Value}{Mark(profile.LivingCosts.IsDefault)} a month, pay {profile.CurrentPay.Value}{Mark(profile.CurrentPay.IsDefault)} a year{(profile.QuitDate is { } quit ? $" until {quit:yyyy-MM-dd}" : "")}; * stands for a default. Ups and downs are assumed: `fulcrum facts runway`. No plan and no new role: `fulcrum plan` has those.[/]");
        FindingsView.Show(findings);
        return ExitCode.Done;
    }

    private static string Mark(bool isDefault) => isDefault ? "*" : "";
}

using System.CommandLine;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>`fulcrum plan`: the whole answer for one pivot file.</summary>
internal static class PlanCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The pivot file (default: pivot.yaml).", Arity = ArgumentArity.ZeroOrOne };
        var report = Report();
        var outcomes = new Option<string?>("--outcomes") { Description = "What became of your applications so far (CSV: applied, result, channel, reached, weeks, updated, ad, segment)." };
        var json = SharedOptions.Json();
        var rules = new RuleOptions();
        var command = new ExampledCommand("plan", "Plan a pivot: what the role asks for, where you stand, what to do, what it costs.", "fulcrum plan pivot.yaml --objective chance --forbid bootcamp-ml-full-time")
        {
            file, report, outcomes,
        };
        rules.AddTo(command);
        var limit = new Option<double?>("--time-limit") { Description = "Stop looking for a better plan after so many seconds; the answer says that it was stopped." };
        command.Add(limit);
        command.Add(json);
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(file) ?? "pivot.yaml", parsed.GetValue(report), parsed.GetValue(json), cancel, parsed.GetValue(outcomes),
            settings => rules.In(parsed, settings, DateOnly.FromDateTime(DateTime.Now)), parsed.GetValue(limit))));
        return command;
    }

    internal static Option<string?> Report() => new("--report") { Description = "Where to write the HTML report (default: fulcrum-report.html; \"none\" writes none)." };

    internal static int Run(string file, string? report, bool json, CancellationToken cancel, string? outcomes = null, Func<PivotSettings, PivotSettings>? change = null, double? limit = null)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings)
        {
            return FindingsView.Fail(findings, json);
        }

        settings = Kept.In(settings, findings);
        settings = change is null ? settings : change(settings);
        settings = outcomes is null ? settings : settings with { Outcomes = outcomes };
        using var enough = new CancellationTokenSource();
        if (limit is > 0 and < 1e6)
        {
            enough.CancelAfter(TimeSpan.FromSeconds(limit.Value));
        }

        var answer = Pivot.Plan(settings, Screen.Progress(), cancel, enough.Token);
        Screen.EndProgress();
        answer = answer with { Findings = [.. findings.Concat(answer.Findings).Distinct().OrderByDescending(f => f.Severity)] };
        StateFolder.Keep(answer.Sources);
        var path = report == "none" ? null : HtmlReport.Write(answer, report ?? "fulcrum-report.html");
        if (json)
        {
            Json.Print(AnswerView.Json(answer));
        }
        else
        {
            AnswerView.Show(answer, path);
        }

        return answer.Plan is null ? ExitCode.Blocked : ExitCode.Done;
    }
}

using System.CommandLine;
using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>`fulcrum tax`: one simulated path of the plan, month by month.</summary>
internal static class TaxCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The pivot file (default: pivot.yaml).", Arity = ArgumentArity.ZeroOrOne };
        var path = new Option<string>("--path")
        {
            Description = "Which path, by what it comes to over ten years: worst, p10, median, p90, best, or any p0 to p100 (default: p10, a bad one).",
            DefaultValueFactory = _ => "p10",
        };
        path.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Rank(token.Value) is null)
            {
                result.AddError($"--path is worst, p10, median, p90, best or a percentile like p25; \"{token.Value}\" is not.");
            }
        });
        var months = new Option<int>("--months") { Description = "Months to show (default: 24; at most 60).", DefaultValueFactory = _ => 24 };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("tax", "Show one simulated future of the plan, month by month: a bad one, the middle one, a good one.", "fulcrum tax pivot.yaml --path worst")
        {
            file, path, months, json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(file) ?? "pivot.yaml", parsed.GetValue(path)!, Math.Clamp(parsed.GetValue(months), 1, 60), parsed.GetValue(json), cancel)));
        return command;
    }

    internal static double? Rank(string word) => word.ToLowerInvariant() switch
    {
        "worst" => 0,
        "median" => 0.5,
        "best" => 1,
        ['p', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && p <= 100 => p / 100.0,
        _ => null,
    };

    private static int Run(string file, string path, int months, bool json, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings
            || Pivot.Path(settings, new Probability(Rank(path)!.Value), findings, Screen.Progress(), cancel) is not { } story)
        {
            Screen.EndProgress();
            return FindingsView.Fail(findings, json);
        }

        Screen.EndProgress();
        if (json)
        {
            return Json.Print(new
            {
                story.Rank, story.Landing, story.NewPay, story.NetPresentValue, story.Tax, story.Currency,
                Events = story.Events.Select(e => new { e.Month, e.What }), story.Months, Findings = findings,
            });
        }

        PathView.Show(story, path, settings.Profile, months);
        return ExitCode.Done;
    }
}

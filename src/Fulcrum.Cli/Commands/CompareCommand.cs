using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum compare`: what each of several actions changes for this person and role.</summary>
internal static class CompareCommand
{
    internal static Command Create()
    {
        var ids = new Argument<string[]>("actions") { Description = "Ids from `fulcrum catalogue`.", Arity = ArgumentArity.OneOrMore };
        var pivot = new Option<string>("--pivot") { Description = "The pivot file.", DefaultValueFactory = _ => "pivot.yaml" };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("compare", "Compare credentials, courses, projects: what each changes for you, and at what price.", "fulcrum compare bootcamp-ml-full-time coursera-ml-specialization aws-mla") { ids, pivot, json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(ids)!, parsed.GetValue(pivot)!, parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Run(string[] ids, string file, bool json, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings)
        {
            return FindingsView.Fail(findings, json);
        }

        settings = Kept.In(settings, findings);
        Screen.Progress()?.Report("Simulating with and without each action");
        var (needles, request) = Pivot.Compare(settings, ids, findings, cancel);
        Screen.EndProgress();
        var exit = needles.Count == 0 ? ExitCode.Blocked : ExitCode.Done;
        if (json)
        {
            return Json.Print(new { role = request?.Demand.RoleName, ads = request?.Demand.Counts.Ads, employers = request?.Demand.Counts.Employers, isInvented = request?.Demand.IsInvented, needles, findings }, exit);
        }

        if (request is not null && needles.Count > 0)
        {
            Show(needles, request);
        }

        FindingsView.Show(findings);
        return exit;
    }

    private static void Show(IReadOnlyList<Needle> needles, PlanRequest request)
    {
        Screen.Heading($"For {request.Demand.RoleName}, on {request.Demand.Counts.Ads} ads of {request.Demand.Counts.Employers} employers{(request.Demand.IsInvented ? " (invented examples)" : "")}");
        var table = Screen.Table(("action", false), ("price", true), ("hours", true), ("priced", true), ("succeeds", true), ("registers", true), ("chance", true), ("months", true), ("net gain", true), ("P(gain)", true));
        foreach (var n in needles)
        {
            table.AddRow(
                Markup.Escape(n.Action.Id),
                PlanView.Price(n.Action),
                FormattableString.Invariant($"{n.Action.Hours.Mean:0}"),
                Print.Amount((double)n.HoursPriced.Amount, n.HoursPriced.Currency),
                $"{n.Succeeds.Value * 100:0} %",
                n.Registers is { } r ? TwoLines(Print.Share(r)) : "–",
                TwoLines(Print.Points(n.Chance).Replace(" points", "", StringComparison.Ordinal)),
                TwoLines(Print.Change(n.MonthsToLanding)),
                $"{Print.Amount(n.NetGain.Mean, n.Cost.Currency)}\n[grey]({Print.Amount(n.NetGain.Interval.Low, n.Cost.Currency)} to {Print.Amount(n.NetGain.Interval.High, n.Cost.Currency)})[/]",
                $"{n.GainExceedsCost.Value * 100:0} %");
        }

        Screen.Write(table);
        foreach (var n in needles)
        {
            var (colour, words) = n.Verdict switch
            {
                Verdict.MovesTheNeedle => ("green", "moves the needle"),
                Verdict.DoesNot => ("red", "does not move the needle"),
                _ => ("yellow", "cannot tell"),
            };
            Screen.Line($" [{colour}]{words}[/]  [bold]{Markup.Escape(n.Action.Name)}[/]: {Markup.Escape(n.Reason)}");
        }

        Screen.Line("[grey]priced: your hours at your own rate; registers: share of ads that would notice it; chance: points of landing by the date; net gain: over ten years; P(gain): that it exceeds price and hours.[/]");
        Screen.Line("[grey]Each is simulated with and without on the same random numbers; failing, not finishing and your hours are in the net gain; (…) is 10–90 over the uncertainty of the facts; ? marks an unverified price.[/]");
    }

    // The interval goes under the figure, or ten columns would not fit.
    private static string TwoLines(string figure) => figure.Replace(" (", "\n(", StringComparison.Ordinal);
}

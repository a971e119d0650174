using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market trend`: how a role's demand changes over the months.</summary>
internal static class MarketTrendCommand
{
    private const string Levels = "▁▂▃▄▅▆▇█";
    private const int FewestAds = 3, MostMonths = 24;

    internal static Command Create()
    {
        var role = new Argument<string>("role") { Description = "The role, as ads name it." };
        var name = new Argument<string?>("concept") { Description = "What is asked for (default: what changes most).", Arity = ArgumentArity.ZeroOrOne };
        var top = SharedOptions.Top("How many lines.", 20);
        var json = SharedOptions.Json();
        var command = new ExampledCommand("trend", "Show how a role's demand changes over the months, with intervals.", "fulcrum market trend \"data scientist\" python") { role, name, top, json };
        var options = new FilterOptions().AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var corpus = Corpora.Read(parsed.GetValue(options.Ads), findings, cancel);
            var filter = options.Of(parsed);
            var wanted = parsed.GetValue(name) is { } words ? Corpus.Concept(words) : null;
            if (parsed.GetValue(name) is { } unknown && wanted is null)
            {
                return Task.FromResult(MarketWithCommand.Unknown(unknown, findings, parsed.GetValue(json)));
            }

            // A trend needs the months before the last twelve, too.
            var trends = corpus.Trends(parsed.GetValue(role)!, filter.Since is null ? filter with { AllDates = true } : filter).Where(t => wanted is null || t.Concept.Id == wanted.Id).ToList();
            var exit = trends.Count == 0 ? ExitCode.Blocked : ExitCode.Done;
            if (exit == ExitCode.Blocked)
            {
                findings.Add(new Finding("PIVOT024", Severity.Error, parsed.GetValue(role)!, $"Fewer than eight dated ads of this role name {(wanted is null ? "anything" : wanted.Name)}.", "Add dated ads, or see `fulcrum market roles`."));
            }

            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { trends, findings }, exit));
            }

            if (exit == ExitCode.Done)
            {
                Screen.Line($"[bold]{Markup.Escape(Corpus.Role(parsed.GetValue(role)!).Name)}[/], by month posted");
                Show(trends, parsed.GetValue(top));
                if (wanted is not null)
                {
                    Months(trends[0]);
                }
            }

            FindingsView.Show(findings);
            return Task.FromResult(exit);
        });
        return command;
    }

    private static void Show(List<ConceptTrend> trends, int top)
    {
        var table = Screen.Table(("", false), ("asks for", false), ("months", false), ("first to last", false), ("a year, within boards", true), ("95 %", true));
        foreach (var t in trends.Take(top))
        {
            var known = Known(t);
            table.AddRow(t.StandsOut ? "●" : "", Markup.Escape(t.Concept.Name), Spark(known), known.Count == 0 ? "" : $"{known[0].Month:yyyy-MM} to {known[^1].Month:yyyy-MM}",
                t.PerYear.Interval is null ? "" : MarketCompareCommand.Points(t.PerYear.Mean), t.PerYear.Interval is { } i ? $"{MarketCompareCommand.Points(i.Low)} to {MarketCompareCommand.Points(i.High)}" : $"[grey]{Markup.Escape(t.PerYear.Note)}[/]");
        }

        Screen.Write(table);
        Screen.Line($"[grey]one sign a month with {FewestAds} ads or more, from 0 to the line's highest share; change in points of percent a year, from lines within each board, employers as clusters.[/]");
        Screen.Line($"[grey]● stands out: of those, one in twenty is expected to be chance, though {trends.Count(t => t.PerYear.Interval is not null)} were looked at. Ads still open when they were read are not all that were posted.[/]");
    }

    private static void Months(ConceptTrend trend)
    {
        var table = Screen.Table(("month", false), ("share", true), ("95 %", true), ("ads", true), ("of", true), ("employers", true));
        foreach (var (month, share) in trend.Months.TakeLast(MostMonths))
        {
            table.AddRow($"{month:yyyy-MM}", DemandView.Percent(share.Weighted), share.Interval is { } i ? FormattableString.Invariant($"{i.Low * 100:0}–{i.High * 100:0}") : "[grey]too few[/]", $"{share.Ads}", $"{share.AdsInAll}", $"{share.EmployersInAll}");
        }

        Screen.Write(table);
    }

    private static List<MonthShare> Known(ConceptTrend t) => [.. t.Months.Where(m => m.Share.AdsInAll >= FewestAds).TakeLast(MostMonths)];

    private static string Spark(List<MonthShare> months)
    {
        var most = months.Count == 0 ? 0 : months.Max(m => m.Share.Weighted);
        return string.Concat(months.Select(m => Levels[most == 0 ? 0 : (int)Math.Min(Levels.Length - 1, m.Share.Weighted / most * Levels.Length)]));
    }
}

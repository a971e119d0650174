using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market compare`: two slices of a role's ads beside each other.</summary>
internal static class MarketCompareCommand
{
    internal static Command Create()
    {
        var role = new Argument<string>("role") { Description = "The role, as ads name it." };
        var ads = SharedOptions.Ads();
        var all = new Option<bool>("--all-dates") { Description = "Count ads of any date." };
        var snapshot = new Option<bool>("--with-snapshot") { Description = "Compare your own ads (--ads, or those of your workspace) with the bundled snapshot." };
        var top = SharedOptions.Top("How many lines.", 25);
        var json = SharedOptions.Json();
        var sides = new (Option<string[]> Option, Func<AdFilter, string, AdFilter> Narrow, Func<string, string?> Wrong)[]
        {
            Side("--segment", "Two kinds of employer", (f, v) => f with { Segment = Words.Parse<Segment>(v) }, Word<Segment>),
            Side("--seniority", "Two levels", (f, v) => f with { Seniority = Words.Parse<Seniority>(v) }, Word<Seniority>),
            Side("--country", "Two countries, ISO codes", (f, v) => f with { Country = v }, _ => null),
            Side("--board", "Two boards, or a word of their names", (f, v) => f with { Board = v }, _ => null),
            Side("--month", "Two months, like 2020-04", (f, v) => f with { Month = Month(v) }, v => Month(v) is null ? $"--month takes months like 2020-04; \"{v}\" is none." : null),
        };
        var command = new ExampledCommand("compare", "Compare two kinds of employer, levels, countries, boards or months: each share with the interval of the difference.",
            "fulcrum market compare \"data engineer\" --segment startup enterprise") { role, ads, all, snapshot, top, json };
        foreach (var side in sides)
        {
            command.Options.Add(side.Option);
        }

        command.Validators.Add(result =>
        {
            var given = sides.Count(s => result.GetResult(s.Option) is { Implicit: false }) + (result.GetValue(snapshot) ? 1 : 0);
            if (given != 1)
            {
                result.AddError("Say one thing to compare, with its two sides: --segment startup enterprise, --seniority junior senior, --country US GB, --board ashby linkedin, --month 2020-04 2024-04; or --with-snapshot.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var corpus = Corpora.Read(parsed.GetValue(ads), findings, cancel);
            var filter = new AdFilter { AllDates = parsed.GetValue(all), Today = Corpora.Today };
            var name = parsed.GetValue(role)!;
            if (parsed.GetValue(snapshot) && corpus.Snapshot is not null)
            {
                findings.Add(new Finding("PIVOT018", Severity.Error, "--with-snapshot", "There are no ads of your own to compare with the snapshot.", "Name some with --ads, or put them into your workspace with `fulcrum market add`."));
                return Task.FromResult(FindingsView.Fail(findings, parsed.GetValue(json)));
            }

            var compared = parsed.GetValue(snapshot)
                ? corpus.CompareWith(Corpus.Bundled, name, filter, "your ads", "the snapshot")
                : Of(corpus, name, filter, sides.Select(s => (Values: parsed.GetValue(s.Option), s.Narrow)).First(s => s.Values is { Length: 2 }));
            var exit = compared.A.Ads == 0 || compared.B.Ads == 0 ? ExitCode.Blocked : ExitCode.Done;
            if (exit == ExitCode.Blocked)
            {
                findings.Add(new Finding("PIVOT026", Severity.Error, name, $"There are {compared.A.Ads} ads of {compared.A.Name} and {compared.B.Ads} of {compared.B.Name}: nothing to compare.",
                    "Loosen it (--all-dates counts older ads), or see `fulcrum market roles` for what the ads hold."));
            }

            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { compared, findings }, exit));
            }

            if (exit == ExitCode.Done)
            {
                Show(compared, parsed.GetValue(top));
            }

            FindingsView.Show(findings);
            return Task.FromResult(exit);
        });
        return command;
    }

    private static SliceComparison Of(Corpus corpus, string role, AdFilter filter, (string[]? Values, Func<AdFilter, string, AdFilter> Narrow) side)
        => corpus.Compare(role, (side.Values![0], side.Narrow(filter, side.Values[0])), (side.Values[1], side.Narrow(filter, side.Values[1])));

    private static void Show(SliceComparison c, int top)
    {
        Screen.Line($"[bold]{Markup.Escape(c.RoleName)}[/]: {Side(c.A)} against {Side(c.B)}{(c.EmployersInBoth > 0 ? $"; {c.EmployersInBoth} employers in both, each one cluster" : "")}");
        var told = c.Rows.Where(r => r.Difference.Interval is not null).ToList();
        if (told.Count == 0)
        {
            Screen.Line("Too few employers on one side to tell anything.");
            return;
        }

        var table = Screen.Table(("", false), ("asks for", false), (c.A.Name, true), (c.B.Name, true), ("difference", true), ("95 %", true));
        foreach (var r in told.Take(top))
        {
            var d = r.Difference;
            table.AddRow(r.StandsOut ? "●" : "", Markup.Escape(r.Name), DemandView.Percent(r.A.Weighted), DemandView.Percent(r.B.Weighted), Points(d.Mean), $"{Points(d.Interval!.Value.Low)} to {Points(d.Interval!.Value.High)}");
        }

        Screen.Write(table);
        Screen.Line($"[grey]points of percent, {Markup.Escape(c.A.Name)} less {Markup.Escape(c.B.Name)}; ● stands out: of those, one in twenty is expected to be chance, though {told.Count} things were looked at. An employer in both counts once.[/]");
        if (told.TrueForAll(r => !r.StandsOut))
        {
            Screen.Line("Nothing stands out: these ads cannot tell the two apart.");
        }

        if (!c.A.Boards.Keys.SequenceEqual(c.B.Boards.Keys))
        {
            Screen.Line($"[yellow]The boards differ[/]: {Boards(c.A)} against {Boards(c.B)}. What differs may be the boards.");
        }
    }

    internal static string Points(double share) => Math.Round(share * 100) switch
    {
        > 0 and var up => FormattableString.Invariant($"+{up:0}"),
        < 0 and var down => FormattableString.Invariant($"−{-down:0}"),
        _ => "0",
    };

    internal static string Boards(SliceSize s) => Markup.Escape(string.Join(", ", s.Boards.OrderByDescending(b => b.Value).Take(3).Select(b => $"{b.Key} ({b.Value})")) + (s.Boards.Count > 3 ? $" and {s.Boards.Count - 3} more" : ""));

    private static string Side(SliceSize s) => $"{Markup.Escape(s.Name)} ({s.Ads} ads of {s.Employers} employers)";

    private static DateOnly? Month(string text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static string? Word<T>(string value)
        where T : struct, Enum => Words.Parse<T>(value) is null ? $"\"{value}\" is none of {string.Join(", ", Words.Of<T>())}." : null;

    private static (Option<string[]> Option, Func<AdFilter, string, AdFilter> Narrow, Func<string, string?> Wrong) Side(
        string name, string what, Func<AdFilter, string, AdFilter> narrow, Func<string, string?> wrong)
    {
        var option = new Option<string[]>(name) { Description = $"{what}, to compare.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result =>
        {
            foreach (var problem in result.Tokens.Select(t => wrong(t.Value)).OfType<string>())
            {
                result.AddError(problem);
            }

            if (result.Tokens is [var a, var b] && narrow(new AdFilter(), a.Value.ToUpperInvariant()) == narrow(new AdFilter(), b.Value.ToUpperInvariant()))
            {
                result.AddError($"{name} names \"{a.Value}\" twice: there is nothing to compare.");
            }
        });
        return (option, narrow, wrong);
    }
}

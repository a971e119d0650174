using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market`: what the ads say.</summary>
internal static class MarketCommand
{
    private static readonly (string Name, Func<Command> Create)[] All =
    [
        ("show", Show), ("roles", Roles), ("ad", Ad), ("read", Read), ("compare", MarketCompareCommand.Create), ("trend", MarketTrendCommand.Create), ("with", MarketWithCommand.Create),
        ("ask", MarketAskCommand.Ask), ("questions", MarketAskCommand.Questions), ("add", MarketAddCommand.Add), ("update", MarketAddCommand.Update),
        ("correct", MarketCorrectCommand.Correct), ("corrections", MarketCorrectCommand.List), ("snapshot", SnapshotCommand.Make), ("sources", SnapshotCommand.Sources), .. MarketStoreCommands.All,
    ];

    /// <summary>The command with the subcommand of a name, or with all of them where none has it.</summary>
    internal static Command Create(string? named)
    {
        var command = new Command("market", "Read job ads and keep them: the demand of a role, one ad as it was read, the ads of your workspace.");
        foreach (var (name, create) in All)
        {
            if (name == named)
            {
                command.Add(create());
                return command;
            }
        }

        foreach (var (_, create) in All)
        {
            command.Add(create());
        }

        return command;
    }

    private static Command Show()
    {
        var role = new Argument<string>("role") { Description = "The role, as ads name it." };
        var top = SharedOptions.Top("How many concepts to list.", 30);
        var json = SharedOptions.Json();
        var command = new ExampledCommand("show", "Show what a role asks for, with intervals.", "fulcrum market show \"machine learning engineer\" --ads ads.jsonl.gz --segment startup")
        {
            role, top, json,
        };
        var options = new FilterOptions().AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var corpus = Corpora.Read(parsed.GetValue(options.Ads), findings, cancel);
            var filter = options.Of(parsed);
            var name = parsed.GetValue(role)!;
            var demand = corpus.Demand(name, filter);
            var market = corpus.Snapshot is null && demand.Counts.Ads > 0 ? corpus.CompareWith(Corpus.Bundled, name, filter, "your ads", "the snapshot") : null;
            var report = corpus.Report(name, filter);
            var exit = demand.Counts.Ads == 0 ? ExitCode.Blocked : ExitCode.Done;
            if (exit == ExitCode.Blocked)
            {
                findings.Add(new Finding("PIVOT010", Severity.Error, name, $"None of the {corpus.AdsRead} ads read is for this role and passes the filters.",
                    "Loosen the filters (--all-dates counts older ads), or see `fulcrum market roles` for the roles in these ads."));
            }

            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { reading = report, demand = DemandView.Json(demand), snapshot = corpus.BoardsOf(demand), market, findings }, exit));
            }

            if (exit == ExitCode.Done)
            {
                DemandView.Show(demand, report, corpus.BoardsOf(demand), parsed.GetValue(top), market);
            }

            FindingsView.Show(findings);
            return Task.FromResult(exit);
        });
        return command;
    }

    private static Command Roles()
    {
        var ads = SharedOptions.Ads();
        var json = SharedOptions.Json();
        var command = new ExampledCommand("roles", "List the roles that the ads hold.", "fulcrum market roles --ads ads/") { ads, json };
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var corpus = Corpora.Read(parsed.GetValue(ads), findings, cancel);
            var roles = corpus.Roles();
            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { roles, findings }));
            }

            var table = Screen.Table(("role", false), ("ads", true), ("employers", true));
            foreach (var r in roles.Take(60))
            {
                table.AddRow(Markup.Escape(r.Role) + (r.Known ? "" : " [grey](own words)[/]"), $"{r.Ads}", $"{r.Employers}");
            }

            Screen.Write(table);
            if (roles.Count > 60)
            {
                Screen.Line($"[grey]and {roles.Count - 60} more; --json lists all.[/]");
            }

            FindingsView.Show(findings);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command Ad()
    {
        var id = new Argument<string>("id") { Description = "The ad's id, or its first characters; a number: of the workspace (`fulcrum market list`), with --ads the n-th ad." };
        var ads = SharedOptions.Ads();
        var json = SharedOptions.Json();
        var command = new ExampledCommand("ad", "Show one ad as Fulcrum read it, every requirement highlighted with its reason.", "fulcrum market ad 3 --ads ads.jsonl") { id, ads, json };
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var wanted = parsed.GetValue(id)!;
            var named = parsed.GetValue(ads) ?? [];
            var reading = named.Length == 0 ? Corpora.Numbered(wanted, findings) : null;
            if (reading is null)
            {
                var corpus = Corpora.Read(named, findings, cancel);

                // The workspace's numbers are for good: one that is gone does not pass to another ad.
                var isWorkspace = named.Length == 0 && corpus.Snapshot is null;
                reading = corpus.Find(wanted)
                    ?? (!isWorkspace && int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= corpus.Readings.Count ? corpus.Readings[n - 1] : null);
                if (reading is null)
                {
                    findings.Add(new Finding("ADS022", Severity.Error, wanted, "No ad has this number, and none, or more than one, an id that begins so.",
                        isWorkspace ? "Give more of the id, or a number that `fulcrum market list` or `fulcrum market search` shows." : $"Give more of the id, or a number from 1 to {corpus.Readings.Count}."));
                    return Task.FromResult(FindingsView.Fail(findings, parsed.GetValue(json)));
                }
            }

            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(ReadingLine.Of(reading, findings));
            }
            else
            {
                AdView.Show(reading);
                FindingsView.Show(findings);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command Read()
    {
        var files = new Argument<string[]>("files") { Description = "Files or folders with ads.", Arity = ArgumentArity.OneOrMore };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("read", "Print every ad as read: one line each, or one JSON object a line with --json.", "fulcrum market read ads.jsonl --json > read.jsonl") { files, json };
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            // Scoring wants every ad it asked for, so duplicates stay.
            var corpus = Corpora.Read(parsed.GetValue(files), findings, cancel, keepDuplicates: true);
            if (parsed.GetValue(json))
            {
                using var output = Console.OpenStandardOutput();
                using var buffered = new BufferedStream(output, 1 << 16);
                foreach (var reading in corpus.Readings)
                {
                    ReadingLine.Write(reading, buffered);
                }
            }
            else
            {
                var table = Screen.Table(("id", false), ("role", false), ("level", false), ("years", true), ("degree", false), ("pay", false), ("asks for", true), ("title", false));
                foreach (var r in corpus.Readings)
                {
                    table.AddRow(Markup.Escape(r.Ad.Id[..Math.Min(12, r.Ad.Id.Length)]), Markup.Escape(r.Role), Words.For(r.Seniority), Print.Years(r), Print.Degree(r), Print.Pay(r), $"{r.Requirements.Count}", Markup.Escape(r.Ad.Title));
                }

                Screen.Write(table);
            }

            foreach (var f in findings)
            {
                Console.Error.WriteLine($"{Words.For(f.Severity)} {f.Code} {f.Place}: {f.Reason} {f.Remedy}");
            }

            return Task.FromResult(corpus.Readings.Count == 0 ? ExitCode.Blocked : ExitCode.Done);
        });
        return command;
    }
}

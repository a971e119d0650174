using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market snapshot` makes a snapshot; `fulcrum market sources` says what the bundled one is.</summary>
internal static class SnapshotCommand
{
    internal static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "The folder with the files that the list of sources names." };
        var sources = new Option<string>("--sources") { Description = "The list of files, each with its board, source and what its ads are.", Required = true };
        var output = new Option<string>("--out") { Description = "Where to write the snapshot.", Required = true };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("snapshot", "Make a snapshot of a market: what ads ask for, without texts and employers' names.",
            "fulcrum market snapshot ads/ --sources market/sources.yaml --out market/snapshot.bin") { folder, sources, output, json };
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var progress = Corpora.Progress();
            var path = parsed.GetValue(output)!;
            var made = Corpus.WriteSnapshot(parsed.GetValue(folder)!, parsed.GetValue(sources)!, path, findings, progress, cancel);
            Screen.EndProgress();
            if (made is null)
            {
                return Task.FromResult(FindingsView.Fail(findings, parsed.GetValue(json)));
            }

            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { path, bytes = new FileInfo(path).Length, ads = made.Ads.Count, made.Boards, findings }));
            }

            Show(made);
            Screen.Line(FormattableString.Invariant($"Written: {Markup.Escape(path)}, {new FileInfo(path).Length / 1000.0:#,0} kB."));
            foreach (var g in findings.GroupBy(f => f.Code))
            {
                Screen.Line($"[grey]{g.Count()} × {g.Key}, for example {Markup.Escape(g.First().Place)}: {Markup.Escape(g.First().Reason)}[/]");
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    internal static Command Sources()
    {
        var json = SharedOptions.Json();
        var command = new ExampledCommand("sources", "Say what the bundled snapshot of the market was computed from, and what it is biased to.", "fulcrum market sources") { json };
        command.SetAction((parsed, _) =>
        {
            var snapshot = Corpus.Bundled.Snapshot!;
            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { ads = snapshot.Ads.Count, snapshot.Boards, findings = Array.Empty<Finding>() }));
            }

            Show(snapshot);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Show(MarketSnapshot snapshot)
    {
        var employers = snapshot.Ads.Select(a => a.EmployerKey).Distinct(StringComparer.Ordinal).Count();
        Screen.Line($"[bold]{snapshot.Ads.Count} ads of {employers} employers[/], as statistics: no texts, no titles, no employers' names.");
        var table = Screen.Table(("board", false), ("ads", true), ("employers", true), ("posted", false), ("what its ads are", false));
        foreach (var b in snapshot.Boards)
        {
            table.AddRow(Markup.Escape(b.Name), $"{b.Ads}", $"{b.Employers}", $"{b.From:yyyy-MM} to {b.To:yyyy-MM}", Markup.Escape(b.About));
        }

        Screen.Write(table);
        foreach (var b in snapshot.Boards)
        {
            Screen.Line($"[grey]{Markup.Escape(b.Name)}: {Markup.Escape(b.Source)}.[/]");
        }

        Screen.Line("A board shows its own employers, not the market: shares of different boards are not differences of the market.");
    }
}

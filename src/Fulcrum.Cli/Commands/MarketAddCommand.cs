using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market add` and `update`: ads into the workspace.</summary>
internal static class MarketAddCommand
{
    internal static Command Add()
    {
        var sources = new Argument<string[]>("sources")
        {
            Description = "Files, folders, - (pasted text), boards by name (greenhouse:NAME, lever:NAME, ashby:NAME, workable:NAME, smartrecruiters:NAME, recruitee:NAME, personio:NAME), or the address of a page with a job posting.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("add", "Put ads into your workspace: from files, pasted text, job boards or pages.", "fulcrum market add ads/ greenhouse:NAME") { sources, json };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(json), cancel, async (workspace, findings) =>
        {
            var typed = parsed.GetValue(sources)!;
            var files = typed.Where(s => !Workspace.IsBoard(s)).ToList();
            var rows = new List<(string Source, AddedAds Added)>();
            if (files.Contains("-") && !Console.IsInputRedirected)
            {
                Console.Error.WriteLine(OperatingSystem.IsWindows() ? "Paste the ad, then press Ctrl-Z and Enter:" : "Paste the ad, then press Ctrl-D on a line of its own:");
            }

            if (files.Count > 0)
            {
                var progress = Screen.Progress();
                var added = workspace.AddFiles(files, Today(), findings, progress is null ? null : new Counted(progress), cancel);
                Screen.EndProgress();
                rows.Add((files is ["-"] ? "pasted" : "files", added));
                if (added.Read == 0)
                {
                    findings.Add(new Finding("ADS024", Severity.Error, string.Join(", ", files), "no ad was found in it, so nothing was added", "Name files that hold job ads (JSONL, CSV, HTML, Markdown, text), or paste the text of one: fulcrum market add -"));
                }
            }

            rows.AddRange(await Boards(workspace, [.. typed.Where(Workspace.IsBoard)], findings, cancel));
            return rows;
        }));
        return command;
    }

    internal static Command Update()
    {
        var only = new Argument<string[]>("boards") { Description = "Boards to read again (default: all that you follow).", Arity = ArgumentArity.ZeroOrMore };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("update", "Read the boards that you follow again: only what changed is fetched, and ads that are gone are marked closed.", "fulcrum market update") { only, json };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(json), cancel, async (workspace, findings) =>
        {
            var named = parsed.GetValue(only) ?? [];
            var boards = named.Length > 0 ? named : [.. workspace.Boards.All().Select(b => b.Source)];
            if (boards.Length == 0)
            {
                findings.Add(new Finding("BOARD010", Severity.Warning, "market update", "You follow no board yet.", "Add one: fulcrum market add greenhouse:NAME"));
            }

            return await Boards(workspace, boards, findings, cancel);
        }));
        return command;
    }

    private static async Task<List<(string Source, AddedAds Added)>> Boards(Workspace workspace, string[] boards, List<Finding> findings, CancellationToken cancel)
    {
        var rows = new List<(string, AddedAds)>();
        foreach (var board in boards)
        {
            var added = await workspace.AddBoard(board, TimeProvider.System, findings, Screen.Progress(), cancel);
            Screen.EndProgress();
            if (added is not null)
            {
                rows.Add((board, added));
            }
        }

        return rows;
    }

    private static async Task<int> Run(bool json, CancellationToken cancel, Func<Workspace, List<Finding>, Task<List<(string Source, AddedAds Added)>>> work)
    {
        var findings = new List<Finding>();
        using var workspace = Workspace.Open(findings);
        if (workspace is null)
        {
            FindingsView.Fail(findings, json);
            return ExitCode.Environment;
        }

        var rows = await work(workspace, findings);
        var exit = rows.Sum(r => r.Added.Read) == 0 && findings.Exists(f => f.Severity == Severity.Error) ? ExitCode.Blocked : ExitCode.Done;
        if (json)
        {
            ReadNew(workspace, rows, findings, cancel);
            return Json.Print(new { sources = rows.Select(r => new { r.Source, r.Added.Read, r.Added.Added, r.Added.Changed, r.Added.Unchanged, r.Added.Removed, r.Added.Closed }), total = workspace.Ads.Count, findings }, exit);
        }

        if (rows.Count > 0)
        {
            var table = Screen.Table(("source", false), ("read", true), ("new", true), ("changed", true), ("unchanged", true), ("closed", true));
            foreach (var (source, a) in rows)
            {
                table.AddRow(Markup.Escape(source), $"{a.Read:N0}", $"{a.Added:N0}", $"{a.Changed:N0}", $"{a.Unchanged + a.Removed:N0}", $"{a.Closed:N0}");
            }

            Screen.Write(table);
            ReadNew(workspace, rows, findings, cancel);
            Screen.Line($"Your workspace now has {workspace.Ads.Count:N0} ads. Next: fulcrum market roles");
        }

        FindingsView.Show(findings);
        return exit;
    }

    // Now, while progress is expected, and not at the first question about the market. Who stops it keeps the ads; the next command reads them then.
    private static void ReadNew(Workspace workspace, List<(string Source, AddedAds Added)> rows, List<Finding> findings, CancellationToken cancel)
    {
        if (rows.Exists(r => r.Added.Added + r.Added.Changed + r.Added.Closed > 0))
        {
            var progress = Screen.Progress();
            workspace.ReadNew(findings, progress is null ? null : new Counted(progress), cancel);
            Screen.EndProgress();
        }
    }

    internal static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private sealed class Counted(IProgress<string> text) : IProgress<int>
    {
        public void Report(int value) => text.Report($"Reading ads: {value}");
    }
}

using System.CommandLine;
using System.Globalization;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market list`, `search`, `remove`, `restore` and `stats`: the ads of the workspace.</summary>
internal static class MarketStoreCommands
{
    internal static (string Name, Func<Command> Create)[] All => [("list", List), ("search", Search), ("remove", Remove), ("restore", Restore), ("stats", Stats)];

    private static Option<string?> Source() => new("--source") { Description = "Only ads of this source, as `fulcrum market stats` names it." };

    private static Option<string?> Employer() => new("--employer") { Description = "Only employers whose name holds this." };

    private static Option<bool> Open() => new("--open") { Description = "Leave out ads that their board no longer has." };

    private static Command List()
    {
        var (source, employer, open, json) = (Source(), Employer(), Open(), SharedOptions.Json());
        var top = Top();
        var command = new ExampledCommand("list", "List the ads of your workspace, newest first.", "fulcrum market list --employer bank --open") { source, employer, open, top, json };
        command.SetAction(parsed => Show(new AdQuery { Source = parsed.GetValue(source) ?? "", Employer = parsed.GetValue(employer) ?? "", OpenOnly = parsed.GetValue(open) }, parsed.GetValue(top), parsed.GetValue(json)));
        return command;
    }

    private static Command Search()
    {
        var words = new Argument<string[]>("words") { Description = "Words in title, employer, place or text. \"several words\" stand together, -word must not be there, begin* is any ending.", Arity = ArgumentArity.OneOrMore };
        var (source, employer, open, json) = (Source(), Employer(), Open(), SharedOptions.Json());
        var top = Top();
        var command = new ExampledCommand("search", "Search the texts of your workspace's ads, best match first.", "fulcrum market search terraform \"platform team\"") { words, source, employer, open, top, json };
        command.SetAction(parsed => Show(new AdQuery
        {
            // The shell took the quotes off a phrase: what holds a blank was one.
            Words = string.Join(' ', parsed.GetValue(words)!.Select(w => w.Contains(' ') && !w.Contains('"') ? $"\"{w}\"" : w)),
            Source = parsed.GetValue(source) ?? "",
            Employer = parsed.GetValue(employer) ?? "",
            OpenOnly = parsed.GetValue(open),
        }, parsed.GetValue(top), parsed.GetValue(json)));
        return command;
    }

    private static int Show(AdQuery query, int top, bool json) => With(json, (workspace, findings) =>
    {
        // One more than is shown tells whether there are more.
        var ads = workspace.Ads.Find(query with { Most = json ? null : top + 1, IsBrief = !json });
        if (json)
        {
            return StoredAdsJson.Print(ads, findings);
        }

        if (ads.Count == 0)
        {
            Screen.Line(workspace.Ads.Count == 0
                ? "No ads yet. `fulcrum market add` puts some in."
                : $"None of your {Ads(workspace.Ads.Count)} fits. A search needs a word that must be there (-word alone finds nothing); `fulcrum market stats` shows what there is.");
            return ExitCode.Done;
        }

        var rows = new List<string[]>(ads.Count);
        for (var n = 0; n < Math.Min(ads.Count, top); n++)
        {
            var a = ads[n];
            rows.Add([Cell(a.Number), Day(a.Ad.Posted), Short(a.Ad.Title, 44), Short(a.Ad.Employer, 24), Short(a.Ad.Location, 20), Short(a.Source, 24), a.Closed is { } closed ? $"closed {Day(closed)}" : ""]);
        }

        Screen.Rows([("no", true), ("posted", true), ("title", false), ("employer", false), ("place", false), ("source", false), ("", false)], rows);
        Screen.Note($"{(ads.Count > top ? $"The first {top}; --top N shows more. " : "")}fulcrum market ad NO shows one as it was read.");
        return ExitCode.Done;
    });

    private static Command Remove()
    {
        var which = new Argument<string[]>("which") { Description = "Numbers of ads (`fulcrum market list`), or a whole source like greenhouse:NAME, files or pasted.", Arity = ArgumentArity.ZeroOrMore };
        var forever = new Option<bool>("--forever") { Description = "Also delete everything that was removed, now and before. Cannot be undone." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("remove", "Remove ads from your workspace; `fulcrum market restore` brings the last removal back.", "fulcrum market remove 12 15") { which, forever, json };
        command.SetAction(parsed => With(parsed.GetValue(json), (workspace, findings) =>
        {
            var numbers = new List<long>();
            var unfollowed = new List<string>();
            var sources = workspace.Ads.Counts().Select(s => s.Source).Concat(workspace.Boards.All().Select(b => b.Source)).ToHashSet(StringComparer.Ordinal);
            foreach (var name in parsed.GetValue(which) ?? [])
            {
                if (sources.Contains(name))
                {
                    numbers.AddRange(workspace.Ads.Find(new AdQuery { Source = name }).Select(a => a.Number));
                    if (workspace.Boards.Unfollow(name))
                    {
                        unfollowed.Add(name);
                    }
                }
                else if (long.TryParse(name.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && workspace.Ads.Get(number) is not null)
                {
                    numbers.Add(number);
                }
                else
                {
                    findings.Add(new Finding("STORE010", Severity.Error, name, "there is no ad of this number and no such source in your workspace", "See `fulcrum market list` for numbers and `fulcrum market stats` for sources. Nothing was removed for this one."));
                }
            }

            var removed = workspace.Ads.Remove(numbers);

            // A mistyped name may have stood for something else: what cannot be undone waits until every name is right.
            var isSure = findings.Count == 0;
            var deleted = parsed.GetValue(forever) && isSure ? workspace.Purge() : 0;
            var exit = removed + deleted + unfollowed.Count == 0 ? ExitCode.Blocked : ExitCode.Done;
            return Say(parsed.GetValue(json), new { removed, deleted, unfollowed, findings }, exit, findings,
                deleted > 0 ? $"Deleted {Ads(deleted)} for good." : $"Removed {Ads(removed)}." + (removed > 0 ? " `fulcrum market restore` brings them back." : "")
                    + (unfollowed.Count > 0 ? $" No longer followed: {string.Join(", ", unfollowed)}." : ""));
        }));
        return command;
    }

    private static Command Restore()
    {
        var json = SharedOptions.Json();
        var command = new ExampledCommand("restore", "Undo the last `fulcrum market remove`; again: the one before.", "fulcrum market restore") { json };
        command.SetAction(parsed => With(parsed.GetValue(json), (workspace, findings) =>
        {
            var restored = workspace.Ads.Restore();
            return Say(parsed.GetValue(json), new { restored, findings }, ExitCode.Done, findings, restored > 0 ? $"Brought back {Ads(restored)}." : "Nothing is removed.");
        }));
        return command;
    }

    private static Command Stats()
    {
        var json = SharedOptions.Json();
        var check = new Option<bool>("--check") { Description = "Also check the database for damage." };
        var command = new ExampledCommand("stats", "Show what your workspace holds, by source.", "fulcrum market stats") { check, json };
        command.SetAction(parsed => With(parsed.GetValue(json), (workspace, findings) =>
        {
            if (parsed.GetValue(check))
            {
                findings.AddRange(workspace.Check());
                if (findings.Count > 0)
                {
                    // Counting would stop at the first damaged page and say less.
                    return FindingsView.Fail(findings, parsed.GetValue(json));
                }
            }

            var sources = workspace.Ads.Counts();
            var boards = workspace.Boards.All();
            if (parsed.GetValue(json))
            {
                return Json.Print(new { folder = workspace.Folder, bytes = workspace.Bytes, ads = workspace.Ads.Count, sources, boards, findings });
            }

            if (sources.Count == 0)
            {
                Screen.Line($"No ads yet in {Markup.Escape(workspace.Folder)}. `fulcrum market add` puts some in.");
                return ExitCode.Done;
            }

            var table = Screen.Table(("source", false), ("ads", true), ("open", true), ("employers", true), ("posted", false), ("last read", true), ("", false));
            foreach (var s in sources)
            {
                var stopped = boards.Any(b => b.Source == s.Source && b.Finished is null);
                table.AddRow(Markup.Escape(Short(s.Source, 40)), Cell(s.Ads), Cell(s.Open), Cell(s.Employers), s.Oldest is null ? "[grey]no dates[/]" : $"{Day(s.Oldest)} to {Day(s.Newest)}", Day(s.LastSeen), stopped ? "[yellow]stopped half-way[/]" : "");
            }

            Screen.Write(table);
            Screen.Line(string.Create(CultureInfo.InvariantCulture, $"{workspace.Ads.Count:N0} ads, {workspace.Bytes / 1e6:N1} MB in {Markup.Escape(workspace.Folder)}"));
            if (parsed.GetValue(check))
            {
                Screen.Line("The database is sound.");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static int With(bool json, Func<Workspace, List<Finding>, int> work)
    {
        var findings = new List<Finding>();
        using var workspace = Workspace.Open(findings);
        if (workspace is not null)
        {
            return work(workspace, findings);
        }

        FindingsView.Fail(findings, json);
        return ExitCode.Environment;
    }

    private static int Say(bool json, object answer, int exit, List<Finding> findings, string words)
    {
        if (json)
        {
            return Json.Print(answer, exit);
        }

        Screen.Line(words);
        FindingsView.Show(findings);
        return exit;
    }

    private static Option<int> Top() => SharedOptions.Top("How many to show.", 30);

    private static string Ads(int count) => count == 1 ? "1 ad" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} ads");

    private static string Cell(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}

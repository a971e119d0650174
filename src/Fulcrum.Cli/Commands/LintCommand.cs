using System.CommandLine;
using System.Text.RegularExpressions;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum lint`: the mistakes that kill chances, in plan and profile.</summary>
internal static partial class LintCommand
{
    internal static Command Create()
    {
        var what = new Argument<string>("what") { Description = "The pivot file (default: pivot.yaml), or a rule, like FUL007, to read its page.", Arity = ArgumentArity.ZeroOrOne };
        var rules = new Option<bool>("--rules") { Description = "List the rules." };
        var sarif = new Option<string?>("--sarif") { Description = "Write the findings as SARIF 2.1.0 to this file (\"-\" is standard output)." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("lint", "Check plan and profile for the mistakes that kill chances.", "fulcrum lint pivot.yaml --sarif mistakes.sarif") { what, rules, sarif, json };
        command.SetAction((parsed, cancel) =>
        {
            var named = parsed.GetValue(what) ?? "pivot.yaml";
            return Task.FromResult(parsed.GetValue(rules) ? Rules(parsed.GetValue(json))
                : RuleCode().IsMatch(named) ? Page(named, parsed.GetValue(json))
                : Run(named, parsed.GetValue(sarif), parsed.GetValue(json), cancel));
        });
        return command;
    }

    private static int Run(string file, string? sarif, bool json, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings)
        {
            return FindingsView.Fail(findings, json);
        }

        var answer = Pivot.Plan(settings, Screen.Progress(), cancel);
        Screen.EndProgress();
        if (answer.Plan is null)
        {
            return FindingsView.Fail([.. findings, .. answer.Findings], json);
        }

        var mistakes = answer.Findings.Where(f => RuleCode().IsMatch(f.Code)).ToList();
        var exit = mistakes.Exists(m => m.Severity >= Severity.Warning) ? ExitCode.Blocked : ExitCode.Done;
        if (sarif is not null)
        {
            var log = Sarif.Of(mistakes, answer.Accepted, Pivot.MistakePages);
            if (sarif == "-")
            {
                Console.Out.WriteLine(log);
                return exit;
            }

            TextFile.Write(sarif, log);
        }

        if (json)
        {
            return Json.Print(new { mistakes, answer.Accepted, answer.IsInvented }, exit);
        }

        FindingsView.Show(mistakes);
        foreach (var a in answer.Accepted)
        {
            Screen.Line($"[grey]accepted {a.Finding.Code}  {Markup.Escape(a.Finding.Place)}: {Markup.Escape(a.Reason)}[/]");
        }

        Screen.Line();
        Screen.Line(mistakes.Count == 0
            ? $"None of the {Pivot.MistakePages.Count} rules speaks."
            : $"{mistakes.Count(m => m.Severity >= Severity.Warning)} to mend, {mistakes.Count(m => m.Severity == Severity.Note)} worth knowing, of {Pivot.MistakePages.Count} rules. [grey]A rule's page: `fulcrum lint {mistakes[0].Code}`.[/]");
        if (sarif is not null)
        {
            Screen.Line($"SARIF: [bold]{Markup.Escape(sarif)}[/]");
        }

        return exit;
    }

    private static int Rules(bool json)
    {
        if (json)
        {
            return Json.Print(new { rules = Pivot.MistakePages });
        }

        var table = Screen.Table(("rule", false), ("what", false));
        foreach (var page in Pivot.MistakePages)
        {
            table.AddRow(page.Code, Markup.Escape(page.Title));
        }

        Screen.Write(table);
        return ExitCode.Done;
    }

    private static int Page(string code, bool json)
    {
        if (Pivot.MistakePages.FirstOrDefault(p => p.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is not { } page)
        {
            return WrongUse.Say($"There is no rule {code}.", "`fulcrum lint --rules` lists them.", json, "fulcrum lint");
        }

        if (json)
        {
            return Json.Print(page);
        }

        Screen.Heading($"{page.Code}: {page.Title}");
        foreach (var line in page.Text.Split('\n').Skip(1))
        {
            Screen.Line(Bold().Replace(Markup.Escape(line), "[bold]$1[/]"));
        }

        return ExitCode.Done;
    }

    [GeneratedRegex(@"^FUL\d{3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleCode();

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();
}

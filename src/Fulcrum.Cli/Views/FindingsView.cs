using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>Findings: what is wrong, where, and what to do.</summary>
internal static class FindingsView
{
    private const int Shown = 25;

    internal static int Fail(IReadOnlyList<Finding> findings, bool json)
    {
        if (json)
        {
            return Json.Print(new { findings }, ExitCode.Blocked);
        }

        Show(findings);
        return ExitCode.Blocked;
    }

    internal static void Show(IReadOnlyList<Finding> findings)
    {
        foreach (var group in findings.GroupBy(f => (f.Code, f.Severity)).Take(Shown))
        {
            var f = group.First();
            var colour = f.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
            var more = group.Count() > 1 ? $" [grey](and {group.Count() - 1} more like it)[/]" : "";
            Screen.Line($"[{colour}]{Words.For(f.Severity),-7}[/] [grey]{f.Code}[/]  {Text(f.Place)}: {Text(f.Reason)}{more}");
            Screen.Line($"        [grey]→[/] {Text(f.Remedy)}");
        }
    }

    /// <summary>Every finding by itself, however many share a code.</summary>
    internal static void Each(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Show([finding]);
        }
    }

    // Names of files, of entries of archives and what servers answer may hold signs that steer a terminal.
    private static string Text(string text) => Markup.Escape(string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c)));
}

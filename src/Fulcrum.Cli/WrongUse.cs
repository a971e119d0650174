using System.CommandLine;
using System.CommandLine.Invocation;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>What a command line that cannot be run is answered with: on standard error what is wrong, and where JSON was asked for, the same as JSON.</summary>
internal static class WrongUse
{
    internal static int Say(ParseResult parsed, ParseErrorAction usual)
    {
        // A command that only holds others is answered with their list.
        usual.ShowHelp = parsed.CommandResult.Command.Subcommands.Count > 0;
        parsed.Invoke(new InvocationConfiguration { Output = Console.Error });

        var help = $"`{Path(parsed.CommandResult)} --help` shows how it is used.";
        Console.Error.WriteLine(help.Replace("`", "", StringComparison.Ordinal));
        if (WantsJson(parsed.Tokens.Select(t => t.Value)))
        {
            Json.Print(new { findings = parsed.Errors.Select(e => new Finding("USE001", Severity.Error, Path(parsed.CommandResult), e.Message, help)) });
        }

        return ExitCode.WrongUse;
    }

    /// <summary>An answer for what only the command itself can see to be wrong.</summary>
    internal static int Say(string reason, string remedy, bool json, string place)
    {
        Console.Error.WriteLine($"{reason} {remedy}".TrimEnd());
        return json ? Json.Print(new { findings = new[] { new Finding("USE001", Severity.Error, place, reason, remedy) } }, ExitCode.WrongUse) : ExitCode.WrongUse;
    }

    /// <summary>Whether a command line asks for JSON.</summary>
    internal static bool WantsJson(IEnumerable<string> words) => words.TakeWhile(w => w != "--").Contains("--json");

    private static string Path(System.CommandLine.Parsing.CommandResult of)
        => of.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{Path(parent)} {of.Command.Name}" : of.Command.Name;
}

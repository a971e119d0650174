using System.CommandLine;
using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>Options that several commands share, so that they are spelled and explained alike.</summary>
internal static class SharedOptions
{
    internal static Option<bool> Json() => new("--json") { Description = "Print JSON instead of tables." };

    internal static Option<string[]> Ads() => new("--ads")
    {
        Description = "Files or folders with ads: JSONL, CSV, HTML, Markdown, text, job-board JSON; .gz and .zip too; - is standard input. Without it: the ads of your workspace, or the bundled snapshot of real ads (also --ads snapshot).",
        AllowMultipleArgumentsPerToken = true,
    };

    internal static Option<int> Top(string what, int usual)
    {
        var option = new Option<int>("--top") { Description = what, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var top) && top < 1)
            {
                result.AddError($"--top takes a number from 1 up; {top} shows nothing.");
            }
        });
        return option;
    }

    internal static Option<string?> Word<T>(string name, string what)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = $"{what}: {string.Join(", ", Words.Of<T>())}." };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Words.Parse<T>(token.Value) is null)
            {
                result.AddError($"{name} is one of {string.Join(", ", Words.Of<T>())}; \"{token.Value}\" is not.");
            }
        });
        return option;
    }
}

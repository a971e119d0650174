using System.CommandLine;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum demo`: a bundled pivot, end to end.</summary>
internal static class DemoCommand
{
    private const string Default = "engineer-with-vendor-certifications";

    internal static Command Create()
    {
        var example = new Argument<string>("example") { Description = $"Which example: {string.Join(", ", Examples())} (default: {Default}).", Arity = ArgumentArity.ZeroOrOne };
        var report = PlanCommand.Report();
        var json = SharedOptions.Json();
        var command = new ExampledCommand("demo", "Run a bundled example end to end: an invented person in a real market.", "fulcrum demo") { example, report, json };
        command.SetAction((parsed, cancel) =>
        {
            var name = parsed.GetValue(example) ?? Default;
            var file = Path.Combine(Corpus.Examples, name, "pivot.yaml");
            if (!File.Exists(file))
            {
                return Task.FromResult(WrongUse.Say($"There is no example \"{name}\".", $"There are: {string.Join(", ", Examples())}.", parsed.GetValue(json), "fulcrum demo"));
            }

            if (!parsed.GetValue(json))
            {
                Screen.Line($"[grey]Example \"{Markup.Escape(name)}\": an invented person; the market (a snapshot), prices and facts are real.[/]");
            }

            return Task.FromResult(PlanCommand.Run(file, parsed.GetValue(report), parsed.GetValue(json), cancel));
        });
        return command;
    }

    private static IEnumerable<string> Examples() => Directory.Exists(Corpus.Examples)
        ? Directory.EnumerateFiles(Corpus.Examples, "pivot.yaml", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f))!).Order(StringComparer.Ordinal)
        : [];
}

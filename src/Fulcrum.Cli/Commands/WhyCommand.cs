using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum why`: the source of any number of the last answer.</summary>
internal static class WhyCommand
{
    internal static Command Create()
    {
        var id = new Argument<string>("id") { Description = "Id shown beside the number, for example demand.python; a part lists all ids that hold it.", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("why", "Print where a number of the last plan comes from.", "fulcrum why tax.chance") { id, json };
        command.SetAction(parsed => Run(parsed.GetValue(id) ?? "", parsed.GetValue(json)));
        return command;
    }

    private static int Run(string id, bool json)
    {
        if (StateFolder.Last() is not { } sources)
        {
            Console.Error.WriteLine("There is no answer to explain yet. Run `fulcrum demo` or `fulcrum plan pivot.yaml` first.");
            return ExitCode.Blocked;
        }

        if (sources.TryGetValue(id, out var found))
        {
            if (json)
            {
                return Json.Print(found);
            }

            Show(found, sources);
            return ExitCode.Done;
        }

        var near = sources.Values.Where(p => p.Id.Contains(id, StringComparison.OrdinalIgnoreCase) || p.Label.Contains(id, StringComparison.OrdinalIgnoreCase)).ToList();
        if (json)
        {
            return Json.Print(near, near.Count > 0 ? ExitCode.Done : ExitCode.Blocked);
        }

        if (near.Count == 0)
        {
            Console.Error.WriteLine($"No number of the last answer has \"{id}\" in its id or name. `fulcrum why` lists all.");
            return ExitCode.Blocked;
        }

        var table = Screen.Table(("id", false), ("number", false), ("value", false), ("source", false));
        foreach (var p in near)
        {
            table.AddRow(Markup.Escape(p.Id), Markup.Escape(p.Label), Markup.Escape(p.Value), Words.For(p.Kind));
        }

        Screen.Write(table);
        return ExitCode.Done;
    }

    private static void Show(Provenance p, IReadOnlyDictionary<string, Provenance> all)
    {
        Screen.Line($"[bold]{Markup.Escape(p.Label)}[/]: {Markup.Escape(p.Value)}");
        Screen.Line($"[grey]{Words.For(p.Kind)}[/]  {Markup.Escape(p.Because)}");
        foreach (var from in p.From.Where(all.ContainsKey))
        {
            Screen.Line($"  [grey]from[/] {Markup.Escape(from)}: {Markup.Escape(all[from].Value)} [grey]({Words.For(all[from].Kind)})[/]");
        }
    }
}

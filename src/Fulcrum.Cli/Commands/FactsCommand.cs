using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum facts`: every sourced number and every assumption.</summary>
internal static class FactsCommand
{
    internal static Command Create()
    {
        var text = new Argument<string>("id") { Description = "A fact's id, or a part of it.", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("facts", "List the sourced numbers and the assumptions behind every plan.", "fulcrum facts funnel") { text, json };
        command.SetAction(parsed =>
        {
            var findings = new List<Finding>();
            var words = parsed.GetValue(text) ?? "";
            var facts = Pivot.Facts(findings).All.Where(f => f.Id.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
            if (parsed.GetValue(json))
            {
                return Json.Print(new { facts, findings });
            }

            if (facts is [var one])
            {
                Screen.Line($"[bold]{Markup.Escape(one.What)}[/]: {Markup.Escape(Print.Fact(one))}");
                Screen.Line($"{Words.For(one.Kind)}, strength {Markup.Escape(one.Strength)}: {Markup.Escape(one.Source)} ({Markup.Escape(one.Date)}). {Markup.Escape(one.Population)}");
                Screen.Line(Markup.Escape(one.Why));
            }
            else
            {
                var table = Screen.Table(("id", false), ("what", false), ("value", false), ("kind", false), ("strength", false), ("source", false));
                foreach (var f in facts)
                {
                    table.AddRow(Markup.Escape(f.Id), Markup.Escape(f.What), Markup.Escape(Print.Fact(f)), Words.For(f.Kind), Markup.Escape(f.Strength), $"[grey]{Markup.Escape(f.Source)}[/]");
                }

                Screen.Write(table);
            }

            FindingsView.Show(findings);
            return facts.Count > 0 ? ExitCode.Done : ExitCode.Blocked;
        });
        return command;
    }
}

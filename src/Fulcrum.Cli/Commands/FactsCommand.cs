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
        var command = new ExampledCommand("facts", "List the sourced numbers and the assumptions behind every plan.", "fulcrum facts funnel.referral") { text, json };
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var words = parsed.GetValue(text) ?? "";
            var facts = Pivot.Facts(findings).All.Where(f => f.Id.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
            facts = facts.Where(f => f.Id == words).ToList() is [var exact] ? [exact] : facts;
            var use = facts is [var single] ? Pivot.FactUse(single.Id, cancel) : null;
            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { facts, use, findings }));
            }

            if (facts is [var one])
            {
                Screen.Line($"[bold]{Markup.Escape(one.What)}[/]: {Markup.Escape(Print.Fact(one))}");
                Screen.Line($"{Words.For(one.Kind)}, strength {Markup.Escape(one.Strength)}: {Markup.Escape(one.Source)} ({Markup.Escape(one.Date)}). {Markup.Escape(one.Population)}");
                Screen.Line(Markup.Escape(one.Why));
                Use(one, use!);
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
            return Task.FromResult(facts.Count > 0 ? ExitCode.Done : ExitCode.Blocked);
        });
        return command;
    }

    // What hangs on it: who reads it, and what the bundled example's plan makes of its low and its high end.
    private static void Use(Fact fact, FactUse use)
    {
        if (fact.Interval is { } i)
        {
            Screen.Line(FormattableString.Invariant($"95 % interval {i.Low:0.####} to {i.High:0.####}."));
        }

        if (use.Influence is not { } moves)
        {
            Screen.Line("Depends on it: nothing. It is background; no printed figure rests on it.");
            return;
        }

        Screen.Line($"Depends on it: {Markup.Escape(string.Join(", ", use.ReadBy))}.");
        var table = Screen.Table(("in the bundled example", false), (FormattableString.Invariant($"at {moves.Low:0.####}"), true), (FormattableString.Invariant($"at {moves.High:0.####}"), true));
        table.AddRow("Chance to land by the date", $"{moves.Chance.Low}", $"{moves.Chance.High}");
        table.AddRow("Mean value over ten years", Print.Amount(moves.Value.Low, moves.Currency), Print.Amount(moves.Value.High, moves.Currency));
        table.AddRow("Never runs out of cash", $"{moves.NeverShort.Low}", $"{moves.NeverShort.High}");
        Screen.Write(table);
        Screen.Line($"[grey]{(fact.Value.Shape == Shape.Point ? "A tenth of it either way" : "The 10 and the 90 of 100 of its spread")}, all else alike. Your own value: facts: {{{Markup.Escape(fact.Id)}: …}} in pivot.yaml.[/]");
    }
}

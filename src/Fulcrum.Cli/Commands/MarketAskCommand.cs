using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market questions` and `fulcrum market ask`: the questions that everybody asks.</summary>
internal static class MarketAskCommand
{
    internal static Command Questions()
    {
        var json = SharedOptions.Json();
        var command = new ExampledCommand("questions", "List the questions that a market answers.", "fulcrum market questions") { json };
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { Corpus.Questions, findings = Array.Empty<Finding>() }));
            }

            var table = Screen.Table(("question", false), ("", false));
            foreach (var q in Corpus.Questions)
            {
                table.AddRow($"[bold]{q.Id}[/]", Markup.Escape(q.Text));
            }

            Screen.Write(table);
            Screen.Line("[grey]`fulcrum market ask QUESTION` asks all ads, `fulcrum market ask QUESTION \"data engineer\"` those of a role.[/]");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    internal static Command Ask()
    {
        var question = new Argument<string>("question") { Description = $"One of {string.Join(", ", Corpus.Questions.Select(q => q.Id))}." };
        question.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Corpus.Questions.All(q => q.Id != token.Value))
            {
                result.AddError($"There is no question \"{token.Value}\". There are: {string.Join(", ", Corpus.Questions.Select(q => q.Id))}.");
            }
        });
        var role = new Argument<string?>("role") { Description = "The role, as ads name it (default: all ads).", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("ask", "Answer a standing question with shares and intervals.", "fulcrum market ask degree \"data engineer\"") { question, role, json };
        var options = new FilterOptions().AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var corpus = Corpora.Read(parsed.GetValue(options.Ads), findings, cancel);
            var answer = corpus.Ask(parsed.GetValue(question)!, parsed.GetValue(role), options.Of(parsed))!;
            var exit = answer.Of.Ads == 0 ? ExitCode.Blocked : ExitCode.Done;
            if (exit == ExitCode.Blocked)
            {
                findings.Add(new Finding("PIVOT010", Severity.Error, answer.Of.Name, "No ad is for this role and passes the filters.", "Loosen the filters (--all-dates counts older ads), or see `fulcrum market roles`."));
            }

            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { answer, findings }, exit));
            }

            if (exit == ExitCode.Done)
            {
                Show(answer);
            }

            FindingsView.Show(findings);
            return Task.FromResult(exit);
        });
        return command;
    }

    private static void Show(MarketAnswer a)
    {
        Screen.Line($"[bold]{Markup.Escape(a.Question.Text)}[/] {Markup.Escape(a.Of.Name)}, {a.Of.Ads} ads of {a.Of.Employers} employers, from {MarketCompareCommand.Boards(a.Of)}");
        var table = Screen.Table(("", false), (a.Lines.Any(l => l.Pay is not null) ? "10 · 50 · 90 of a hundred" : "share (95 %)", true), ("ads", true), ("employers", true));
        foreach (var line in a.Lines)
        {
            if (line.Pay is { } pay)
            {
                table.AddRow(Markup.Escape(line.Label), Print.Band(pay.Band, pay.Currency), $"{pay.Ads}", $"{pay.Employers}");
            }
            else if (line.Share is { AdsInAll: > 0 } share)
            {
                table.AddRow(Markup.Escape(line.Label), Print.Share(share), $"{share.Ads} of {share.AdsInAll}", $"{share.Employers} of {share.EmployersInAll}");
            }
            else
            {
                table.AddRow(Markup.Escape(line.Label), "[grey]no ad to tell from[/]", "", "");
            }
        }

        Screen.Write(table);
        if (a.Note.Length > 0)
        {
            Screen.Line($"[grey]{Markup.Escape(a.Note)}[/]");
        }
    }
}

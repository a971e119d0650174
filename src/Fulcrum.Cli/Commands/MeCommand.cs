using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum me`: what is believed and shown of one's skills, and the evidence behind it.</summary>
internal static class MeCommand
{
    internal static Command Create()
    {
        var skill = new Argument<string?>("skill") { Description = "One skill, with the evidence behind it (default: all).", Arity = ArgumentArity.ZeroOrOne };
        var pivot = new Option<string?>("--pivot") { Description = "The pivot file, for résumé, role, ads and self-ratings (default: pivot.yaml where there is one)." };
        var resume = new Option<string?>("--resume") { Description = "A résumé, instead of the pivot file's." };
        var role = new Option<string?>("--role") { Description = "Compare with what this role asks for (default: the pivot file's)." };
        var ads = SharedOptions.Ads();
        var all = new Option<bool>("--all") { Description = "Every skill, not only the first." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("me", "Show your skills: level, error, what a screener sees, and the evidence behind each; add and remove evidence.", "fulcrum me python")
        {
            skill, pivot, resume, role, ads, all, json,
        };
        command.Add(MeAddCommand.Create());
        command.Add(List());
        command.Add(Remove());
        command.Add(Undo());
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var asJson = parsed.GetValue(json);
            if (Settings(parsed.GetValue(pivot), parsed.GetValue(resume), parsed.GetValue(role), parsed.GetValue(ads), findings) is not { } settings)
            {
                return Task.FromResult(FindingsView.Fail(findings, asJson));
            }

            Concept? one = null;
            if (parsed.GetValue(skill) is { } name)
            {
                one = Pivot.Skills([name], "", findings).FirstOrDefault();
                if (one is null)
                {
                    return Task.FromResult(FindingsView.Fail(findings, asJson));
                }
            }

            var answer = Pivot.Person(settings, settings.Profile.TargetRole.Length > 0, Screen.Progress(), cancel);
            Screen.EndProgress();
            answer = answer with { Findings = [.. findings.Concat(answer.Findings)] };
            if (asJson)
            {
                return Task.FromResult(Json.Print(MeView.Json(answer, one)));
            }

            if (one is null)
            {
                MeView.Show(answer, parsed.GetValue(all));
            }
            else
            {
                MeView.Show(answer, one, settings.Profile.Start);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>Settings from a pivot file or none, with what the workspace keeps; null when a named file cannot be used.</summary>
    private static PivotSettings? Settings(string? pivot, string? resume, string? role, string[]? ads, List<Finding> findings)
    {
        var today = DateOnly.FromDateTime(DateTime.Now);
        var file = pivot ?? (File.Exists("pivot.yaml") ? "pivot.yaml" : null);
        var settings = file is null ? Pivot.Defaults(role ?? "", "", today) : Pivot.Open(file, today, findings);
        return settings is null ? null : Kept.In(settings with
        {
            Resume = resume ?? settings.Resume,
            Ads = ads is { Length: > 0 } ? ads : settings.Ads,
            Profile = settings.Profile with { TargetRole = role ?? settings.Profile.TargetRole },
        }, findings);
    }

    private static Command List()
    {
        var json = SharedOptions.Json();
        var command = new ExampledCommand("list", "List what you have told Fulcrum, and what audits found.", "fulcrum me list") { json };
        command.SetAction(parsed =>
        {
            var findings = new List<Finding>();
            using var workspace = Workspace.OpenExisting(findings);
            if (findings.Count > 0)
            {
                return FindingsView.Fail(findings, parsed.GetValue(json));
            }

            var entries = workspace?.Evidence.All() ?? [];
            if (parsed.GetValue(json))
            {
                return Json.Print(entries);
            }

            MeView.List(entries);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove()
    {
        var numbers = new Argument<long[]>("numbers") { Description = "Numbers from `fulcrum me list`.", Arity = ArgumentArity.OneOrMore };
        var command = new ExampledCommand("remove", "Remove evidence; `fulcrum me undo` brings it back.", "fulcrum me remove 3") { numbers };
        command.SetAction(parsed =>
        {
            var findings = new List<Finding>();
            var wanted = parsed.GetValue(numbers)!.Distinct().ToList();
            using var workspace = Workspace.OpenExisting(findings);
            if (findings.Count > 0)
            {
                return FindingsView.Fail(findings, json: false);
            }

            var removed = workspace?.Evidence.Remove(wanted) ?? 0;
            Screen.Line(removed == 0 ? "Nothing was removed." : $"Removed {removed}. `fulcrum me undo` brings {(removed == 1 ? "it" : "them")} back.");
            if (removed < wanted.Count)
            {
                Screen.Line($"[yellow]{wanted.Count - removed} of these numbers {(wanted.Count - removed == 1 ? "is" : "are")} not in use; `fulcrum me list` shows those that are.[/]");
            }

            return removed == wanted.Count ? ExitCode.Done : ExitCode.Blocked;
        });
        return command;
    }

    private static Command Undo()
    {
        var command = new ExampledCommand("undo", "Take the latest addition or removal back.", "fulcrum me undo");
        command.SetAction(_ =>
        {
            var findings = new List<Finding>();
            using var workspace = Workspace.OpenExisting(findings);
            if (findings.Count > 0)
            {
                return FindingsView.Fail(findings, json: false);
            }

            var (gone, back) = workspace?.Evidence.Undo() ?? ([], []);
            foreach (var (word, entry) in gone.Select(e => ("Taken away again", e)).Concat(back.Select(e => ("Brought back", e))))
            {
                Screen.Line($"{word}: {Markup.Escape(MeView.InWords(entry))}");
            }

            if (gone.Count + back.Count == 0)
            {
                Screen.Line("There is nothing to undo.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}

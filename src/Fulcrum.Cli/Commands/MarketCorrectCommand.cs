using System.CommandLine;
using System.Globalization;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market correct` and `corrections`: what was misread, said once and applied from then on.</summary>
internal static class MarketCorrectCommand
{
    internal static Command Correct()
    {
        var ad = new Argument<string?>("ad") { Description = "The ad: its number in the workspace, or with --ads its id. Without it, the correction is of every ad.", Arity = ArgumentArity.ZeroOrOne };
        var concept = new Option<string?>("--concept") { Description = "The skill that was misread, by name or id." };
        var words = new Option<string?>("--words") { Description = "Only where the ad uses these words for it and no others." };
        var not = new Option<bool>("--not-asked") { Description = "The ad does not ask for it: the word means something else." };
        var strength = new Option<string?>("--strength") { Description = "It asks for it so: required, preferred or mentioned." };
        var seniority = new Option<string?>("--seniority") { Description = "The level of the post." };
        var segment = new Option<string?>("--segment") { Description = "The kind of employer." };
        var role = new Option<string?>("--role") { Description = "The role, as ads name it." };
        var ads = SharedOptions.Ads();
        var json = SharedOptions.Json();
        var command = new ExampledCommand("correct", "Correct a misreading, in one ad or in every ad; it counts from now on.", "fulcrum market correct 12 --concept docker --strength preferred")
        {
            ad, concept, words, not, strength, seniority, segment, role, ads, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            using var workspace = Workspace.Open(findings);
            if (workspace is null)
            {
                FindingsView.Fail(findings, parsed.GetValue(json));
                return Task.FromResult(ExitCode.Environment);
            }

            var (kind, value) = parsed.GetValue(not) ? (CorrectionKind.NotAsked, "")
                : parsed.GetValue(strength) is { } s ? (CorrectionKind.Strength, s)
                : parsed.GetValue(seniority) is { } level ? (CorrectionKind.Seniority, level)
                : parsed.GetValue(segment) is { } employer ? (CorrectionKind.Segment, employer)
                : (CorrectionKind.Role, parsed.GetValue(role) ?? "");
            AdReading? reading = null;
            if (parsed.GetValue(ad) is { } named)
            {
                var files = parsed.GetValue(ads) ?? [];
                reading = (files.Length == 0 ? Corpora.Numbered(named, findings) : null) ?? Corpora.Read(files, findings, cancel).Find(named);
                if (reading is null)
                {
                    findings.Add(new Finding("PIVOT014", Severity.Error, named, "There is no such ad.", "`fulcrum market list` shows the numbers of your ads."));
                    return Task.FromResult(FindingsView.Fail(findings, parsed.GetValue(json)));
                }
            }

            var problems = new List<Finding>();
            var id = parsed.GetValue(concept) is { } name ? Corpus.Concept(name)?.Id : null;
            var number = workspace.Correct(reading, new Correction { Kind = kind, Value = value, Concept = id, Words = parsed.GetValue(words) ?? "", Made = Corpora.Today }, problems);
            if (number is null)
            {
                return Task.FromResult(FindingsView.Fail(problems, parsed.GetValue(json)));
            }

            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { correction = workspace.Corrections.All().Single(c => c.Number == number), findings }));
            }

            Screen.Line($"Kept as correction {number}: {Markup.Escape(Print.Correction(workspace.Corrections.All().Single(c => c.Number == number)))}");
            Screen.Line($"[grey]`fulcrum market corrections --undo {number}` takes it back.[/]");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    internal static Command List()
    {
        var undo = new Option<long?>("--undo") { Description = "Take the correction of this number back." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("corrections", "List the misreadings that you have corrected, or take one back.", "fulcrum market corrections --undo 3") { undo, json };
        command.SetAction(parsed =>
        {
            var findings = new List<Finding>();
            using var workspace = Workspace.Open(findings);
            if (workspace is null)
            {
                FindingsView.Fail(findings, parsed.GetValue(json));
                return ExitCode.Environment;
            }

            if (parsed.GetValue(undo) is { } number && !workspace.Corrections.Remove(number))
            {
                findings.Add(new Finding("STORE011", Severity.Error, number.ToString(CultureInfo.InvariantCulture), "There is no correction of this number.", "`fulcrum market corrections` lists them."));
                return FindingsView.Fail(findings, parsed.GetValue(json));
            }

            var all = workspace.Corrections.All();
            if (parsed.GetValue(json))
            {
                return Json.Print(new { corrections = all, findings });
            }

            if (all.Count == 0)
            {
                Screen.Line("Nothing is corrected. `fulcrum market correct` does it.");
                return ExitCode.Done;
            }

            var table = Screen.Table(("no", true), ("made", false), ("correction", false));
            foreach (var c in all)
            {
                table.AddRow(c.Number.ToString(CultureInfo.InvariantCulture), $"{c.Made:yyyy-MM-dd}", Markup.Escape(Print.Correction(c)));
            }

            Screen.Write(table);
            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>`fulcrum resume`: what is read in a résumé, and its export.</summary>
internal static class ResumeCommand
{
    internal const string Formats = "PDF, DOCX, JSON Resume, Europass XML, LinkedIn's data export (ZIP), RenderCV YAML, Markdown or text";

    internal static Command Create() => new("resume", "Show or export what Fulcrum reads in a résumé.") { ShowCommand(), ExportCommand() };

    private static ExampledCommand ShowCommand()
    {
        var (file, json) = (FileArgument(), SharedOptions.Json());
        var command = new ExampledCommand("show", "Print every field that was read, where it stands, how far it can be trusted, and what was not understood.", "fulcrum resume show cv.pdf") { file, json };
        command.SetAction(parsed =>
        {
            var findings = new List<Finding>();
            var resume = ResumeFile.Read(parsed.GetValue(file)!, findings);
            var exit = ExitOf(resume, findings);
            if (parsed.GetValue(json))
            {
                return Json.Print(new { resume, findings }, exit);
            }

            if (resume is not null)
            {
                ResumeView.Show(resume);
            }

            FindingsView.Show(findings);
            return exit;
        });
        return command;
    }

    private static ExampledCommand ExportCommand()
    {
        var file = FileArgument();
        var target = new Option<string?>("--out") { Description = "File to write; without it the JSON is printed." };
        var command = new ExampledCommand("export", "Write what was read as JSON Resume 1.0; reading that again gives the same fields.", "fulcrum resume export cv.pdf --out resume.json") { file, target };
        command.SetAction(parsed =>
        {
            var findings = new List<Finding>();
            var resume = ResumeFile.Read(parsed.GetValue(file)!, findings);
            var exit = ExitOf(resume, findings);
            if (exit != ExitCode.Done)
            {
                FindingsView.Show(findings);
                return exit;
            }

            if (parsed.GetValue(target) is not { } path)
            {
                using var output = Console.OpenStandardOutput();
                ResumeFile.Export(resume!, output);
                return ExitCode.Done;
            }

            ResumeFile.Export(resume!, path);
            Screen.Line($"Wrote {resume!.Fields.Count} fields to {Spectre.Console.Markup.Escape(path)}.");
            FindingsView.Show(findings);
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> FileArgument() => new("file") { Description = $"The résumé: {Formats}." };

    private static int ExitOf(Resume? resume, List<Finding> findings) =>
        resume is null || (resume.Fields.Count == 0 && findings.Exists(f => f.Severity == Severity.Error)) ? ExitCode.Blocked : ExitCode.Done;
}

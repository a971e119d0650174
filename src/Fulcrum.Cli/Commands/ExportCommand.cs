using System.CommandLine;
using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Intake;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum export` and `fulcrum import`: the whole workspace as one file.</summary>
internal static class ExportCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where to write it (default: fulcrum-export.zip).", Arity = ArgumentArity.ZeroOrOne };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("export", "Write everything your workspace keeps into one zip archive: ads, evidence, pivot file and résumé that lie there.", "fulcrum export backup.zip") { file, force, json };
        command.SetAction(parsed => Export(parsed.GetValue(file) ?? "fulcrum-export.zip", parsed.GetValue(force), parsed.GetValue(json)));
        return command;
    }

    internal static Command Import()
    {
        var file = new Argument<string>("file") { Description = "An archive that `fulcrum export` or the Report page wrote." };
        var yes = new Option<bool>("--yes") { Description = "Replace what is there; without it, what would be replaced is only shown." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("import", "Take such an archive into your workspace. What it replaces is kept beside it as before-import.zip.", "fulcrum import backup.zip --yes") { file, yes, json };
        command.SetAction(parsed => Import(parsed.GetValue(file)!, parsed.GetValue(yes), parsed.GetValue(json)));
        return command;
    }

    private static int Export(string path, bool force, bool json)
    {
        if (File.Exists(path) && !force)
        {
            Console.Error.WriteLine($"{path} exists and is left as it is. Name another file, or add --force.");
            return ExitCode.WrongUse;
        }

        var findings = new List<Finding>();
        if (Workspace.Everything().Deleted.Count == 0)
        {
            findings.Add(new Finding("ARCHIVE005", Severity.Error, Workspace.DefaultFolder, "There is nothing to export yet.", "Add ads with `fulcrum market add` or evidence with `fulcrum me add`."));
            return FindingsView.Fail(findings, json);
        }

        IReadOnlyList<string> names = [];
        new Sources().WriteAtomically(path, to => names = Workspace.Export(to, findings));
        if (json)
        {
            return Json.Print(new { file = path, bytes = new FileInfo(path).Length, holds = names, findings });
        }

        Screen.Line($"Wrote [bold]{Markup.Escape(path)}[/] ({Size(new FileInfo(path).Length)}): {Markup.Escape(string.Join(", ", names))}");
        Screen.Line("It holds what you keep about yourself. A pivot file elsewhere is not part of it.");
        FindingsView.Show(findings);
        return ExitCode.Done;
    }

    private static int Import(string path, bool yes, bool json)
    {
        var findings = new List<Finding>();
        if (!File.Exists(path))
        {
            findings.Add(new Finding("ARCHIVE001", Severity.Error, path, "There is no such file.", "Name an archive that `fulcrum export` wrote."));
            return FindingsView.Fail(findings, json);
        }

        if (Workspace.Preview(path, findings) is not { } files)
        {
            return FindingsView.Fail(findings, json);
        }

        var replaced = files.Count(f => f.Change == ImportedFile.Replaces);
        var takes = yes || replaced == 0;
        if (takes)
        {
            findings.Clear();
            _ = Workspace.Import(path, findings);
        }

        var exit = takes ? ExitCode.Done : ExitCode.Blocked;
        if (json)
        {
            return Json.Print(new { imported = takes, files, findings }, exit);
        }

        var table = Screen.Table(("file", false), ("size", true), (takes ? "was" : "would be", false), ("holds", false));
        foreach (var f in files)
        {
            table.AddRow(Markup.Escape(f.Name), Size(f.Bytes), f.Change switch { ImportedFile.New => "new", ImportedFile.Same => "the same", _ => "[yellow]replaced[/]" }, Markup.Escape(f.Holds));
        }

        Screen.Write(table);
        Screen.Line(!takes ? $"Nothing was changed: {replaced} {(replaced == 1 ? "file" : "files")} would be replaced. Add --yes to do it."
            : replaced > 0 ? $"Imported. What was there before is in {Markup.Escape(Path.Combine(Workspace.DefaultFolder, Workspace.BeforeImport))}." : "Imported.");
        FindingsView.Show(findings);
        return exit;
    }

    private static string Size(long bytes) => bytes >= 1 << 20 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB") : string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} kB");
}

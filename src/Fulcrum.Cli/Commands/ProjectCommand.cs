using System.CommandLine;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>`fulcrum project`: what a portfolio project shows.</summary>
internal static class ProjectCommand
{
    internal static Command Create() => new("project", "Look at a project as the reader of a portfolio would.") { Audit() };

    private static Command Audit()
    {
        var place = new Argument<string>("project") { Description = "A folder, or the address of a git repository (https, ssh), which is cloned for a moment. Nothing in it is run." };
        var author = new Option<string[]>("--author") { Description = "Your address or name in the commits, where several people wrote it; several are one person. Without it: the address in git's settings, else the only author.", AllowMultipleArgumentsPerToken = true };
        var role = new Option<string?>("--role") { Description = "Target role: its ads then weigh the changes." };
        var ads = SharedOptions.Ads();
        var online = new Option<bool>("--online") { Description = "Try the live links of the README. Without it nothing is asked over the network." };
        var all = new Option<bool>("--all") { Description = "Show every place that was found and every concept." };
        var save = new Option<bool>("--save") { Description = "Keep what it demonstrates as evidence of skills in your workspace, nothing else of the audit: `me`, `screen` and `plan` then weigh it. For the audit itself in the report, name the folder under `projects` in the pivot file. A second audit takes the place of the first, and `fulcrum me undo` takes it back." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand("audit", "Data, engineering, deployment, operation, effort and explanation of a project, each with file and line, and the five changes that would raise it most.", "fulcrum project audit . --role \"data scientist\"")
        {
            place, author, role, ads, online, save, all, json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetRequiredValue(place), parsed.GetValue(author) ?? [], parsed.GetValue(role), parsed.GetValue(ads), parsed.GetValue(online), parsed.GetValue(save), parsed.GetValue(all), parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Run(string place, string[] authors, string? role, string[]? ads, bool online, bool save, bool all, bool json, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        var demand = role is null ? null : Demand(role, ads, findings, cancel);
        var facts = Pivot.Facts(findings);
        var audit = Pivot.Audit(place, authors, demand, online, facts, findings, Screen.Progress(), cancel);
        Screen.EndProgress();
        if (audit is null)
        {
            return FindingsView.Fail(findings, json);
        }

        var evidence = Pivot.Evidence(audit, facts);
        var kept = save ? Keep(audit, evidence, findings) : [];
        var exit = save && kept.Count == 0 ? ExitCode.Blocked : ExitCode.Done;
        if (json)
        {
            return Json.Print(new { audit, evidence, kept, findings }, exit);
        }

        AuditView.Show(audit, evidence, facts, all);
        if (kept.Count > 0)
        {
            Screen.Line($"Kept as evidence {string.Join(", ", kept)}; `fulcrum me` shows what it changes, `fulcrum me undo` takes it back.");
        }

        FindingsView.Show(findings);
        return exit;
    }

    private static IReadOnlyList<long> Keep(ProjectAudit audit, IReadOnlyList<EvidenceEntry> evidence, List<Finding> findings)
    {
        if (evidence.Count == 0)
        {
            findings.Add(new Finding("REPO011", Severity.Error, audit.Place, "nothing was kept: it is not known which part of the project is yours", "Name your address in the commits with --author."));
            return [];
        }

        using var workspace = Workspace.Open(findings);
        return workspace?.Evidence.Add(evidence) ?? [];
    }

    private static RoleDemand? Demand(string role, string[]? ads, List<Finding> findings, CancellationToken cancel)
    {
        var corpus = Corpora.Read(ads, findings, cancel);
        var demand = corpus.Demand(role, new AdFilter { Today = Corpora.Today });
        if (demand.Counts.Ads > 0)
        {
            return demand;
        }

        findings.Add(new Finding("PIVOT027", Severity.Warning, "--role", $"None of the ads read is for \"{role}\", so the changes are weighed without ads.", "Add ads of that role with --ads, or name the role as employers do; `fulcrum market roles` lists them."));
        return null;
    }
}

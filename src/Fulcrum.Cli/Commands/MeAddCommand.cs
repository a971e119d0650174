using System.CommandLine;
using System.Globalization;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum me add`: work, study, certifications, projects, tests and ratings of one's own.</summary>
internal static class MeAddCommand
{
    internal static Command Create() => new("add", "Keep a reason to believe in a skill of yours.") { Work(), Study(), Certification(), Project(), Test(), Self() };

    private static Command Work()
    {
        var what = new Argument<string>("title") { Description = "The title, as on a résumé." };
        var at = Organisation("--at", "--employer", "The employer.");
        var (from, until) = (From("First month, like 2021-03."), Until("Last month; without it the job goes on."));
        var skills = Skills();
        var command = new ExampledCommand("work", "Add paid work.", "fulcrum me add work \"Data analyst\" --at Northwind --from 2021-03 --until 2023-05 --skills sql,python") { what, at, from, until, skills };
        from.Required = true;
        command.SetAction(p => Keep(p.GetValue(skills), new() { Kind = EvidenceKind.Work, Concepts = [], What = p.GetValue(what)!, Organisation = p.GetValue(at) ?? "", From = p.GetValue(from), Until = p.GetValue(until) }));
        return command;
    }

    private static Command Study()
    {
        var what = new Argument<string>("name") { Description = "The degree or course." };
        var at = Organisation("--at", "--school", "School or platform.");
        var degree = SharedOptions.Word<DegreeLevel>("--degree", "Level of the degree; without it, a course");
        var (from, until) = (From("First month."), Until("When it was finished; without it, and with --from, it goes on."));
        var skills = Skills();
        var command = new ExampledCommand("study", "Add a degree or a course.", "fulcrum me add study \"B.Sc. Statistics\" --at \"University of Leeds\" --degree bachelor --until 2019-07") { what, at, degree, from, until, skills };
        command.SetAction(p =>
        {
            var level = p.GetValue(degree) is { } word ? Words.Parse<DegreeLevel>(word) : null;
            return Keep(p.GetValue(skills), new()
            {
                Kind = level is null or DegreeLevel.None ? EvidenceKind.CourseCertificate : EvidenceKind.Degree, Concepts = [], Degree = level,
                What = p.GetValue(what)!, Organisation = p.GetValue(at) ?? "", From = p.GetValue(from), Until = p.GetValue(until),
            });
        });
        return command;
    }

    private static Command Certification()
    {
        var what = new Argument<string>("name") { Description = "The certification, by its full name." };
        var by = Organisation("--by", "--issuer", "Who issued it.");
        var on = Until("When it was earned.", "--on");
        var link = Link("Where it can be checked.");
        var skills = Skills();
        var command = new ExampledCommand("certification", "Add a proctored exam that you passed.", "fulcrum me add certification \"Certified Kubernetes Administrator\" --by CNCF --on 2025-02") { what, by, on, link, skills };
        command.SetAction(p => Keep(p.GetValue(skills), new() { Kind = EvidenceKind.Certification, Concepts = [], What = p.GetValue(what)!, Organisation = p.GetValue(by) ?? "", Until = p.GetValue(on), Link = p.GetValue(link) ?? "" }));
        return command;
    }

    private static Command Project()
    {
        var what = new Argument<string>("name") { Description = "The project." };
        var link = Link("Where it can be seen.");
        var live = new Option<bool>("--live") { Description = "The link leads to the project running." };
        var share = new Option<double>("--share") { Description = "Your own share of it, above 0 and up to 1.", DefaultValueFactory = _ => 1 };
        share.Validators.Add(r =>
        {
            if (r.Tokens is [var t] && !(double.TryParse(t.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var s) && s is > 0 and <= 1))
            {
                r.AddError($"--share is above 0 and up to 1, for example 0.5; \"{t.Value}\" is not.");
            }
        });
        var (from, until) = (From("First month."), Until("Last month; without it, and with --from, it goes on."));
        var skills = Skills();
        var command = new ExampledCommand("project", "Add a project that can be looked at.", "fulcrum me add project \"Churn model\" --link https://churn.example.app --live --skills python,docker") { what, link, live, share, from, until, skills };
        command.SetAction(p =>
        {
            if (p.GetValue(live) && string.IsNullOrWhiteSpace(p.GetValue(link)))
            {
                Console.Error.WriteLine("--live needs --link: where does it run?");
                return ExitCode.WrongUse;
            }

            return Keep(p.GetValue(skills), new()
            {
                Kind = p.GetValue(live) ? EvidenceKind.DeployedProject : EvidenceKind.Project, Concepts = [], What = p.GetValue(what)!, Link = p.GetValue(link) ?? "",
                From = p.GetValue(from), Until = p.GetValue(until), Weight = p.GetValue(share),
            });
        });
        return command;
    }

    private static Command Test()
    {
        var (skill, level) = (Skill(), Level("The level that the test gave, 0 none to 4 expert."));
        var by = Organisation("--by", "--issuer", "Whose test.");
        var on = Until("When it was taken.", "--on");
        var command = new ExampledCommand("test", "Add a scored test of a skill; it also teaches Fulcrum how you rate yourself.", "fulcrum me add test python 2.5 --by HackerRank --on 2026-05") { skill, level, by, on };
        command.SetAction(p => Keep([p.GetValue(skill)!], new() { Kind = EvidenceKind.Assessment, Concepts = [], What = p.GetValue(skill)!, Organisation = p.GetValue(by) ?? "", Until = p.GetValue(on), Level = p.GetValue(level) }));
        return command;
    }

    private static Command Self()
    {
        var (skill, level) = (Skill(), Level("0 none, 1 aware, 2 working, 3 proficient, 4 expert; halves are fine."));
        var command = new ExampledCommand("self", "Rate yourself. Ratings say something, not much: they are weighed accordingly.", "fulcrum me add self python 3") { skill, level };
        command.SetAction(p => Keep([p.GetValue(skill)!], new() { Kind = EvidenceKind.SelfRating, Concepts = [], Level = p.GetValue(level) }));
        return command;
    }

    private static int Keep(string[]? skills, EvidenceEntry entry)
    {
        var findings = new List<Finding>();
        var named = (skills ?? []).SelectMany(s => s.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var told = Pivot.Entry(entry, named, DateOnly.FromDateTime(DateTime.Now), findings);
        using var workspace = told is null ? null : Workspace.Open(findings);
        if (told is null || workspace is null)
        {
            return FindingsView.Fail(findings, json: false);
        }

        var number = workspace.Evidence.Add(told)[0];
        Screen.Line($"Kept as {number}: {Markup.Escape(MeView.InWords(told))}");
        Screen.Line("[grey]`fulcrum me` shows what it changes, `fulcrum me undo` takes it back.[/]");
        return ExitCode.Done;
    }

    private static Argument<string> Skill() => new("skill") { Description = "The skill, as job ads name it." };

    private static Argument<double> Level(string what)
    {
        var level = new Argument<double>("level") { Description = what };
        level.Validators.Add(r =>
        {
            if (r.Tokens is [var t] && !(double.TryParse(t.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var l) && l is >= 0 and <= 4))
            {
                r.AddError($"A level runs from 0 (none) to 4 (expert); \"{t.Value}\" does not.");
            }
        });
        return level;
    }

    private static Option<string[]> Skills() => new("--skills") { Description = "The skills it shows, with commas between, beside those that its name names.", AllowMultipleArgumentsPerToken = true };

    private static Option<string?> Link(string what)
    {
        var link = new Option<string?>("--link") { Description = what + " It is never fetched." };
        link.Validators.Add(r =>
        {
            if (r.Tokens is [var t] && !(Uri.TryCreate(t.Value.Contains("://", StringComparison.Ordinal) ? t.Value : "https://" + t.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)))
            {
                r.AddError($"--link takes an address like https://churn.example.app; \"{t.Value}\" is none.");
            }
        });
        return link;
    }

    private static Option<string?> Organisation(string name, string alias, string what) => new(name, alias) { Description = what };

    private static Option<DateOnly?> From(string what) => Day("--from", what);

    private static Option<DateOnly?> Until(string what, string name = "--until") => Day(name, what);

    private static Option<DateOnly?> Day(string name, string what) => new(name)
    {
        Description = what,
        CustomParser = r =>
        {
            if (DateOnly.TryParseExact(r.Tokens[0].Value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            r.AddError($"{name} takes a month like 2021-03 (or a year, or a day); \"{r.Tokens[0].Value}\" is none.");
            return null;
        },
    };
}

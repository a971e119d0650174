using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/you": what is believed and shown of one's skills, the evidence behind it, the résumé as read, and projects.</summary>
internal static class YouRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/you", (HttpContext http) => Pages.Show<YouPage>(http, nameof(YouPage.Edit), long.TryParse(http.Request.Query["edit"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null));
        _ = app.MapPost("/you/evidence", Keep);
        _ = app.MapPost("/you/evidence/{number:long}/remove", (long number, Desk desk) =>
        {
            RefuseForInvented(desk);
            using var workspace = desk.Open();
            _ = workspace.Evidence.Remove([number]);
            return new SeeOther("/you?removed=yes#evidence");
        });
        _ = app.MapPost("/you/undo", (Desk desk) =>
        {
            RefuseForInvented(desk);
            using var workspace = desk.Open();
            _ = workspace.Evidence.Undo();
            return new SeeOther("/you#evidence");
        });
        _ = app.MapGet("/you/resume/file", ResumeAsItIs);
        _ = app.MapGet("/you/resume.json", (Desk desk, ReadResumes resumes) =>
        {
            if (Resume(desk) is not { } path || resumes.Read(path).Resume is not { } resume)
            {
                return Results.NotFound();
            }

            using var to = new MemoryStream();
            ResumeFile.Export(resume, to);
            return Results.File(to.ToArray(), "application/json", "resume.json");
        });
        _ = app.MapPost("/you/audit", Audit);
    }

    /// <summary>The résumé's path; null where none is named.</summary>
    internal static string? Resume(Desk desk)
    {
        var named = desk.Settings(new List<Finding>())?.Resume ?? Pivot.Fields(desk.PivotFile).GetValueOrDefault("resume");
        var path = named is null ? null : Path.GetFullPath(named, Path.GetDirectoryName(Path.GetFullPath(desk.PivotFile))!);
        return path is not null && File.Exists(path) ? path : named is not null && File.Exists(named) ? Path.GetFullPath(named) : null;
    }

    /// <summary>The type that a browser shows a résumé as; null: it is only to be downloaded. Never one that runs anything.</summary>
    internal static string? Shown(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => "application/pdf",
        ".txt" or ".md" or ".json" or ".yaml" or ".yml" or ".tex" or ".xml" => "text/plain; charset=utf-8",
        _ => null,
    };

    private static async Task<IResult> Keep(HttpContext http, Desk desk)
    {
        RefuseForInvented(desk);
        var findings = new List<Finding>();
        var form = await http.Request.ReadFormAsync();
        if (EvidenceForm.Entry(form, Desk.Today, findings) is not { } entry)
        {
            return Pages.Show<YouPage>(http, new Dictionary<string, object?> { [nameof(YouPage.Problem)] = findings[0], [nameof(YouPage.Typed)] = form.ToDictionary(f => f.Key, f => f.Value.ToString()) });
        }

        using var workspace = desk.Open();
        _ = entry.Number > 0 ? workspace.Evidence.Replace(entry.Number, entry) : workspace.Evidence.Add(entry)[0];
        return new SeeOther("/you#evidence");
    }

    private static IResult ResumeAsItIs(HttpContext http, Desk desk)
    {
        if (Resume(desk) is not { } path)
        {
            return Results.NotFound();
        }

        // Shown by the browser's own viewer inside our page, and by nothing that the file brings with it.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Shown(path) is { } type ? Results.File(path, type) : Results.File(path, "application/octet-stream", Path.GetFileName(path));
    }

    private static async Task<IResult> Audit(HttpContext http, Desk desk, Jobs jobs)
    {
        RefuseForInvented(desk);
        var form = await http.Request.ReadFormAsync();
        var place = Given.Line(form["place"].ToString(), 501);
        place = place.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), place[2..]) : place;
        if (place.Length is 0 or > 500)
        {
            return new SeeOther("/you#projects");
        }

        var authors = form["author"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _ = jobs.Begin(ProjectPart.Job, $"Reading {place}", (job, findings, cancel) =>
        {
            var settings = desk.Settings(new List<Finding>());
            var demand = settings is null ? null : desk.Market(settings).Corpus.Demand(settings.Profile.TargetRole, settings.Filter);
            if (Pivot.Audit(place, authors, demand is { Counts.Ads: > 0 } ? demand : null, online: false, Pivot.Facts([]), findings, job, cancel) is not { } audit)
            {
                return Task.FromResult<(string, object?)>(("It could not be audited.", null));
            }

            desk.AddProject(place);
            return Task.FromResult<(string, object?)>(($"{audit.Name} was audited, and counts in your plan from now on.", audit));
        });
        return new SeeOther("/you#projects");
    }

    // An invented person's evidence is their own.
    private static void RefuseForInvented(Desk desk)
    {
        desk.RefuseInExample();
        if (desk.Settings(new List<Finding>())?.IsInvented == true)
        {
            throw new InvalidOperationException("The person of this pivot file is invented, and so is the evidence. Open your own pivot file to add yours.");
        }
    }
}

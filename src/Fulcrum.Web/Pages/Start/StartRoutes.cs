using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/start": what is aimed at and what one has, asked step by step. Every field is kept as soon as it is left.</summary>
internal static class StartRoutes
{
    private const int MostFiles = 40;

    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/start", (HttpContext http) => Pages.Show<StartPage>(http, nameof(StartPage.Open), http.Request.Query["open"].ToString()));
        _ = app.MapPost("/start", Save);
        _ = app.MapPost("/start/resume", Resume);
        _ = app.MapPost("/start/ads", Ads);
        _ = app.MapPost("/start/example", (Desk desk) =>
        {
            desk.OpenExample();
            return new SeeOther("/");
        });
        _ = app.MapPost("/start/leave", (Desk desk) =>
        {
            desk.LeaveExample();
            return new SeeOther("/start");
        });
    }

    // Only what differs from what the form showed is changed, so that an older form in another window takes nothing back.
    private static async Task<IResult> Save(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync();
        var changes = form.Where(f => StartFields.Has(f.Key)).Select(f => (Field: f.Key, Text: Cleaned(f.Key, f.Value.LastOrDefault() ?? ""), Was: form["was." + f.Key].ToString()))
            .Where(f => f.Text != f.Was).Select(f => new FieldChange(f.Field, f.Text.Length == 0 ? null : f.Text)).ToList();
        var refused = changes.SelectMany(c => desk.Check(c).Select(f => (c, f))).ToList();
        if (changes.Except(refused.Select(r => r.c)).ToList() is { Count: > 0 } kept)
        {
            desk.Change(kept);
        }

        if (form.Files.GetFile("resume") is { Length: > 0 } file && Keep(file, desk) is { } problem)
        {
            return Pages.Show<StartPage>(http, nameof(StartPage.Problem), problem);
        }

        return refused.Count > 0
            ? Pages.Show<StartPage>(http, nameof(StartPage.Refused), refused.DistinctBy(r => r.c.Field).ToDictionary(r => r.c.Field, r => (r.c.Text ?? "", r.f)))
            : new SeeOther(form["then"] == "plan" ? "/" : "/start");
    }

    private static async Task<IResult> Resume(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync();
        return form.Files.GetFile("resume") is { } file && Keep(file, desk) is { } problem
            ? Pages.Show<StartPage>(http, nameof(StartPage.Problem), problem)
            : new SeeOther(form["back"] == "/you" ? "/you#resume" : "/start#resume");
    }

    private static async Task<IResult> Ads(HttpContext http, Desk desk, Jobs jobs)
    {
        desk.RefuseInExample();
        var form = await http.Request.ReadFormAsync();
        var findings = new List<Finding>();
        using (var workspace = desk.Open())
        {
            if (form["pasted"].ToString().Trim() is { Length: > 0 } pasted)
            {
                workspace.Receive(new MemoryStream(Encoding.UTF8.GetBytes(pasted)), ".txt");
            }

            foreach (var file in form.Files.Where(f => f.Length > 0).Take(MostFiles))
            {
                if (Uploads.AdsEnding(file, findings) is { } ending)
                {
                    using var content = file.OpenReadStream();
                    workspace.Receive(content, ending);
                }
            }

            foreach (var board in form["boards"].ToString().Split(['\n', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostFiles))
            {
                if (Workspace.IsBoard(board))
                {
                    workspace.Receive(board);
                }
                else
                {
                    findings.Add(new Finding("WEB004", Severity.Error, "boards", $"\"{board}\" is no board.", "Write a board and the firm's name there, like greenhouse:NAME, or the address of a page with a job posting."));
                }
            }
        }

        ReadingJob.Begin(jobs, desk);
        return findings.Count > 0 ? Pages.Show<StartPage>(http, nameof(StartPage.Problem), findings[0]) : new SeeOther("/start#ads");
    }

    /// <summary>Keeps a résumé that was uploaded; what is wrong with it, or null.</summary>
    private static Finding? Keep(IFormFile file, Desk desk)
    {
        desk.RefuseInExample();
        var findings = new List<Finding>();
        if (Uploads.ResumeEnding(file, findings) is not { } ending)
        {
            return findings[0];
        }

        using var content = file.OpenReadStream();
        desk.KeepResume(ending, content);
        return null;
    }

    private static string Cleaned(string field, string text)
    {
        text = Given.Line(text, 200);

        // A slider left of its scale says: no rating.
        return field.StartsWith("self.", StringComparison.Ordinal) && (text.StartsWith('-') || text.Length == 0) ? "" : field == "country" ? text.ToUpperInvariant() : text;
    }
}

using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/report": the document to print, and everything as files: out, in, and away.</summary>
internal static class ReportRoutes
{
    /// <summary>What is typed to delete everything.</summary>
    public const string DeleteWord = "delete everything";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/report", (HttpContext http) => Pages.Show<ReportPage>(http));
        _ = app.MapGet("/report/document", Document);
        _ = app.MapGet("/report/fulcrum.html", (Desk desk) => File(desk.Now().Answer is { } a ? Pivot.Report(a) : null, "text/html; charset=utf-8", "fulcrum.html"));
        _ = app.MapGet("/report/answer.json", (Desk desk) => File(desk.Now().Answer is { } a ? Print.Json(a) : null, "application/json", "answer.json"));
        _ = app.MapGet("/report/plan.ics", (Desk desk) => File(Calendar(desk, CalendarFormat.ICalendar), "text/calendar; charset=utf-8", "plan.ics"));
        _ = app.MapGet("/report/plan.csv", (Desk desk) => File(Calendar(desk, CalendarFormat.Csv), "text/csv; charset=utf-8", "plan.csv"));
        _ = app.MapGet("/report/plan.md", (Desk desk) => File(Calendar(desk, CalendarFormat.Markdown), "text/markdown; charset=utf-8", "plan.md"));
        _ = app.MapGet("/report/workspace.zip", Archive);
        _ = app.MapPost("/report/import", Received);
        _ = app.MapPost("/report/import/take", Take);
        _ = app.MapPost("/report/import/away", (Desk desk) =>
        {
            System.IO.File.Delete(Uploaded(desk));
            return new SeeOther("/report");
        });
        _ = app.MapPost("/report/delete", Delete);
    }

    /// <summary>Where an archive waits until it is taken in or put away.</summary>
    internal static string Uploaded(Desk desk) => Path.Combine(desk.Folder, Workspace.UploadedArchive);

    // The document brings its style with it; only that very style is allowed, and nothing else.
    private static IResult Document(HttpContext http, Desk desk)
    {
        if (desk.Now().Answer is not { } answer)
        {
            return new SeeOther("/report");
        }

        var page = Pivot.Report(answer, Words.Parse<Paper>(http.Request.Query["paper"].ToString()));
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length)..page.IndexOf("</style>", StringComparison.Ordinal)];
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Utf8.GetBytes(style)))}'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";
        return Results.Text(page, "text/html; charset=utf-8");
    }

    // Written beside first: a zip archive goes back in what it has written, and what goes wrong is said before anything is sent.
    private static IResult Archive(Desk desk)
    {
        var held = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            _ = Workspace.Export(held, [], desk.Folder);
            held.Position = 0;
            return Results.Stream(held, "application/zip", "fulcrum-workspace.zip");
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static string? Calendar(Desk desk, CalendarFormat format) => desk.Now().Answer is { Plan: not null } answer ? Pivot.Calendar(answer, format) : null;

    private static IResult File(string? text, string type, string name) => text is null ? new SeeOther("/report") : Results.File(Utf8.GetBytes(text), type, name);

    private static async Task<IResult> Received(HttpContext http, Desk desk)
    {
        desk.RefuseInExample();
        var findings = new List<Finding>();
        var form = await http.Request.ReadFormAsync();
        if (form.Files.GetFile("archive") is not { Length: > 0 } file)
        {
            return new SeeOther("/report#import");
        }

        using (var content = file.OpenReadStream())
        {
            desk.Keep(Workspace.UploadedArchive, content);
        }

        if (Workspace.Preview(Uploaded(desk), findings, desk.Folder) is not null)
        {
            return new SeeOther("/report#import");
        }

        System.IO.File.Delete(Uploaded(desk));
        return Pages.Show<ReportPage>(http, nameof(ReportPage.Problem), findings[0]);
    }

    private static IResult Take(HttpContext http, Desk desk, Jobs jobs)
    {
        desk.RefuseInExample();
        jobs.StopAll();
        var findings = new List<Finding>();
        var taken = System.IO.File.Exists(Uploaded(desk)) ? desk.Alone(() => Workspace.Import(Uploaded(desk), findings, desk.Folder)) : null;
        System.IO.File.Delete(Uploaded(desk));
        return taken is null && findings.Count > 0 ? Pages.Show<ReportPage>(http, nameof(ReportPage.Problem), findings[0]) : new SeeOther("/report?imported=yes#import");
    }

    private static async Task<IResult> Delete(HttpContext http, Desk desk, Jobs jobs)
    {
        var form = await http.Request.ReadFormAsync();
        if (!form["confirm"].ToString().Trim().Equals(DeleteWord, StringComparison.OrdinalIgnoreCase))
        {
            return Pages.Show<ReportPage>(http, nameof(ReportPage.Problem), new Finding("WEB005", Severity.Error, "confirm", "Nothing was deleted: the words were not typed.", $"Type \"{DeleteWord}\" to delete everything."));
        }

        jobs.StopAll();
        desk.LeaveExample();
        _ = desk.Alone(() => Workspace.DeleteAll(desk.Folder));
        return new SeeOther("/start?deleted=yes");
    }
}

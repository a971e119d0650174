namespace Fulcrum.Web;

/// <summary>"/": what to do this week; without settings it leads to the start. "/week/seen" takes the present answer for the one to compare with.</summary>
internal static class WeekRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/", (HttpContext http, Desk desk) => File.Exists(desk.PivotFile) ? (IResult)Pages.Show<WeekPage>(http) : Results.Redirect("/start"));
        _ = app.MapPost("/week/seen", (Desk desk) =>
        {
            if (desk.Now() is { IsCurrent: true, Answer: { } answer })
            {
                new LastSeen(desk.Folder, desk.PivotFile).Keep(Pivot.Summary(answer, Desk.Today));
            }

            return new SeeOther("/");
        });
    }
}

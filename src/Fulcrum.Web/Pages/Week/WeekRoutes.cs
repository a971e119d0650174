namespace Fulcrum.Web;

/// <summary>"/": what to do this week; without settings it leads to the start.</summary>
internal static class WeekRoutes
{
    internal static void Map(WebApplication app) => app.MapGet("/", (HttpContext http, Desk desk)
        => File.Exists(desk.PivotFile) ? (IResult)Pages.Show<WeekPage>(http) : Results.Redirect("/start"));
}

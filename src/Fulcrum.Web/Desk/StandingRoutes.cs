namespace Fulcrum.Web;

/// <summary>What a page asks while an answer is worked out.</summary>
internal static class StandingRoutes
{
    internal static void Map(WebApplication app) => app.MapGet("/standing", (HttpContext http, Desk desk) =>
    {
        if (desk.Now().IsCurrent)
        {
            http.Response.Headers["HX-Refresh"] = "true";
        }

        return Pages.Show<StandingLine>(http);
    });
}

namespace Fulcrum.Web;

/// <summary>What a page asks while a long work goes on, and the button that stops it.</summary>
internal static class JobRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/jobs/{kind}", (string kind, HttpContext http, Jobs jobs)
            => jobs.Latest(kind) is null ? (IResult)Results.NotFound() : Pages.Show<JobLine>(http, nameof(JobLine.Kind), kind));
        _ = app.MapPost("/jobs/{kind}/stop", (string kind, HttpContext http, Jobs jobs) =>
        {
            jobs.Latest(kind)?.Stop();
            return new SeeOther(Back(http));
        });
        _ = app.MapPost("/jobs/{kind}/away", (string kind, HttpContext http, Jobs jobs) =>
        {
            jobs.PutAway(kind);
            return new SeeOther(Back(http));
        });
    }

    // Only pages of our own are led back to.
    private static string Back(HttpContext http) => http.Request.Form["back"].ToString() is "/you" ? "/you#projects" : "/start#ads";
}

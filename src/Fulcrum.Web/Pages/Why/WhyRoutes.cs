namespace Fulcrum.Web;

/// <summary>"/why/ID": where one number comes from.</summary>
internal static class WhyRoutes
{
    internal static void Map(WebApplication app) => app.MapGet("/why/{id}", (string id, HttpContext http, Desk desk)
        => desk.Now().Answer?.Sources.ContainsKey(id) == true ? (IResult)Pages.Show<WhyPage>(http, nameof(WhyPage.Id), id) : Results.NotFound());
}

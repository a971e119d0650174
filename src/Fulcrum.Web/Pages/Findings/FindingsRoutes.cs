using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/findings": what is wrong in data and plan; below it each rule's page; accepting a rule and taking that back.</summary>
internal static class FindingsRoutes
{
    private const int LongestReason = 300;

    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/findings", (HttpContext http) => Pages.Show<FindingsPage>(http));
        _ = app.MapGet("/findings/{code}", (string code, HttpContext http) => Rule(code) is { } page ? (IResult)Pages.Show<RulePage>(http, nameof(RulePage.Rule), page) : Results.NotFound());
        _ = app.MapPost("/findings/accept", async (HttpContext http, Desk desk) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var reason = form["reason"].ToString().Trim();
            if (Rule(form["code"].ToString()) is not { } page)
            {
                return Results.NotFound();
            }

            if (reason.Length is 0 or > LongestReason)
            {
                return new SeeOther($"/findings?needs={page.Code}#{page.Code}");
            }

            desk.Change(new FieldChange($"accept.{page.Code}", reason));
            return (IResult)new SeeOther("/findings#accepted");
        });
        _ = app.MapPost("/findings/reopen", async (HttpContext http, Desk desk) =>
        {
            if (Rule((await http.Request.ReadFormAsync(http.RequestAborted))["code"].ToString()) is not { } page)
            {
                return Results.NotFound();
            }

            desk.Change(new FieldChange($"accept.{page.Code}", null));
            return (IResult)new SeeOther($"/findings#{page.Code}");
        });
    }

    private static MistakePage? Rule(string code) => Pivot.MistakePages.FirstOrDefault(p => p.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}

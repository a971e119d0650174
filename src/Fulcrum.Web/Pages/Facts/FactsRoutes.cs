using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/facts": every sourced number and assumption; below it one of them, its own value, and what hangs on it.</summary>
internal static class FactsRoutes
{
    private const int LongestValue = 40;

    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/facts", (HttpContext http) => Pages.Show<FactsPage>(http));
        _ = app.MapGet("/facts/{id}", (string id, HttpContext http, Desk desk) => FactShelf.Book(desk).Has(id) ? (IResult)Pages.Show<FactPage>(http, nameof(FactPage.Id), id) : Results.NotFound());
        _ = app.MapPost("/facts/{id}", async (string id, HttpContext http, Desk desk) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var value = form["value"].ToString().Trim();
            if (!FactShelf.Book(desk).Has(id) || value.Length > LongestValue)
            {
                return Results.NotFound();
            }

            var change = new FieldChange($"facts.{id}", form.ContainsKey("reset") || value.Length == 0 ? null : value);
            if (change.Text is not null && Pivot.Check(desk.PivotFile, Desk.Today, change).Count > 0)
            {
                return new SeeOther($"/facts/{Uri.EscapeDataString(id)}?tried={Uri.EscapeDataString(value)}#own");
            }

            desk.Change(change);
            return (IResult)new SeeOther($"/facts/{Uri.EscapeDataString(id)}#own");
        });
    }
}

using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/tax": what the change costs against staying put; "/tax/keep" makes the terms that were tried the person's own.</summary>
internal static class TaxRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/tax", (HttpContext http, Desk desk) => File.Exists(desk.PivotFile) ? (IResult)Pages.Show<TaxPage>(http, nameof(TaxPage.Query), http.Request.Query) : new SeeOther("/start"));
        _ = app.MapPost("/tax/keep", async (HttpContext http, Desk desk) =>
        {
            var form = await http.Request.ReadFormAsync();
            if (desk.Settings([]) is { } settings)
            {
                var changes = TriedTerms.Of(name => form.TryGetValue(name, out var value) ? value.ToString() : null, settings.Profile).Changes(settings.Profile);
                if (changes.Count > 0)
                {
                    desk.Change(changes);
                }
            }

            return new SeeOther("/tax");
        });
    }
}

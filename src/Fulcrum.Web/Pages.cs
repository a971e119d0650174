using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fulcrum.Web;

/// <summary>Every page's address. A page maps its own; a form posts, changes something, and leads back to a page.</summary>
internal static class Pages
{
    internal static void Map(WebApplication app)
    {
        BrowserAssets.Map(app);
        StandingRoutes.Map(app);
        JobRoutes.Map(app);
        WeekRoutes.Map(app);
        StartRoutes.Map(app);
        ReportRoutes.Map(app);
        YouRoutes.Map(app);
        MarketRoutes.Map(app);
        CorrectionRoutes.Map(app);
        ScreenRoutes.Map(app);
        FindingsRoutes.Map(app);
        FactsRoutes.Map(app);
        WhyRoutes.Map(app);
        TaxRoutes.Map(app);
        PlanRoutes.Map(app);
        CredentialsRoutes.Map(app);
    }

    /// <summary>A page with its parameters, with the status that the answer has so far.</summary>
    internal static RazorComponentResult<T> Show<T>(HttpContext http, IReadOnlyDictionary<string, object?>? parameters = null)
        where T : IComponent
        => new(parameters ?? new Dictionary<string, object?>()) { StatusCode = http.Response.StatusCode, ContentType = "text/html; charset=utf-8", PreventStreamingRendering = true };

    /// <summary>A page with one parameter.</summary>
    internal static RazorComponentResult<T> Show<T>(HttpContext http, string name, object? value)
        where T : IComponent
        => Show<T>(http, new Dictionary<string, object?> { [name] = value });
}

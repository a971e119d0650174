using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/market": what a role's ads ask for. Everything that is chosen stands in the address.</summary>
internal static class MarketRoutes
{
    internal static void Map(WebApplication app) => app.MapGet("/market", (HttpContext http) => Pages.Show<MarketPage>(http, new Dictionary<string, object?>
    {
        [nameof(MarketPage.Role)] = Given(http, "role"),
        [nameof(MarketPage.Filter)] = Filter(http.Request.Query),
        [nameof(MarketPage.Top)] = int.TryParse(http.Request.Query["top"], out var top) ? Math.Clamp(top, 5, 400) : 20,
    }));

    /// <summary>The filter in an address; what is no filter is left out.</summary>
    internal static AdFilter Filter(IQueryCollection query) => new()
    {
        Segment = Words.Parse<Segment>(query["segment"].ToString()),
        Seniority = Words.Parse<Seniority>(query["seniority"].ToString()),
        WorkMode = Words.Parse<WorkMode>(query["mode"].ToString()),
        Country = query["country"].ToString() is { Length: 2 } country ? country.ToUpperInvariant() : null,
        Month = DateOnly.TryParseExact(query["month"] + "-01", "yyyy-MM-dd", out var month) ? month : null,
        AllDates = query["dates"] == "all",
    };

    private static string? Given(HttpContext http, string name) => http.Request.Query[name].ToString() is { Length: > 0 and < 100 } text ? text : null;
}

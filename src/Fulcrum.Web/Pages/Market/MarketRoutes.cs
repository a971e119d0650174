namespace Fulcrum.Web;

/// <summary>"/market": what a role's ads ask for; below it one concept with the sentences that ask for it, and one ad as read. Everything that is chosen stands in the address.</summary>
internal static class MarketRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/market", (HttpContext http) => Pages.Show<MarketPage>(http));
        _ = app.MapGet("/market/concept/{id}", (string id, HttpContext http) => Corpus.Concept(new Core.ConceptId(id)) is { } concept
            ? (IResult)Pages.Show<ConceptPage>(http, nameof(ConceptPage.Concept), concept)
            : Results.NotFound());
        _ = app.MapGet("/market/ad/{key}", (string key, HttpContext http, Desk desk) => desk.Market(desk.Settings([])).Corpus.Keyed(key) is { } reading
            ? (IResult)Pages.Show<AdPage>(http, nameof(AdPage.Reading), reading)
            : Results.NotFound());
    }
}

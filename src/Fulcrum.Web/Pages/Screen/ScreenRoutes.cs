using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/screen": the résumé against the role's ads; with "ad" or "pasted" against one.</summary>
internal static class ScreenRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/screen", (HttpContext http, Desk desk, string? ad, string? pasted) =>
        {
            var one = ad is { Length: > 0 } ? desk.Market(desk.Settings([])).Corpus.Keyed(ad)
                : pasted is { Length: > 0 } && new PastedAds(desk.Folder).Text(pasted) is { } text ? Corpus.Pasted(text, []).FirstOrDefault()
                : null;
            return one is not null ? Pages.Show<ScreenAdPage>(http, new Dictionary<string, object?> { [nameof(ScreenAdPage.Reading)] = one, [nameof(ScreenAdPage.Pasted)] = pasted })
                : ad is { Length: > 0 } || pasted is { Length: > 0 } ? Results.NotFound()
                : (IResult)Pages.Show<ScreenPage>(http);
        });
        _ = app.MapPost("/screen/paste", async (HttpContext http, Desk desk) =>
        {
            var text = (await http.Request.ReadFormAsync(http.RequestAborted))["text"].ToString().ReplaceLineEndings("\n").Trim();
            return text.Length is > 0 and <= PastedAds.MostCharacters && Corpus.Pasted(text, new List<Finding>()).Count > 0
                ? new SeeOther($"/screen?pasted={new PastedAds(desk.Folder).Keep(text)}")
                : new SeeOther($"/screen?problem={(text.Length > PastedAds.MostCharacters ? "long" : "none")}#paste");
        });
        _ = app.MapPost("/screen/forget", async (HttpContext http, Desk desk) =>
        {
            new PastedAds(desk.Folder).Forget((await http.Request.ReadFormAsync(http.RequestAborted))["id"].ToString());
            return new SeeOther("/screen#paste");
        });
    }
}

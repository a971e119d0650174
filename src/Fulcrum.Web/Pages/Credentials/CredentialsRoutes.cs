using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/credentials": every item of the catalogue against the person; forms add an item or a price of the person's own, and remove them.</summary>
internal static class CredentialsRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/credentials", (HttpContext http, Desk desk) => File.Exists(desk.PivotFile) ? (IResult)Show(http) : new SeeOther("/start"));
        _ = app.MapGet("/credentials/standing", (HttpContext http, Desk desk, Needles needles) =>
        {
            var query = CredentialQuery.Of(http.Request.Query);
            if (desk.LastAnswer is { } answer && needles.Of(answer, query.After).Doing is null)
            {
                http.Response.Headers["HX-Refresh"] = "true";
            }

            return Pages.Show<NeedleLine>(http, nameof(NeedleLine.After), query.After);
        });
        _ = app.MapPost("/credentials/price", Price);
        _ = app.MapPost("/credentials/item", Add);
        _ = app.MapPost("/credentials/remove", async (HttpContext http, Desk desk) =>
        {
            var form = await http.Request.ReadFormAsync();
            _ = Pivot.RemoveItem(desk.PivotFile, form["id"].ToString());
            return new SeeOther("/credentials");
        });
    }

    private static IResult Show(HttpContext http, IReadOnlyList<Finding>? problems = null) => Pages.Show<CredentialsPage>(http, new Dictionary<string, object?>
    {
        [nameof(CredentialsPage.Query)] = CredentialQuery.Of(http.Request.Query),
        [nameof(CredentialsPage.Problems)] = problems ?? [],
    });

    // An empty price takes the person's own back.
    private static async Task<IResult> Price(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync();
        var (id, text) = (form["id"].ToString(), form["price"].ToString().Trim());
        if (desk.Settings([]) is not { } settings || Pivot.Catalogue(settings, []).All(a => a.Id != id))
        {
            return new SeeOther("/credentials");
        }

        if (text.Length > 0 && Amount(text) is null)
        {
            return Show(http, [new Finding("WEB005", Severity.Error, "price", $"\"{text}\" is no price.", "Write a number from 0 up, without a currency.")]);
        }

        desk.Change(new FieldChange($"prices.{id}", text.Length == 0 ? null : Amount(text)!.Value.ToString("0.##", CultureInfo.InvariantCulture)));
        return new SeeOther($"/credentials?compare={Uri.EscapeDataString(id)}#compare");
    }

    private static async Task<IResult> Add(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync();
        if (desk.Settings([]) is not { } settings)
        {
            return new SeeOther("/start");
        }

        var problems = new List<Finding>();
        var name = form["name"].ToString().Trim();
        var (low, mid, high) = (Number("low"), Number("mid"), Number("high"));
        var hours = (Low: low ?? mid * 0.7, Mid: mid, High: high ?? mid * 1.6);
        if (name.Length is 0 or > 120)
        {
            problems.Add(new Finding("WEB005", Severity.Error, "name", "The item has no name, or one longer than 120 letters.", "Give it a name."));
        }

        if (hours.Mid is not > 0 || hours.Low is not > 0 || hours.Low > hours.Mid || hours.Mid > hours.High || hours.High > 10_000)
        {
            problems.Add(new Finding("WEB005", Severity.Error, "hours", "The hours are not three numbers that rise.", "Give the hours that it takes most people; fewer and more may be left out."));
        }

        var price = form["price"].ToString().Trim() is { Length: > 0 } text ? Amount(text) : 0;
        if (price is null)
        {
            problems.Add(new Finding("WEB005", Severity.Error, "price", $"\"{form["price"]}\" is no price.", "Write a number from 0 up, without a currency."));
        }

        var (teaches, signals) = (Skills("teaches"), Skills("signals"));
        if (teaches.Count + signals.Count == 0)
        {
            problems.Add(new Finding("WEB005", Severity.Error, "teaches", "It teaches and shows nothing that ads can ask for.", "Name a skill or a certification as ads do."));
        }

        if (problems.Count > 0)
        {
            return Show(http, problems);
        }

        var id = Pivot.AddItem(desk.PivotFile, settings, new OwnItem(
            name, Words.Parse<ActionForm>(form["form"].ToString()) ?? ActionForm.Course, new Money(price!.Value, settings.Profile.Savings.Value.Currency),
            (hours.Low!.Value, hours.Mid!.Value, hours.High!.Value), Math.Clamp(Number("finish") ?? 8, 0, 10), teaches, Math.Clamp(Number("level") ?? 2, 0, 4), signals));
        return new SeeOther($"/credentials?compare={Uri.EscapeDataString(id)}#compare");

        double? Number(string field) => double.TryParse(form[field], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

        List<ConceptId> Skills(string field) => [.. Pivot.Skills(form[field].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), "", problems).Select(c => c.Id)];
    }

    private static decimal? Amount(string text)
        => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) && amount <= 10_000_000 ? amount : null;
}

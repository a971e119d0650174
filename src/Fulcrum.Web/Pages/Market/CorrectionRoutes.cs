using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What corrects a misreading, and takes a correction back; both lead back to the page they were asked on.</summary>
internal static class CorrectionRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapPost("/market/correct", async (HttpContext http, Desk desk) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var reading = desk.Market(desk.Settings(new List<Finding>())).Corpus.Keyed(form["ad"].ToString());
            if (reading is null || Words.Parse<CorrectionKind>(form["kind"].ToString()) is not { } kind)
            {
                return Results.NotFound();
            }

            var everywhere = form["scope"] == "every";
            var findings = new List<Finding>();
            using var workspace = desk.Open();
            _ = workspace.Correct(everywhere ? null : reading, new Correction
            {
                Kind = kind,
                Concept = form["concept"].ToString() is { Length: > 0 and < 200 } concept ? new ConceptId(concept) : null,
                Words = everywhere ? Short(form["words"].ToString()) : "",
                Value = Short(form["value"].ToString()),
                Made = Desk.Today,
            }, findings);
            return findings.Count > 0 ? throw new InvalidOperationException(findings[0].Reason) : (IResult)new SeeOther(Back(form["back"].ToString()));
        });
        _ = app.MapPost("/market/corrections/undo", async (HttpContext http, Desk desk) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            using var workspace = desk.Open();
            _ = long.TryParse(form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && workspace.Corrections.Remove(number);
            return new SeeOther(Back(form["back"].ToString()));
        });
    }

    private static string Short(string text) => text.Length > 200 ? text[..200] : text;

    // Only to a page of the market: an address from a form may name anything.
    private static string Back(string address)
        => address.StartsWith("/market", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && address.All(c => c is > ' ' and < '\u007f') ? address : "/market";
}

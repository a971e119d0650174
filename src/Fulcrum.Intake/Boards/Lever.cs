using System.Globalization;
using System.Text.Json;

namespace Fulcrum.Intake;

/// <summary>Lever's postings API: pages of 100 whole ads. Employers in the EU have a host of their own.</summary>
internal sealed class Lever(string name) : JobBoard(name)
{
    private const int PageSize = 100;

    /// <inheritdoc/>
    public override string Label => "Lever";

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [Page("api.lever.co", 0), Page("api.eu.lever.co", 0)];

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
    {
        using var document = JsonDocument.Parse(content);
        var ads = List(document.RootElement, null).ToList();
        var skipped = int.TryParse(System.Web.HttpUtility.ParseQueryString(address.Query)["skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;
        return new BoardListing(
            [.. ads.Select(ad => Entry(ad, "id", "hostedUrl")).OfType<BoardEntry>()],
            ads.Count < PageSize ? null : Page(address.Host, skipped + PageSize));
    }

    private Uri Page(string host, int skip) => new(string.Create(CultureInfo.InvariantCulture, $"https://{host}/v0/postings/{Name}?mode=json&skip={skip}&limit={PageSize}"));
}

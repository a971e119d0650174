using System.Globalization;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>SmartRecruiters' posting API: pages of 100 entries without text; each ad's text is a request of its own, made only when its entry is new or changed.</summary>
internal sealed class SmartRecruiters(string name) : JobBoard(name)
{
    private const int PageSize = 100;

    /// <inheritdoc/>
    public override string Label => "SmartRecruiters";

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [Page(0)];

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
    {
        using var document = JsonDocument.Parse(content);
        var root = document.RootElement;
        var ads = List(root, "content").ToList();
        var (offset, total) = (Number(root, "offset"), Number(root, "totalFound"));

        // The next page follows what came, not what was asked for: a server may give fewer than it was asked for.
        var next = offset + ads.Count;
        return new BoardListing(
            [.. ads.Select(ad => Entry(ad, "id")).OfType<BoardEntry>().Select(e => e with { Detail = new Uri($"https://api.smartrecruiters.com/v1/companies/{Name}/postings/{Uri.EscapeDataString(e.Id)}") })],
            ads.Count > 0 && next < total ? Page(next) : null);
    }

    /// <inheritdoc/>
    public override Ad Complete(Ad ad, BoardEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Json);
        var remote = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("location", out var place) && place.ValueKind == JsonValueKind.Object && place.TryGetProperty("remote", out var flag) && flag.ValueKind == JsonValueKind.True;
        return ad with { Url = Text(document.RootElement, "postingUrl") is { Length: > 0 } url ? url : $"https://jobs.smartrecruiters.com/{Name}/{entry.Id}", Remote = remote ? true : ad.Remote };
    }

    private static int Number(JsonElement root, string property) => root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    private Uri Page(int offset) => new(string.Create(CultureInfo.InvariantCulture, $"https://api.smartrecruiters.com/v1/companies/{Name}/postings?limit={PageSize}&offset={offset}"));
}

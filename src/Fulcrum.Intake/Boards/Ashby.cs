using System.Text.Json;

namespace Fulcrum.Intake;

/// <summary>Ashby's public job posting API: one answer with every ad, its text and its pay. Ads that are not listed are left out, as on the employer's own page.</summary>
internal sealed class Ashby(string name) : JobBoard(name)
{
    /// <inheritdoc/>
    public override string Label => "Ashby";

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [new($"https://api.ashbyhq.com/posting-api/job-board/{Name}?includeCompensation=true")];

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
    {
        using var document = JsonDocument.Parse(content);
        return new BoardListing([.. List(document.RootElement, "jobs")
            .Where(ad => !ad.TryGetProperty("isListed", out var listed) || listed.ValueKind != JsonValueKind.False)
            .Select(ad => Entry(ad, "id", "jobUrl")).OfType<BoardEntry>()]);
    }
}

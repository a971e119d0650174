using System.Text.Json;

namespace Fulcrum.Intake;

/// <summary>Greenhouse's Job Board API: one answer with every ad and its text.</summary>
internal sealed class Greenhouse(string name) : JobBoard(name)
{
    /// <inheritdoc/>
    public override string Label => "Greenhouse";

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [new($"https://boards-api.greenhouse.io/v1/boards/{Name}/jobs?content=true")];

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
    {
        using var document = JsonDocument.Parse(content);
        return new BoardListing([.. List(document.RootElement, "jobs").Select(ad => Entry(ad, "id", "absolute_url")).OfType<BoardEntry>()]);
    }
}

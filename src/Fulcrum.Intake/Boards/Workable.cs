using System.Text.Json;

namespace Fulcrum.Intake;

/// <summary>Workable's widget API: one answer with every ad and its text; an ad for several places stands there once a place.</summary>
internal sealed class Workable(string name) : JobBoard(name)
{
    /// <inheritdoc/>
    public override string Label => "Workable";

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [new($"https://apply.workable.com/api/v1/widget/accounts/{Name}?details=true")];

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
    {
        using var document = JsonDocument.Parse(content);
        var employer = Text(document.RootElement, "name");
        return new BoardListing([.. List(document.RootElement, "jobs").Select(ad => Entry(ad, "shortcode", "url")).OfType<BoardEntry>()], null, employer);
    }
}

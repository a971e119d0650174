using System.Text.Json;

namespace Fulcrum.Intake;

/// <summary>Recruitee's careers site API: one answer with every ad and its text. Employers may have it under a host of their own.</summary>
internal sealed class Recruitee(string name, Uri? ownHost = null) : JobBoard(name)
{
    /// <inheritdoc/>
    public override string Label => "Recruitee";

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [ownHost ?? new($"https://{Name}.recruitee.com/api/offers/")];

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
    {
        using var document = JsonDocument.Parse(content);
        return new BoardListing([.. List(document.RootElement, "offers").Select(ad => Entry(ad, "id", "careers_url")).OfType<BoardEntry>()]);
    }
}

using System.Buffers;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>One ad in a board's list.</summary>
/// <param name="Id">The board's id of it.</param>
/// <param name="Json">The entry as JSON, in a shape that the market's reader knows.</param>
/// <param name="Url">Its page, where the entry names it in a way of its own; else empty.</param>
/// <param name="Detail">Where its text is, when the list has none.</param>
internal sealed record BoardEntry(string Id, byte[] Json, string Url = "", Uri? Detail = null);

/// <summary>One page of a board's list.</summary>
/// <param name="Entries">Its ads, in order.</param>
/// <param name="Next">The next page; null: it is the last.</param>
/// <param name="Employer">The employer's name, where the list says it once for all; else empty.</param>
internal sealed record BoardListing(IReadOnlyList<BoardEntry> Entries, Uri? Next = null, string Employer = "");

/// <summary>How one employer's job board is read: its addresses, its pages and the shape of its list. No board fetches anything itself.</summary>
/// <param name="name">The employer's name on the board.</param>
internal abstract class JobBoard(string name)
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>The employer's name on the board.</summary>
    public string Name => name;

    /// <summary>The board's name as it is shown beside figures.</summary>
    public abstract string Label { get; }

    /// <summary>First pages; the next one is asked when the board is not at the one before.</summary>
    public abstract IReadOnlyList<Uri> Starts { get; }

    /// <summary>Whether robots.txt is asked first. Not for an API that the board offers for this very use, when the user names the board.</summary>
    public virtual bool AsksRobots => false;

    /// <summary>Whether a start that is gone means that its ads are closed.</summary>
    public virtual bool ClosesWhenGone => false;

    /// <summary>The list in an answer.</summary>
    /// <param name="content">The answer.</param>
    /// <param name="address">Where it came from.</param>
    /// <exception cref="JsonException">It is cut off or damaged.</exception>
    /// <exception cref="InvalidDataException">It is whole but something else.</exception>
    public abstract BoardListing Read(byte[] content, Uri address);

    /// <summary>What the entry says beyond what the market's reader knows.</summary>
    public virtual Ad Complete(Ad ad, BoardEntry entry) => entry.Url.Length > 0 ? ad with { Url = entry.Url } : ad;

    /// <summary>Whether a name can be one on a board: it becomes a part of an address.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 100 && !name.AsSpan().ContainsAnyExcept(Allowed) && name.Any(char.IsLetterOrDigit);

    /// <summary>The objects of a list inside a JSON document.</summary>
    /// <exception cref="InvalidDataException">There is no such list.</exception>
    protected static IEnumerable<JsonElement> List(JsonElement root, string? property)
    {
        var list = property is null ? root : root.ValueKind == JsonValueKind.Object && root.TryGetProperty(property, out var inner) ? inner : default;
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object)
            : throw new InvalidDataException($"it holds no list{(property is null ? "" : $" \"{property}\"")} of ads");
    }

    /// <summary>An entry from a JSON object with an id.</summary>
    protected static BoardEntry? Entry(JsonElement ad, string idProperty, string urlProperty = "")
        => Text(ad, idProperty) is { Length: > 0 } id ? new BoardEntry(id, Bytes(ad), urlProperty.Length > 0 ? Text(ad, urlProperty) : "") : null;

    /// <summary>A text or number; empty when there is none.</summary>
    protected static string Text(JsonElement parent, string property)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : "";

    /// <summary>An object's bytes.</summary>
    protected static byte[] Bytes(JsonElement value) => System.Text.Encoding.UTF8.GetBytes(value.GetRawText());
}

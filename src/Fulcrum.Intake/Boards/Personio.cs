using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Fulcrum.Intake;

/// <summary>Personio's XML feed: one answer with every ad and its text in parts.</summary>
internal sealed class Personio(string name) : JobBoard(name)
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <inheritdoc/>
    public override string Label => "Personio";

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Starts => [new($"https://{Name}.jobs.personio.de/xml?language=en"), new($"https://{Name}.jobs.personio.com/xml?language=en")];

    /// <inheritdoc/>
    public override BoardListing Read(byte[] content, Uri address)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), Safe);
            root = XElement.Load(reader);
        }
        catch (XmlException broken)
        {
            throw new JsonException(broken.Message, broken);
        }

        return root.Name.LocalName == "workzag-jobs"
            ? new BoardListing([.. root.Elements("position").Select(p => Entry(p, address)).OfType<BoardEntry>()])
            : throw new InvalidDataException("it is no Personio feed");
    }

    private static BoardEntry? Entry(XElement position, Uri address)
    {
        var id = Value(position, "id");
        if (id.Length == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var part in position.Element("jobDescriptions")?.Elements("jobDescription") ?? [])
        {
            // The heading is plain text; the value is HTML.
            text.Append("<h2>").Append(System.Net.WebUtility.HtmlEncode(Value(part, "name"))).Append("</h2>\n").Append(Value(part, "value")).Append('\n');
        }

        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("title", Value(position, "name"));
            writer.WriteString("company", Value(position, "subcompany"));
            writer.WriteString("location", string.Join("; ", new[] { Value(position, "office") }
                .Concat(position.Element("additionalOffices")?.Elements("office").Select(o => o.Value.Trim()) ?? []).Where(o => o.Length > 0).Distinct()));
            writer.WriteString("description", text.ToString());
            writer.WriteString("posted_at", Value(position, "createdAt"));
            writer.WriteString("department", Value(position, "department"));
            writer.WriteString("employment_type", Value(position, "schedule"));
            writer.WriteString("seniority", Value(position, "seniority"));
            writer.WriteEndObject();
        }

        return new BoardEntry(id, json.ToArray(), $"https://{address.Host}/job/{Uri.EscapeDataString(id)}");
    }

    private static string Value(XElement parent, string name) => parent.Element(name)?.Value.Trim() ?? "";
}

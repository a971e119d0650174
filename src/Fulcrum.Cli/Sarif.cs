using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS 2020), for editors and build servers.</summary>
internal static partial class Sarif
{
    internal static string Of(IReadOnlyList<Finding> mistakes, IReadOnlyList<AcceptedFinding> accepted, IReadOnlyList<MistakePage> rules)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "Fulcrum");
            json.WriteString("semanticVersion", typeof(Pivot).Assembly.GetName().Version!.ToString(3));
            json.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Code);
                Text(json, "shortDescription", rule.Title);
                json.WriteStartObject("help");
                json.WriteString("text", rule.Text);
                json.WriteString("markdown", rule.Text);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (var m in mistakes)
            {
                Result(json, m, null, rules);
            }

            foreach (var a in accepted)
            {
                Result(json, a.Finding, a.Reason, rules);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Result(Utf8JsonWriter json, Finding finding, string? accepted, IReadOnlyList<MistakePage> rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rules.TakeWhile(r => r.Code != finding.Code).Count());
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        Text(json, "message", $"{finding.Reason} {finding.Remedy}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (FileAndLine().Match(finding.Place) is { Success: true } place)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Uri.EscapeDataString(place.Groups["file"].Value.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", int.Parse(place.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        else
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Place);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        if (accepted is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", accepted);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // "resume.txt:25" and "me/pivot.yaml:4: money.savings" are places in files; "plan" and "plan: aws-saa" are not.
    [GeneratedRegex(@"^(?<file>[^:]+\.\w+):(?<line>[1-9]\d{0,8})(:|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FileAndLine();
}

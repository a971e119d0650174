using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>One ad as one line of JSON, in the form that reading is scored in.</summary>
internal static class ReadingLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(AdReading reading) => Of(reading, null);

    /// <summary>With what is to be said beside it.</summary>
    internal static string Of(AdReading reading, IReadOnlyList<Finding>? findings)
    {
        using var stream = new MemoryStream();
        Write(reading, stream, findings);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd();
    }

    internal static void Write(AdReading r, Stream stream, IReadOnlyList<Finding>? findings = null)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("id", r.Ad.Id);
        json.WriteString("title", r.Ad.Title);
        json.WriteString("employer", r.Ad.Employer);
        json.WriteString("role", r.Role);
        json.WriteString("roleId", r.RoleId);
        json.WriteString("seniority", Words.For(r.Seniority));
        json.WriteString("workMode", Words.For(r.WorkMode));
        json.WriteString("segment", Segment(r.Segment));
        json.WriteString("country", r.Country);
        json.WriteBoolean("english", r.IsEnglish);
        json.WriteStartArray("requirements");
        foreach (var q in r.Requirements)
        {
            json.WriteStartObject();
            json.WriteString("concept", q.Concept.Id.Value);
            json.WriteString("kind", Words.For(q.Concept.Kind));
            json.WriteString("strength", Words.For(q.Strength));
            json.WriteString("surface", q.Surface);
            json.WriteStartArray("surfaces");
            foreach (var surface in q.Surfaces)
            {
                json.WriteStringValue(surface);
            }

            json.WriteEndArray();
            json.WriteString("reason", q.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Number(json, "minYears", r.MinYears);
        Number(json, "maxYears", r.MaxYears);
        if (r.Degree is { } d)
        {
            json.WriteStartObject("degree");
            json.WriteString("level", d.Level is { } level ? Words.For(level) : null);
            json.WriteString("strength", Words.For(d.Strength));
            json.WriteBoolean("orEquivalent", d.OrEquivalent);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("degree");
        }

        if (r.Pay is { } p)
        {
            json.WriteStartObject("pay");
            json.WriteNumber("min", p.Min);
            json.WriteNumber("max", p.Max);
            json.WriteString("currency", p.Currency);
            json.WriteString("period", Words.For(p.Period));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("pay");
        }

        if (findings is not null)
        {
            json.WritePropertyName("findings");
            json.WriteRawValue(Json.Of(findings));
        }

        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    // The labelled sets' short words for the kinds of employer.
    private static string Segment(Segment segment) => segment switch
    {
        Core.Segment.SmallBusiness => "smb",
        Core.Segment.Unknown => "unclear",
        _ => Words.For(segment),
    };

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } v)
        {
            json.WriteNumber(name, v);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

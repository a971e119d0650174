using System.Globalization;
using System.Text;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Store;

namespace Fulcrum.Cli;

/// <summary>What `fulcrum market list --json` and `search --json` print.</summary>
internal static class StoredAdsJson
{
    internal static int Print(IReadOnlyList<StoredAd> ads, IReadOnlyList<Finding> findings)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Json.ByHand))
        {
            json.WriteStartObject();
            json.WriteStartArray("ads");
            for (var i = 0; i < ads.Count; i++)
            {
                Write(json, ads[i]);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            for (var i = 0; i < findings.Count; i++)
            {
                Write(json, findings[i]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        Console.Out.WriteLine(Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length));
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, StoredAd stored)
    {
        json.WriteStartObject();
        json.WriteNumber("number", stored.Number);
        json.WriteString("source", stored.Source);
        json.WriteString("title", stored.Ad.Title);
        json.WriteString("employer", stored.Ad.Employer);
        json.WriteString("location", stored.Ad.Location);
        json.WriteString("posted", Iso(stored.Ad.Posted));
        json.WriteString("firstSeen", Iso(stored.FirstSeen));
        json.WriteString("lastSeen", Iso(stored.LastSeen));
        json.WriteString("closed", Iso(stored.Closed));
        json.WriteString("url", stored.Ad.Url);
        json.WriteString("id", stored.Ad.Id);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Words.For(finding.Severity));
        json.WriteString("place", finding.Place);
        json.WriteString("reason", finding.Reason);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
    }

    // A missing day is null, as in all JSON of this program.
    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}

using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Bench;

/// <summary>One labelled skill or certification.</summary>
internal sealed record GoldItem(string Text, string Kind, string Strength);

/// <summary>One hand-labelled ad.</summary>
internal sealed record GoldAd(
    string Id, string Title, IReadOnlyList<GoldItem> Items, double? MinYears, double? MaxYears, GoldDegree? Degree, GoldPay? Pay,
    string Seniority, string WorkMode, string Segment, string Role)
{
    /// <summary>The labels of a file, one a line.</summary>
    public static List<GoldAd> Read(string path)
    {
        var ads = new List<GoldAd>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Trim().Length > 0)
            {
                using var json = JsonDocument.Parse(line);
                ads.Add(Of(json.RootElement));
            }
        }

        return ads;
    }

    private static GoldAd Of(JsonElement ad)
    {
        var items = ad.GetProperty("skills").EnumerateArray().Select(s => new GoldItem(Text(s, "text"), Text(s, "kind"), Text(s, "strength")))
            .Where(s => !AccuracyMatch.Spoken.Contains(AccuracyMatch.Norm(s.Text)))
            .Concat(ad.TryGetProperty("certifications", out var all) ? all.EnumerateArray().Select(c => new GoldItem(Text(c, "text"), "certification", Text(c, "strength"))) : [])
            .ToList();
        var degree = ad.TryGetProperty("degree", out var d) && d.ValueKind == JsonValueKind.Object
            ? new GoldDegree(Text(d, "level"), Text(d, "strength"), d.TryGetProperty("or_equivalent", out var e) && e.ValueKind == JsonValueKind.True)
            : null;
        var pay = ad.TryGetProperty("salary", out var p) && p.ValueKind == JsonValueKind.Object
            ? new GoldPay(Number(p, "min") ?? 0, Number(p, "max") ?? 0, Text(p, "currency"), Text(p, "period"))
            : null;
        return new GoldAd(
            Text(ad, "id"), Text(ad, "title"), items, Number(ad, "min_years"), Number(ad, "max_years"), degree, pay,
            Text(ad, "seniority"), Text(ad, "work_mode"), Text(ad, "segment"), Text(ad, "role"));
    }

    private static string Text(JsonElement at, string name) => at.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static double? Number(JsonElement at, string name) => at.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}

/// <summary>A labelled degree; an empty level stands for none.</summary>
internal sealed record GoldDegree(string Level, string Strength, bool OrEquivalent);

/// <summary>Labelled base pay.</summary>
internal sealed record GoldPay(double Min, double Max, string Currency, string Period);

/// <summary>One predicted requirement as the score sees it.</summary>
internal sealed record ReadItem(IReadOnlyList<string> Surfaces, string Kind, string Strength, string Concept, string Reason);

/// <summary>One ad as read, in the words of the score.</summary>
internal sealed record ReadAd(
    string Id, string Role, string Seniority, string WorkMode, string Segment, IReadOnlyList<ReadItem> Items,
    double? MinYears, double? MaxYears, GoldDegree? Degree, GoldPay? Pay)
{
    /// <summary>The words that the labels use for a reading.</summary>
    public static ReadAd Of(AdReading reading) => new(
        reading.Ad.Id, reading.Role, Lower(reading.Seniority), Lower(reading.WorkMode),
        reading.Segment switch { Core.Segment.Unknown => "unclear", Core.Segment.SmallBusiness => "smb", var other => Lower(other) },
        [.. reading.Requirements.Select(r => new ReadItem(r.Surfaces.Count > 0 ? r.Surfaces : [r.Surface], Lower(r.Concept.Kind), Lower(r.Strength), r.Concept.Id.Value, r.Reason))],
        reading.MinYears, reading.MaxYears,
        reading.Degree is { } d ? new GoldDegree(d.Level is { } level ? Lower(level) : "", Lower(d.Strength), d.OrEquivalent) : null,
        reading.Pay is { } p ? new GoldPay((double)p.Min, (double)p.Max, p.Currency, Lower(p.Period)) : null);

    /// <summary>The line that score.py reads.</summary>
    public string Json() => JsonSerializer.Serialize(new
    {
        id = Id,
        role = Role,
        seniority = Seniority,
        workMode = WorkMode,
        segment = Segment,
        requirements = Items.Select(i => new { concept = i.Concept, kind = i.Kind, strength = i.Strength, surface = i.Surfaces[0], surfaces = i.Surfaces }),
        minYears = MinYears,
        maxYears = MaxYears,
        degree = Degree is { } d ? new { level = d.Level, strength = d.Strength, orEquivalent = d.OrEquivalent } : null,
        pay = Pay is { } p ? new { min = p.Min, max = p.Max, currency = p.Currency, period = p.Period } : null,
    });

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

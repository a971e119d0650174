using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

internal static class AccuracyDump
{
    public static void Write(string to, IEnumerable<GoldAd> golds, IReadOnlyDictionary<string, AdReading> read)
    {
        using var writer = new StreamWriter(to);
        foreach (var gold in golds)
        {
            if (!read.TryGetValue(gold.Id, out var reading)) { continue; }
            var shown = ReadAd.Of(reading);
            var predictions = AccuracyScore.Predictions(shown);
            var of = AccuracyMatch.Match([.. predictions.Select(p => p.Shown)], [.. gold.Items.Select(i => i.Text)]);
            var right = of.Values.ToHashSet();
            var body = new AdBody(reading.Ad, Reader.Bundled);
            var mentions = Reader.Bundled.Find(reading.Ad.Text);
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = gold.Id, title = gold.Title, corpus = "",
                lines = body.Lines.Select(l => new { s = l.Section.ToString(), k = l.Kind.ToString(), at = l.Span.Start, t = reading.Ad.Text.Substring(l.Span.Start, l.Span.Length) }),
                mentions = mentions.Select(m => new { c = m.Concept.Id.Value, k = m.Concept.Kind.ToString(), at = m.Span.Start, n = m.Span.Length }),
                items = predictions.Select((p, n) => new { p.Item.Concept, p.Item.Kind, p.Item.Strength, p.Shown, p.Item.Reason, right = right.Contains(n), at = reading.Requirements.FirstOrDefault(r => r.Concept.Id.Value == p.Item.Concept)?.Span.Start ?? -1 }),
                gold = gold.Items.Select((g, k) => new { g.Text, g.Kind, g.Strength, found = of.ContainsKey(k) }),
            }));
        }
    }
}

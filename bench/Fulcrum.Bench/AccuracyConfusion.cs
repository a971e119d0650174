using System.Globalization;

namespace Fulcrum.Bench;

/// <summary>Label against reading, counted: strengths and kinds of what was found, levels, ways of work, kinds of employers, degrees; and how often a found method holds by the strength it was read with.</summary>
internal static class AccuracyConfusion
{
    public static void Print(IReadOnlyList<GoldAd> golds, IReadOnlyDictionary<string, ReadAd> read)
    {
        var tables = new Dictionary<string, Dictionary<(string Label, string Read), int>>(StringComparer.Ordinal);
        foreach (var gold in golds)
        {
            if (!read.TryGetValue(gold.Id, out var ad))
            {
                continue;
            }

            var predictions = AccuracyScore.Predictions(ad);
            var of = AccuracyMatch.Match([.. predictions.Select(p => p.Shown)], [.. gold.Items.Select(i => i.Text)]);
            for (var k = 0; k < gold.Items.Count; k++)
            {
                var found = of.TryGetValue(k, out var n);
                Add("kind", gold.Items[k].Kind, found ? predictions[n].Item.Kind : "missed");
                Add("strength", gold.Items[k].Strength, found ? predictions[n].Item.Strength : "missed");
            }

            var right = of.Values.ToHashSet();
            for (var n = 0; n < predictions.Count; n++)
            {
                if (!right.Contains(n))
                {
                    Add("kind", "no label", predictions[n].Item.Kind);
                    Add("strength", "no label", predictions[n].Item.Strength);
                }
            }

            Add("seniority", gold.Seniority, ad.Seniority);
            Add("work mode", gold.WorkMode, ad.WorkMode);
            Add("kind of employer", gold.Segment, ad.Segment);
            Add("degree", Level(gold.Degree), Level(ad.Degree));
            Add("pay", gold.Pay is null ? "silent" : "stated", ad.Pay is null ? "none read" : ad.Pay == gold.Pay ? "right" : "other");
        }

        foreach (var (name, table) in tables)
        {
            Table(name, table);
        }

        void Add(string table, string label, string got)
        {
            if (!tables.TryGetValue(table, out var counts))
            {
                tables.Add(table, counts = []);
            }

            counts[(label, got)] = counts.GetValueOrDefault((label, got)) + 1;
        }
    }

    private static string Level(GoldDegree? degree) => degree is null ? "not asked" : degree.Level.Length == 0 ? "any" : degree.Level;

    private static void Table(string name, Dictionary<(string Label, string Read), int> table)
    {
        var columns = table.Keys.Select(k => k.Read).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name + " (label \\ read)",-32}{string.Concat(columns.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c,14}")))}"));
        foreach (var row in table.Keys.Select(k => k.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row,-32}{string.Concat(columns.Select(c => string.Create(CultureInfo.InvariantCulture, $"{(table.TryGetValue((row, c), out var n) ? n.ToString(CultureInfo.InvariantCulture) : "."),14}")))}"));
        }

        Console.WriteLine();
    }
}

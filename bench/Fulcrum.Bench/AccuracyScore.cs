namespace Fulcrum.Bench;

/// <summary>What one ad adds to every figure: how many right and how many in all, so that sums over ads give the figures of the shared scoring script.</summary>
internal sealed class AccuracyScore
{
    public static readonly (string Name, string[] Kinds)[] Groups =
    [
        ("hard", ["tool", "language", "platform"]), ("method+domain", ["method", "domain"]), ("soft", ["soft"]), ("certification", ["certification"]),
    ];

    private readonly Dictionary<string, (double Right, double All)> _tallies = new(StringComparer.Ordinal);

    /// <summary>Right and all by name; groups of skills have one tally for recall and one for precision.</summary>
    public IReadOnlyDictionary<string, (double Right, double All)> Tallies => _tallies;

    public static AccuracyScore Of(GoldAd gold, ReadAd? read)
    {
        var score = new AccuracyScore();
        var predictions = Predictions(read);
        var of = AccuracyMatch.Match([.. predictions.Select(p => p.Shown)], [.. gold.Items.Select(i => i.Text)]);
        var right = of.Values.ToHashSet();
        foreach (var (name, kinds) in Groups)
        {
            for (var k = 0; k < gold.Items.Count; k++)
            {
                score.Add($"{name} recall", of.ContainsKey(k), kinds.Contains(gold.Items[k].Kind));
            }

            for (var n = 0; n < predictions.Count; n++)
            {
                score.Add($"{name} precision", right.Contains(n), kinds.Contains(predictions[n].Item.Kind));
            }
        }

        foreach (var (k, n) in of)
        {
            score.Add("strength of found", predictions[n].Item.Strength == gold.Items[k].Strength);
        }

        score.AddFields(gold, read);
        return score;
    }

    /// <summary>The predictions that count, with the spellings that count: at most three, of at most six words.</summary>
    public static List<(IReadOnlyList<string> Shown, ReadItem Item)> Predictions(ReadAd? read)
    {
        var result = new List<(IReadOnlyList<string>, ReadItem)>();
        foreach (var item in read?.Items ?? [])
        {
            if (item.Kind == "spoken" || AccuracyMatch.Spoken.Contains(AccuracyMatch.Norm(item.Surfaces[0])))
            {
                continue;
            }

            var shown = item.Surfaces.Take(3).Where(s => AccuracyMatch.Words(s) <= 6).ToList();
            result.Add((shown.Count > 0 ? shown : [""], item));
        }

        return result;
    }

    private void AddFields(GoldAd gold, ReadAd? read)
    {
        Add("min years", read?.MinYears == gold.MinYears);
        Add("min years where stated", read?.MinYears == gold.MinYears, gold.MinYears is not null);
        Add("max years", read?.MaxYears == gold.MaxYears);
        Add("degree level", Level(gold.Degree) == Level(read?.Degree));
        Add("degree level where stated", Level(gold.Degree) == Level(read?.Degree), gold.Degree is not null);
        if (gold.Degree is { } asked && read?.Degree is { } found)
        {
            Add("degree strength", asked.Strength == found.Strength);
            Add("degree or-equivalent", asked.OrEquivalent == found.OrEquivalent);
        }

        Add("pay", gold.Pay == read?.Pay);
        Add("pay where stated", gold.Pay == read?.Pay, gold.Pay is not null);
        Add("pay where silent", read?.Pay is null, gold.Pay is null);
        Add("seniority where stated", read?.Seniority == gold.Seniority, gold.Seniority != "unspecified");
        Add("work mode", (read?.WorkMode ?? "unspecified") == gold.WorkMode);
        Add("segment where evident", read?.Segment == gold.Segment, gold.Segment != "unclear");
        Add("role", AccuracyMatch.Title(read?.Role ?? "") == AccuracyMatch.Title(gold.Role), !gold.Role.StartsWith("Other", StringComparison.Ordinal));
    }

    private static string Level(GoldDegree? degree) => degree is { Level.Length: > 0 } d ? d.Level : "none";

    private void Add(string name, bool ok, bool counts = true)
    {
        var (right, all) = _tallies.GetValueOrDefault(name);
        _tallies[name] = counts ? (right + (ok ? 1 : 0), all + 1) : (right, all);
    }
}

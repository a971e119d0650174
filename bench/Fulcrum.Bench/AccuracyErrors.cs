using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Bench;

/// <summary>Lists what was missed and what was found wrongly in one ad, with the words around it.</summary>
internal static class AccuracyErrors
{
    public static void Print(string field, GoldAd gold, ReadAd? read, AdReading? reading)
    {
        if (read is null || reading is null)
        {
            Console.WriteLine($"{gold.Id} not read");
            return;
        }

        switch (field)
        {
            case "hard" or "method" or "soft" or "certification":
                Items(AccuracyScore.Groups.First(g => g.Name.StartsWith(field, StringComparison.Ordinal)).Kinds, gold, read, reading.Ad.Text);
                break;
            case "strength":
                Strengths(gold, read, reading.Ad.Text);
                break;
            case "years":
                Line(gold, $"{gold.MinYears}-{gold.MaxYears}", $"{read.MinYears}-{read.MaxYears}", Words(reading.Ad.Text, reading.YearsSpan));
                break;
            case "degree":
                Line(gold, $"{gold.Degree}", $"{read.Degree}", Words(reading.Ad.Text, reading.Degree?.Span));
                break;
            case "pay":
                Line(gold, $"{gold.Pay}", $"{read.Pay}", Words(reading.Ad.Text, reading.PaySpan));
                break;
            case "seniority":
                Line(gold, gold.Seniority, read.Seniority, $"years {read.MinYears}");
                break;
            case "mode":
                Line(gold, gold.WorkMode, read.WorkMode, reading.Ad.Location);
                break;
            case "segment":
                Line(gold, gold.Segment, read.Segment, $"{reading.Ad.Employer}: {reading.SegmentReason}");
                break;
            case "role":
                Line(gold, AccuracyMatch.Title(gold.Role), AccuracyMatch.Title(read.Role), read.Role);
                break;
            default:
                Console.WriteLine($"there is no figure called '{field}'");
                break;
        }
    }

    private static void Items(string[] kinds, GoldAd gold, ReadAd read, string text)
    {
        var predictions = AccuracyScore.Predictions(read);
        var of = AccuracyMatch.Match([.. predictions.Select(p => p.Shown)], [.. gold.Items.Select(i => i.Text)]);
        var right = of.Values.ToHashSet();
        for (var k = 0; k < gold.Items.Count; k++)
        {
            if (!of.ContainsKey(k) && kinds.Contains(gold.Items[k].Kind))
            {
                Console.WriteLine($"- {gold.Id[..6]} missed {gold.Items[k].Text} ({gold.Items[k].Kind}, {gold.Items[k].Strength}): {Around(text, gold.Items[k].Text)}");
            }
        }

        for (var n = 0; n < predictions.Count; n++)
        {
            if (!right.Contains(n) && kinds.Contains(predictions[n].Item.Kind))
            {
                Console.WriteLine($"+ {gold.Id[..6]} wrongly {predictions[n].Item.Concept} '{predictions[n].Shown[0]}' ({predictions[n].Item.Strength}, {predictions[n].Item.Reason}): {Around(text, predictions[n].Shown[0])}");
            }
        }
    }

    private static void Strengths(GoldAd gold, ReadAd read, string text)
    {
        var predictions = AccuracyScore.Predictions(read);
        foreach (var (k, n) in AccuracyMatch.Match([.. predictions.Select(p => p.Shown)], [.. gold.Items.Select(i => i.Text)]))
        {
            if (predictions[n].Item.Strength != gold.Items[k].Strength)
            {
                Console.WriteLine($"{gold.Id[..6]} {gold.Items[k].Text}: {gold.Items[k].Strength}, read as {predictions[n].Item.Strength} ({predictions[n].Item.Reason}): {Around(text, gold.Items[k].Text)}");
            }
        }
    }

    private static void Line(GoldAd gold, string wanted, string got, string why)
    {
        if (wanted != got)
        {
            Console.WriteLine($"{gold.Id[..6]} {gold.Title}: {wanted} <> read {got}   [{why}]");
        }
    }

    private static string Words(string text, TextSpan? span) => span is { } s ? Cut(text, s.Start, s.Length, 90) : "";

    private static string Around(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "(not literally in the text)" : Cut(text, at, name.Length, 60);
    }

    private static string Cut(string text, int at, int length, int around)
    {
        var from = Math.Max(0, at - around);
        return text[from..Math.Min(text.Length, at + length + around)].Replace("\n", " ⏎ ", false, CultureInfo.InvariantCulture);
    }
}

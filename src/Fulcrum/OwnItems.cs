using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Planning;
using Fulcrum.Reading;

namespace Fulcrum;

/// <summary>The user's own catalogue items and prices.</summary>
internal static class OwnItems
{
    private const int MostBytes = 1_000_000;

    /// <summary>The catalogue with them.</summary>
    internal static IReadOnlyList<CareerAction> Catalogue(PivotSettings settings, ICollection<Finding> findings)
    {
        if (settings.Catalogue.Count == 0 && settings.Prices.Count == 0)
        {
            return Planner.Catalogue(findings);
        }

        var all = Planner.Catalogue(settings.Catalogue.Select(path => (Name: path, Text: Read(path, findings))).Where(f => f.Text is not null).Select(f => (f.Name, f.Text!)), settings.Prices, findings);
        foreach (var action in all.Where(a => a.IsYours))
        {
            NameUnknown(action, findings);
        }

        foreach (var id in settings.Prices.Keys.Where(id => !all.Any(a => a.Id == id)))
        {
            var near = all.Select(a => a.Id).OrderBy(a => YamlFields.Distance(a, id)).ThenBy(a => a, StringComparer.Ordinal).Take(3);
            findings.Add(new Finding("PIVOT022", Severity.Warning, $"{settings.Place}: prices.{id}", $"The catalogue has no \"{id}\", so your price for it stands for nothing.", $"Nearest: {string.Join(", ", near)}; `fulcrum catalogue` lists all."));
        }

        return all;
    }

    /// <summary>The prices in a pivot file: a number in its currency, or an amount with another, as "120 EUR".</summary>
    internal static IReadOnlyDictionary<string, Money> Prices(YamlFields? prices, string currency)
    {
        var read = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var id in prices?.Names.ToList() ?? [])
        {
            if (prices!.Text(id) is not { } text)
            {
                prices.Wrong(id, "a price");
            }
            else if (Amount(text, currency) is { } amount)
            {
                read[id] = amount;
            }
            else
            {
                prices.Wrong(id, $"a price from 0 up, like 120 ({currency}) or \"120 EUR\"");
            }
        }

        return read;
    }

    private static Money? Amount(string text, string currency)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = parts.Length == 2 ? parts[1].ToUpperInvariant() : currency;
        return parts.Length is 1 or 2 && named.Length == 3 && named.All(char.IsAsciiLetterUpper)
            && decimal.TryParse(parts[0].Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            && amount <= 10_000_000m ? new Money(amount, named) : null;
    }

    private static string? Read(string path, ICollection<Finding> findings)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > MostBytes })
            {
                return File.ReadAllText(path);
            }

            findings.Add(new Finding("PIVOT021", Severity.Error, path, "A catalogue of your own is a page or two; this file is larger than 1 MB.", "Name the right file."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("PIVOT021", Severity.Error, path, $"Your catalogue cannot be read: {e.Message}", "Name an existing file with entries as in catalogue/ (docs/method/catalogue.md); the bundled items are used."));
        }

        return null;
    }

    // What no ad can name brings nothing; a slip of the pen should not look like a worthless course.
    private static void NameUnknown(CareerAction action, ICollection<Finding> findings)
    {
        var concepts = Reader.Bundled.Concepts;
        foreach (var id in action.Teaches.Select(t => t.Concept).Concat(action.Signals).Where(c => !concepts.ContainsKey(c)).Distinct())
        {
            var near = concepts.Keys.Select(c => c.Value).OrderBy(c => YamlFields.Distance(c, id.Value)).ThenBy(c => c, StringComparer.Ordinal).Take(3);
            findings.Add(new Finding("PIVOT023", Severity.Warning, $"catalogue: {action.Id}", $"Your item names \"{id}\", which the taxonomy does not hold: no ad can ask for it.", $"Nearest: {string.Join(", ", near)}; `fulcrum taxonomy` lists all."));
        }
    }
}

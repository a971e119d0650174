using System.Globalization;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Intake;

namespace Fulcrum;

/// <summary>The file beside the pivot file that holds items which were added by form, in the fields of catalogue/.</summary>
internal static class OwnItemFile
{
    internal const string Name = "my-items.yaml";

    /// <summary>Adds an item; its id.</summary>
    internal static string Add(string pivot, PivotSettings settings, OwnItem item)
    {
        var file = Place(pivot);
        var text = File.Exists(file) ? File.ReadAllText(file) : "# Items of your own, in the fields of the catalogue.\n";
        var taken = OwnItems.Catalogue(settings, []).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var id = Id(item.Name);
        for (var n = 2; taken.Contains(id); n++)
        {
            id = $"{Id(item.Name)}-{n}";
        }

        new Sources().WriteAtomically(file, to => to.Write(Encoding.UTF8.GetBytes(text + (text.EndsWith('\n') ? "" : "\n") + Entry(id, item))));
        var folder = Path.GetDirectoryName(Path.GetFullPath(pivot))!;
        if (!settings.Catalogue.Any(c => Path.GetFullPath(c) == file))
        {
            Pivot.Change(pivot, new FieldChange("catalogue", null, [.. settings.Catalogue.Select(c => Path.GetRelativePath(folder, Path.GetFullPath(c))), Name]));
        }

        return id;
    }

    /// <summary>Removes an item that was added by form; false when the file does not hold it.</summary>
    internal static bool Remove(string pivot, string id)
    {
        var file = Place(pivot);
        if (!File.Exists(file))
        {
            return false;
        }

        var lines = File.ReadAllText(file).Split('\n');
        var first = Array.FindIndex(lines, l => l.StartsWith("- id:", StringComparison.Ordinal) && l[5..].Trim() == id);
        if (first < 0)
        {
            return false;
        }

        var next = Array.FindIndex(lines, first + 1, l => l.StartsWith("- ", StringComparison.Ordinal));
        var left = lines[..first].Concat(next < 0 ? [] : lines[next..]).ToList();
        new Sources().WriteAtomically(file, to => to.Write(Encoding.UTF8.GetBytes(string.Join('\n', left).TrimEnd('\n') + "\n")));
        return true;
    }

    private static string Place(string pivot) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(pivot))!, Name);

    private static string Entry(string id, OwnItem item)
    {
        var text = new StringBuilder($"- id: {id}\n  name: {Quoted(item.Name)}\n  form: {Words.For(item.Form)}\n");
        _ = text.Append(CultureInfo.InvariantCulture, $"  price: {item.Price?.Amount ?? 0:0.##} {item.Price?.Currency ?? "USD"}\n");
        _ = text.Append(CultureInfo.InvariantCulture, $"  hours: {{low: {item.Hours.Low:0.##}, mid: {item.Hours.Mid:0.##}, high: {item.Hours.High:0.##}}}\n");
        _ = text.Append(CultureInfo.InvariantCulture, $"  finish: {{beta: [{Math.Clamp(item.FinishOfTen, 0.5, 9.5):0.##}, {10 - Math.Clamp(item.FinishOfTen, 0.5, 9.5):0.##}]}}\n");
        if (item.Teaches.Count > 0)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"  teaches: {{{string.Join(", ", item.Teaches.Select(t => FormattableString.Invariant($"{Quoted(t.Value)}: {item.Level:0.##}")))}}}\n");
        }

        if (item.Signals.Count > 0)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"  signals: [{string.Join(", ", item.Signals.Select(s => Quoted(s.Value)))}]\n");
        }

        return text.ToString();
    }

    private static string Id(string name)
    {
        var id = new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        while (id.Contains("--", StringComparison.Ordinal))
        {
            id = id.Replace("--", "-", StringComparison.Ordinal);
        }

        return $"my-{(id.Length == 0 ? "item" : id[..Math.Min(id.Length, 40)].Trim('-'))}";
    }

    private static string Quoted(string text) => $"'{new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim().Replace("'", "''", StringComparison.Ordinal)}'";
}

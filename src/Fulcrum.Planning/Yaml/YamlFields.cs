using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The fields of one YAML map, read by type. What is missing or wrong becomes a finding with its line and a default.</summary>
internal sealed class YamlFields(YamlMap map, string file, string code, ICollection<Finding> findings)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>True once a field was missing or wrong in a way that makes the entry unusable.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>File and line of the entry.</summary>
    public string Place => $"{file}:{map.Line}";

    /// <summary>Whether the entry has a key.</summary>
    public bool Has(string key) => map[key] is not null;

    /// <summary>A field's node, or null.</summary>
    public YamlNode? Node(string key)
    {
        _read.Add(key);
        return map[key];
    }

    /// <summary>File and line of a field, of the entry where the field is absent.</summary>
    public string PlaceOf(string key) => $"{file}:{(map[key] ?? map).Line}";

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        if (Node(key) is YamlText { Value: var value } && value.Trim().Length > 0)
        {
            return value.Trim();
        }

        Break(key, $"'{key}' is missing.", $"Write {key}: and its value.");
        return "";
    }

    /// <summary>A text that may be absent.</summary>
    public string TextOr(string key, string otherwise)
    {
        switch (Node(key))
        {
            case null:
                return otherwise;
            case YamlText { Value: var value }:
                return value.Trim();
            default:
                Break(key, $"'{key}' must be plain text.", $"Write {key}: and its value on one line.");
                return otherwise;
        }
    }

    /// <summary>A number in a range; absent: the default.</summary>
    public double NumberOr(string key, double otherwise, double low, double high)
        => Node(key) is { } node ? Number(node, key, low, high) ?? otherwise : otherwise;

    /// <summary>True or false; absent: false.</summary>
    public bool Flag(string key)
    {
        switch (Node(key))
        {
            case null:
                return false;
            case YamlText { Value: "true" }:
                return true;
            case YamlText { Value: "false" }:
                return false;
            default:
                Break(key, $"'{key}' must be true or false.", $"Write {key}: true or {key}: false.");
                return false;
        }
    }

    /// <summary>A list of texts; a single text counts as a list of one; absent: empty.</summary>
    public IReadOnlyList<string> Texts(string key) => TextsOf(Node(key), key);

    /// <summary>The texts of a list node.</summary>
    public IReadOnlyList<string> TextsOf(YamlNode? node, string key)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlText { Value: var one }:
                return one.Trim().Length == 0 ? [] : [one.Trim()];
            case YamlList list when list.Items.All(i => i is YamlText):
                return [.. list.Items.Select(i => ((YamlText)i).Value.Trim()).Where(t => t.Length > 0)];
            default:
                Break(key, $"'{key}' must be a list of texts.", $"Write {key}: [a, b].");
                return [];
        }
    }

    /// <summary>The numbers of a list node, or null with a finding.</summary>
    public IReadOnlyList<double>? Numbers(string key, int count)
    {
        if (Node(key) is YamlList list && list.Items.Count == count)
        {
            var numbers = list.Items.Select(i => Number(i, key, double.MinValue, double.MaxValue)).ToList();
            return numbers.Exists(n => n is null) ? null : [.. numbers.Select(n => n!.Value)];
        }

        Break(key, $"'{key}' must be a list of {count} numbers.", $"Write {key}: [{string.Join(", ", Enumerable.Repeat("0.5", count))}].");
        return null;
    }

    /// <summary>A map inside the entry as fields of its own; null with a finding when it is something else.</summary>
    public YamlFields? Inner(string key)
    {
        if (Node(key) is YamlMap inner)
        {
            return new YamlFields(inner, file, code, findings);
        }

        Break(key, $"'{key}' must have fields of its own.", $"Write {key}: {{...}}.");
        return null;
    }

    /// <summary>A number in a range, or null with a finding.</summary>
    public double? Number(YamlNode node, string key, double low, double high)
    {
        if (node is not YamlText { Value: var text }
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Break(key, $"'{key}' must be a number.", "Write it with a point and no thousands separator, for example 0.25.");
            return null;
        }

        if (value < low || value > high)
        {
            Break(key, FormattableString.Invariant($"'{key}' is {value}; it must lie between {low} and {high}."), "Correct the value or its unit.");
            return null;
        }

        return value;
    }

    /// <summary>Marks the entry as unusable and says why.</summary>
    public void Break(string key, string reason, string remedy)
    {
        IsBroken = true;
        findings.Add(new Finding(code, Severity.Error, PlaceOf(key), reason, remedy));
    }

    /// <summary>Takes over that an inner map was unusable.</summary>
    public void BreakIf(bool broken) => IsBroken |= broken;

    /// <summary>A finding for every key that nothing has read: most often a misspelling.</summary>
    public void ReportUnread()
    {
        foreach (var (key, value) in map.Entries.Where(e => !_read.Contains(e.Key)))
        {
            findings.Add(new Finding(code, Severity.Warning, $"{file}:{value.Line}", $"The key '{key}' is unknown and was left out.", "Check its spelling."));
        }
    }
}

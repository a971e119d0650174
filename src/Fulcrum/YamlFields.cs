using System.Globalization;
using Fulcrum.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Fulcrum;

/// <summary>One mapping of a YAML file, read field by field. A field that is wrong becomes a finding and counts as absent; a field nobody asked for is reported with the nearest known name.</summary>
internal sealed class YamlFields(YamlMappingNode node, string file, string prefix, ICollection<Finding> findings)
{
    private const int DeepestLevel = 24;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The root mapping of a YAML text, or null with a finding.</summary>
    internal static YamlFields? Root(string text, string file, ICollection<Finding> findings)
    {
        try
        {
            if (Unfolds(text))
            {
                findings.Add(new Finding("PIVOT031", Severity.Error, file, "The file nests deeper than any setting, or refers to other parts of itself (*name).", "Write each value where it belongs; `fulcrum init` writes a commented example."));
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map)
            {
                return new YamlFields(map, file, "", findings);
            }

            findings.Add(new Finding("PIVOT002", Severity.Error, file, "The file holds no settings.", "Write `role: …` and `resume: …` at least; `fulcrum init` writes a commented example."));
        }
        catch (YamlException e)
        {
            findings.Add(new Finding("PIVOT003", Severity.Error, $"{file}:{e.Start.Line}", $"This is not YAML: {e.Message}", "Check indentation and quotes near that line."));
        }

        return null;
    }

    /// <summary>Whether a text nests so deeply, or refers to itself, that loading it could take all memory or the whole stack: the loader calls itself at every level.</summary>
    internal static bool Unfolds(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestLevel || parser.Current is AnchorAlias)
            {
                return true;
            }
        }

        return false;
    }

    internal string? Text(string name) => Scalar(name)?.Value is { Length: > 0 } v ? v.Trim() : null;

    internal bool? Flag(string name) => Parse<bool>(name, "true or false", (string t, out bool v) => t.ToLowerInvariant() switch
    {
        "true" or "yes" => (v = true) == true,
        "false" or "no" => (v = false) == false,
        _ => v = false,
    });

    internal double? Number(string name, double min, double max, string unit) => Parse(
        name, FormattableString.Invariant($"{unit} from {min} to {max}"),
        (string t, out double v) => double.TryParse(t.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out v) && v >= min && v <= max);

    internal DateOnly? Date(string name) => Parse(name, "a date like 2027-06-30",
        (string t, out DateOnly v) => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out v));

    /// <summary>An amount of money: "2,000", "$2,000", "2000 USD". The currency, where given, must be the pivot's.</summary>
    internal Money? Money(string name, string currency) => Parse(name, $"an amount in {currency}, like 2,000", (string t, out Money v) =>
    {
        var digits = new string([.. t.Where(c => char.IsAsciiDigit(c) || c is '.' or '-')]);
        var rest = new string([.. t.Where(c => char.IsLetter(c) || c is '$' or '€' or '£')]).ToUpperInvariant();
        var named = rest switch { "" => currency, "$" => "USD", "€" => "EUR", "£" => "GBP", _ => rest };
        var ok = decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 1_000_000_000m && named == currency;
        v = new Money(amount, currency);
        return ok;
    });

    internal IReadOnlyList<string> List(string name)
    {
        _asked.Add(name);
        return Node(name) switch
        {
            YamlSequenceNode s => [.. s.OfType<YamlScalarNode>().Select(n => n.Value?.Trim() ?? "").Where(v => v.Length > 0)],
            YamlScalarNode { Value.Length: > 0 } one => [one.Value!.Trim()],
            _ => [],
        };
    }

    internal YamlFields? Child(string name)
    {
        _asked.Add(name);
        switch (Node(name))
        {
            case YamlMappingNode map:
                return new YamlFields(map, file, $"{prefix}{name}.", findings);
            case null or YamlScalarNode { Value: null or "" }:
                return null;
            default:
                Wrong(name, "a group of settings, indented below it");
                return null;
        }
    }

    /// <summary>Whether a setting is a group of settings.</summary>
    internal bool IsGroup(string name) => Node(name) is YamlMappingNode;

    /// <summary>So many numbers in brackets; null when the setting is absent or something else.</summary>
    internal double[]? Numbers(string name, int count)
    {
        var texts = List(name);
        var numbers = texts.Select(t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var v) && double.IsFinite(v) ? v : (double?)null).ToList();
        if (texts.Count == 0 || (numbers.Count == count && numbers.TrueForAll(n => n is not null)))
        {
            return texts.Count == 0 ? null : [.. numbers.Select(n => n!.Value)];
        }

        Wrong(name, $"{count} numbers in brackets");
        return null;
    }

    internal IEnumerable<string> Names => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    internal string Place(string name) => Node(name) is { } n ? $"{file}:{n.Start.Line}: {prefix}{name}" : $"{file}: {prefix}{name}";

    internal void Wrong(string name, string expected) => findings.Add(new Finding(
        "PIVOT004", Severity.Error, Place(name), $"Expected {expected}; found \"{Node(name)}\".", "Correct it; until then the setting counts as not given."));

    /// <summary>Reports every field that nobody asked for.</summary>
    internal void ReportUnknown()
    {
        foreach (var name in Names.Where(n => !_asked.Contains(n)))
        {
            var near = _asked.Where(a => Distance(a, name) <= 2).OrderBy(a => Distance(a, name)).FirstOrDefault();
            findings.Add(new Finding("PIVOT005", Severity.Warning, Place(name), $"There is no setting \"{prefix}{name}\".",
                near is null ? $"Known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}." : $"Did you mean \"{near}\"?"));
        }
    }

    private delegate bool TryParse<T>(string text, out T value);

    private T? Parse<T>(string name, string expected, TryParse<T> parse)
        where T : struct
    {
        if (Scalar(name) is not { Value.Length: > 0 } scalar)
        {
            return null;
        }

        if (parse(scalar.Value!.Trim(), out var value))
        {
            return value;
        }

        Wrong(name, expected);
        return null;
    }

    private YamlScalarNode? Scalar(string name)
    {
        _asked.Add(name);
        var found = Node(name);
        if (found is not (null or YamlScalarNode))
        {
            Wrong(name, "one value");
        }

        return found as YamlScalarNode;
    }

    private YamlNode? Node(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var n) ? n : null;

    // Optimal string alignment would be finer; plain Levenshtein finds the slips people make in ten-letter words.
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}

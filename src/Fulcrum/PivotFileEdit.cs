using Fulcrum.Core;
using YamlDotNet.RepresentationModel;

namespace Fulcrum;

/// <summary>Changes single fields of a pivot file and leaves all else, comments included, as the user wrote it.</summary>
internal static class PivotFileEdit
{
    /// <summary>The text with the changes made.</summary>
    /// <exception cref="InvalidOperationException">The text is not YAML, or holds the field in a form that cannot be changed by parts (an anchor, a multi-line key).</exception>
    internal static string Of(string text, IEnumerable<FieldChange> changes) => changes.Aggregate(text, One);

    /// <summary>The single values in a text by field; empty when it is not YAML.</summary>
    internal static IReadOnlyDictionary<string, string> Fields(string text)
    {
        try
        {
            var pairs = Root(text).Children.SelectMany(c => c.Value is YamlMappingNode group
                ? group.Children.Select(g => ($"{c.Key}.{g.Key}", g.Value))
                : [($"{c.Key}", c.Value)]);
            return pairs.Where(p => p.Value is YamlScalarNode { Value.Length: > 0 }).DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => ((YamlScalarNode)p.Value).Value!, StringComparer.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return new Dictionary<string, string>();
        }
    }

    private static string One(string text, FieldChange change)
    {
        var dot = change.Field.IndexOf('.', StringComparison.Ordinal);
        var (outer, inner) = dot < 0 ? (change.Field, null) : (change.Field[..dot], (string?)change.Field[(dot + 1)..]);
        var value = change.Items is { } items ? $"[{string.Join(", ", items.Select(Scalar))}]" : change.Text is { } t ? Scalar(t) : null;
        var changed = inner is null ? Put(text, Root(text), outer, value, "") : Nested(text, outer, inner, value);
        var now = Root(changed);
        var held = inner is null ? Child(now, outer)?.Value : Child(now, outer)?.Value is YamlMappingNode map ? Child(map, inner)?.Value : null;
        var isRight = value is null ? held is null || held is YamlMappingNode { Children.Count: 0 }
            : held is YamlScalarNode scalar ? scalar.Value == Clean(change.Text ?? "")
            : held is YamlSequenceNode list && list.Select(n => (n as YamlScalarNode)?.Value).SequenceEqual((change.Items ?? []).Select(Clean));
        return isRight ? changed : throw new InvalidOperationException($"The field {change.Field} of the pivot file cannot be changed from here; change it in an editor.");
    }

    private static string Nested(string text, string outer, string inner, string? value)
    {
        var root = Root(text);
        if (Child(root, outer) is not { } group || group.Value is not YamlMappingNode map || map.Children.Count == 0)
        {
            return value is null ? text : Put(text, root, outer, $"\n  {Scalar(inner)}: {value}", "");
        }

        if (value is null && map.Children.Count == 1 && Child(map, inner) is not null)
        {
            return Put(text, root, outer, null, "");
        }

        var first = map.Children.Keys.First();
        return IsFlow(text, map) ? InFlow(text, map, inner, value) : Put(text, map, inner, value, new string(' ', (int)first.Start.Column - 1));
    }

    private static string Put(string text, YamlMappingNode map, string name, string? value, string indent)
    {
        if (Child(map, name) is { } held)
        {
            var (start, end) = (At(held.Key.Start.Index), ValueEnd(text, held.Key, held.Value));
            if (value is null)
            {
                var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
                var next = text.IndexOf('\n', end);
                return text[..(start == 0 ? 0 : line)] + (next < 0 ? "" : text[(next + 1)..]);
            }

            return $"{text[..start]}{Scalar(name)}:{(value[0] == '\n' ? "" : " ")}{value}{text[end..]}";
        }

        if (value is null)
        {
            return text;
        }

        var added = $"{indent}{Scalar(name)}:{(value[0] == '\n' ? "" : " ")}{value}\n";
        if (map.Children.Count == 0 || indent.Length == 0)
        {
            return (text.Length == 0 || text.EndsWith('\n') ? text : text + "\n") + added;
        }

        var last = map.Children.Last();
        var after = text.IndexOf('\n', ValueEnd(text, last.Key, last.Value));
        return after < 0 ? $"{text}\n{added}" : text[..(after + 1)] + added + text[(after + 1)..];
    }

    private static string InFlow(string text, YamlMappingNode map, string name, string? value)
    {
        var pairs = map.Children.Where(c => (c.Key as YamlScalarNode)?.Value != name).Select(c => $"{Written(text, c.Key)}: {Written(text, c.Value)}");
        pairs = value is null ? pairs : pairs.Append($"{Scalar(name)}: {value}");
        return $"{text[..At(map.Start.Index)]}{{{string.Join(", ", pairs)}}}{text[ValueEnd(text, map, map)..]}";
    }

    // Where a value's own characters end: a block's end mark lies behind the comments and blank lines that follow it.
    private static int ValueEnd(string text, YamlNode key, YamlNode value) => value switch
    {
        YamlMappingNode { Children.Count: > 0 } map when !IsFlow(text, map) => map.Children.Max(c => ValueEnd(text, c.Key, c.Value)),
        YamlSequenceNode { Children.Count: > 0 } list when text[At(list.Start.Index)] != '[' => list.Children.Max(c => ValueEnd(text, c, c)),
        YamlScalarNode { Value.Length: 0 } when value.End.Index <= key.End.Index + 1 => At(key.End.Index) + 1,
        YamlMappingNode map => text.IndexOf('}', map.Children.Count == 0 ? At(map.Start.Index) : ValueEnd(text, map.Children.Last().Key, map.Children.Last().Value)) + 1,
        YamlSequenceNode list => text.IndexOf(']', list.Children.Count == 0 ? At(list.Start.Index) : ValueEnd(text, list.Children[^1], list.Children[^1])) + 1,
        _ => At(value.Start.Index) + text[At(value.Start.Index)..At(value.End.Index)].TrimEnd().Length,
    };

    private static string Written(string text, YamlNode node) => text[At(node.Start.Index)..ValueEnd(text, node, node)];

    private static bool IsFlow(string text, YamlMappingNode map) => At(map.Start.Index) < text.Length && text[At(map.Start.Index)] == '{';

    private static int At(long index) => checked((int)index);

    private static KeyValuePair<YamlNode, YamlNode>? Child(YamlMappingNode map, string name)
        => map.Children.Where(c => c.Key is YamlScalarNode key && key.Value == name).Select(c => (KeyValuePair<YamlNode, YamlNode>?)c).FirstOrDefault();

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        try
        {
            if (YamlFields.Unfolds(text))
            {
                throw new InvalidOperationException("The pivot file nests deeper than any setting, or refers to other parts of itself, so it cannot be changed from here.");
            }

            stream.Load(new StringReader(text));
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            throw new InvalidOperationException($"The pivot file is not YAML (line {e.Start.Line}), so it cannot be changed from here: {e.Message}", e);
        }

        return stream.Documents.Count == 0 ? [] : stream.Documents[0].RootNode as YamlMappingNode ?? (stream.Documents[0].RootNode is YamlScalarNode { Value.Length: 0 } ? []
            : throw new InvalidOperationException("The pivot file holds no settings by name, so it cannot be changed from here."));
    }

    // Control characters have no place in a setting.
    private static string Clean(string value) => new string([.. value.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();

    // Plain where that cannot be read as anything else, single quotes otherwise.
    private static string Scalar(string value)
    {
        var text = Clean(value);
        var isPlain = text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '/' or '@' or '+')
            && text is not ("null" or "yes" or "no");
        return isPlain ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}

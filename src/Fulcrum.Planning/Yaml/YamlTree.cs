using Fulcrum.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Fulcrum.Planning;

/// <summary>
/// Reads a YAML file into nodes that know their lines. Built on the parser's events: no reflection, no types named by the file,
/// no aliases (a few lines of them can stand for gigabytes) and no deep nesting.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestLevel = 24;

    private readonly string _place;
    private readonly string _code;
    private readonly ICollection<Finding> _findings;
    private readonly Parser _events;

    private YamlTree(string text, string place, string code, ICollection<Finding> findings)
    {
        _events = new Parser(new StringReader(text));
        _place = place;
        _code = code;
        _findings = findings;
    }

    /// <summary>The file's first document; null when it is empty or cannot be read, which is then a finding.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="place">Its name, for findings.</param>
    /// <param name="code">Code of the finding when it cannot be read.</param>
    /// <param name="findings">Gets the problems.</param>
    public static YamlNode? Read(string text, string place, string code, ICollection<Finding> findings)
    {
        var tree = new YamlTree(text, place, code, findings);
        try
        {
            tree._events.Consume<StreamStart>();
            if (!tree._events.TryConsume<DocumentStart>(out _))
            {
                return null;
            }

            return tree.Node(0);
        }
        catch (YamlException e)
        {
            tree.Report((int)e.Start.Line, $"This is not YAML: {e.Message}", "Correct the line; values with ':' or '#' need quotes.");
            return null;
        }
    }

    private YamlNode Node(int level)
    {
        if (level > DeepestLevel)
        {
            throw new YamlException(_events.Current!.Start, _events.Current.End, $"nested deeper than {DeepestLevel} levels");
        }

        if (_events.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(scalar.Value, (int)scalar.Start.Line);
        }

        if (_events.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlNode>();
            while (!_events.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(level + 1));
            }

            return new YamlList(items, (int)list.Start.Line);
        }

        if (_events.TryConsume<MappingStart>(out var map))
        {
            return Map((int)map.Start.Line, level);
        }

        var current = _events.Current!;
        throw new YamlException(current.Start, current.End, "an alias (*name) is not accepted here; write the value out");
    }

    private YamlMap Map(int line, int level)
    {
        var entries = new List<(string Key, YamlNode Value)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var key = Node(level + 1);
            var value = Node(level + 1);
            if (key is not YamlText { Value: var name })
            {
                Report(key.Line, "A key must be plain text.", "Write key: value.");
            }
            else if (!seen.Add(name))
            {
                Report(key.Line, $"The key '{name}' is given twice; the first one counts.", "Remove one of the two.");
            }
            else
            {
                entries.Add((name, value));
            }
        }

        return new YamlMap(entries, line);
    }

    private void Report(int line, string reason, string remedy)
        => _findings.Add(new Finding(_code, Severity.Error, $"{_place}:{line}", reason, remedy));
}

namespace Fulcrum.Planning;

/// <summary>A piece of a YAML file, with the line where it starts.</summary>
internal abstract record YamlNode(int Line);

/// <summary>One value as text.</summary>
internal sealed record YamlText(string Value, int Line) : YamlNode(Line);

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

/// <summary>Keys and values in order of the file.</summary>
internal sealed record YamlMap(IReadOnlyList<(string Key, YamlNode Value)> Entries, int Line) : YamlNode(Line)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Entries)
            {
                if (name == key)
                {
                    return value;
                }
            }

            return null;
        }
    }
}

using System.Reflection;
using Fulcrum.Core;
using YamlDotNet.RepresentationModel;

namespace Fulcrum;

/// <summary>What a level of a skill looks like in practice, so that people rate themselves against the same things. From levels.yaml; a skill without lines of its own has those of its kind.</summary>
internal static class LevelExamples
{
    private static readonly Lazy<Dictionary<string, string[]>> All = new(Read);

    /// <summary>Examples of levels 1 to 4.</summary>
    internal static IReadOnlyList<string> Of(Concept concept)
        => All.Value.GetValueOrDefault(concept.Id.Value) ?? All.Value.GetValueOrDefault("kind " + Words.For(concept.Kind)) ?? All.Value["kind method"];

    /// <summary>The skills that have lines of their own.</summary>
    internal static IEnumerable<string> Own => All.Value.Keys.Where(k => !k.StartsWith("kind ", StringComparison.Ordinal));

    private static Dictionary<string, string[]> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("levels.yaml")!);
        var stream = new YamlStream();
        stream.Load(reader);
        return ((YamlMappingNode)stream.Documents[0].RootNode).Children.ToDictionary(c => $"{c.Key}", c => ((YamlSequenceNode)c.Value).Select(n => $"{n}").ToArray(), StringComparer.Ordinal);
    }
}

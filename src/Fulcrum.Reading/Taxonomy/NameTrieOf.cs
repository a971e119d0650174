using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Puts the names of all concepts into a trie.</summary>
internal static class NameTrieOf
{
    public static NameTrie Concepts(ConceptGraph graph, ICollection<Finding> findings)
    {
        var names = 0;
        foreach (var line in graph.Lines)
        {
            names += 2 + (2 * line.Aliases.Count);
        }

        var trie = new NameTrie(names);
        for (var i = 0; i < graph.Lines.Count; i++)
        {
            var line = graph.Lines[i];
            Add(trie, line.Name, i, line, findings);
            foreach (var alias in line.Aliases)
            {
                Add(trie, alias, i, line, findings);
            }
        }

        trie.Seal();
        return trie;
    }

    private static void Add(NameTrie trie, NameForm name, int concept, ConceptLine line, ICollection<Finding> findings)
    {
        if (!trie.Add(name.Text, concept, name.Rule))
        {
            findings.Add(new Finding("TAX011", Severity.Error, line.Place.ToString(),
                $"the name '{name.Text}' is too long or has more than four signs between two words", "Write a shorter name."));
        }
        else if (Plural.AppliesTo(line.Kind) && Plural.Of(name.Text) is { } plural)
        {
            trie.Add(plural, concept, name.Rule);
        }
    }
}

using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum;

/// <summary>What a user says of themselves, in their words, as skills of the taxonomy.</summary>
internal static class Told
{
    /// <summary>The skills of names, and those that a text names; an unknown name becomes a finding.</summary>
    internal static IReadOnlyList<Concept> Skills(IEnumerable<string> names, string text, ICollection<Finding> findings)
    {
        var reader = Reader.Bundled;
        var found = new List<Concept>();
        foreach (var name in names.Select(n => n.Trim()).Where(n => n.Length > 0))
        {
            if (reader.Lookup(name) is { } concept)
            {
                found.Add(concept);
                continue;
            }

            var near = reader.Concepts.Values.Where(c => c.Kind is not (ConceptKind.Soft or ConceptKind.Spoken))
                .OrderBy(c => YamlFields.Distance(c.Name.ToLowerInvariant(), name.ToLowerInvariant())).ThenBy(c => c.Id.Value, StringComparer.Ordinal).Take(3).Select(c => $"\"{c.Name}\"");
            findings.Add(new("CV020", Severity.Error, name, $"\"{name}\" is not a skill that Fulcrum knows.", $"Use the name that job ads use; the nearest are {string.Join(", ", near)}."));
        }

        found.AddRange(reader.Find(text).Select(m => m.Concept).Where(c => c.Kind is not (ConceptKind.Soft or ConceptKind.Spoken)));
        return [.. found.DistinctBy(c => c.Id)];
    }
}

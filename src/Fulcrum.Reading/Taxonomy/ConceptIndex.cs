using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>
/// Concepts by id. A dictionary with the id as a struct would be compiled anew at every start;
/// one with strings comes compiled with the runtime.
/// </summary>
internal sealed class ConceptIndex(IReadOnlyList<Concept> concepts, Dictionary<string, int> byId) : IReadOnlyDictionary<ConceptId, Concept>
{
    public int Count => concepts.Count;

    public IEnumerable<ConceptId> Keys => concepts.Select(c => c.Id);

    public IEnumerable<Concept> Values => concepts;

    public Concept this[ConceptId key] => TryGetValue(key, out var concept) ? concept : throw new KeyNotFoundException($"No concept '{key}' in the taxonomy.");

    public bool ContainsKey(ConceptId key) => key.Value is not null && byId.ContainsKey(key.Value);

    public bool TryGetValue(ConceptId key, [MaybeNullWhen(false)] out Concept value)
    {
        if (key.Value is not null && byId.TryGetValue(key.Value, out var index))
        {
            value = concepts[index];
            return true;
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<ConceptId, Concept>> GetEnumerator()
    {
        foreach (var concept in concepts)
        {
            yield return new KeyValuePair<ConceptId, Concept>(concept.Id, concept);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>A piece of evidence as it bears on a concept.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="Depth">0: names the concept itself; 1: names a narrower one just below; and so on.</param>
internal readonly record struct Bearing(Evidence Evidence, int Depth);

/// <summary>Carries evidence upwards: who works with PyTorch knows something of deep learning. Never downwards.</summary>
internal static class Broader
{
    private const int MostSteps = 3;

    /// <summary>Per concept, what bears on it. Of one origin and kind only the nearest stays.</summary>
    public static SortedDictionary<string, List<Bearing>> Spread(IEnumerable<Evidence> evidence, IReadOnlyDictionary<ConceptId, Concept> concepts)
    {
        var bearings = new SortedDictionary<string, List<Bearing>>(StringComparer.Ordinal);
        foreach (var item in evidence)
        {
            Add(bearings, item.Concept, new(item, 0));

            // A rating speaks of the rated skill only, and "none" of a narrow one says nothing of the broad one.
            if (item.Kind == EvidenceKind.SelfRating)
            {
                continue;
            }

            var at = item.Concept;
            for (var depth = 1; depth <= MostSteps && concepts.TryGetValue(at, out var concept) && concept.Parent is { } parent && concepts.ContainsKey(parent); depth++)
            {
                var through = item with { Concept = parent, What = $"through {concepts[item.Concept].Name}: {item.What}", Through = item.Concept };
                Add(bearings, parent, new(through, depth));
                at = parent;
            }
        }

        foreach (var list in bearings.Values)
        {
            var nearest = list.GroupBy(b => (b.Evidence.Kind, b.Evidence.Origin)).Select(g => g.OrderBy(b => b.Depth).ThenBy(b => b.Evidence.What, StringComparer.Ordinal).First())
                .OrderBy(b => b.Depth).ThenByDescending(b => b.Evidence.Kind).ThenBy(b => b.Evidence.Origin, StringComparer.Ordinal).ToList();
            list.Clear();
            list.AddRange(nearest);
        }

        return bearings;
    }

    private static void Add(SortedDictionary<string, List<Bearing>> bearings, ConceptId concept, Bearing bearing)
    {
        if (!bearings.TryGetValue(concept.Value, out var list))
        {
            bearings[concept.Value] = list = [];
        }

        list.Add(bearing);
    }
}

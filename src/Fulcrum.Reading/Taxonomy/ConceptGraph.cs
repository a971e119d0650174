using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>The concepts with their parents, in order of the files; every parent exists and no concept is its own ancestor.</summary>
internal sealed class ConceptGraph
{
    private ConceptGraph(List<ConceptLine> lines, List<Concept> concepts, Dictionary<string, int> index)
    {
        Lines = lines;
        Concepts = concepts;
        ById = new ConceptIndex(concepts, index);
    }

    /// <summary>The lines that were kept, parallel to <see cref="Concepts"/>.</summary>
    public IReadOnlyList<ConceptLine> Lines { get; }

    /// <summary>The concepts.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The concepts by id.</summary>
    public IReadOnlyDictionary<ConceptId, Concept> ById { get; }

    public static ConceptGraph Of(List<ConceptLine> lines, ICollection<Finding> findings)
    {
        var index = new Dictionary<string, int>(lines.Count, StringComparer.Ordinal);
        var kept = new List<ConceptLine>(lines.Count);
        foreach (var line in lines)
        {
            if (index.TryAdd(line.Id, kept.Count))
            {
                kept.Add(line);
            }
            else
            {
                findings.Add(new Finding("TAX001", Severity.Error, line.Place.ToString(),
                    $"the id '{line.Id}' is taken by {kept[index[line.Id]].Place}", "Give it another id or join the two lines."));
            }
        }

        var concepts = new List<Concept>(kept.Count);
        foreach (var line in kept)
        {
            concepts.Add(new Concept(new ConceptId(line.Id), line.Name.Text, line.Kind, ParentOf(line, kept, index, findings)));
        }

        return new ConceptGraph(kept, concepts, index);
    }

    private static ConceptId? ParentOf(ConceptLine line, List<ConceptLine> kept, Dictionary<string, int> index, ICollection<Finding> findings)
    {
        if (line.Parent.Length == 0)
        {
            return null;
        }

        if (!index.ContainsKey(line.Parent))
        {
            findings.Add(new Finding("TAX003", Severity.Error, line.Place.ToString(),
                $"the parent '{line.Parent}' of '{line.Id}' does not exist", "Name the id of a concept of any section, or leave the column empty."));
            return null;
        }

        var above = line.Parent;
        for (var steps = 0; above.Length > 0 && index.TryGetValue(above, out var at); steps++)
        {
            if (above == line.Id)
            {
                findings.Add(new Finding("TAX004", Severity.Error, line.Place.ToString(), $"'{line.Id}' is its own ancestor", "Break the circle of parents."));
                return null;
            }

            if (steps > kept.Count)
            {
                break; // A circle higher up, reported there.
            }

            above = kept[at].Parent;
        }

        return new ConceptId(line.Parent);
    }
}

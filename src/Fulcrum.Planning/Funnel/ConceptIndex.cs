using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Numbers the concepts of a request from 0 and knows what is broader than each.</summary>
internal sealed class ConceptIndex
{
    private readonly Dictionary<ConceptId, int> _numbers = [];
    private readonly Dictionary<ConceptId, Concept> _concepts;
    private readonly List<ConceptId> _ids = [];
    private readonly List<int[]> _broader = [];

    /// <summary>Collects the concepts of ads, ledger and catalogue with all that is broader.</summary>
    public ConceptIndex(PlanRequest request)
    {
        _concepts = new Dictionary<ConceptId, Concept>(request.Concepts);
        foreach (var (id, concept) in request.Demand.Counts.Concepts)
        {
            _concepts.TryAdd(id, concept);
        }

        foreach (var concept in request.Ads.SelectMany(a => a.Requirements).Select(r => r.Concept).Concat(request.Ledger.Skills.Values.Select(s => s.Concept)))
        {
            _concepts.TryAdd(concept.Id, concept);
        }

        foreach (var id in request.Ads.SelectMany(a => a.Requirements).Select(r => r.Concept.Id)
            .Concat(request.Ledger.Skills.Keys)
            .Concat(request.Catalogue.SelectMany(a => a.Teaches.Select(t => t.Concept).Concat(a.Signals))))
        {
            Add(id);
        }
    }

    /// <summary>How many concepts there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The number of a concept that was collected.</summary>
    public int this[ConceptId id] => _numbers[id];

    /// <summary>The id of a number.</summary>
    public ConceptId Id(int number) => _ids[number];

    /// <summary>The numbers of all broader concepts, nearest first.</summary>
    public int[] Broader(int number) => _broader[number];

    /// <summary>The concept itself, when something names it.</summary>
    public Concept? Concept(int number) => _concepts.GetValueOrDefault(_ids[number]);

    private int Add(ConceptId id)
    {
        if (_numbers.TryGetValue(id, out var number))
        {
            return number;
        }

        number = _ids.Count;
        _numbers.Add(id, number);
        _ids.Add(id);
        _broader.Add([]);
        var broader = new List<int>();
        var seen = new HashSet<ConceptId> { id };
        for (var parent = _concepts.GetValueOrDefault(id)?.Parent; parent is { } p && seen.Add(p); parent = _concepts.GetValueOrDefault(p)?.Parent)
        {
            broader.Add(Add(p));
        }

        _broader[number] = [.. broader];
        return number;
    }
}

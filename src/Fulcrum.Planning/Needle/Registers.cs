using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>In what share of the role's ads an action registers at all.</summary>
internal sealed class Registers
{
    private readonly PlanRequest _request;
    private readonly ConceptIndex _concepts;
    private readonly (HashSet<int> Named, DegreeLevel Degree, Segment Segment)[][] _employers;
    private readonly Segment[] _segments;

    /// <summary>Reads what each ad names.</summary>
    public Registers(PlanRequest request, ConceptIndex concepts)
    {
        (_request, _concepts) = (request, concepts);
        _employers = [.. request.Ads.Where(a => a.IsEnglish && !a.Ad.IsExcerpt)
            .GroupBy(a => a.EmployerKey, StringComparer.Ordinal)
            .Select(e => e.Select(a => (
                a.Requirements.Select(r => concepts[r.Concept.Id]).ToHashSet(),
                a.Degree is { Strength: Strength.Required, Level: { } level } ? level : DegreeLevel.None,
                a.Segment)).ToArray())];
        _segments = [.. _employers.SelectMany(e => e).Select(a => a.Segment).Distinct().Order()];
    }

    /// <summary>
    /// The share of ads that ask for its certification, a taught concept or something broader, so far as the person does not show
    /// it; for a degree also of ads that require a higher one than is held. Null when it neither teaches nor shows anything.
    /// </summary>
    public Share? Of(CareerAction action)
    {
        if (Adds(action) is not { } concepts)
        {
            return null;
        }

        var isDegree = action.Form == ActionForm.Degree;
        return concepts.Count == 1 && !isDegree && Demanded(_concepts.Id(concepts.First())) is { } known
            ? known
            : Count(concepts, isDegree, null);
    }

    /// <summary>The same for each kind of employer that the ads hold; empty where <see cref="Of"/> is null.</summary>
    public IReadOnlyDictionary<Segment, Share> BySegment(CareerAction action) => Adds(action) is { } concepts
        ? _segments.ToDictionary(s => s, s => Count(concepts, action.Form == ActionForm.Degree, s))
        : new Dictionary<Segment, Share>();

    /// <summary>The share of ads that name the action's own certification, as the demand has it; null when none does.</summary>
    public Share? OfItself(CareerAction action)
        => action.Signals.Select(Demanded).Where(s => s is { Ads: > 0 }).MaxBy(s => s!.Weighted);

    private HashSet<int>? Adds(CareerAction action)
    {
        var concepts = action.Signals.Concat(action.Teaches.Select(t => t.Concept)).Select(c => _concepts[c])
            .SelectMany(c => _concepts.Broader(c).Prepend(c)).ToHashSet();
        if (concepts.Count == 0 && action.Form != ActionForm.Degree)
        {
            return null;
        }

        concepts.RemoveWhere(c => _request.Ledger.Shows(_concepts.Id(c)));
        return concepts;
    }

    private Share Count(HashSet<int> concepts, bool isDegree, Segment? segment)
    {
        var counts = new List<EmployerAds>(_employers.Length);
        foreach (var employer in _employers)
        {
            var (ads, registers) = (0, 0);
            foreach (var ad in employer)
            {
                if (segment is null || ad.Segment == segment)
                {
                    ads++;
                    registers += ad.Named.Overlaps(concepts) || (isDegree && ad.Degree > _request.Ledger.Degree) ? 1 : 0;
                }
            }

            if (ads > 0)
            {
                counts.Add(new EmployerAds(ads, registers));
            }
        }

        return ClusterShare.Of([.. counts]);
    }

    private Share? Demanded(ConceptId id) => _request.Demand.Concepts.FirstOrDefault(c => c.Concept.Id == id)?.Any;
}

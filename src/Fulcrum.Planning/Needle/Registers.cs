using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>In what share of the role's ads an action registers at all.</summary>
internal sealed class Registers
{
    private readonly PlanRequest _request;
    private readonly ConceptIndex _concepts;
    private readonly List<(string Employer, HashSet<int> Named, DegreeLevel Degree)> _ads;

    /// <summary>Reads what each ad names.</summary>
    public Registers(PlanRequest request, ConceptIndex concepts)
    {
        (_request, _concepts) = (request, concepts);
        _ads = [.. request.Ads.Where(a => a.IsEnglish && !a.Ad.IsExcerpt)
            .Select(a => (a.EmployerKey, a.Requirements.Select(r => concepts[r.Concept.Id]).ToHashSet(), a.Degree is { Strength: Strength.Required, Level: { } level } ? level : DegreeLevel.None))];
    }

    /// <summary>
    /// The share of ads that ask for its certification, a taught concept or something broader, so far as the person does not show
    /// it; for a degree also of ads that require a higher one than is held. Null when it neither teaches nor shows anything.
    /// </summary>
    public Share? Of(CareerAction action)
    {
        var concepts = action.Signals.Concat(action.Teaches.Select(t => t.Concept)).Select(c => _concepts[c])
            .SelectMany(c => _concepts.Broader(c).Prepend(c)).ToHashSet();
        if (concepts.Count == 0 && action.Form != ActionForm.Degree)
        {
            return null;
        }

        concepts.RemoveWhere(c => _request.Ledger.Shows(_concepts.Id(c)));
        var isDegree = action.Form == ActionForm.Degree;
        if (concepts.Count == 1 && !isDegree && Demanded(_concepts.Id(concepts.First())) is { } known)
        {
            return known;
        }

        return ClusterShare.Of([.. _ads.GroupBy(a => a.Employer, StringComparer.Ordinal)
            .Select(e => new EmployerAds(e.Count(), e.Count(a => a.Named.Overlaps(concepts) || (isDegree && a.Degree > _request.Ledger.Degree))))]);
    }

    /// <summary>The share of ads that name the action's own certification, as the demand has it; null when none does.</summary>
    public Share? OfItself(CareerAction action)
        => action.Signals.Select(Demanded).Where(s => s is { Ads: > 0 }).MaxBy(s => s!.Weighted);

    private Share? Demanded(ConceptId id) => _request.Demand.Concepts.FirstOrDefault(c => c.Concept.Id == id)?.Any;
}

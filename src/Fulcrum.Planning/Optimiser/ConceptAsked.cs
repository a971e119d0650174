using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The same ads if more of them asked for a concept: the question behind "how many ads would have to name it?".</summary>
internal sealed class ConceptAsked(PlanRequest request)
{
    /// <summary>The concept by which the ads take most notice of an action; null when none names any of its.</summary>
    internal Concept? MostAsked(CareerAction action) => action.Signals.Concat(action.Teaches.Select(t => t.Concept))
        .Select(id => request.Demand.Concepts.FirstOrDefault(c => c.Concept.Id == id)).Where(c => c is not null).MaxBy(c => c!.Any.Weighted)?.Concept;

    /// <summary>Share of the ads that ask for it, each ad counted once.</summary>
    internal double Share(ConceptId concept) => request.Ads.Count == 0 ? 0 : request.Ads.Count(a => Asks(a, concept)) / (double)request.Ads.Count;

    /// <summary>The ads, as many more of them asking for the concept, as strongly as the others do, as make a share. Which ones, goes by their ids, not by what else they ask.</summary>
    internal IReadOnlyList<AdReading> With(Concept concept, double share)
    {
        var usual = request.Ads.SelectMany(a => a.Requirements).Where(r => r.Concept.Id == concept.Id).GroupBy(r => r.Strength)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.First()).FirstOrDefault()
            ?? new Requirement(concept, Strength.Preferred, concept.Name, new TextSpan(0, 0), "assumed");
        var missing = (int)Math.Ceiling(share * request.Ads.Count) - request.Ads.Count(a => Asks(a, concept.Id));
        var more = request.Ads.Where(a => !Asks(a, concept.Id)).OrderBy(a => Draws.Subject(a.Ad.Id)).ThenBy(a => a.Ad.Id, StringComparer.Ordinal)
            .Take(Math.Max(0, missing)).ToHashSet();
        return [.. request.Ads.Select(a => more.Contains(a) ? a with { Requirements = [.. a.Requirements, usual] } : a)];
    }

    private static bool Asks(AdReading ad, ConceptId concept) => ad.Requirements.Any(r => r.Concept.Id == concept);
}

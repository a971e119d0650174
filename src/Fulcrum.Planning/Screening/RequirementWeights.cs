using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What a requirement weighs among those of its ad: required 1, preferred 0.4, mentioned 0.1 (facts: funnel.weight).</summary>
internal sealed class RequirementWeights(FactBook facts)
{
    private readonly double[] _weights = [facts.Mean("funnel.weight.mentioned"), facts.Mean("funnel.weight.preferred"), facts.Mean("funnel.weight.required")];

    /// <summary>Its weight.</summary>
    public double Of(Requirement requirement) => _weights[(int)requirement.Strength];

    /// <summary>The requirements that a résumé can show by naming them: all but soft skills and human languages.</summary>
    public static IEnumerable<Requirement> Counted(AdReading ad) => ad.Requirements.Where(r => r.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken));

    /// <summary>The concepts that ads ask for most: mean weight over employers, each employer's ads averaged first, so that one employer does not decide.</summary>
    public IReadOnlyList<Concept> Top(IReadOnlyList<AdReading> ads, int most)
    {
        var sums = new Dictionary<Concept, double>();
        foreach (var employer in ads.GroupBy(a => a.EmployerKey, StringComparer.Ordinal))
        {
            var count = employer.Count();
            foreach (var requirement in employer.SelectMany(Counted).Where(r => r.Concept.Kind != ConceptKind.Certification))
            {
                sums[requirement.Concept] = sums.GetValueOrDefault(requirement.Concept) + (Of(requirement) / count);
            }
        }

        return [.. sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Id.Value, StringComparer.Ordinal).Take(most).Select(s => s.Key)];
    }
}

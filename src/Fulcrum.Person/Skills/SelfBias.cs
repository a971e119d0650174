using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>
/// A person's own bias in rating themselves, learned where a rating and a test of the same skill are there. Rating = m + r·k(θ−μ)/σ + bias + noise;
/// bias ~ N(0, τ²). The tested level stands for θ, its error added to the noise.
/// </summary>
internal sealed class SelfBias
{
    private readonly double _precision;
    private readonly Dictionary<ConceptId, (double Weight, double Sum)> _tested = [];
    private readonly (double Weight, double Sum) _all;

    /// <summary>Learns from all skills; those without rating or test teach nothing.</summary>
    /// <param name="facts">Validity, mean and spread of ratings, spread of biases.</param>
    /// <param name="prior">The belief about a skill before any evidence.</param>
    /// <param name="skills">What bears on each skill, and the belief from everything but the rating.</param>
    public SelfBias(LedgerFacts facts, Belief prior, IEnumerable<(IReadOnlyList<Bearing> Bearings, Belief Shown)> skills)
    {
        _precision = 1 / (facts.SelfBiasSd * facts.SelfBiasSd);
        foreach (var (bearings, shown) in skills)
        {
            var rating = bearings.FirstOrDefault(b => b.Evidence?.Kind == EvidenceKind.SelfRating).Evidence;
            if (rating?.Level is not { } s || !bearings.Any(b => b.Depth == 0 && b.Evidence.Kind is EvidenceKind.Assessment or EvidenceKind.Certification))
            {
                continue;
            }

            var slope = facts.SelfValidity * facts.SelfSd / prior.Error;
            var expected = facts.SelfMean + (slope * (shown.Mean - prior.Mean));
            var variance = (facts.SelfSd * facts.SelfSd * (1 - (facts.SelfValidity * facts.SelfValidity))) + (slope * slope * shown.Error * shown.Error);
            var one = (Weight: 1 / variance, Sum: (s - expected) / variance);
            _tested[rating.Concept] = one;
            _all = (_all.Weight + one.Weight, _all.Sum + one.Sum);
        }
    }

    /// <summary>The posterior mean of the bias, levels, from all tested skills but this one: a rating must not correct itself. 0 where nothing else was tested.</summary>
    public double For(ConceptId concept)
    {
        var own = _tested.GetValueOrDefault(concept);
        return (_all.Sum - own.Sum) / (_all.Weight - own.Weight + _precision);
    }
}

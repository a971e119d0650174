using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>A person's own bias in rating themselves, learned where a rating and a test of the same skill are there.</summary>
internal sealed class SelfBias(LedgerFacts facts, Belief prior)
{
    /// <summary>
    /// Rating = m + r·k(θ−μ)/σ + bias + noise; bias ~ N(0, τ²). The tested level stands for θ, its error added to the noise.
    /// Returns the posterior mean of the bias, 0 where nothing was tested.
    /// </summary>
    public double Of(IEnumerable<(List<Bearing> Bearings, Belief Shown)> skills)
    {
        var (weight, sum) = (0.0, 0.0);
        foreach (var (bearings, shown) in skills)
        {
            var rating = bearings.FirstOrDefault(b => b.Evidence.Kind == EvidenceKind.SelfRating).Evidence?.Level;
            if (rating is not { } s || !bearings.Any(b => b.Depth == 0 && b.Evidence.Kind is EvidenceKind.Assessment or EvidenceKind.Certification))
            {
                continue;
            }

            var slope = facts.SelfValidity * facts.SelfSd / prior.Error;
            var expected = facts.SelfMean + (slope * (shown.Mean - prior.Mean));
            var variance = (facts.SelfSd * facts.SelfSd * (1 - (facts.SelfValidity * facts.SelfValidity))) + (slope * slope * shown.Error * shown.Error);
            weight += 1 / variance;
            sum += (s - expected) / variance;
        }

        return sum / (weight + (1 / (facts.SelfBiasSd * facts.SelfBiasSd)));
    }
}

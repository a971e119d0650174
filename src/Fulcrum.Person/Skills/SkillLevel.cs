using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The level that all evidence on one skill leads to. The order of the evidence does not matter.</summary>
internal sealed class SkillLevel(LedgerFacts facts, Belief prior, DateOnly today)
{
    private sealed record Item(string Origin, Observation Observation);

    /// <summary>The belief from everything but the self-rating.</summary>
    public Belief WithoutRating(IReadOnlyList<Bearing> bearings) => Of(bearings, null, 0);

    /// <summary>The belief, ratings included; <paramref name="bias"/> is taken off the rating first.</summary>
    public Belief With(IReadOnlyList<Bearing> bearings, double bias)
    {
        var ratings = bearings.Where(b => b.Evidence.Kind == EvidenceKind.SelfRating).Select(b => b.Evidence.Level ?? 0).ToList();
        return Of(bearings, ratings.Count == 0 ? null : ratings.Average(), bias);
    }

    private Belief Of(IReadOnlyList<Bearing> bearings, double? rating, double bias)
    {
        var own = rating is { } s ? Observation.Rating(s - bias, facts.SelfMean, facts.SelfSd, facts.SelfValidity, prior) : default;
        var items = Items(bearings);
        var claims = bearings.Where(b => b.Evidence.Kind == EvidenceKind.Claim).Select(Single).ToList();
        var belief = (Combine(items, claims) + own).After(prior);

        // An exam is weighed on top of all that is not of its own origin: a course and its exam count once, whichever says more.
        // Several exams of one skill repeat each other: the one that says most counts.
        var passes = bearings.Where(b => b.Evidence.Kind == EvidenceKind.Certification)
            .OrderBy(b => b.Evidence.Origin, StringComparer.Ordinal)
            .Select(b => PassOf(b).After((Combine([.. items.Where(i => i.Origin != b.Evidence.Origin)], claims) + own).After(prior)))
            .Append(belief).ToList();
        return new(Math.Clamp(passes.Max(p => p.Mean), 0, 4), passes.Min(p => p.Error));
    }

    // All paid work together, and of everything else one item per origin: its most precise piece.
    private List<Item> Items(IReadOnlyList<Bearing> bearings)
    {
        var items = bearings
            .Where(b => b.Evidence.Kind is not (EvidenceKind.Work or EvidenceKind.Claim or EvidenceKind.SelfRating or EvidenceKind.Certification))
            .GroupBy(b => b.Evidence.Origin)
            .Select(g => new Item(g.Key, g.Select(Single).OrderByDescending(o => o.Precision).ThenByDescending(o => o.Pull).First()))
            .ToList();
        var work = bearings.Where(b => b.Evidence.Kind == EvidenceKind.Work).GroupBy(b => b.Depth).Select(Work)
            .OrderByDescending(o => o.Precision).ThenByDescending(o => o.Pull).ToList();
        if (work.Count > 0)
        {
            items.Add(new("", work[0]));
        }

        return [.. items.OrderByDescending(i => i.Observation.Precision).ThenByDescending(i => i.Observation.Pull).ThenBy(i => i.Origin, StringComparer.Ordinal)];
    }

    // One person's pieces of evidence repeat each other in part: the strongest counts in full, the k-th after it (1 − overlap)^k.
    // A bare claim counts only where it says more than all else.
    private Observation Combine(List<Item> sorted, List<Observation> claims)
    {
        var (sum, weight) = (default(Observation), 1.0);
        foreach (var item in sorted)
        {
            sum += item.Observation * weight;
            weight *= 1 - facts.Overlap;
        }

        var claim = claims.DefaultIfEmpty().MaxBy(c => c.Precision);
        return claim.Precision > sum.Precision ? claim : sum;
    }

    // Years in the union of all jobs, those long before the last use faded; how recent the last use is decides the weight.
    private Observation Work(IGrouping<int, Bearing> jobs)
    {
        var spans = jobs.Where(b => b.Evidence.From is not null && b.Evidence.When is not null).Select(b => (b.Evidence.From!.Value, To: b.Evidence.When!.Value)).ToList();
        var years = spans.Count == 0 ? 0 : JobYears.FadedUnion(spans, spans.Max(s => s.To), facts.HalfLifeYears) * facts.WorkShare;
        return Expecting(facts.WorkLevel(years), facts.Validity(EvidenceKind.Work), jobs.Max(Carry), jobs.Max(Fade));
    }

    private Observation Single(Bearing b)
    {
        var kind = b.Evidence.Kind;
        if (kind == EvidenceKind.Assessment && b.Evidence.Level is { } score)
        {
            // A score may speak against a skill, too.
            return Observation.Expecting(prior.Mean + ((score - prior.Mean) * Carry(b)), facts.Validity(kind) * Carry(b), prior, Fade(b));
        }

        // A test without its score says no more than having taken part.
        kind = kind == EvidenceKind.Assessment ? EvidenceKind.CourseCertificate : kind;
        return Expecting(facts.Level(kind), facts.Validity(kind), Carry(b), Fade(b));
    }

    // Evidence of something positive never counts against: who is expected above it already gains no level from it, only certainty.
    private Observation Expecting(double level, double validity, double carry, double fade) =>
        Observation.Expecting(prior.Mean + (Math.Max(0, level - prior.Mean) * carry), validity * carry, prior, fade);

    private Pass PassOf(Bearing b) => new(b.Evidence.Level ?? facts.PassDifficulty(1), facts.PassSlack / Carry(b) / Math.Sqrt(Fade(b)));

    private double Carry(Bearing b) => Math.Pow(facts.ParentShare, b.Depth);

    private double Fade(Bearing b) => b.Evidence.Weight * (b.Evidence.When is { } when ? double.Exp2(-JobYears.Age(when, today) / facts.HalfLifeYears) : 1);
}

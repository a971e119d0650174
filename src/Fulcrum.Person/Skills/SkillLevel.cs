using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The level that all evidence on one skill leads to. The order of the evidence does not matter.</summary>
internal sealed class SkillLevel(LedgerFacts facts, Belief prior, DateOnly today)
{
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
        var once = OncePerOrigin(bearings);
        var observation = Combine(Kinds(once));
        if (rating is { } s)
        {
            observation += Observation.Rating(s - bias, facts.SelfMean, facts.SelfSd, facts.SelfValidity, prior);
        }

        var belief = observation.After(prior);
        var passed = once.Where(b => b.Evidence.Kind == EvidenceKind.Certification).Select(b => PassOf(b).After(belief)).ToList();

        // Several exams of one skill repeat each other: the one that says most counts.
        if (passed.Count > 0)
        {
            belief = new(passed.Max(p => p.Mean), passed.Min(p => p.Error));
        }

        return new(Math.Clamp(belief.Mean, 0, 4), belief.Error);
    }

    private List<Bearing> OncePerOrigin(IReadOnlyList<Bearing> bearings) =>
        [.. bearings.Where(b => b.Evidence.Kind != EvidenceKind.SelfRating)
            .GroupBy(b => b.Evidence.Origin)
            .Select(g => g.OrderByDescending(Strength).ThenBy(b => b.Depth).ThenByDescending(b => b.Evidence.Kind).First())
            .OrderBy(b => b.Evidence.Origin, StringComparer.Ordinal)];

    // How much one piece says, to choose among those of one origin: an exam says more than attendance.
    private double Strength(Bearing b) => Fade(b) * Carry(b) * (b.Evidence.Kind == EvidenceKind.Certification ? 1 : facts.Validity(b.Evidence.Kind));

    private IEnumerable<(EvidenceKind Kind, Observation Observation)> Kinds(List<Bearing> once)
    {
        var work = once.Where(b => b.Evidence.Kind == EvidenceKind.Work).GroupBy(b => b.Depth).Select(Work).ToList();
        if (work.Count > 0)
        {
            yield return (EvidenceKind.Work, work.MaxBy(o => o.Precision));
        }

        var projects = once.Where(b => b.Evidence.Kind is EvidenceKind.Project or EvidenceKind.DeployedProject).ToList();
        if (projects.Count > 0)
        {
            yield return (EvidenceKind.Project, Repeated(projects));
        }

        foreach (var kind in new[] { EvidenceKind.CourseCertificate, EvidenceKind.Degree, EvidenceKind.Assessment, EvidenceKind.Claim })
        {
            var items = once.Where(b => b.Evidence.Kind == kind).ToList();
            if (items.Count > 0)
            {
                yield return (kind, Repeated(items));
            }
        }
    }

    // Kinds repeat each other in part: the strongest counts in full, the others with what they add; a bare claim only where nothing stronger speaks.
    private Observation Combine(IEnumerable<(EvidenceKind Kind, Observation Observation)> kinds)
    {
        var sorted = kinds.OrderByDescending(k => k.Observation.Precision).ThenBy(k => k.Kind).ToList();
        var sum = default(Observation);
        for (var i = 0; i < sorted.Count; i++)
        {
            sum += i == 0 ? sorted[i].Observation : sorted[i].Kind == EvidenceKind.Claim ? default : sorted[i].Observation * (1 - facts.Overlap);
        }

        return sum;
    }

    // All jobs together: years in the union, faded; how recent the last use is decides the weight.
    private Observation Work(IGrouping<int, Bearing> jobs)
    {
        var spans = jobs.Where(b => b.Evidence.From is not null && b.Evidence.When is not null).Select(b => (b.Evidence.From!.Value, b.Evidence.When!.Value));
        var years = JobYears.FadedUnion(spans, today, facts.HalfLifeYears) * facts.WorkShare;
        return Expecting(facts.WorkLevel(years), facts.Validity(EvidenceKind.Work), jobs.Max(Carry), jobs.Max(Fade));
    }

    // n pieces of one kind that correlate by ρ: validity r·√(n/(1+(n−1)ρ)) (Spearman–Brown for parallel measures), the expected level moved alike.
    private Observation Repeated(List<Bearing> items)
    {
        var best = items.OrderByDescending(Strength).ThenByDescending(b => b.Evidence.Kind).First();
        var n = items.Sum(b => Fade(b) * Carry(b)) / (Fade(best) * Carry(best));
        var growth = Math.Sqrt(n / (1 + ((n - 1) * facts.Overlap)));
        var kind = best.Evidence.Kind;
        var level = kind == EvidenceKind.Assessment ? best.Evidence.Level ?? facts.Level(EvidenceKind.CourseCertificate) : facts.Level(kind);
        var expected = kind == EvidenceKind.Assessment ? level : prior.Mean + ((level - prior.Mean) * growth);
        return Expecting(expected, Math.Min(0.95, facts.Validity(kind) * growth), Carry(best), Fade(best));
    }

    // Evidence of something positive never counts against: who already is expected above it gains nothing from it.
    private Observation Expecting(double level, double validity, double carry, double fade) =>
        Observation.Expecting(prior.Mean + (Math.Max(0, level - prior.Mean) * carry), validity * carry, prior, fade);

    private Pass PassOf(Bearing b) => new(b.Evidence.Level ?? facts.PassDifficulty(1), facts.PassSlack / Carry(b) / Math.Sqrt(Fade(b)));

    private double Carry(Bearing b) => Math.Pow(facts.ParentShare, b.Depth);

    private double Fade(Bearing b) => b.Evidence.When is { } when ? double.Exp2(-JobYears.Age(when, today) / facts.HalfLifeYears) : 1;
}

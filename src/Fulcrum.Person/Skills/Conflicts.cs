using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Where what a person says and what speaks for it disagree.</summary>
internal sealed class Conflicts(Reader reader, SkillLevel level)
{
    // Two standard errors: about one in twenty by chance.
    private const double Errors = 2;

    /// <summary>All, by concept.</summary>
    public IEnumerable<Finding> In(Resume? resume, IReadOnlyDictionary<string, List<Bearing>> bearings)
    {
        foreach (var (id, list) in bearings)
        {
            var concept = reader.Concepts[new ConceptId(id)];
            if (RatingAgainstEvidence(concept, list) is { } rating)
            {
                yield return rating;
            }
        }

        if (resume is null)
        {
            yield break;
        }

        foreach (var (concept, claim) in ClaimedLevels.In(resume, reader).OrderBy(c => c.Key.Id.Value, StringComparer.Ordinal))
        {
            if (!bearings.TryGetValue(concept.Id.Value, out var list) || !list.Any(IsDemonstration))
            {
                yield return new("CV024", Severity.Warning, resume.Place,
                    $"The résumé says \"{claim.Word}\" of {concept.Name}; no job, project, study, test or certificate demonstrates it.",
                    $"Name {concept.Name} where you used it, keep the proof with `fulcrum me add`, or choose a smaller word.");
            }
        }
    }

    private static bool IsDemonstration(Bearing b) => b.Depth == 0 && b.Evidence.Kind is not (EvidenceKind.SelfRating or EvidenceKind.Claim);

    private Finding? RatingAgainstEvidence(Concept concept, List<Bearing> list)
    {
        var rating = list.FirstOrDefault(b => b.Evidence.Kind == EvidenceKind.SelfRating).Evidence;
        if (rating?.Level is not { } own || !list.Any(IsDemonstration))
        {
            return null;
        }

        var shown = level.WithoutRating(list);
        return Math.Abs(own - shown.Mean) <= Errors * shown.Error ? null : new("CV022", Severity.Note, rating.Place,
            FormattableString.Invariant($"You rate {concept.Name} {own:0.#}; what you can show speaks for {shown.Mean:0.0} (±{shown.Error:0.0})."),
            own > shown.Mean ? "Add work, a project or a test result that shows it; until then the rating counts little." : "If the rating is right, the plan may include a refresher; if not, correct it.");
    }
}

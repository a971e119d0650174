using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Evidence to ledger.</summary>
internal sealed class Weighing(Reader reader, FactBook book, Profile profile, string targetRoleId, ICollection<Finding> findings)
{
    private readonly LedgerFacts _facts = new(book);
    private readonly JobTitles _titles = new(reader.Roles);

    /// <summary>The ledger of a résumé, the profile's self-ratings and what the workspace keeps.</summary>
    public Ledger Ledger(Resume? resume, IReadOnlyList<EvidenceEntry> entries)
    {
        var today = profile.Start;
        var jobs = (resume?.Jobs ?? []).Concat(EntryEvidence.Jobs(entries)).Where(j => IsPlausible(j, today)).ToList();
        double Years(Func<ResumeJob, bool> which) => WorkTime.Years(jobs.Where(which).Select(j => JobYears.Span(j, today)).OfType<(DateOnly, DateOnly)>());
        bool InField(ResumeJob job) => _titles.KinshipOf(job.Title, targetRoleId) == Kinship.Same;

        var inField = Years(InField);
        var beside = Years(j => _titles.KinshipOf(j.Title, targetRoleId) != Kinship.None) - inField;
        var prior = _facts.Prior(inField, Math.Max(0, beside));
        var ratings = Ratings().ToList();
        IReadOnlyList<Evidence> read = resume is null ? [] : new EvidenceFinder(reader, _facts, today).In(resume);
        var evidence = read.Concat(ratings).Concat(Kept(resume, entries, ratings)).ToList();
        var bearings = Broader.Spread(evidence, reader.Concepts);
        // A screener sees the résumé alone.
        var signals = new Signals(reader).Of(resume, read, today);
        var level = new SkillLevel(_facts, prior, today);
        var bias = new SelfBias(_facts, prior, bearings.Values.Select(b => ((IReadOnlyList<Bearing>)b, level.WithoutRating(b))));

        var skills = new Dictionary<ConceptId, SkillState>();
        foreach (var (id, list) in bearings)
        {
            var concept = reader.Concepts[new ConceptId(id)];
            skills[concept.Id] = new SkillState(
                concept, level.With(list, bias.For(concept.Id)), signals.GetValueOrDefault(concept.Id, Signal.None), [.. list.Select(b => b.Evidence)]);
        }

        var conflicts = new Conflicts(reader, level).In(resume, bearings).ToList();
        foreach (var conflict in conflicts)
        {
            findings.Add(conflict);
        }

        return new Ledger
        {
            Skills = skills,
            Prior = prior,
            YearsOfWork = Years(_ => true),
            YearsInField = inField,
            YearsByRole = reader.Roles.Select(r => (r.Id, Years: Years(j => _titles.KinshipOf(j.Title, r.Id) == Kinship.Same))).Where(r => r.Years > 0)
                .DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Years, StringComparer.Ordinal),
            Degree = DegreeOf(resume, entries, today),
            Conflicts = conflicts,
            Country = resume is not null && Places.CountryOf(resume.Location) is { Length: > 0 } country ? country : profile.Country,
            Resume = resume,
            LiveLinks = [.. (resume?.Projects ?? []).SelectMany(p => p.Links).Where(EvidenceFinder.IsLive).Distinct(StringComparer.Ordinal)],
        };
    }

    private IEnumerable<Evidence> Ratings()
    {
        foreach (var (name, rating) in profile.SelfRatings.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            var place = $"self.{name}";
            if (reader.Lookup(name) is not { } concept)
            {
                findings.Add(new("CV020", Severity.Warning, place, $"\"{name}\" is not a skill that Fulcrum knows; the rating was left out.", "Use the name that job ads use, for example \"PostgreSQL\" or \"machine learning\"."));
            }
            else if (!(rating >= 0 && rating <= 4))
            {
                findings.Add(new("CV021", Severity.Warning, place, FormattableString.Invariant($"A rating runs from 0 (none) to 4 (expert); {rating} was left out."), "Give 0, 1, 2, 3 or 4; halves are fine."));
            }
            else
            {
                yield return new Evidence(concept.Id, EvidenceKind.SelfRating, FormattableString.Invariant($"your own rating {rating:0.#}"), place, null, null, rating, $"rating {name}");
            }
        }
    }

    // A rating in the pivot file is the one for this pivot: it counts instead of the kept one.
    private IEnumerable<Evidence> Kept(Resume? resume, IReadOnlyList<EvidenceEntry> entries, List<Evidence> ratings)
    {
        foreach (var item in new EntryEvidence(reader, _facts, resume, profile.Start).Of(entries))
        {
            if (item.Kind == EvidenceKind.SelfRating && ratings.Find(r => r.Concept == item.Concept) is { } rating)
            {
                findings.Add(new("CV023", Severity.Note, rating.Place, FormattableString.Invariant($"You rate {reader.Concepts[item.Concept].Name} {rating.Level:0.#} here and {item.Level:0.#} in {item.Place}; the rating here counts."), $"Take one away: here, or with `fulcrum me remove {item.Place[3..]}`."));
                continue;
            }

            yield return item;
        }
    }

    private bool IsPlausible(ResumeJob job, DateOnly today)
    {
        if (job.Start is { } start && start > today)
        {
            findings.Add(new("CV011", Severity.Warning, job.Place, FormattableString.Invariant($"The job starts on {start:yyyy-MM-dd}, after the plan does; it was not counted."), "Correct the date, or the start of the plan."));
            return false;
        }

        if (job.Start is null)
        {
            findings.Add(new("CV012", Severity.Warning, job.Place, $"\"{(job.Title.Length > 0 ? job.Title : job.Employer)}\" has no start date, so its years were not counted.", "Add dates such as \"Mar 2021 – Nov 2023\"."));
        }
        else if (job.End is { } end && end > today)
        {
            findings.Add(new("CV011", Severity.Note, job.Place, FormattableString.Invariant($"The job ends on {end:yyyy-MM-dd}, after the plan starts; it was counted up to the start."), "Write \"present\" for a job that goes on."));
        }

        return true;
    }

    private DegreeLevel DegreeOf(Resume? resume, IReadOnlyList<EvidenceEntry> entries, DateOnly today)
    {
        var highest = entries.Where(e => e.Kind == EvidenceKind.Degree && (e.Until is null ? e.From is null : e.Until <= today)).Select(e => e.Degree ?? DegreeLevel.None).DefaultIfEmpty().Max();
        foreach (var education in resume?.Education ?? [])
        {
            if (education.Level is not { } held)
            {
                continue;
            }

            if (EvidenceFinder.Earned(education, today))
            {
                highest = held > highest ? held : highest;
            }
            else if (held > DegreeLevel.None)
            {
                findings.Add(new("CV013", Severity.Note, education.Place, $"\"{education.Degree}\" is not finished by the start of the plan; it was not counted as held.", "Add the date it was finished, if it was."));
            }
        }

        return highest;
    }
}

using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>What is kept in the workspace, as evidence on skills. What the résumé tells, too, has the résumé's origin, so that it counts once.</summary>
internal sealed class EntryEvidence(Reader reader, LedgerFacts facts, Resume? resume, DateOnly today)
{
    /// <summary>One piece of evidence per entry and concept. Of several ratings of one skill the latest counts.</summary>
    public IEnumerable<Evidence> Of(IReadOnlyList<EvidenceEntry> entries)
    {
        var latest = entries.Where(e => e.Kind == EvidenceKind.SelfRating).SelectMany(e => e.Concepts.Select(c => (Concept: c, e.Number)))
            .GroupBy(e => e.Concept).ToDictionary(g => g.Key, g => g.Max(e => e.Number));
        foreach (var entry in entries)
        {
            // The name of a certificate says what it is about, as on a résumé.
            var inside = entry.Kind is EvidenceKind.Certification or EvidenceKind.CourseCertificate ? CertificateNames.Inside(entry.What, reader).Select(c => c.Id) : [];
            foreach (var concept in entry.Concepts.Where(reader.Concepts.ContainsKey).Concat(inside).Distinct())
            {
                if (entry.Kind != EvidenceKind.SelfRating || latest[concept] == entry.Number)
                {
                    yield return One(entry, concept);
                }
            }
        }
    }

    /// <summary>Work as the jobs of a résumé have it: its years count, and its title tells the field.</summary>
    public static IEnumerable<ResumeJob> Jobs(IEnumerable<EvidenceEntry> entries) => entries
        .Where(e => e.Kind == EvidenceKind.Work)
        .Select(e => new ResumeJob(e.What, e.Organisation, "", e.From, e.Until, e.From is not null && e.Until is null, "", PlaceOf(e)));

    /// <summary>Where an entry stands, for places of evidence and findings: "me 3".</summary>
    public static string PlaceOf(EvidenceEntry entry) => FormattableString.Invariant($"me {entry.Number}");

    private Evidence One(EvidenceEntry entry, ConceptId concept)
    {
        var (from, to) = Span(entry);
        var years = from is { } f && to is { } t ? WorkTime.Years([(f, t)]) : 0;
        return new Evidence(concept, entry.Kind, InWords(entry, years), PlaceOf(entry), to, years > 0 ? new Months(years * 12) : null, LevelOf(entry), OriginOf(entry))
        {
            From = entry.Kind == EvidenceKind.Work ? from : null,
            Weight = Math.Clamp(entry.Weight, 0.01, 1),
            Link = entry.Link,
        };
    }

    private (DateOnly? From, DateOnly? To) Span(EvidenceEntry entry)
    {
        if (entry.From is null)
        {
            return (null, entry.Until is { } u && u > today ? today : entry.Until);
        }

        return JobYears.Span(Jobs([entry with { Kind = EvidenceKind.Work }]).Single(), today) is { } span ? (span.From, span.To) : (null, null);
    }

    private double? LevelOf(EvidenceEntry entry) => entry.Kind switch
    {
        EvidenceKind.SelfRating or EvidenceKind.Assessment => entry.Level,
        EvidenceKind.Certification => facts.PassDifficulty(CertificateNames.Tier(entry.What)),
        _ => null,
    };

    private static string InWords(EvidenceEntry e, double years)
    {
        var by = e.Organisation.Length > 0 ? $" ({e.Organisation})" : "";
        return e.Kind switch
        {
            EvidenceKind.SelfRating => FormattableString.Invariant($"your own rating {e.Level:0.#}"),
            EvidenceKind.Assessment => FormattableString.Invariant($"test {e.What}{by}, level {e.Level:0.#}").Replace("  ", " ", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal),
            EvidenceKind.Work => (years > 0 ? FormattableString.Invariant($"{years:0.#} years") : "paid work") + (e.Organisation.Length > 0 ? $" at {e.Organisation}" : "") + (e.What.Length > 0 ? $" as {e.What}" : ""),
            EvidenceKind.DeployedProject => $"project {e.What}{(e.Link.Length > 0 ? $", running at {e.Link}" : "")}",
            EvidenceKind.Project => $"project {e.What}",
            _ => e.What + by,
        };
    }

    // The same certificate, and a project under the same link, are one origin with the résumé's.
    private string OriginOf(EvidenceEntry entry)
    {
        if (entry.Kind is EvidenceKind.Project or EvidenceKind.DeployedProject && entry.Link.Length > 0
            && resume?.Projects.FirstOrDefault(p => p.Links.Any(l => Address(l) == Address(entry.Link))) is { } project)
        {
            return $"project {project.Place}";
        }

        return entry.Origin.Length > 0 ? entry.Origin
            : entry.Kind is EvidenceKind.Certification or EvidenceKind.CourseCertificate ? $"certificate {DateWords.Fold(entry.What)}"
            : PlaceOf(entry);
    }

    private static string Address(string link)
    {
        var bare = link.Trim().ToLowerInvariant();
        bare = bare[(bare.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..].TrimEnd('/');
        bare = bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
        return bare.EndsWith(".git", StringComparison.Ordinal) ? bare[..^4] : bare;
    }
}

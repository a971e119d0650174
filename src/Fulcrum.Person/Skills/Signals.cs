using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>What a screener can see of each skill: words, certifications, live links.</summary>
internal sealed class Signals(Reader reader)
{
    private const int MostWords = 5;

    /// <summary>Per concept that shows at all.</summary>
    public IReadOnlyDictionary<ConceptId, Signal> Of(Resume? resume, IEnumerable<Evidence> evidence, DateOnly today)
    {
        var signals = new Dictionary<ConceptId, Signal>();
        if (resume is null)
        {
            return signals;
        }

        // Addresses blanked: "github.com/jane" does not say that Jane knows GitHub.
        var text = ClaimText.Of(resume);
        foreach (var mention in reader.Find(text))
        {
            var words = text.Substring(mention.Span.Start, mention.Span.Length);
            if (mention.Concept.Kind == ConceptKind.Certification && !IsHeld(resume, words))
            {
                continue;
            }

            See(signals, mention.Concept.Id, words);
            foreach (var (joined, part) in JoinedNames.In(words, reader))
            {
                See(signals, joined.Id, part);
            }

            foreach (var (broader, part) in BroaderInside(mention.Concept, words))
            {
                See(signals, broader, part);
            }
        }

        foreach (var item in evidence)
        {
            var signal = signals.GetValueOrDefault(item.Concept, Signal.None);
            if (item.Kind == EvidenceKind.Certification && !IsExpired(resume, item, today))
            {
                signals[item.Concept] = signal with { CertifiedBy = signal.CertifiedBy.Length > 0 ? signal.CertifiedBy : item.What };
                if (reader.Concepts.GetValueOrDefault(item.Concept)?.Kind == ConceptKind.Certification && reader.Concepts[item.Concept].Parent is { } parent)
                {
                    var above = signals.GetValueOrDefault(parent, Signal.None);
                    signals[parent] = above with { CertifiedBy = above.CertifiedBy.Length > 0 ? above.CertifiedBy : item.What };
                }
            }
            else if (item.Kind == EvidenceKind.DeployedProject)
            {
                var link = resume.Projects.FirstOrDefault(p => p.Place == item.Place)?.Links.FirstOrDefault(EvidenceFinder.IsLive) ?? "";
                signals[item.Concept] = signal with { LiveLink = signal.LiveLink.Length > 0 ? signal.LiveLink : link };
            }
        }

        return signals;
    }

    // "AWS Solutions Architect" as a job title holds no certification: it counts where it is listed as one, or calls itself one.
    private static bool IsHeld(Resume resume, string words) =>
        words.Contains("certif", StringComparison.OrdinalIgnoreCase) || words.Any(char.IsAsciiDigit) || words.All(c => char.IsAsciiLetterUpper(c) || c is '+' or ' ' or '-')
        || resume.Certifications.Any(c => $"{c.Name} {c.Code}".Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool IsExpired(Resume resume, Evidence item, DateOnly today) =>
        resume.Certifications.FirstOrDefault(c => c.Place == item.Place)?.Expires is { } expires && expires < today;

    private static void See(Dictionary<ConceptId, Signal> signals, ConceptId concept, string words)
    {
        var signal = signals.GetValueOrDefault(concept, Signal.None);
        if (signal.Words.Count < MostWords && !signal.Words.Contains(words, StringComparer.OrdinalIgnoreCase))
        {
            signals[concept] = signal with { InResume = true, Words = [.. signal.Words, words] };
        }
    }

    // "AWS Lambda" literally says AWS. Only for concepts above, so that "SQL Server" is not taken for any SQL.
    private IEnumerable<(ConceptId Concept, string Words)> BroaderInside(Concept concept, string words)
    {
        var parts = words.Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || parts.Length > 8)
        {
            yield break;
        }

        var above = new HashSet<ConceptId>();
        for (var at = concept; at.Parent is { } parent && above.Add(parent) && reader.Concepts.TryGetValue(parent, out var next);)
        {
            at = next;
        }

        for (var length = parts.Length - 1; length > 0; length--)
        {
            for (var start = 0; start + length <= parts.Length; start++)
            {
                var part = string.Join(' ', parts, start, length);
                if (reader.Lookup(part) is { } found && above.Contains(found.Id))
                {
                    yield return (found.Id, part);
                }
            }
        }
    }
}

using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum;

/// <summary>What a user says of themselves, in their words, as skills of the taxonomy.</summary>
internal static class Told
{
    /// <summary>An entry with the skills that are named beside it and by it; null with findings where it would speak for nothing or its dates cannot be.</summary>
    internal static EvidenceEntry? Entry(EvidenceEntry entry, IEnumerable<string> named, DateOnly today, ICollection<Finding> findings)
    {
        var problems = new List<Finding>();
        var text = entry.Kind is EvidenceKind.SelfRating or EvidenceKind.Assessment ? "" : entry.What;
        var concepts = Skills(named, text, problems);
        if (problems.Count == 0 && concepts.Count == 0 && entry.Kind is not (EvidenceKind.Work or EvidenceKind.Degree))
        {
            problems.Add(new("CV025", Severity.Error, text, "No skill is named, so it would speak for nothing.", "Name them, with commas between: sql, python (--skills on the command line)."));
        }

        if (entry is { From: { } from, Until: { } until } && until < from)
        {
            problems.Add(new("CV010", Severity.Error, text, FormattableString.Invariant($"It ends ({until:yyyy-MM-dd}) before it starts ({from:yyyy-MM-dd})."), "Correct one of them."));
        }

        if (entry.From is { } start && start > today)
        {
            problems.Add(new("CV010", Severity.Error, text, FormattableString.Invariant($"It starts in the future ({start:yyyy-MM-dd}), so it shows nothing yet."), "Correct it, or add it when it has begun."));
        }

        problems.ForEach(findings.Add);
        return problems.Count > 0 ? null : entry with { Concepts = [.. concepts.Select(c => c.Id)] };
    }

    /// <summary>The skills of names, and those that a text names; an unknown name becomes a finding.</summary>
    internal static IReadOnlyList<Concept> Skills(IEnumerable<string> names, string text, ICollection<Finding> findings)
    {
        var reader = Reader.Bundled;
        var found = new List<Concept>();
        foreach (var name in names.Select(n => n.Trim()).Where(n => n.Length > 0))
        {
            if (reader.Lookup(name) is { } concept)
            {
                found.Add(concept);
                continue;
            }

            var near = reader.Concepts.Values.Where(c => c.Kind is not (ConceptKind.Soft or ConceptKind.Spoken))
                .OrderBy(c => YamlFields.Distance(c.Name.ToLowerInvariant(), name.ToLowerInvariant())).ThenBy(c => c.Id.Value, StringComparer.Ordinal).Take(3).Select(c => $"\"{c.Name}\"");
            findings.Add(new("CV020", Severity.Error, name, $"\"{name}\" is not a skill that Fulcrum knows.", $"Use the name that job ads use; the nearest are {string.Join(", ", near)}."));
        }

        found.AddRange(reader.Find(text).Select(m => m.Concept).Where(c => c.Kind is not (ConceptKind.Soft or ConceptKind.Spoken)));
        return [.. found.DistinctBy(c => c.Id)];
    }
}

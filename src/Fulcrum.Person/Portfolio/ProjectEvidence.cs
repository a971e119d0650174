using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>What an audit puts into the ledger: entries with the concepts that the files demonstrate, weighed by the person's share.</summary>
internal static class ProjectEvidence
{
    private const double LeastWeight = 0.1;

    /// <summary>Entries of one origin, one for each tenth of a share; empty where the person wrote nothing or nobody knows who they are.</summary>
    public static IReadOnlyList<EvidenceEntry> Of(ProjectAudit audit, FactBook facts)
    {
        var toy = audit.Check("PRJ010")?.Outcome == CheckOutcome.Harmful ? facts.Mean("portfolio.weight.toy") : 1;
        return [.. audit.Concepts
            .Where(c => c.Share > 0 && c.Concept.Kind is not (ConceptKind.Certification or ConceptKind.Soft or ConceptKind.Spoken))
            .GroupBy(c => Math.Max(LeastWeight, Math.Round(c.Share!.Value * toy, 1)))
            .OrderByDescending(g => g.Key)
            .Select(g => new EvidenceEntry
            {
                Kind = audit.IsLive ? EvidenceKind.DeployedProject : EvidenceKind.Project,
                Concepts = [.. g.Select(c => c.Concept.Id).OrderBy(c => c.Value, StringComparer.Ordinal)],
                What = audit.Name,
                Source = $"project audit {audit.Name}",
                From = audit.Effort.First,
                Until = audit.Effort.Last,
                Weight = Math.Min(1, g.Key),
                Link = audit.Links.FirstOrDefault(l => l.Answers)?.Url ?? (audit.Remote.StartsWith("http", StringComparison.Ordinal) ? audit.Remote : ""),
                Origin = audit.Origin,
            })];
    }

    /// <summary>One key for one repository, wherever its copy lies: its address without scheme, user and ending; else its name and first commit.</summary>
    public static string OriginOf(RepositorySnapshot repository)
    {
        var address = repository.Remote;
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        address = scheme >= 0 ? address[(scheme + 3)..] : address;
        address = address[(address.IndexOf('@') + 1)..];
        if (scheme < 0 && address.IndexOf(':') is var colon and > 1)
        {
            address = address[..colon] + "/" + address[(colon + 1)..];
        }

        address = address.TrimEnd('/');
        address = address.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? address[..^4] : address;
        return address.Length > 0 && address[0] is not ('/' or '.')
            ? $"repository {address.ToLowerInvariant()}"
            : FormattableString.Invariant($"repository {repository.Name} {(repository.Commits.Count > 0 ? repository.Commits[^1].Written.ToUnixTimeSeconds() : 0)}");
    }
}

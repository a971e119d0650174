using Fulcrum.Core;

namespace Fulcrum.Person;

public sealed partial class PersonReader
{
    /// <summary>Sizes in bytes of published practice data, so that a copy is recognised under another name by its checksum.</summary>
    public IReadOnlySet<long> PracticeDataSizes { get; } = ToyDataSets.ByMd5.Values.Select(d => d.Size).ToHashSet();

    /// <summary>What a project's files and history show. Nothing of it is run.</summary>
    /// <param name="repository">What lies there.</param>
    /// <param name="authors">Addresses or names of the person; empty: the only author, if there is but one.</param>
    /// <param name="facts">Pauses, leads and weights.</param>
    /// <param name="links">Links that were tried; empty when none was.</param>
    /// <param name="demand">What the target role's ads ask; null where none are at hand.</param>
    public ProjectAudit Audit(RepositorySnapshot repository, IReadOnlyList<string> authors, FactBook facts, IReadOnlyList<ProbedLink> links, RoleDemand? demand)
        => new ProjectAuditor(reader, facts).Audit(repository, authors, links, demand);

    /// <summary>Links in the README that should lead to something running.</summary>
    public IReadOnlyList<string> LiveLinks(RepositorySnapshot repository)
        => repository.Files.Where(f => f.Path.StartsWith("readme", StringComparison.OrdinalIgnoreCase) && !f.Path.Contains('/', StringComparison.Ordinal)).Select(TextFile.Of).OfType<TextFile>().MinBy(t => t.Path.Length) is { } readme
            ? [.. LiveLinkCheck.Urls(readme).Select(u => u.Url)]
            : [];

    /// <summary>What an audit puts into the ledger, weighed by the person's share.</summary>
    public IReadOnlyList<EvidenceEntry> Evidence(ProjectAudit audit, FactBook facts) => ProjectEvidence.Of(audit, facts);
}

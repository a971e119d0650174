using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Person;
using Fulcrum.Reading;

namespace Fulcrum;

public static partial class Pivot
{
    /// <summary>What a project's files and history show. Nothing of it is run; an address is cloned into a temporary folder and removed again.</summary>
    /// <param name="place">Folder or address.</param>
    /// <param name="authors">Addresses or names of the person; empty: the address in git's own settings, else the only author.</param>
    /// <param name="demand">What the target role's ads ask; null where none are at hand.</param>
    /// <param name="online">Whether live links in the README are tried.</param>
    /// <param name="facts">The sourced numbers.</param>
    /// <param name="findings">What could not be read.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancel">Stops git too.</param>
    /// <param name="also">Another address of the person, used where it occurs in the history.</param>
    /// <returns>The audit; null with a finding where there is nothing to look at.</returns>
    public static ProjectAudit? Audit(
        string place, IReadOnlyList<string> authors, RoleDemand? demand, bool online, FactBook facts, ICollection<Finding> findings, IProgress<string>? progress = null, CancellationToken cancel = default, string? also = null)
    {
        progress?.Report($"Reading {place}");
        var sources = new Sources();
        var person = new PersonReader(Reader.Bundled);
        if (sources.Repository(place, person.PracticeDataSizes, findings, cancel) is not { } repository)
        {
            return null;
        }

        if (repository.LeftUnread > 0)
        {
            findings.Add(new Finding("REPO009", Severity.Note, place, $"{repository.LeftUnread} file{(repository.LeftUnread == 1 ? " was" : "s were")} too large or too many to be read", "They were looked at by name and size only."));
        }

        if (repository.Submodules.Count > 0)
        {
            findings.Add(new Finding("REPO010", Severity.Note, place, $"holds other repositories that were not looked at: {string.Join(", ", repository.Submodules.Take(3))}", "Audit them by themselves if they are yours."));
        }

        if (authors.Count == 0 && repository.Commits.Count > 0)
        {
            authors = [.. new[] { also ?? "", sources.GitEmail() }.Where(own => own.Length > 0 && repository.Commits.Any(c => c.Email.Equals(own, StringComparison.OrdinalIgnoreCase)))];
        }

        progress?.Report($"Looking at {repository.Files.Count} files and {repository.Commits.Count} commits");
        var links = online ? person.LiveLinks(repository).Take(MostLinks).Select(url => sources.Probe(url, cancel)).ToList() : [];
        return person.Audit(repository, authors, facts, links, demand);
    }

    /// <summary>What an audit puts into the ledger, weighed by the person's share; empty where nobody knows whose work it is.</summary>
    public static IReadOnlyList<EvidenceEntry> Evidence(ProjectAudit audit, FactBook facts) => new PersonReader(Reader.Bundled).Evidence(audit, facts);

    private const int MostLinks = 3;

    // The projects that the pivot file names; the address on the résumé says which commits are the person's. Nothing is asked over the network
    // but a clone where the file names an address.
    private static List<ProjectAudit> Audits(PivotSettings settings, Resume? resume, RoleDemand demand, FactBook facts, List<Finding> findings)
    {
        var asked = demand.Counts.Ads > 0 ? demand : null;
        return [.. settings.Projects.Distinct(StringComparer.Ordinal).Select(place => Audit(place, [], asked, online: false, facts, findings, also: resume?.Email)).OfType<ProjectAudit>()];
    }
}

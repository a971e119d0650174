using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Snapshot to audit.</summary>
internal sealed class ProjectAuditor(Reader reader, FactBook facts)
{
    /// <summary>The audit.</summary>
    /// <param name="repository">What lies there.</param>
    /// <param name="authors">Addresses or names of the person.</param>
    /// <param name="links">Links that were tried; empty when none was.</param>
    /// <param name="demand">What the target role's ads ask; null where none are at hand.</param>
    public ProjectAudit Audit(RepositorySnapshot repository, IReadOnlyList<string> authors, IReadOnlyList<ProbedLink> links, RoleDemand? demand)
    {
        var effort = new EffortMeter(facts).Of(repository, authors);
        var view = ProjectView.Of(repository, effort, links);
        var looked = ProjectChecks.All.Select(c => (Check: c, Verdict: c.Look(view))).ToList();
        var (standing, why) = ProjectStandings.Of(looked);
        return new ProjectAudit
        {
            Place = repository.Place,
            Name = repository.Name,
            Remote = repository.Remote,
            Origin = ProjectEvidence.OriginOf(repository),
            History = repository.History,
            Size = new ProjectSize(repository.Files.Count, view.CodeLines, repository.Commits.Count),
            Standing = standing,
            StandingReason = why,
            Checks = [.. looked.Select(l => Result(l.Check, l.Verdict))],
            Effort = effort,
            MlTests = MlTestScoreCard.Of(view),
            Concepts = new ConceptFinder(reader, view, Shares(repository, effort)).Find(looked),
            Changes = ProjectChanges.Of(looked, demand),
            Links = links,
        };
    }

    private static ProjectCheckResult Result(ProjectCheck check, Verdict verdict)
        => new(check.Code, check.Area, check.Title, verdict.Outcome, verdict.What, [.. verdict.Places.Distinct()],
            verdict.Outcome is CheckOutcome.Shown or CheckOutcome.NotApplicable ? "" : check.Remedy);

    // Per file the person's share of the lines added; under the empty name that of the whole.
    private static Dictionary<string, double?> Shares(RepositorySnapshot repository, ProjectEffort effort)
    {
        var shares = new Dictionary<string, double?>(StringComparer.Ordinal) { [""] = effort.Author?.Share };
        if (effort.Author is null || effort.Author.Commits == repository.Commits.Count(c => !c.IsMerge))
        {
            return shares;
        }

        var lines = new Dictionary<string, (long Own, long All)>(StringComparer.Ordinal);
        foreach (var commit in repository.Commits)
        {
            var own = commit.Email.Equals(effort.Author.Email, StringComparison.OrdinalIgnoreCase) || commit.Author.Equals(effort.Author.Name, StringComparison.OrdinalIgnoreCase);
            foreach (var change in commit.Changes)
            {
                var (mine, all) = lines.GetValueOrDefault(change.Path);
                lines[change.Path] = (mine + (own ? change.Added : 0), all + change.Added);
            }
        }

        foreach (var (path, (own, all)) in lines.Where(l => l.Value.All > 0))
        {
            shares[path] = (double)own / all;
        }

        return shares;
    }
}

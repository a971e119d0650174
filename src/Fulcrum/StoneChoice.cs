using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum;

/// <summary>Which jobs on the way to a role are looked at: drawn from the market's own roles, not from what the user named.</summary>
internal static class StoneChoice
{
    private const int Adjacent = 2;
    private const int Looked = 24;
    private const int LeastAds = 12;
    private const int LeastEmployers = 5;
    private const double LeastOverlap = 0.3;

    /// <summary>The jobs on the way, each with the same person's request for it; why a kind is missing becomes a finding.</summary>
    internal static IReadOnlyList<(StoneKind Kind, string Role, PlanRequest Request)> Of(
        PivotSettings settings, Corpus corpus, PlanRequest target, List<Finding> findings, CancellationToken cancel)
    {
        var stones = new List<(StoneKind, string, PlanRequest)>();
        if (target.Profile.Employed.Value && target.Ledger.Resume?.Jobs.FirstOrDefault(j => j.IsCurrent) is { } job)
        {
            stones.Add((StoneKind.InternalMove, job.Employer.Length > 0 ? $"another team at {job.Employer}" : "another team at your employer", target));
        }

        if (Junior(settings, corpus, target, findings) is { } junior)
        {
            stones.Add((StoneKind.JuniorYear, $"{target.Demand.RoleName}, junior", junior));
        }

        stones.AddRange(Neighbours(settings, corpus, target, cancel).Select(n => (StoneKind.AdjacentRole, n.Demand.RoleName, n)));
        return stones;
    }

    private static PlanRequest? Junior(PivotSettings settings, Corpus corpus, PlanRequest target, List<Finding> findings)
    {
        var ads = target.Ads.Where(a => a.Seniority is Seniority.Junior or Seniority.Intern).ToList();
        var employers = ads.Select(a => a.EmployerKey).Distinct(StringComparer.Ordinal).Count();
        if (ads.Count >= LeastAds && employers >= LeastEmployers)
        {
            return target with { Ads = ads, Demand = corpus.Demand(settings.Profile.TargetRole.Length > 0 ? target.Demand.RoleName : "", settings.Filter with { Seniority = Seniority.Junior }) };
        }

        findings.Add(new Finding(
            "PIVOT024", Severity.Note, $"roles: {target.Demand.RoleName}", $"{ads.Count} ads of {employers} employers ask for juniors: too few to look at a junior year.",
            $"Add junior ads; {LeastAds} of {LeastEmployers} employers are needed."));
        return null;
    }

    // Roles whose ads ask for most of the same and of which the person lacks less.
    private static IEnumerable<PlanRequest> Neighbours(PivotSettings settings, Corpus corpus, PlanRequest target, CancellationToken cancel)
    {
        var open = Open(Planner.Gap(target.Demand, target.Ledger, target.Facts));
        var found = new List<(RoleDemand Demand, double Overlap)>();
        foreach (var role in corpus.Roles().Where(r => r.Known && r.Ads >= LeastAds && r.Employers >= LeastEmployers && r.Role != target.Demand.RoleName).Take(Looked))
        {
            cancel.ThrowIfCancellationRequested();
            var demand = corpus.Demand(role.Role, settings.Filter);
            var overlap = Planner.Overlap(demand, target.Demand).Value;
            if (demand.Counts.Ads >= LeastAds && overlap >= LeastOverlap && Open(Planner.Gap(demand, target.Ledger, target.Facts)) < open)
            {
                found.Add((demand, overlap));
            }
        }

        return found.OrderByDescending(f => f.Overlap).ThenBy(f => f.Demand.RoleName, StringComparer.Ordinal).Take(Adjacent)
            .Select(f => Pivot.Request(settings with { Projects = [] }, corpus, f.Demand.RoleName, []));
    }

    /// <summary>Share-weighted demand that is not met, of all demand looked at.</summary>
    internal static double Open(IReadOnlyList<GapRow> gap)
    {
        var all = gap.Sum(g => g.Demand.Any.Weighted);
        return all == 0 ? 0 : gap.Where(g => g.Kind is GapKind.Missing or GapKind.Weak).Sum(g => g.Demand.Any.Weighted) / all;
    }
}

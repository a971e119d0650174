using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum;

/// <summary>The same person and the same machinery, over several actions or several roles.</summary>
internal static class Comparison
{
    internal static (IReadOnlyList<Needle> Needles, PlanRequest? Request) OfActions(
        PivotSettings settings, IReadOnlyList<string> actions, ICollection<Finding> findings, CancellationToken cancel)
    {
        var found = new List<Finding>();
        var request = Pivot.Request(settings, Corpus.Read(settings.Ads, found, cancel: cancel), settings.Profile.TargetRole, found);
        var ids = Known(request, actions, found);
        var can = Pivot.Plannable(request, found);
        foreach (var finding in found)
        {
            findings.Add(finding);
        }

        return can && ids.Count > 0 ? (Planner.Compare(request, ids, cancel, findings), request) : ([], can ? request : null);
    }

    /// <summary>The ids that the catalogue holds; for the others a finding names the nearest.</summary>
    internal static List<string> Known(PlanRequest request, IEnumerable<string> actions, List<Finding> findings)
    {
        var known = request.Catalogue.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new List<string>();
        foreach (var id in actions)
        {
            if (known.Contains(id))
            {
                ids.Add(id);
                continue;
            }

            var near = known.OrderBy(k => YamlFields.Distance(k, id)).ThenBy(k => k, StringComparer.Ordinal).Take(3);
            findings.Add(new Finding("CAT010", Severity.Error, id, $"The catalogue has no \"{id}\".", $"Nearest: {string.Join(", ", near)}; `fulcrum catalogue` lists all."));
        }

        return ids;
    }

    internal static IReadOnlyList<RoleComparison> OfRoles(PivotSettings settings, IReadOnlyList<string> roles, IProgress<string>? progress, CancellationToken cancel)
    {
        var shared = new List<Finding>();
        var corpus = Corpus.Read(settings.Ads, shared, cancel: cancel);
        var looked = new List<(string Role, PlanRequest Request, IReadOnlyList<GapRow> Gap, List<Finding> Findings)>();
        foreach (var role in roles)
        {
            var findings = new List<Finding>(shared);
            var request = Pivot.Request(settings, corpus, role, findings);
            looked.Add((role, request, Planner.Gap(request.Demand, request.Ledger, request.Facts), findings));
        }

        return [.. looked.Select(l =>
        {
            progress?.Report($"Planning for {l.Request.Demand.RoleName}");
            var plan = Pivot.Plannable(l.Request, l.Findings) ? Planner.Plan(l.Request, null, cancel) : null;
            IReadOnlyList<SteppingStone> stones = [];
            if (plan is not null)
            {
                progress?.Report($"Looking at jobs on the way to {l.Request.Demand.RoleName}");
                stones = Planner.Stones(l.Request, plan, StoneChoice.Of(settings, corpus, l.Request, l.Findings, cancel), cancel);
            }

            return new RoleComparison(
                l.Request.Demand.RoleName,
                l.Request.Demand.Counts.Ads,
                l.Request.Demand.Counts.Employers,
                StoneChoice.Open(l.Gap),
                [.. l.Gap.Where(g => g.Kind is GapKind.Missing or GapKind.Weak).Take(5).Select(g => g.Demand.Concept.Name)],
                Pay(l.Request),
                plan?.Tax.LandsByDeadline,
                plan?.Tax,
                plan is null ? null : Planner.Direct(l.Request, plan, cancel),
                stones,
                l.Findings);
        })];
    }

    private static Money? Pay(PlanRequest request)
        => request.Demand.Pay.FirstOrDefault(p => p.Seniority is null && p.Currency == request.Profile.CurrentPay.Value.Currency) is { Employers: >= 5 } pay
            ? new Money(decimal.Round((decimal)pay.Band.P50), pay.Currency)
            : null;
}

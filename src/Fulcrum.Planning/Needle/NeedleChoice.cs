using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Which actions a table of needles measures, and why not the others.</summary>
internal static class NeedleChoice
{
    /// <summary>The actions to measure, in order of the catalogue.</summary>
    /// <param name="request">Catalogue, person and role.</param>
    /// <param name="filter">What the user wants to see.</param>
    /// <param name="actions">Prices in the person's currency.</param>
    /// <param name="leftOut">Gets what cannot be taken or is no choice any more; what the filter leaves out is not named.</param>
    /// <param name="findings">Gets ids that the catalogue does not hold.</param>
    public static IReadOnlyList<CareerAction> Of(PlanRequest request, NeedleFilter filter, ActionTable actions, ICollection<NotMeasured> leftOut, ICollection<Finding> findings)
    {
        foreach (var id in filter.Items.Append(filter.After).Where(i => i.Length > 0 && !actions.Has(i)))
        {
            findings.Add(new Finding(SimulationCodes.UnknownAction, Severity.Error, $"catalogue: {id}", $"There is no action '{id}' in the catalogue.", "Correct the id; the catalogue lists them."));
        }

        var named = filter.Items.ToHashSet(StringComparer.Ordinal);
        var excluded = request.Profile.Rules.Left.ToHashSet(StringComparer.Ordinal);
        var chosen = new List<CareerAction>();
        foreach (var action in actions.All.Where(a => a.Action.Id != filter.After && IsWanted(a, filter, named)).Select(a => a.Action))
        {
            if (named.Count == 0 && WhyNot(action, request, excluded) is { } reason)
            {
                leftOut.Add(new NotMeasured(action, reason));
            }
            else
            {
                chosen.Add(action);
            }
        }

        return chosen;
    }

    private static bool IsWanted(CompiledAction a, NeedleFilter filter, HashSet<string> named)
        => (named.Count == 0 || named.Contains(a.Action.Id))
        && (filter.Form is null || a.Action.Form == filter.Form)
        && (filter.MostPrice is null || a.Price <= (double)filter.MostPrice)
        && (!filter.YoursOnly || a.Action.IsYours || a.Action.Price.IsYours)
        && (filter.Words.Length == 0 || new[] { a.Action.Id, a.Action.Name, a.Action.Provider }.Any(t => t.Contains(filter.Words, StringComparison.OrdinalIgnoreCase)));

    private static string? WhyNot(CareerAction action, PlanRequest request, HashSet<string> excluded)
    {
        if (action.Retired.Length > 0)
        {
            return "It can no longer be taken.";
        }

        if (excluded.Contains(action.Id))
        {
            return "You named it as done or excluded.";
        }

        if (SoloSchedule.IsHeld(action, request.Ledger))
        {
            return "Your résumé shows it.";
        }

        return action.Roles.Count > 0 && !action.Roles.Contains(request.Demand.RoleId) ? "It is meant for other roles." : null;
    }
}

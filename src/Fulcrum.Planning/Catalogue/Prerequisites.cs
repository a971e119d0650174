using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Takes out what can never be started: prerequisites that nobody offers, and those that run in a circle.</summary>
internal static class Prerequisites
{
    /// <summary>The actions that can be started in some order, in the order given.</summary>
    /// <param name="actions">All actions read.</param>
    /// <param name="places">File and line by id.</param>
    /// <param name="findings">Gets one finding for each unknown prerequisite and each action that cannot be started.</param>
    public static IReadOnlyList<CareerAction> Check(
        IReadOnlyList<CareerAction> actions, Dictionary<string, string> places, ICollection<Finding> findings)
    {
        foreach (var action in actions)
        {
            foreach (var id in action.Requires.SelectMany(choice => choice).Where(id => !places.ContainsKey(id)).Distinct(StringComparer.Ordinal))
            {
                findings.Add(new Finding(
                    CatalogueCodes.UnknownPrerequisite, Severity.Error, places[action.Id],
                    $"'{action.Id}' requires '{id}', which is not in the catalogue.", "Correct the id, or add the action."));
            }
        }

        var startable = new HashSet<string>(StringComparer.Ordinal);
        bool grew;
        do
        {
            grew = false;
            foreach (var action in actions.Where(a => !startable.Contains(a.Id)))
            {
                grew |= action.Requires.All(choice => choice.Any(startable.Contains)) && startable.Add(action.Id);
            }
        }
        while (grew);

        foreach (var action in actions.Where(a => !startable.Contains(a.Id)))
        {
            var names = string.Join(", ", action.Requires.Where(choice => !choice.Any(startable.Contains)).SelectMany(c => c).Distinct(StringComparer.Ordinal));
            findings.Add(new Finding(
                CatalogueCodes.Circle, Severity.Error, places[action.Id],
                $"'{action.Id}' can never be started: what it requires ({names}) is missing or runs in a circle. It is left out.",
                "Break the circle, or offer another choice in its list."));
        }

        return [.. actions.Where(a => startable.Contains(a.Id))
            .Select(a => a with { Requires = [.. a.Requires.Select(choice => (IReadOnlyList<string>)[.. choice.Where(startable.Contains)])] })];
    }
}

using Fulcrum.Core;

namespace Fulcrum;

public static partial class Pivot
{
    /// <summary>What to change in a pivot file so that it says other rules for the plan; empty when it says them already.</summary>
    /// <param name="rules">The rules as they should be.</param>
    /// <param name="was">As the file says them now.</param>
    public static IReadOnlyList<FieldChange> Changes(PlanRules rules, PlanRules was) => RulesFile.Changes(rules, was);

    /// <summary>Adds an item of the user's own to the file of such items beside the pivot file, and names that file in it. Returns the item's id.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static string AddItem(string pivotFile, PivotSettings settings, OwnItem item) => OwnItemFile.Add(pivotFile, settings, item);

    /// <summary>Removes an item that was added so; false when it is not there (items in files of the user's own making stay as they are).</summary>
    public static bool RemoveItem(string pivotFile, string id) => OwnItemFile.Remove(pivotFile, id);
}

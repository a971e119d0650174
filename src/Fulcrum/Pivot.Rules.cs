using Fulcrum.Core;

namespace Fulcrum;

public static partial class Pivot
{
    /// <summary>What to change in a pivot file so that it says other rules for the plan; empty when it says them already.</summary>
    /// <param name="rules">The rules as they should be.</param>
    /// <param name="was">As the file says them now.</param>
    public static IReadOnlyList<FieldChange> Changes(PlanRules rules, PlanRules was) => RulesFile.Changes(rules, was);
}

using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Credentials that say the same thing: of one kind and for one skill, so that the second says little (training.second-credential).</summary>
internal static class Sisters
{
    /// <summary>The sister after which each action is looked at: the one that the person holds, else the best of the others; no entry where there is none.</summary>
    /// <param name="needles">The table so far, best net gain first.</param>
    /// <param name="market">Actions and what is held.</param>
    /// <param name="ledger">What the person can show.</param>
    public static Dictionary<string, (CareerAction Sister, bool IsHeld)> Of(IReadOnlyList<Needle> needles, Market market, Ledger ledger)
    {
        var sisters = new Dictionary<string, (CareerAction, bool)>(StringComparer.Ordinal);
        foreach (var needle in needles)
        {
            var one = market.Actions[needle.Action.Id];
            if (one.Credential == CredentialKind.None || one.Skill < 0)
            {
                continue;
            }

            if (market.Actions.All.FirstOrDefault(o => AreSisters(one, o) && SoloSchedule.IsHeld(o.Action, ledger)) is { } held)
            {
                sisters[one.Action.Id] = (held.Action, true);
            }
            else if (needles.FirstOrDefault(n => n.Action.Retired.Length == 0 && AreSisters(one, market.Actions[n.Action.Id]) && !Need(n, needle) && !Need(needle, n)) is { } best)
            {
                sisters[one.Action.Id] = (best.Action, false);
            }
        }

        return sisters;
    }

    private static bool AreSisters(CompiledAction one, CompiledAction other)
        => one.Action.Id != other.Action.Id && one.Credential == other.Credential && one.Skill == other.Skill;

    private static bool Need(Needle one, Needle other) => one.First.Any(a => a.Id == other.Action.Id);
}

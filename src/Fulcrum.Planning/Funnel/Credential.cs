using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Something that screeners take notice of: held from the start, or earned by an action.</summary>
/// <param name="Kind">How it counts.</param>
/// <param name="Skill">The skill it stands for.</param>
/// <param name="Registers">Whether each ad takes notice: it asks for the credential or for a skill it covers.</param>
/// <param name="Deployed">Runs where others can use it (projects).</param>
internal sealed record Credential(CredentialKind Kind, int Skill, bool[] Registers, bool Deployed)
{
    /// <summary>The credential that an action earns; null when it earns none.</summary>
    /// <param name="action">The action.</param>
    /// <param name="registers">Whether each ad takes notice of it.</param>
    public static Credential? Of(CompiledAction action, bool[] registers) => action.Credential == CredentialKind.None
        ? null
        : new Credential(action.Credential, action.Skill, registers, action.Action.Deployed);

    /// <summary>What the person holds already: catalogue credentials that the résumé shows, and one portfolio of the skills with projects behind them.</summary>
    public static IReadOnlyList<Credential> Held(PlanRequest request, ActionTable actions, AdTable ads, ConceptIndex concepts)
    {
        var held = new List<Credential>();
        var counted = new HashSet<int>();
        foreach (var action in actions.All.Where(a => a.Signals.Length > 0 && a.Credential is CredentialKind.Vendor or CredentialKind.Generic))
        {
            if (action.Action.Signals.All(request.Ledger.Shows) && counted.Add(action.Signals[0]))
            {
                held.Add(Of(action, RegisteredBy(ads, action.Registers))!);
            }
        }

        var projects = request.Ledger.Skills.Values
            .Where(s => s.Evidence.Any(e => e.Kind is EvidenceKind.Project or EvidenceKind.DeployedProject) || s.Signal.LiveLink.Length > 0)
            .OrderBy(s => s.Concept.Id.Value, StringComparer.Ordinal)
            .ToList();
        if (projects.Count > 0)
        {
            var skills = projects.SelectMany(s => concepts.Broader(concepts[s.Concept.Id]).Prepend(concepts[s.Concept.Id])).ToHashSet();
            var runs = projects.Exists(s => s.Signal.LiveLink.Length > 0 || s.Evidence.Any(e => e.Kind == EvidenceKind.DeployedProject));
            held.Add(new Credential(CredentialKind.Project, concepts[projects[0].Concept.Id], RegisteredBy(ads, skills), runs));
        }

        return held;
    }

    /// <summary>Whether each ad names any of the concepts.</summary>
    public static bool[] RegisteredBy(AdTable ads, HashSet<int> concepts)
    {
        var registers = new bool[ads.Count];
        for (var a = 0; a < registers.Length; a++)
        {
            registers[a] = ads.Names(a, concepts);
        }

        return registers;
    }
}

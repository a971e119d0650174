using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A skill in the ledger that lies under a concept asked for: AWS under cloud computing.</summary>
/// <param name="State">The narrower skill.</param>
/// <param name="Depth">Steps below; 1 is just below.</param>
internal readonly record struct NarrowerSkill(SkillState State, int Depth);

/// <summary>Finds the skills that lie under a concept. Two steps at most: further up, names cover too much to be met from below.</summary>
internal sealed class NarrowerSkills
{
    private const int MostSteps = 2;
    private readonly Dictionary<ConceptId, List<NarrowerSkill>> _below = [];

    /// <summary>Indexes a ledger. Only skills with evidence of their own count, not those believed through another.</summary>
    public NarrowerSkills(Ledger ledger)
    {
        foreach (var state in ledger.Skills.Values.Where(HasOwnEvidence).OrderBy(s => s.Concept.Id.Value, StringComparer.Ordinal))
        {
            var at = state.Concept;
            for (var depth = 1; depth <= MostSteps && at.Parent is { } parent; depth++)
            {
                // The ledger holds every concept above one that it holds. A professional field is more than any one of its tools.
                if (!ledger.Skills.TryGetValue(parent, out var above) || above.Concept.Kind == ConceptKind.Domain)
                {
                    break;
                }

                if (!_below.TryGetValue(parent, out var list))
                {
                    _below[parent] = list = [];
                }

                list.Add(new(state, depth));
                at = above.Concept;
            }
        }
    }

    /// <summary>The skills under a concept, in order of id.</summary>
    public IReadOnlyList<NarrowerSkill> Under(ConceptId concept) => _below.TryGetValue(concept, out var list) ? list : [];

    /// <summary>Whether anything speaks of the skill itself.</summary>
    public static bool HasOwnEvidence(SkillState state) => state.Evidence.Any(e => e.Through is null);

    /// <summary>Whether a screener sees it.</summary>
    public static bool IsShown(Signal signal) => signal.InResume || signal.CertifiedBy.Length > 0;
}

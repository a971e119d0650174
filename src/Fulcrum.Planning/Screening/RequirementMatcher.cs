using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>How requirements meet one résumé and ledger. What holds for a concept whatever the ad is worked out once.</summary>
internal sealed class RequirementMatcher(Ledger ledger, FactBook facts)
{
    private readonly NarrowerSkills _narrower = new(ledger);
    private readonly ResumeWords _words = new(ledger.Resume);
    private readonly TrueClaims _claims = new(ledger, facts);
    private readonly Dictionary<ConceptId, (bool Shown, string Words, bool Held)> _standings = [];

    /// <summary>One requirement. The ad's spellings are looked for as a keyword search does, but only where the résumé really names the concept.</summary>
    public RequirementMatch Match(Requirement requirement)
    {
        var (shown, words, held) = StandingOf(requirement.Concept.Id);
        if (!shown)
        {
            return new(requirement, held ? MatchKind.HeldNotShown : MatchKind.Missing, "");
        }

        if (ledger.Skills.TryGetValue(requirement.Concept.Id, out var state) && NarrowerSkills.IsShown(state.Signal))
        {
            // Where the ad's words were not kept, nothing says that they are others than the résumé's.
            if (!KeepsWords(requirement))
            {
                return new(requirement, MatchKind.Literal, words);
            }

            foreach (var surface in requirement.Surfaces.Count > 0 ? requirement.Surfaces : [requirement.Surface])
            {
                if (_words.Say(surface))
                {
                    return new(requirement, MatchKind.Literal, surface);
                }
            }
        }

        return new(requirement, MatchKind.OtherName, words);
    }

    /// <summary>Whether the ad's own words are known: a snapshot of the market keeps what is asked for, not how it is said.</summary>
    public static bool KeepsWords(Requirement requirement) => requirement.Surfaces.Count > 0 || requirement.Span.Length > 0;

    /// <summary>The résumé's word for a concept: its own spelling, or that of a narrower skill which stands for it; empty when it has none.</summary>
    public string WordsFor(ConceptId concept) => StandingOf(concept).Words;

    private (bool Shown, string Words, bool Held) StandingOf(ConceptId concept)
    {
        if (!_standings.TryGetValue(concept, out var standing))
        {
            var own = ledger.Skills.GetValueOrDefault(concept)?.Signal ?? Signal.None;
            var shown = NarrowerSkills.IsShown(own) ? own : _narrower.Under(concept)
                .Where(n => NarrowerSkills.IsShown(n.State.Signal)).OrderBy(n => n.Depth).ThenByDescending(n => n.State.Level.Mean).Select(n => n.State.Signal).FirstOrDefault();
            _standings[concept] = standing = (shown is not null, shown is null ? "" : shown.Words.Count > 0 ? shown.Words[0] : shown.CertifiedBy, _claims.Support(concept) is not null);
        }

        return standing;
    }
}

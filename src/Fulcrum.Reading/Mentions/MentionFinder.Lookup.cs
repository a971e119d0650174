using Fulcrum.Core;

namespace Fulcrum.Reading;

internal sealed partial class MentionFinder
{
    /// <summary>The concept of a name that stands alone; rules about neighbours do not apply, but the right capitalisation wins.</summary>
    public Concept? Lookup(string name)
    {
        var text = name.Trim();
        var folded = FoldedText.Of(text);
        var found = folded.Candidates;
        found.Clear();
        Collect(new SourceText(text, folded), folded, found);
        var rules = new RuleCheck(new SourceText(text, folded), folded);
        var best = -1;
        var bestRank = 0;
        for (var i = 0; i < found.Count && found[i].FirstWord == 0; i++)
        {
            if (found[i].LastWord != folded.WordCount - 1)
            {
                continue;
            }

            if (found[i].Names < 0)
            {
                (best, bestRank) = Better(best, bestRank, ~found[i].Names, folded.StartOf(0) == 0 && folded.EndOf(folded.WordCount - 1) == text.Length ? 2 : 1);
                continue;
            }

            for (var index = found[i].Names - 1; index >= 0; index = trie.Variant(index).Next)
            {
                ref readonly var variant = ref trie.Variant(index);
                var fits = variant.Prefix == Signs.Before(folded.Folded, folded.StartOf(0))
                    && variant.Suffix == Signs.Behind(folded.Folded, folded.EndOf(folded.WordCount - 1));
                var rank = !fits ? 0 : variant.Exact is null ? 2 : rules.IsExactly(variant.Exact, 0, text.Length) ? 3 : 1;
                (best, bestRank) = Better(best, bestRank, variant.Concept, rank);
            }
        }

        return best < 0 ? null : _concepts[best];
    }

    private static (int Concept, int Rank) Better(int best, int bestRank, int concept, int rank) =>
        rank > bestRank ? (concept, rank) : (best, bestRank);
}

using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Finds names in texts: leftmost-longest, whole words, rules applied. Holds no state of a text.</summary>
internal sealed partial class MentionFinder(NameTrie trie, IReadOnlyList<Concept> concepts)
{
    /// <summary>Every mention, in order, never overlapping.</summary>
    public IReadOnlyList<Mention> Find(string text)
    {
        var folded = FoldedText.Of(text);
        var hits = Hits(text, folded);
        if (hits.Count == 0)
        {
            return [];
        }

        var mentions = new Mention[hits.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var hit = hits[i];
            mentions[i] = new Mention(concepts[hit.Concept], new TextSpan(hit.Start, hit.End - hit.Start));
        }

        return mentions;
    }

    /// <summary>The same without the result's own memory: valid until the thread's next call.</summary>
    public List<Hit> Hits(string text, FoldedText folded)
    {
        var found = folded.Candidates;
        found.Clear();
        Collect(text, folded, found);
        if (found.Count > 0)
        {
            new CandidateJudge(trie, concepts, text, folded).Judge();
        }

        return found.Hits;
    }

    private void Collect(ReadOnlySpan<char> text, FoldedText folded, CandidateList found)
    {
        for (var word = 0; word < folded.WordCount; word++)
        {
            var start = folded.StartOf(word);
            var hash = WordHash.Of(ref System.Runtime.CompilerServices.Unsafe.Add(ref folded.First, start), folded.EndOf(word) - start);
            if (trie.MayStart(hash))
            {
                var node = trie.Start(hash, folded.Word(word), text[start..]);
                if (node != 0)
                {
                    Walk(text, folded, found, word, node);
                }
            }
        }
    }

    private void Walk(ReadOnlySpan<char> text, FoldedText folded, CandidateList found, int first, int node)
    {
        for (var word = first; ; word++)
        {
            var variant = trie.FirstVariant(node);
            if (variant >= 0)
            {
                found.Add(new Candidate(first, word, variant));
            }

            if (!trie.HasEdges(node) || word + 1 >= folded.WordCount)
            {
                return;
            }

            var gap = GapKey.Of(folded.GapAfter(word));
            if (gap == GapKey.None)
            {
                return;
            }

            var start = folded.StartOf(word + 1);
            var hash = WordHash.Of(ref System.Runtime.CompilerServices.Unsafe.Add(ref folded.First, start), folded.EndOf(word + 1) - start);
            node = trie.Step(node, gap, hash, folded.Word(word + 1), text[start..]);
            if (node == 0)
            {
                return;
            }
        }
    }
}

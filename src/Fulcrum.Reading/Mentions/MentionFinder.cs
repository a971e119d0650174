using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Finds names in texts: leftmost-longest, whole words, rules applied. Holds no state of a text.</summary>
internal sealed partial class MentionFinder(NameTrie trie, IReadOnlyList<Concept> concepts)
{
    private readonly Concept[] _concepts = [.. concepts];

    /// <summary>Every mention, in order, never overlapping.</summary>
    public IReadOnlyList<Mention> Find(string text)
    {
        var hits = Hits(text, FoldedText.Of(text));
        if (hits.Count == 0)
        {
            return [];
        }

        var mentions = new Mention[hits.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var hit = hits[i];
            mentions[i] = new Mention(_concepts[hit.Concept], new TextSpan(hit.Start, hit.End - hit.Start));
        }

        return mentions;
    }

    /// <summary>The same without the result's own memory: valid until the thread's next call.</summary>
    internal List<Hit> Hits(string text, FoldedText folded)
    {
        var found = folded.Candidates;
        found.Clear();
        Collect(text, folded, found);
        if (found.Count > 0)
        {
            new CandidateJudge(trie, _concepts, text, folded).Judge();
        }

        return found.Hits;
    }

    /// <summary>Every place where all words of a name stand.</summary>
    internal void Collect(ReadOnlySpan<char> text, FoldedText folded, CandidateList found)
    {
        var hashes = folded.HashWords();
        foreach (var word in found.Starts(trie, hashes))
        {
            var node = trie.Start(folded.Key(word), text[folded.StartOf(word)..]);
            if (node != 0)
            {
                Walk(text, folded, found, word, node, word + 1 < folded.WordCount && trie.MayPair(hashes[word], hashes[word + 1]));
            }
        }
    }

    private void Walk(ReadOnlySpan<char> text, FoldedText folded, CandidateList found, int first, int node, bool more)
    {
        for (var word = first; ; word++)
        {
            var names = trie.NamesAt(node);
            if (names != 0)
            {
                found.Add(new Candidate(first, word, names));
            }

            if (!more || !trie.HasEdges(node))
            {
                return;
            }

            var gap = GapKey.Of(folded.GapAfter(word));
            if (gap == GapKey.None)
            {
                return;
            }

            node = trie.Step(node, gap, folded.Key(word + 1), text[folded.StartOf(word + 1)..]);
            if (node == 0)
            {
                return;
            }

            more = word + 2 < folded.WordCount;
        }
    }
}

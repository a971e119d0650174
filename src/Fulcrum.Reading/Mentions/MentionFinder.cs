using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        var count = folded.WordCount;
        if (count == 0)
        {
            return;
        }

        ref var bytes = ref folded.First;
        ref var edges = ref folded.FirstEdge;
        var next = new WordKey(ref Unsafe.Add(ref bytes, edges), Unsafe.Add(ref edges, 1) - edges);
        for (var word = 0; word < count; word++)
        {
            var key = next;
            ref var edge = ref Unsafe.Add(ref edges, 2 * word);
            var more = word + 1 < count;
            if (more)
            {
                var start = Unsafe.Add(ref edge, 2);
                next = new WordKey(ref Unsafe.Add(ref bytes, start), Unsafe.Add(ref edge, 3) - start);
            }

            var may = trie.MayStart(key.Hash);
            if (may != 0 && (may != 2 || (more && trie.MayPair(key.Hash, next.Hash))))
            {
                var node = trie.Start(key, text[edge..]);
                if (node != 0)
                {
                    Walk(text, folded, found, word, node, more && trie.MayPair(key.Hash, next.Hash));
                }
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

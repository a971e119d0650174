using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Finds names in texts: leftmost-longest, whole words, rules applied. Holds no state of a text.</summary>
internal sealed partial class MentionFinder(NameTrie trie, IReadOnlyList<Concept> concepts)
{
    /// <summary>How many words ahead the table is fetched.</summary>
    private const int Ahead = 6;

    private readonly Concept[] _concepts = [.. concepts];

    /// <summary>Every mention, in order, never overlapping.</summary>
    public IReadOnlyList<Mention> Find(string text)
    {
        return Mentions(Hits(text, FoldedText.Of(text)));
    }

    /// <summary>The same for UTF-8; places are those of its characters.</summary>
    public IReadOnlyList<Mention> Find(ReadOnlySpan<byte> utf8) => Mentions(Hits(utf8, FoldedText.Of(utf8)));

    private IReadOnlyList<Mention> Mentions(List<Hit> hits)
    {
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
    internal List<Hit> Hits(ReadOnlySpan<char> text, FoldedText folded) => Hits(new SourceText(text, folded), folded);

    /// <summary>The same for UTF-8.</summary>
    internal List<Hit> Hits(ReadOnlySpan<byte> utf8, FoldedText folded) => Hits(new SourceText(utf8, folded), folded);

    private List<Hit> Hits(in SourceText text, FoldedText folded)
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
    internal void Collect(in SourceText text, FoldedText folded, CandidateList found)
    {
        var hashes = folded.HashWords();
        var starts = found.Starts(trie, hashes);
        for (var i = 0; i < starts.Length; i++)
        {
            if (i + Ahead < starts.Length)
            {
                trie.Fetch(hashes[starts[i + Ahead]]);
            }

            var word = starts[i];
            var entry = trie.Start(folded.Key(word), text, folded.StartOf(word));
            if (entry == NameTrie.Nowhere)
            {
                continue;
            }

            var names = trie.NamesAt(entry);
            if (names != 0)
            {
                found.Add(new Candidate(word, word, names));
            }

            if (trie.Starts.MayPair(hashes[word], hashes[word + 1]))
            {
                Walk(text, folded, found, word, entry);
            }
        }
    }

    /// <summary>The names of more than one word that start at a word.</summary>
    private void Walk(in SourceText text, FoldedText folded, CandidateList found, int first, int entry)
    {
        for (var word = first + 1; word < folded.WordCount && trie.MayGoOn(entry, folded.Hash(word)); word++)
        {
            var gap = GapKey.Of(folded.GapAfter(word - 1));
            if (gap == GapKey.None)
            {
                return;
            }

            entry = trie.Step(entry, gap, folded.Key(word), text, folded.StartOf(word));
            if (entry == NameTrie.Nowhere)
            {
                return;
            }

            var names = trie.NamesAt(entry);
            if (names != 0)
            {
                found.Add(new Candidate(first, word, names));
            }
        }
    }
}

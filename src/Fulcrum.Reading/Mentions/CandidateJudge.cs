using System.Runtime.InteropServices;
using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Chooses among the candidates of one text: the leftmost, of these the longest, that its limits and rules allow.</summary>
internal ref struct CandidateJudge(NameTrie trie, Concept[] concepts, SourceText text, FoldedText folded)
{
    private readonly SourceText _text = text;
    private readonly CandidateList _found = folded.Candidates;
    private readonly ReadOnlySpan<byte> _bytes = folded.Folded;
    private RuleCheck _rules = new(text, folded);
    private bool _hardKnown;

    /// <summary>Fills the hits.</summary>
    public void Judge() => Pass(_found.Hits, plain: false);

    private void Pass(List<Hit> hits, bool plain)
    {
        var free = 0;
        for (var i = 0; i < _found.Count;)
        {
            var first = _found[i].FirstWord;
            var next = i + 1;
            while (next < _found.Count && _found[next].FirstWord == first)
            {
                next++;
            }

            // The longest first; the start of a word may already belong to an earlier hit.
            if (folded.StartOf(first) >= free)
            {
                for (var at = next - 1; at >= i; at--)
                {
                    if (TryAccept(_found[at], free, plain, out var hit))
                    {
                        hits.Add(hit);
                        free = hit.End;
                        break;
                    }
                }
            }

            i = next;
        }
    }

    private bool TryAccept(in Candidate candidate, int free, bool plain, out Hit hit)
    {
        var start = folded.StartOf(candidate.FirstWord);
        var end = folded.EndOf(candidate.LastWord);
        if (candidate.Names < 0)
        {
            hit = new Hit(~candidate.Names, start, end);
            return NameLimits.Allow(_text, _bytes, start, end, default, default);
        }

        hit = default;
        for (var index = candidate.Names - 1; index >= 0;)
        {
            ref readonly var variant = ref trie.Variant(index);
            index = variant.Next;
            if (plain && variant.Rule is { HasNeeds: true })
            {
                continue;
            }

            var from = start - variant.Prefix.Length;
            var to = end + variant.Suffix.Length;
            if (from >= free && to - from > hit.End - hit.Start
                && variant.Prefix.StandAt(_bytes, from) && variant.Suffix.StandAt(_bytes, end)
                && (variant.Exact is null || _rules.IsExactly(variant.Exact, from, to))
                && NameLimits.Allow(_text, _bytes, from, to, variant.Prefix, variant.Suffix)
                && (variant.Rule is null || Passes(variant.Rule, variant.Concept, candidate, from, to)))
            {
                hit = new Hit(variant.Concept, from, to);
            }
        }

        return hit.End > 0;
    }

    private bool Passes(NameRule rule, int concept, in Candidate candidate, int from, int to) =>
        (rule.NotNext.IsEmpty || !_rules.IsFollowedBy(rule.NotNext, candidate.LastWord, to))
        && (rule.NotPrev.IsEmpty || !_rules.IsPrecededBy(rule.NotPrev, candidate.FirstWord, from))
        && (!rule.List || _rules.IsListed(from, to))
        && (!rule.HasNeeds
            || (!rule.NeedsWords.IsEmpty && _rules.HasNear(rule.NeedsWords, candidate.FirstWord, candidate.LastWord))
            || (rule.NeedsHard && HasHardNeighbour(concept, from, to)));

    /// <summary>Whether the sentence names another hard concept.</summary>
    private bool HasHardNeighbour(int concept, int from, int to)
    {
        if (!_hardKnown)
        {
            _hardKnown = true;
            FindHard();
        }

        var hard = _found.Hard;
        if (hard.Count == 0)
        {
            return false;
        }

        var (start, end) = _rules.SentenceAt(from);
        for (var i = FirstEndingAfter(hard, start); i < hard.Count && hard[i].Start < end;)
        {
            var other = hard[i];
            if (other.Concept != concept && (other.End <= from || other.Start >= to))
            {
                return true;
            }

            // A thousand times the same name is one step: a text must not make this slow.
            i = other.Concept == concept ? _found.NextOther[i] : i + 1;
        }

        return false;
    }

    private void FindHard()
    {
        var hard = _found.Hard;
        Pass(hard, plain: true);
        var kept = 0;
        for (var i = 0; i < hard.Count; i++)
        {
            if (concepts[hard[i].Concept].IsHard)
            {
                hard[kept++] = hard[i];
            }
        }

        hard.RemoveRange(kept, hard.Count - kept);
        CollectionsMarshal.SetCount(_found.NextOther, kept);
        for (var i = kept - 1; i >= 0; i--)
        {
            _found.NextOther[i] = i + 1 < kept && hard[i + 1].Concept == hard[i].Concept ? _found.NextOther[i + 1] : i + 1;
        }
    }

    private static int FirstEndingAfter(List<Hit> hits, int position)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

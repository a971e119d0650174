using System.Runtime.CompilerServices;

namespace Fulcrum.Reading;

/// <summary>A place where the words of a name stand; limits and rules are still to be looked at.</summary>
/// <param name="FirstWord">Number of its first word.</param>
/// <param name="LastWord">Number of its last word.</param>
/// <param name="Names">What ends here, as <see cref="NameTrie.NamesAt"/> gives it.</param>
internal readonly record struct Candidate(int FirstWord, int LastWord, int Names);

/// <summary>A name that was accepted.</summary>
/// <param name="Concept">Index of the concept.</param>
/// <param name="Start">First character.</param>
/// <param name="End">The character behind the last.</param>
internal readonly record struct Hit(int Concept, int Start, int End);

/// <summary>The growing lists of one pass, kept from text to text.</summary>
internal sealed class CandidateList
{
    private Candidate[] _candidates = new Candidate[256];
    private int[] _starts = new int[1 << 10];

    /// <summary>How many candidates there are, in order of first word, then of length.</summary>
    public int Count { get; private set; }

    /// <summary>Hits of the present pass.</summary>
    public List<Hit> Hits { get; } = new(64);

    /// <summary>The hard concepts found when every name that needs its neighbours is left out: what such names may lean on.</summary>
    public List<Hit> Hard { get; } = new(64);

    /// <summary>For each of <see cref="Hard"/> the number of the next one of another concept.</summary>
    public List<int> NextOther { get; } = new(64);

    /// <summary>A candidate.</summary>
    public ref readonly Candidate this[int index] => ref _candidates[index];

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Count = 0;
        Hits.Clear();
        Hard.Clear();
        NextOther.Clear();
    }

    /// <summary>The words that may start a name.</summary>
    /// <param name="trie">The names.</param>
    /// <param name="hashes">Hashes of the words, and one number more.</param>
    public ReadOnlySpan<int> Starts(NameTrie trie, ReadOnlySpan<uint> hashes)
    {
        if (_starts.Length < hashes.Length + StartFilter.Slack)
        {
            _starts = new int[Math.Max(hashes.Length + StartFilter.Slack, _starts.Length * 2)];
        }

        return _starts.AsSpan(0, trie.Starts.Scan(hashes, _starts));
    }

    /// <summary>Adds a candidate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Candidate candidate)
    {
        if (Count == _candidates.Length)
        {
            Array.Resize(ref _candidates, Count * 2);
        }

        _candidates[Count++] = candidate;
    }
}

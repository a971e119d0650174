using System.Runtime.CompilerServices;

namespace Fulcrum.Core;

/// <summary>All sourced numbers, by id.</summary>
public sealed class FactBook
{
    private readonly Dictionary<string, Fact> _facts;
    private readonly Action<string, string>? _watch;

    /// <summary>Makes a book; a later fact of the same id replaces an earlier one, so a user's own values come last.</summary>
    public FactBook(IEnumerable<Fact> facts)
        : this(facts, null)
    {
    }

    private FactBook(IEnumerable<Fact> facts, Action<string, string>? watch)
    {
        _watch = watch;
        _facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            _facts[fact.Id] = fact;
        }
    }

    /// <summary>All facts in order of id.</summary>
    public IEnumerable<Fact> All => _facts.Values.OrderBy(f => f.Id, StringComparer.Ordinal);

    /// <summary>One fact.</summary>
    /// <exception cref="KeyNotFoundException">No fact has the id: a fault of the program or of facts/, never of the user.</exception>
    public Fact this[string id, [CallerFilePath] string user = ""]
    {
        get
        {
            _watch?.Invoke(id, user);
            return _facts.TryGetValue(id, out var fact) ? fact : throw new KeyNotFoundException($"No fact '{id}' in facts/.");
        }
    }

    /// <summary>The expected value of a fact.</summary>
    public double Mean(string id, [CallerFilePath] string user = "") => this[id, user].Value.Mean;

    /// <summary>Whether there is such a fact.</summary>
    public bool Has(string id) => _facts.ContainsKey(id);

    /// <summary>The same book with the user's own values in place.</summary>
    public FactBook With(IEnumerable<Fact> yours) => new(All.Concat(yours), _watch);

    /// <summary>The same book, which says who reads what: the fact's id and the source file that asked. Calls come from several threads.</summary>
    public FactBook Watched(Action<string, string> watch) => new(All, watch);
}

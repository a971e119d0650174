using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Finds what a text names: the entry of this project. Ads and résumés are read alike. Safe for use by many threads.</summary>
public sealed partial class Reader
{
    private static readonly Lazy<Reader> LazyBundled = new(() => Of(BundledTaxonomy.Files(), []));

    private readonly ConceptGraph _graph;
    private readonly NameTrie _trie;
    private readonly MentionFinder _finder;
    private readonly IReadOnlyList<RoleLine> _roles;
    private readonly IReadOnlyList<Finding> _faults;

    /// <summary>The finder, for measurements.</summary>
    internal MentionFinder Finder => _finder;

    /// <summary>The lines of the taxonomy, for measurements and tests.</summary>
    internal ConceptGraph Graph => _graph;

    private Reader(ConceptGraph graph, IReadOnlyList<RoleLine> roles, List<Finding> faults)
    {
        _graph = graph;
        _roles = roles;
        _trie = NameTrieOf.Concepts(graph, faults);
        _finder = new MentionFinder(_trie, graph.Concepts);
        _faults = faults;
        Roles = [.. roles.Select(r => r.Role)];
    }

    /// <summary>The reader of the bundled taxonomy, built once.</summary>
    public static Reader Bundled => LazyBundled.Value;

    /// <summary>All concepts by id.</summary>
    public IReadOnlyDictionary<ConceptId, Concept> Concepts => _graph.ById;

    /// <summary>The roles in order of priority.</summary>
    public IReadOnlyList<RoleTitle> Roles { get; }

    /// <summary>A reader of a taxonomy's files (name and content); problems are collected and the rest is used.</summary>
    public static Reader Of(IEnumerable<(string Name, string Text)> files, ICollection<Finding> findings)
    {
        var faults = new List<Finding>();
        var text = new TaxonomyText(faults);
        foreach (var (name, content) in files)
        {
            text.Read(name, content);
        }

        var reader = new Reader(ConceptGraph.Of(text.Concepts, faults), RoleFamilies.Checked(text.Roles, faults), faults);
        foreach (var fault in faults)
        {
            findings.Add(fault);
        }

        return reader;
    }

    /// <summary>Every mention in a text: leftmost-longest, whole words, name rules applied, in order, never overlapping.</summary>
    public IReadOnlyList<Mention> Find(string text) => _finder.Find(text);

    /// <summary>The same in UTF-8; spans are in UTF-16 characters, as if the text had been decoded first.</summary>
    public IReadOnlyList<Mention> Find(ReadOnlySpan<byte> utf8) => _finder.Find(utf8);

    /// <summary>The concept of a name as a user writes it ("postgres", "Power BI"), or null.</summary>
    public Concept? Lookup(string name) =>
        _finder.Lookup(name) ?? _graph.ById.GetValueOrDefault(new ConceptId(name.Trim().ToLowerInvariant()));

    /// <summary>What is wrong with the taxonomy: duplicate alias, orphan parent, cycle, an English word without a rule.</summary>
    public IReadOnlyList<Finding> Lint() => [.. _faults, .. TaxonomyLint.Check(_graph, _roles)];
}

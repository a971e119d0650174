using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Finds what a text names: the entry of this project. Ads and résumés are read alike. Safe for use by many threads.</summary>
public sealed partial class Reader
{
    private Reader() => throw new NotSupportedException();

    /// <summary>The reader of the bundled taxonomy, built once.</summary>
    public static Reader Bundled => throw new NotSupportedException();

    /// <summary>All concepts by id.</summary>
    public IReadOnlyDictionary<ConceptId, Concept> Concepts => throw new NotSupportedException();

    /// <summary>The roles in order of priority.</summary>
    public IReadOnlyList<RoleTitle> Roles => throw new NotSupportedException();

    /// <summary>A reader of a taxonomy's files (name and content); problems are collected and the rest is used.</summary>
    public static Reader Of(IEnumerable<(string Name, string Text)> files, ICollection<Finding> findings) => throw new NotSupportedException();

    /// <summary>Every mention in a text: leftmost-longest, whole words, name rules applied, in order, never overlapping.</summary>
    public IReadOnlyList<Mention> Find(string text) => throw new NotSupportedException();

    /// <summary>The concept of a name as a user writes it ("postgres", "Power BI"), or null.</summary>
    public Concept? Lookup(string name) => throw new NotSupportedException();

    /// <summary>What is wrong with the taxonomy: duplicate alias, orphan parent, cycle, an English word without a rule.</summary>
    public IReadOnlyList<Finding> Lint() => throw new NotSupportedException();
}

namespace Fulcrum.Reading;

/// <summary>When a name counts: what stands in brackets behind it in a taxonomy file.</summary>
internal sealed record NameRule
{
    /// <summary>Only with exactly this capitalisation.</summary>
    public bool Case { get; init; }

    /// <summary>Only as a member of an enumeration.</summary>
    public bool List { get; init; }

    /// <summary>Counts when another hard concept is named in the same sentence.</summary>
    public bool NeedsHard { get; init; }

    /// <summary>Counts when one of these stands within six words.</summary>
    public IReadOnlyList<WordPattern> NeedsWords { get; init; } = [];

    /// <summary>Does not count when one of these comes next.</summary>
    public IReadOnlyList<WordPattern> NotNext { get; init; } = [];

    /// <summary>Does not count when one of these comes before.</summary>
    public IReadOnlyList<WordPattern> NotPrev { get; init; } = [];

    /// <summary>Whether it depends on other words of the sentence.</summary>
    public bool HasNeeds => NeedsHard || NeedsWords.Count > 0;
}

/// <summary>A name as a taxonomy file gives it.</summary>
/// <param name="Text">The name.</param>
/// <param name="Rule">When it counts; null: always.</param>
internal readonly record struct NameForm(string Text, NameRule? Rule);

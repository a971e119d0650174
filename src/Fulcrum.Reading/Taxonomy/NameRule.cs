namespace Fulcrum.Reading;

/// <summary>When a name counts: what stands in brackets behind it in a taxonomy file.</summary>
internal sealed class NameRule
{
    /// <summary>Only with exactly this capitalisation.</summary>
    public bool Case { get; set; }

    /// <summary>Only as a member of an enumeration.</summary>
    public bool List { get; set; }

    /// <summary>Counts when another hard concept is named in the same sentence.</summary>
    public bool NeedsHard { get; set; }

    /// <summary>Counts when one of these stands within six words.</summary>
    public WordPatterns NeedsWords { get; set; } = WordPatterns.None;

    /// <summary>Does not count when one of these comes next.</summary>
    public WordPatterns NotNext { get; set; } = WordPatterns.None;

    /// <summary>Does not count when one of these comes before.</summary>
    public WordPatterns NotPrev { get; set; } = WordPatterns.None;

    /// <summary>Whether it depends on other words of the sentence.</summary>
    public bool HasNeeds => NeedsHard || !NeedsWords.IsEmpty;
}

/// <summary>A name as a taxonomy file gives it.</summary>
/// <param name="Text">The name.</param>
/// <param name="Rule">When it counts; null: always.</param>
internal sealed record NameForm(string Text, NameRule? Rule);

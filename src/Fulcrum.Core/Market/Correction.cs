namespace Fulcrum.Core;

/// <summary>What is corrected.</summary>
public enum CorrectionKind
{
    /// <summary>The ad does not ask for the concept; the word means something else.</summary>
    NotAsked,

    /// <summary>How strongly it asks.</summary>
    Strength,

    /// <summary>The role.</summary>
    Role,

    /// <summary>The level.</summary>
    Seniority,

    /// <summary>The kind of employer.</summary>
    Segment,
}

/// <summary>A misreading that the user has corrected.</summary>
public sealed record Correction
{
    /// <summary>What the user calls it; 0 as long as it is not kept.</summary>
    public long Number { get; init; }

    /// <summary>Fingerprint of the one ad; empty: every ad.</summary>
    public string Ad { get; init; } = "";

    /// <summary>The ad's number in the workspace, where it has one.</summary>
    public long? AdNumber { get; init; }

    /// <summary>Title and employer of the ad, for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is corrected.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>The concept, where it is about one.</summary>
    public ConceptId? Concept { get; init; }

    /// <summary>Only where the ad uses these words and no others, in any case; empty: whatever it uses.</summary>
    public string Words { get; init; } = "";

    /// <summary>The right reading: "preferred", "senior", "startup", a role's title; empty for <see cref="CorrectionKind.NotAsked"/>.</summary>
    public string Value { get; init; } = "";

    /// <summary>The day it was made.</summary>
    public DateOnly Made { get; init; }
}

namespace Fulcrum.Core;

/// <summary>The id of a concept of the taxonomy, for example "python".</summary>
public readonly record struct ConceptId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value;
}

/// <summary>What sort of thing a concept is.</summary>
public enum ConceptKind
{
    /// <summary>Software one uses or builds with.</summary>
    Tool,

    /// <summary>A programming, query or markup language.</summary>
    Language,

    /// <summary>A cloud, an operating system, a large product that things are built on.</summary>
    Platform,

    /// <summary>A method or technical concept.</summary>
    Method,

    /// <summary>A professional field.</summary>
    Domain,

    /// <summary>A soft skill.</summary>
    Soft,

    /// <summary>A vendor or professional certification.</summary>
    Certification,

    /// <summary>A human language.</summary>
    Spoken,
}

/// <summary>Something an ad can ask for.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Display name.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Parent">The broader concept, if any.</param>
public sealed record Concept(ConceptId Id, string Name, ConceptKind Kind, ConceptId? Parent)
{
    /// <summary>Whether it is a tool, language or platform: the literal words that a screener's software looks for.</summary>
    public bool IsHard => Kind is ConceptKind.Tool or ConceptKind.Language or ConceptKind.Platform;
}

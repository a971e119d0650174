namespace Fulcrum.Core;

/// <summary>Where a text names a concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Span">Where, in UTF-16 characters.</param>
public readonly record struct Mention(Concept Concept, TextSpan Span);

/// <summary>What a line of a text is.</summary>
public enum LineKind
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A heading: what follows belongs to it.</summary>
    Heading,

    /// <summary>A list item.</summary>
    Item,
}

/// <summary>One line of a text with the heading it stands under.</summary>
/// <param name="Span">Where it is, bullet signs left out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">Span of the nearest heading above; length 0 when there is none.</param>
public readonly record struct TextLine(TextSpan Span, LineKind Kind, TextSpan Heading);

/// <summary>A role of the taxonomy with the titles that mean it.</summary>
/// <param name="Id">Stable id, for example "machine-learning-engineer".</param>
/// <param name="Name">Canonical title.</param>
/// <param name="Family">Id of the broader role; empty at the top.</param>
/// <param name="Titles">Title variants without seniority words.</param>
public sealed record RoleTitle(string Id, string Name, string Family, IReadOnlyList<string> Titles);

namespace Fulcrum.Core;

/// <summary>A new value for one field of a pivot file. Without text and items the field is taken out, and its default holds again.</summary>
/// <param name="Field">Its place: "role", "money.savings", "self.machine learning" (split at the first dot only).</param>
/// <param name="Text">A single value; null for none.</param>
/// <param name="Items">A list; null for none.</param>
public sealed record FieldChange(string Field, string? Text, IReadOnlyList<string>? Items = null);

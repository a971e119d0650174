using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>The plural of a name's last word, where ads use one.</summary>
internal static class Plural
{
    /// <summary>Whether names of this kind stand in the plural too ("data pipelines", but never "Pythons").</summary>
    public static bool AppliesTo(ConceptKind kind) =>
        kind is ConceptKind.Method or ConceptKind.Domain or ConceptKind.Soft or ConceptKind.Certification;

    /// <summary>The plural, or null where the last word has none.</summary>
    public static string? Of(string name)
    {
        if (name.Length < 2 || !char.IsAsciiLetter(name[^1]) || !char.IsAsciiLetter(name[^2]))
        {
            return null;
        }

        var last = char.ToLowerInvariant(name[^1]);
        var before = char.ToLowerInvariant(name[^2]);
        return (before, last) switch
        {
            ('i', 's') => name.Length > 3 ? $"{name.AsSpan(0, name.Length - 2)}es" : null,
            ('s', 's') => name + "es",
            (_, 's') => null,
            (_, 'x' or 'z') or ('c' or 's', 'h') => name + "es",
            ('a' or 'e' or 'i' or 'o' or 'u', 'y') => name + "s",
            (_, 'y') => char.IsLower(name[^1]) ? $"{name.AsSpan(0, name.Length - 1)}ies" : name + "s",
            _ => name + "s",
        };
    }
}

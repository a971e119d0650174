using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>Patterns over files that may be hostile: matched in linear time, whatever the text.</summary>
internal static class Pattern
{
    private const RegexOptions Shared = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline;

    /// <summary>Without regard to case.</summary>
    public static Regex Of(string pattern) => new(pattern, Shared | RegexOptions.IgnoreCase);

    /// <summary>As written.</summary>
    public static Regex Exact(string pattern) => new(pattern, Shared);
}

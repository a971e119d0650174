using System.Text.RegularExpressions;

namespace Fulcrum.Store;

/// <summary>
/// Names that a search index would cut to a bare letter or an ordinary word, because it takes signs for blanks: C#, F#, C++, Notepad++, .NET. Each gets a word of its own
/// behind it or before it, in texts and in what is searched for, so that "C#" finds C# and not C, and "C# developer" still stands together.
/// </summary>
internal static partial class SignedNames
{
    /// <summary>Whether a text holds such a name.</summary>
    public static bool Any(string text) => MayHaveSome(text) && Names().IsMatch(text);

    /// <summary>The text with the names spelled out: "C#" as "C Csharp", "C++" as "C Cplusplus", ".NET" as "dotnet NET".</summary>
    public static string Spelled(string text) => !MayHaveSome(text) ? text : Names().Replace(text, m => m.Groups["name"] switch
    {
        { Success: false } => $" dotnet {m.ValueSpan[1..]} ",
        var name => $"{name.ValueSpan} {name.ValueSpan}{(m.ValueSpan[^1] == '#' ? "sharp" : "plusplus")} ",
    });

    // Most texts have none; looking for the signs costs a twentieth of looking for the names.
    private static bool MayHaveSome(string text)
        => text.Contains('#') || text.Contains("++", StringComparison.Ordinal) || text.Contains(".net", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?<name>\p{L}[\p{L}\p{N}]*)(?:#|\+\+)|\.net)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}

using System.Text;

namespace Fulcrum.Intake;

/// <summary>Names from a repository made fit to print: a file or an author can be called anything, escape sequences included.</summary>
internal static class PrintableText
{
    private const int MostName = 1000;

    /// <summary>UTF-8, what is not replaced; control characters and direction marks replaced; cut at a limit.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Of(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostName)]));

    /// <summary>The same of a text.</summary>
    public static string Of(string text)
        => text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.Any(IsOdd) ? string.Concat(text.Select(c => IsOdd(c) ? '\uFFFD' : c)) : text;

    private static bool IsOdd(char c) => char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}

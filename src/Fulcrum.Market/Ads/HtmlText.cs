namespace Fulcrum.Market;

/// <summary>Text of HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text of a fragment.</summary>
    public static string OfFragment(string text) => text;

    /// <summary>A one-line value with its character references resolved.</summary>
    public static string Unescape(string text) => text.Contains('&') ? System.Net.WebUtility.HtmlDecode(text) : text;
}

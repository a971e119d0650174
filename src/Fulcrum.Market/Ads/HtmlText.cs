using System.Buffers;
using System.Net;

namespace Fulcrum.Market;

/// <summary>The text of fields that may hold HTML, whole or escaped.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<string> Tags = SearchValues.Create(
        ["<p>", "<p ", "<br", "<li", "<ul", "<ol", "<div", "<span", "<strong", "<b>", "<h1", "<h2", "<h3", "<h4", "<table", "<section", "<em>", "<i>", "</p>", "</li>", "</div>", "<a href"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Longest name of a character that is decoded, and more.</summary>
    private const int LongestName = 16;

    private static readonly SearchValues<string> EscapedTags = SearchValues.Create(
        ["&lt;p", "&lt;br", "&lt;li", "&lt;ul", "&lt;div", "&lt;span", "&lt;strong", "&lt;h1", "&lt;h2", "&lt;h3", "&lt;/p&gt;"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a fragment; plain text comes back as it is, but for character references.</summary>
    public static string OfFragment(string text)
    {
        if (text.Contains('&') && !text.AsSpan().ContainsAny(Tags) && text.AsSpan().ContainsAny(EscapedTags))
        {
            text = WebUtility.HtmlDecode(text);
        }

        if (!text.Contains('<') || !text.AsSpan().ContainsAny(Tags))
        {
            return Unescape(text);
        }

        var writer = new HtmlWriter();
        foreach (var token in HtmlTokens.Of(text))
        {
            writer.Write(token);
        }

        return writer.ToString();
    }

    /// <summary>A value with its character references resolved.</summary>
    public static string Unescape(string text) => HasReference(text) ? WebUtility.HtmlDecode(text) : text;

    // "R&D" is in most ads and no reference: decoding would only copy the text.
    private static bool HasReference(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            text = text[(at + 1)..];
            var end = text.IndexOfAny('&', ';');
            if (end > 0 && text[end] == ';' && (text[0] == '#' || end <= LongestName))
            {
                return true;
            }
        }

        return false;
    }
}

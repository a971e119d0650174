using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Fulcrum.Market;

/// <summary>
/// The tags and texts of HTML in one pass. No tree is built: depth, unclosed tags and hostile nesting cost nothing more than their length.
/// </summary>
internal static class HtmlTokens
{
    /// <summary>Most characters that are looked at.</summary>
    public const int Limit = 8 << 20;

    /// <summary>The tokens up to the end, comments left out; the text of scripts and styles is marked by the tags around it.</summary>
    public static IEnumerable<HtmlToken> Of(string html)
    {
        using var source = new TextSource(html.Length > Limit ? html[..Limit] : html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, IsStrictMode = false };
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (token.Type == HtmlTokenType.StartTag)
            {
                tokenizer.State = token.Name switch
                {
                    "script" => HtmlParseMode.Script,
                    "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                    "title" or "textarea" => HtmlParseMode.RCData,
                    _ => HtmlParseMode.PCData,
                };
            }

            yield return token;
        }
    }
}

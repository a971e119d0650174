using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Fulcrum.Market;

/// <summary>Writes tokens as text: "## " before headings, "- " before list items, one line a block, a blank line between paragraphs.</summary>
internal sealed class HtmlWriter
{
    private const int MostCharacters = 2 * AdText.Limit;
    private const int LongestBoldHeading = 70;
    private readonly StringBuilder text = new();
    private readonly StringBuilder line = new();
    private string prefix = "";
    private bool paragraph;
    private bool space;
    private int bold;
    private int pre;
    private bool allBold = true;
    private bool inItem;
    private string skipping = "";
    private int skipDepth;

    /// <summary>How many characters were written.</summary>
    public int Length => text.Length + line.Length;

    /// <summary>What was written.</summary>
    public override string ToString()
    {
        EndLine();
        return text.ToString().Trim();
    }

    /// <summary>Takes the next token.</summary>
    public void Write(HtmlToken token)
    {
        if (Length > MostCharacters)
        {
            return;
        }

        switch (token.Type)
        {
            case HtmlTokenType.Character when skipping.Length == 0:
                Characters(token.Data);
                break;
            case HtmlTokenType.StartTag:
                Open(token.AsTag());
                break;
            case HtmlTokenType.EndTag:
                Close(token.Name);
                break;
        }
    }

    /// <summary>Elements whose content is never text of an ad.</summary>
    public static bool IsInvisible(string name) => name is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "select" or "button" or "textarea"
        or "object" or "canvas" or "audio" or "video" or "math" or "title" or "xmp" or "noembed" or "noframes";

    private void Open(HtmlTagToken tag)
    {
        if (skipping.Length > 0)
        {
            skipDepth += tag.Name == skipping && !tag.IsSelfClosing ? 1 : 0;
            return;
        }

        if (!tag.IsSelfClosing && !IsVoid(tag.Name) && (IsInvisible(tag.Name) || IsHidden(tag)))
        {
            (skipping, skipDepth) = (tag.Name, 1);
            return;
        }

        switch (tag.Name)
        {
            case "br":
                EndLine();
                break;
            case "li" or "dd":
                EndLine();
                prefix = "- ";
                inItem = true;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndLine();
                paragraph = true;
                prefix = "## ";
                break;
            case "b" or "strong":
                bold++;
                break;
            case "pre":
                EndLine();
                pre++;
                break;
            case "td" or "th":
                space = true;
                break;
            default:
                Block(tag.Name);
                break;
        }
    }

    private void Close(string name)
    {
        if (skipping.Length > 0)
        {
            if (name == skipping && --skipDepth == 0)
            {
                skipping = "";
            }

            return;
        }

        switch (name)
        {
            case "li" or "dd":
                EndLine();
                prefix = "";
                inItem = false;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndLine();
                prefix = "";
                paragraph = true;
                break;
            case "b" or "strong":
                bold = Math.Max(0, bold - 1);
                break;
            case "pre":
                EndLine();
                pre = Math.Max(0, pre - 1);
                break;
            default:
                inItem &= name is not ("ul" or "ol" or "dl");
                bold = name is "p" or "div" or "section" or "ul" or "ol" ? 0 : bold;
                Block(name);
                break;
        }
    }

    private void Block(string name)
    {
        switch (name)
        {
            case "p" or "ul" or "ol" or "dl" or "table" or "blockquote" or "section" or "article" or "hr":
                EndLine();
                paragraph |= !inItem;
                break;
            case "div" or "tr" or "header" or "footer" or "main" or "aside" or "nav" or "form" or "fieldset" or "figure" or "address" or "dt" or "body" or "details" or "summary":
                EndLine();
                break;
        }
    }

    /// <summary>Takes characters.</summary>
    public void Write(string characters) => Characters(characters);

    private void Characters(string data)
    {
        foreach (var c in data)
        {
            if (c == '\n' && pre > 0)
            {
                EndLine();
            }
            else if (c is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00A0')
            {
                space = true;
            }
            else
            {
                if (space && line.Length > 0)
                {
                    line.Append(' ');
                }

                space = false;
                allBold &= bold > 0;
                line.Append(c);
            }
        }
    }

    private void EndLine()
    {
        space = false;
        if (line.Length == 0)
        {
            return;
        }

        // A short line all in bold is how most boards write a heading.
        var boldHeading = prefix.Length == 0 && allBold && line.Length <= LongestBoldHeading && line[^1] is not ('.' or ',' or ';');
        if (text.Length > 0)
        {
            text.Append(paragraph || boldHeading ? "\n\n" : "\n");
        }

        // Some sources type a bullet inside the list item.
        if (prefix == "- " && line.Length > 1 && line[0] is '•' or '·' or '▪' or '●')
        {
            line.Remove(0, line[1] == ' ' ? 2 : 1);
        }

        text.Append(boldHeading ? "## " : prefix).Append(line);
        line.Clear();
        prefix = "";
        paragraph = boldHeading;
        allBold = true;
    }

    private static bool IsVoid(string name) => name is "br" or "hr" or "img" or "input" or "meta" or "link" or "area" or "base" or "col" or "embed" or "source" or "track" or "wbr";

    private static bool IsHidden(HtmlTagToken tag) => tag.Attributes.Count > 0
        && (tag.Attributes.Exists(a => a.Name == "hidden") || tag.GetAttribute("style").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}

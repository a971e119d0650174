using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Fulcrum.Market;

/// <summary>What one pass over a web page finds of a job ad.</summary>
internal sealed class HtmlPage
{
    private const int ShortestMain = 200;
    private readonly HtmlWriter whole = new();
    private readonly HtmlWriter main = new();
    private readonly Dictionary<string, HtmlWriter> items = new(StringComparer.Ordinal);
    private readonly StringBuilder title = new();
    private readonly StringBuilder heading = new();
    private readonly List<string> linkedData = [];
    private readonly Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);

    private HtmlPage()
    {
    }

    /// <summary>The texts of its JSON-LD scripts.</summary>
    public IReadOnlyList<string> LinkedData => linkedData;

    /// <summary>Values marked by itemprop where the page has a JobPosting in microdata; else empty.</summary>
    public IReadOnlyDictionary<string, string> Microdata { get; private set; } = new Dictionary<string, string>();

    /// <summary>The first h1, else og:title, else the title of the page.</summary>
    public string Title => new[] { heading.ToString(), meta.GetValueOrDefault("og:title", ""), title.ToString() }
        .Select(AdText.Line).FirstOrDefault(t => t.Length > 0) ?? "";

    /// <summary>The site's own name, when it gives one.</summary>
    public string Site => AdText.Line(meta.GetValueOrDefault("og:site_name", ""));

    /// <summary>The page's own address, when it gives one.</summary>
    public string Url => AdText.Line(meta.GetValueOrDefault("og:url", ""));

    /// <summary>The text of main or article, else of the page without navigation, header, footer and sidebars.</summary>
    public string MainText => main.ToString() is { Length: >= ShortestMain } text ? text : whole.ToString();

    /// <summary>Reads a page.</summary>
    public static HtmlPage Read(string html)
    {
        var page = new HtmlPage();
        page.Walk(html);
        return page;
    }

    private void Walk(string html)
    {
        var (asideName, asideDepth) = ("", 0);
        var (mainName, mainDepth) = ("", 0);
        var (itemName, itemTag, itemDepth) = ("", "", 0);
        var (inTitle, inHeading, inLinked, isPosting) = (false, false, false, false);
        foreach (var token in HtmlTokens.Of(html))
        {
            var tag = token.Type == HtmlTokenType.StartTag ? token.AsTag() : null;
            var end = token.Type == HtmlTokenType.EndTag ? token.Name : "";
            if (tag is not null)
            {
                Meta(tag);
                inTitle |= tag.Name == "title" && title.Length == 0;
                inHeading |= tag.Name == "h1" && heading.Length == 0;
                inLinked = tag.Name == "script" && tag.GetAttribute("type").Contains("ld+json", StringComparison.OrdinalIgnoreCase);
                isPosting |= tag.GetAttribute("itemtype").Contains("schema.org/JobPosting", StringComparison.OrdinalIgnoreCase);
                if (asideDepth > 0)
                {
                    asideDepth += tag.Name == asideName ? 1 : 0;
                }
                else if (tag.Name is "nav" or "footer" or "aside" or "form" || (tag.Name == "header" && mainDepth == 0))
                {
                    (asideName, asideDepth) = (tag.Name, 1);
                }

                if (mainDepth > 0)
                {
                    mainDepth += tag.Name == mainName ? 1 : 0;
                }
                else if (tag.Name is "main" or "article" || tag.GetAttribute("role") == "main")
                {
                    (mainName, mainDepth) = (tag.Name, 1);
                }

                if (itemDepth > 0)
                {
                    itemDepth += tag.Name == itemTag ? 1 : 0;
                }
                else if (isPosting && tag.GetAttribute("itemprop") is { Length: > 0 } property)
                {
                    (itemName, itemTag, itemDepth) = Item(tag, property);
                }
            }

            if (token.Type == HtmlTokenType.Character)
            {
                if (inLinked)
                {
                    linkedData.Add(token.Data);
                }

                (inTitle ? title : null)?.Append(token.Data);
                (inHeading ? heading : null)?.Append(token.Data);
            }

            if (asideDepth == 0)
            {
                whole.Write(token);
                if (mainDepth > 0)
                {
                    main.Write(token);
                }
            }

            if (itemDepth > 0)
            {
                items[itemName].Write(token);
            }

            if (end.Length > 0)
            {
                inTitle &= end != "title";
                inHeading &= end != "h1";
                inLinked &= end != "script";
                asideDepth -= asideDepth > 0 && end == asideName ? 1 : 0;
                mainDepth -= mainDepth > 0 && end == mainName ? 1 : 0;
                itemDepth -= itemDepth > 0 && end == itemTag ? 1 : 0;
            }
        }

        Microdata = isPosting ? items.ToDictionary(i => i.Key, i => i.Value.ToString(), StringComparer.Ordinal) : Microdata;
    }

    // A value in an attribute is taken at once; a container (hiringOrganization, jobLocation) is left open for what stands in it.
    private (string Name, string Tag, int Depth) Item(HtmlTagToken tag, string property)
    {
        var inAttribute = tag.GetAttribute("content") is { Length: > 0 } content ? content : tag.GetAttribute("datetime");
        var isContainer = tag.Attributes.Exists(a => a.Name == "itemscope");
        if (isContainer || items.ContainsKey(property))
        {
            return ("", "", 0);
        }

        var writer = new HtmlWriter();
        items[property] = writer;
        if (inAttribute.Length > 0)
        {
            writer.Write(inAttribute);
            return ("", "", 0);
        }

        return (property, tag.Name, 1);
    }

    private void Meta(HtmlTagToken tag)
    {
        if (tag.Name == "meta" && (tag.GetAttribute("property") is { Length: > 0 } name || (name = tag.GetAttribute("name")).Length > 0))
        {
            meta.TryAdd(name, tag.GetAttribute("content"));
        }
    }
}

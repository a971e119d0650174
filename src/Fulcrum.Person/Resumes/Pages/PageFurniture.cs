using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>Headers and footers: what stands at the edge of the pages and says only which page or whose document it is.</summary>
internal static partial class PageFurniture
{
    private const double TopEdge = 0.09;
    private const double BottomEdge = 0.91;

    /// <summary>The header and footer segments among those of all pages. The first page's own header is kept when it is the head of the résumé.</summary>
    public static HashSet<PagePiece> Of(IReadOnlyList<Page> pages, IReadOnlyList<List<PagePiece>> segments)
    {
        var edge = new List<(PagePiece PagePiece, string Key, bool IsTop)>();
        for (var p = 0; p < pages.Count; p++)
        {
            foreach (var segment in segments[p])
            {
                var (top, bottom) = (segment.Top / pages[p].Height, segment.Bottom / pages[p].Height);
                if (top < TopEdge || bottom > BottomEdge)
                {
                    edge.Add((segment, Digits().Replace(DateWords.Fold(segment.Text), "#"), top < TopEdge));
                }
            }
        }

        var furniture = new HashSet<PagePiece>(ReferenceEqualityComparer.Instance);
        foreach (var same in edge.GroupBy(e => (e.Key, e.IsTop, At: Math.Round(e.PagePiece.Middle / 4))))
        {
            // The same words at the same height of several pages; at the top of the first page they may be the name itself.
            if (same.Select(e => e.PagePiece.Page).Distinct().Count() > 1)
            {
                var largest = segments[0].Select(s => s.Height).DefaultIfEmpty(0).Max();
                furniture.UnionWith(same.Select(e => e.PagePiece).Where(s => !(same.Key.IsTop && s.Page == 1 && s.Height > 0.95 * largest)));
            }
        }

        furniture.UnionWith(edge.Where(e => PageNumber().IsMatch(e.PagePiece.Text)).Select(e => e.PagePiece));
        return furniture;
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:(?:page|seite|pagina|página|p\.|s\.)\s*\d+(?:\s*(?:of|/|von|sur|de)\s*\d+)?|[-–]?\s*\d{1,2}\s*[-–]?|\d{1,2}\s*(?:/|of|von|sur|de)\s*\d{1,2}|[\p{L} .,'’-]{2,40}\s[–—|·-]\s(?:(?:page|seite)\s*)?\d{1,2}(?:\s*(?:/|of|von)\s*\d+)?|(?:last updated|updated|stand)\b.{0,30})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}

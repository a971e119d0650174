using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The words of a PDF to lines in reading order: columns one after the other, the head first, wrapped lines joined, page furniture out.</summary>
internal static class PdfLines
{
    private sealed class Column(PageRegion first)
    {
        public List<PageRegion> Regions { get; } = [first];

        public bool HasHeading => Regions.Exists(r => r.HasHeading);

        public double Text => Regions.Sum(r => r.Segments.Sum(s => (double)s.Text.Length));

        // How far the two lie over each other, 0 to 1.
        public double Fit(PageRegion region)
        {
            var (left, right) = (Regions.Min(r => r.Left), Regions.Max(r => r.Right));
            return Math.Max(0, Math.Min(right, region.Right) - Math.Max(left, region.Left)) / Math.Max(1, Math.Max(right, region.Right) - Math.Min(left, region.Left));
        }
    }

    /// <summary>The lines and the layout; a scan without text is a finding.</summary>
    public static (IReadOnlyList<ResumeLine> Lines, ResumeLayout Layout) Of(PdfWords pdf, string name, ICollection<Finding> findings)
    {
        var (pages, isCut) = Page.Of(pdf.Markup);
        if (isCut)
        {
            findings.Add(new("CV002", Severity.Warning, name, "The PDF has far more pages or words than any résumé; only the beginning was read.", "Give the résumé alone."));
        }

        var layout = new ResumeLayout { Format = "PDF", Pages = pages.Count, Images = pdf.Images };
        if (pages.All(p => p.Words.Count == 0))
        {
            findings.Add(new("CV006", Severity.Error, name, "The PDF holds no text: it is probably a scan or a picture.", "Export the résumé from the program that made it, or run it through text recognition."));
            return ([], layout with { HasTextLayer = false });
        }

        var segments = pages.Select(PagePieces.Of).ToList();
        var furniture = PageFurniture.Of(pages, segments);
        var gutters = new List<double>();
        var regions = pages.Select((p, i) => PageRegions.Of(p.Number, [.. segments[i].Where(s => !furniture.Contains(s))], gutters)).ToList();
        var most = regions.SelectMany(r => r).Select(r => r.Beside).DefaultIfEmpty(1).Max();
        var columns = Columns(regions);
        var widest = columns.MaxBy(c => c.Text);
        var lines = new List<ResumeLine>();
        var heads = new List<List<ResumeLine>>();
        foreach (var column in columns)
        {
            var own = new ColumnLines(pages, name, most > 1 && column != widest && column.Regions[0].Beside > 1 ? LineArea.SideColumn : LineArea.Body).Of(column.Regions);
            TakeHead(column, columns, own, heads);
            lines.AddRange(own);
        }

        // The head with the largest letters holds the name.
        lines.InsertRange(0, heads.OrderByDescending(h => h.Where(l => !l.IsBlank).Select(l => l.Size).DefaultIfEmpty(0).Max() is var size && size > 1.2 ? Math.Round(size, 1) : 1).SelectMany(h => h));
        if (!lines.Exists(l => Patterns.Email().IsMatch(l.Text)))
        {
            lines.InsertRange(0, ContactsIn(furniture, pages[0], name));
        }

        var counts = new int[pages.Count + 1];
        lines = [.. lines.Select(l => l with { Place = l.IsBlank ? l.Place : $"{name}: page {l.Boxes![0].Page}, line {++counts[l.Boxes[0].Page]}" })];
        return (lines, layout with { Columns = most, Lines = Placed(lines, furniture, pages, name) });
    }

    // Contact details that stand in the page header only: read from the first page, and taken out of the furniture.
    private static List<ResumeLine> ContactsIn(HashSet<PagePiece> furniture, Page page, string name)
    {
        var header = furniture.Where(s => s.Page == 1 && s.Top < page.Height / 2).OrderBy(s => s.Top).ThenBy(s => s.Left).ToList();
        if (!header.Exists(s => Patterns.Email().IsMatch(s.Text)))
        {
            return [];
        }

        furniture.ExceptWith(header);
        return [.. header.Select(s => ResumeLine.Of(s.Text, name) with
        {
            Boxes = [new PageBox(1, s.Left / page.Width, s.Top / page.Height, s.Right / page.Width, s.Bottom / page.Height)], Area = LineArea.Header,
        })];
    }

    // Regions below each other on following pages go on; one in a page's full width goes on with the main text.
    private static List<Column> Columns(List<List<PageRegion>> pages)
    {
        var columns = new List<Column>();
        foreach (var region in pages.SelectMany(p => p))
        {
            var open = columns.Where(c => c.Regions[^1].Page < region.Page && (c.HasHeading || columns.Count == 1)).ToList();
            var fit = open.Where(c => c.Fit(region) > 0.6).MaxBy(c => c.Fit(region))
                ?? (region.Page > 1 && region.Beside == 1 ? columns.Where(c => c.HasHeading).MaxBy(c => c.Text) : null);
            if (fit is null)
            {
                columns.Add(new Column(region));
            }
            else
            {
                fit.Regions.Add(region);
            }
        }

        return columns;
    }

    // What stands above the first heading of the first page is the head of the résumé, whichever column it is in.
    private static void TakeHead(Column column, List<Column> columns, List<ResumeLine> lines, List<List<ResumeLine>> heads)
    {
        var first = column.Regions[0];
        if (first.Page > 1 || columns.TakeWhile(c => c != column).Any(c => c.HasHeading && c.Regions[0].Beside == 1))
        {
            return;
        }

        var end = lines.FindIndex(l => !l.IsBlank && l.Cells.Count == 1 && !l.IsBullet && SectionNames.Of(l.Text) is not null);
        if (end < 0 && first.Beside > 1 && columns.Count > 1)
        {
            return;
        }

        heads.Add(lines.GetRange(0, end < 0 ? lines.Count : end));
        lines.RemoveRange(0, heads[^1].Count);
    }

    private static List<PlacedLine> Placed(List<ResumeLine> lines, HashSet<PagePiece> furniture, IReadOnlyList<Page> pages, string name)
    {
        var placed = lines.Where(l => !l.IsBlank).Select(l => new PlacedLine(string.Join("   ", l.Cells), l.Boxes![0].Page, l.Boxes[0].Top, l.Boxes[0].Left, l.Area, l.Place)).ToList();
        placed.AddRange(furniture.OrderBy(s => s.Page).ThenBy(s => s.Top).ThenBy(s => s.Left).Select(s =>
        {
            var page = pages[s.Page - 1];
            return new PlacedLine(s.Text, s.Page, s.Top / page.Height, s.Left / page.Width, s.Top < page.Height / 2 ? LineArea.Header : LineArea.Footer, $"{name}: page {s.Page}");
        }));
        return placed;
    }
}

using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The segments of one column, over all its pages, to lines with cells.</summary>
internal sealed class ColumnLines(IReadOnlyList<Page> pages, string name, LineArea area)
{
    private sealed class Row(List<PagePiece> cells)
    {
        public List<PagePiece> Cells { get; } = cells;

        public double Top => Cells.Min(c => c.Top);

        public double Bottom => Cells.Max(c => c.Bottom);

        public double Height => Cells[0].Height;

        public int Page => Cells[0].Page;
    }

    /// <summary>The lines from top to bottom; blank ones where the gap is clearly wider than elsewhere.</summary>
    public List<ResumeLine> Of(IReadOnlyList<PageRegion> regions)
    {
        var body = BodyHeight(regions);
        var lines = new List<ResumeLine>();
        foreach (var region in regions)
        {
            var rows = Rows(LargeTogether(region.Segments, body));
            MarginHeadings(rows);
            WrappedHeadings(rows, body);
            WrappedDates(rows);
            AddLines(rows, region, body, lines);
        }

        return HeadingStyle.Mark(lines);
    }

    private static double BodyHeight(IReadOnlyList<PageRegion> regions)
    {
        var heights = regions.SelectMany(r => r.Segments).OrderBy(s => s.Height).ToList();
        var half = heights.Sum(s => s.Text.Length) / 2;
        return heights.SkipWhile(s => (half -= s.Text.Length) > 0).Select(s => s.Height).FirstOrDefault(10);
    }

    // A name in large letters over two lines, with small lines beside it.
    private static List<PagePiece> LargeTogether(IReadOnlyList<PagePiece> segments, double body)
    {
        var together = segments.ToList();
        for (var i = 0; i < together.Count; i++)
        {
            var upper = together[i];
            var below = upper.Height < 1.5 * body ? -1 : together.FindIndex(i + 1, s =>
                Math.Abs(s.Height - upper.Height) < 0.05 * upper.Height && Math.Abs(s.Left - upper.Left) < 2 && s.Top > upper.Top && s.Top - upper.Bottom < 0.4 * upper.Height);
            if (below >= 0 && upper.Text.Length + together[below].Text.Length < 60 && !PageRegions.IsHeading(together[below]))
            {
                together[i] = upper with { Text = upper.Text + (upper.Text.EndsWith('-') ? "" : " ") + together[below].Text, Right = Math.Max(upper.Right, together[below].Right) };
                together.RemoveAt(below);
            }
        }

        return together;
    }

    private static List<Row> Rows(IReadOnlyList<PagePiece> segments)
    {
        var rows = new List<Row>();
        foreach (var segment in segments.OrderBy(s => s.Top).ThenBy(s => s.Left))
        {
            Row? home = null;
            for (var i = rows.Count - 1; i >= Math.Max(0, rows.Count - 4) && home is null; i--)
            {
                if (rows[i].Cells[0].IsBeside(segment) && rows[i].Cells.TrueForAll(c => c.Right <= segment.Left || segment.Right <= c.Left))
                {
                    home = rows[i];
                }
            }

            if (home is null)
            {
                rows.Add(new Row([segment]));
                continue;
            }

            home.Cells.Add(segment);
        }

        foreach (var row in rows)
        {
            row.Cells.Sort((a, b) => a.Left.CompareTo(b.Left));
        }

        return rows;
    }

    // Section names in the margin beside their text get a line of their own. Labels of lists ("Languages  Python, Go") are none: all names must stand so, work or education among them.
    private static void MarginHeadings(List<Row> rows)
    {
        var heads = rows.Where(r => PageRegions.IsHeading(r.Cells[0])).ToList();
        var beside = heads.Where(r => r.Cells.Count > 1).ToList();
        if (beside.Count < 2 || beside.Count < 0.6 * heads.Count || !beside.Exists(r => SectionNames.Of(r.Cells[0].Text) is ResumeSection.Jobs or ResumeSection.Education))
        {
            return;
        }

        var margin = beside.Max(r => r.Cells[0].Left);
        foreach (var row in beside)
        {
            var at = rows.IndexOf(row);
            var heading = row.Cells[0];

            // "Work" above "experience".
            if (at + 1 < rows.Count && rows[at + 1].Cells[0] is var next && next.Left <= margin + 1 && next.Top - heading.Bottom < heading.Height
                && SectionNames.Of(heading.Text + " " + next.Text) is not null)
            {
                heading = heading with { Text = heading.Text + " " + next.Text };
                rows[at + 1].Cells.RemoveAt(0);
            }

            row.Cells.RemoveAt(0);
            rows.Insert(at, new Row([heading]));
        }

        rows.RemoveAll(r => r.Cells.Count == 0);
    }

    // "Technical" above "skills" in a narrow column.
    private static void WrappedHeadings(List<Row> rows, double body)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (a, b) = (rows[i].Cells[0], rows[i + 1].Cells[0]);
            if (rows[i].Cells.Count + rows[i + 1].Cells.Count == 2 && Math.Abs(a.Height - b.Height) < 0.05 * a.Height && b.Top - a.Bottom < 0.6 * a.Height && Math.Abs(a.Left - b.Left) < 2
                && (a.Height > 1.06 * body || !a.Text.Any(char.IsLower)) && !PageRegions.IsHeading(b) && SectionNames.Of(a.Text + " " + b.Text) is not null)
            {
                rows[i].Cells[0] = a with { Text = a.Text + " " + b.Text, Right = Math.Max(a.Right, b.Right), Bottom = b.Bottom, Top = b.Bottom - a.Height };
                rows.RemoveAt(i + 1);
            }
        }
    }

    // "March 2019 –" above "today" in a narrow column of dates.
    private static void WrappedDates(List<Row> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            for (var c = 0; c < rows[i].Cells.Count; c++)
            {
                var cell = rows[i].Cells[c];
                if (cell.Text.Length > 24 || cell.Text[^1] is not ('–' or '-' or '—') && !cell.Text.EndsWith(" to", StringComparison.Ordinal) && !cell.Text.EndsWith(" bis", StringComparison.Ordinal))
                {
                    continue;
                }

                var below = rows[i + 1].Cells.FindIndex(n => Math.Abs(n.Left - cell.Left) < 2 || Math.Abs(n.Right - cell.Right) < 2);
                if (below < 0 || rows[i + 1].Top - rows[i].Bottom > cell.Height || DateText.Whole(cell.Text + " " + rows[i + 1].Cells[below].Text) is not { IsRange: true })
                {
                    continue;
                }

                var rest = rows[i + 1].Cells[below];
                rows[i].Cells[c] = cell with { Text = cell.Text + " " + rest.Text, Right = Math.Max(cell.Right, rest.Right) };
                rows[i + 1].Cells.RemoveAt(below);
            }

            if (rows[i + 1].Cells.Count == 0)
            {
                rows.RemoveAt(i + 1);
            }
        }
    }

    private void AddLines(List<Row> rows, PageRegion region, double body, List<ResumeLine> lines)
    {
        var gaps = rows.Zip(rows.Skip(1), (a, b) => b.Top - a.Bottom).Order().ToList();
        var usual = gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
        Row? before = null;
        var outer = double.MaxValue;
        var isCentred = IsCentred(rows);
        foreach (var row in rows)
        {
            var line = LineOf(row, region, body);
            if (before is not null && LineWrap.Joins(before.Cells, lines[^1], row.Cells, line, region.Right, region.Right - region.Left, before.Cells[0].Left > outer + (0.7 * row.Height)))
            {
                lines[^1] = LineWrap.Join(lines[^1], line);
                before = row;
                continue;
            }

            if (before is { Cells.Count: > 1 } && row.Cells.Count == 1 && LineWrap.CellAbove(before.Cells, row.Cells[0], region.Right) is >= 0 and var cell && cell < lines[^1].Cells.Count)
            {
                lines[^1] = LineWrap.Join(lines[^1], line, cell);
                continue;
            }

            if (before is null ? lines.Count > 0 : row.Top - before.Bottom > Math.Max((usual * 1.6) + 1, 0.55 * row.Height))
            {
                lines.Add(ResumeLine.Of("", line.Place));
            }

            // Many programs draw the signs of a list, so that only its depth tells: deeper than the line that it stands under.
            if (row.Cells.Count == 1 && PageRegions.IsHeading(row.Cells[0]))
            {
                outer = double.MaxValue;
            }
            else if (row.Cells.Count > 1 || before is null)
            {
                outer = row.Cells[^1].Left - row.Cells[0].Left < 0.45 * (region.Right - region.Left) && row.Cells.Count > 1 && DateText.Whole(row.Cells[0].Text) is not null ? row.Cells[1].Left : row.Cells[0].Left;
            }
            else if (row.Cells[0].Left < outer + (0.5 * row.Height))
            {
                outer = row.Cells[0].Left;
            }
            else if (!line.IsBullet && row.Cells[0].Left < outer + (3.5 * row.Height) && row.Cells[0].Right < region.Right + 1)
            {
                line = line with { IsBullet = !isCentred };
            }

            lines.Add(line);
            before = row;
        }
    }

    // Most lines have one middle and few one left edge.
    private static bool IsCentred(List<Row> rows)
    {
        var middles = rows.Select(r => r.Cells[0].Left + r.Cells[^1].Right).Order().ToList();
        return middles.Count > 3 && middles.Count(m => Math.Abs(m - middles[middles.Count / 2]) < 4) >= 0.6 * middles.Count
            && rows.GroupBy(r => Math.Round(r.Cells[0].Left / 3)).Max(g => g.Count()) < 0.5 * rows.Count;
    }

    private ResumeLine LineOf(Row row, PageRegion region, double body)
    {
        var page = pages[row.Page - 1];
        var first = row.Cells[0].Text;
        var sign = Bullets.LengthOfSign(first);
        if (sign == first.Length && row.Cells.Count > 1)
        {
            sign = 0;
        }

        // A sign that adorns a heading makes no list of it.
        var adorned = sign > 0 && row.Cells.Count == 1 && (row.Height > 1.06 * body || !first.Any(char.IsLower)) && SectionNames.Of(first[sign..]) is not null;

        var cells = row.Cells.Select((c, i) => ResumeLine.Squeeze((i == 0 ? first[sign..] : c.Text).Replace("\u00AD", "\u2010", StringComparison.Ordinal))).ToList();
        var boxes = row.Cells.Select(c => new PageBox(page.Number, Fraction(c.Left, page.Width), Fraction(c.Top, page.Height), Fraction(c.Right, page.Width), Fraction(c.Bottom, page.Height))).ToList();
        for (var i = cells.Count - 1; i >= 0 && cells.Count > 1; i--)
        {
            if (cells[i].Length == 0)
            {
                cells.RemoveAt(i);
                boxes.RemoveAt(i);
            }
        }

        return new ResumeLine
        {
            Place = $"{name}: page {page.Number}",
            Text = string.Join(' ', cells),
            Cells = cells,
            Boxes = boxes,
            Indent = 2 + (int)Math.Round(((row.Cells[0].Left - region.Left) / (0.45 * body)) + sign),
            IsBullet = sign > 0 && !adorned && cells[0].Length > 0,
            Size = Math.Round(row.Height / body, 2),
            IsBold = row.Cells.Count <= 2 && row.Height > 1.07 * body && first.Length < 90,
            Area = area,
        };
    }

    private static double Fraction(double value, double whole) => Math.Round(Math.Clamp(value / whole, 0, 1), 4);
}

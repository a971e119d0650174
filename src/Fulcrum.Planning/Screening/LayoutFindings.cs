using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What in a résumé's layout other readers of files are known to trip over, and why.</summary>
internal static partial class LayoutFindings
{
    private const int Quoted = 60;

    /// <summary>All, worst first.</summary>
    public static IEnumerable<Finding> Of(Resume resume)
    {
        var layout = resume.Layout;
        if (!layout.HasTextLayer)
        {
            yield return new("CV050", Severity.Error, resume.Place, "The pages hold pictures of text, no text: a scan. A parser reads nothing at all.", "Export the file anew from the program it was written in, or run text recognition over it.");
        }

        foreach (var finding in Margins(resume, LineArea.Header, "header").Concat(Margins(resume, LineArea.Footer, "footer")))
        {
            yield return finding;
        }

        if (layout.Columns > 1)
        {
            var side = layout.Lines.FirstOrDefault(l => l.Area == LineArea.SideColumn && l.Text.Trim().Length > 0);
            yield return new("CV051", Severity.Warning, side?.Place ?? resume.Place,
                $"{layout.Columns} columns stand beside each other{(side is null ? "" : $" (\"{Short(side.Text)}\" is in the narrower one)")}. A parser that reads straight across mixes their lines.",
                "For uploads, keep a version in one column.");
        }

        if (layout.TextBoxes > 0)
        {
            var boxed = layout.Lines.FirstOrDefault(l => l.Area == LineArea.TextBox && l.Text.Trim().Length > 0);
            yield return new("CV055", Severity.Warning, boxed?.Place ?? resume.Place, $"{layout.TextBoxes} text box{(layout.TextBoxes == 1 ? "" : "es")}{(boxed is null ? "" : $", with \"{Short(boxed.Text)}\"")}. Parsers of DOCX files often read the running text only.", "Move the text out of the box.");
        }

        if (layout.Tables > 0)
        {
            var cell = layout.Lines.FirstOrDefault(l => l.Area == LineArea.Table && l.Text.Trim().Length > 0);
            yield return new("CV054", Severity.Note, cell?.Place ?? resume.Place, $"{layout.Tables} table{(layout.Tables == 1 ? "" : "s")}{(cell is null ? "" : $", with \"{Short(cell.Text)}\"")}. A parser may read the cells in another order, or join them.", "Use plain lines; tabs are fine for dates at the margin.");
        }

        if (layout.Images is > 0 and var images && layout.HasTextLayer)
        {
            yield return new("CV052", Severity.Note, resume.Place, $"{images} picture{(images == 1 ? "" : "s")}. Whatever text is in pictures (names, bars of skills, certificates' badges) is not read.", "Say in words what a picture says.");
        }
    }

    // Contact details there are lost with the header; a page number is no loss.
    private static IEnumerable<Finding> Margins(Resume resume, LineArea area, string name)
    {
        var lines = resume.Layout.Lines.Where(l => l.Area == area && l.Text.Any(char.IsLetter) && !PageNumber().IsMatch(l.Text)).ToList();
        if (lines.Count == 0)
        {
            yield break;
        }

        var body = string.Join('\n', resume.Layout.Lines.Where(l => l.Area is not (LineArea.Header or LineArea.Footer)).Select(l => l.Text));
        var only = new[] { resume.Name, resume.Email, resume.Phone }
            .Where(v => v.Length > 0 && lines.Any(l => l.Text.Contains(v, StringComparison.OrdinalIgnoreCase)) && !body.Contains(v, StringComparison.OrdinalIgnoreCase)).ToList();
        yield return only.Count > 0
            ? new("CV053", Severity.Warning, lines[0].Place, $"{string.Join(", ", only.Select(o => $"\"{Short(o)}\""))} stand{(only.Count == 1 ? "s" : "")} in the page {name} only. Many parsers skip headers and footers.", "Write it into the first lines of the text itself.")
            : new("CV053", Severity.Note, lines[0].Place, $"\"{Short(lines[0].Text)}\" stands in the page {name}. Many parsers skip headers and footers.", "Keep nothing there that matters.");
    }

    private static string Short(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= Quoted ? plain : plain[..(Quoted - 1)] + "…";
    }

    [GeneratedRegex(@"^\W*(?:page|seite|página|p\.)?\W*\d+(?:\s*(?:/|of|von|de|sur)\s*\d+)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}

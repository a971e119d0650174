using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>A DOCX file to lines: paragraphs, lists, tables, text boxes, page headers; hidden and deleted text left out.</summary>
internal sealed class DocxLines
{
    private const int MostParts = 2_000;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const long MostCharactersInPart = 8L * 1024 * 1024;
    private const int MostLines = 20_000;
    private const int MostDepth = 200;

    private readonly string _name;
    private readonly MainDocumentPart _main;
    private readonly Dictionary<string, int> _headingLevels;
    private readonly List<ResumeLine> _lines = [];
    private int _paragraph;
    private int _tables;
    private int _boxes;
    private LineArea _area;

    private DocxLines(string name, MainDocumentPart main)
    {
        _name = name;
        _main = main;
        _headingLevels = HeadingLevels(main);
    }

    /// <summary>The lines; empty, with a finding, when the file cannot be read.</summary>
    public static (IReadOnlyList<ResumeLine> Lines, ResumeLayout Layout) Of(byte[] bytes, string name, ICollection<Finding> findings)
    {
        try
        {
            if (IsBomb(bytes))
            {
                findings.Add(new("CV009", Severity.Error, name, "Unpacked, the file would be far larger than any résumé; it was not opened.", "Save the résumé anew from the program that made it."));
                return ([], new ResumeLayout { Format = "DOCX" });
            }

            using var stream = new MemoryStream(bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = MostCharactersInPart, AutoSave = false });
            if (document.MainDocumentPart?.Document.Body is not { } body)
            {
                findings.Add(new("CV001", Severity.Error, name, "The file is a ZIP, but holds no Word document.", "Save the résumé as DOCX, PDF, Markdown or plain text."));
                return ([], new ResumeLayout { Format = "DOCX" });
            }

            var reading = new DocxLines(name, document.MainDocumentPart);
            return (reading.Read(body), reading.Layout(document.MainDocumentPart));
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException or IOException or ArgumentException or InvalidOperationException or FormatException or UriFormatException)
        {
            findings.Add(new("CV001", Severity.Error, name, "The Word document is damaged or protected and could not be opened.", "Open it in the program that made it and save it anew, without a password."));
            return ([], new ResumeLayout { Format = "DOCX" });
        }
    }

    // Sizes in the directory may lie; the limit per part holds when it is read.
    private static bool IsBomb(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return zip.Entries.Count > MostParts || zip.Entries.Sum(e => Math.Max(0, e.Length)) > MostUnpacked
            || zip.Entries.Any(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && e.Length > MostCharactersInPart * 2);
    }

    private IReadOnlyList<ResumeLine> Read(Body body)
    {
        _area = LineArea.Header;
        foreach (var header in _main.HeaderParts.Select(h => h.Header).OfType<Header>().Take(3))
        {
            Walk(header, 0);
        }

        _area = LineArea.Body;
        Walk(body, 0);
        return _lines;
    }

    private ResumeLayout Layout(MainDocumentPart main) => new()
    {
        Format = "DOCX", Images = main.ImageParts.Count(), Tables = _tables, TextBoxes = _boxes,
        Columns = Math.Clamp(main.Document.Descendants<Columns>().Select(c => (int?)c.ColumnCount?.Value ?? 1).DefaultIfEmpty(1).Max(), 1, 9),
    };

    private void Walk(OpenXmlElement element, int depth)
    {
        if (depth > MostDepth || _lines.Count > MostLines)
        {
            return;
        }

        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Say(paragraph);
                    foreach (var box in Boxes(paragraph))
                    {
                        _boxes++;
                        var around = _area;
                        _area = LineArea.TextBox;
                        Walk(box, depth + 1);
                        _area = around;
                    }

                    break;
                case Table table:
                    _tables++;
                    var before = _area;
                    _area = LineArea.Table;
                    foreach (var row in table.Elements<TableRow>())
                    {
                        Row(row, depth + 1);
                    }

                    _area = before;

                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock:
                    Walk(child, depth + 1);
                    break;
            }
        }
    }

    // A row of short cells is one line ("Acme | 2019 – 2021"); cells that hold more are read one after the other.
    private void Row(TableRow row, int depth)
    {
        var cells = row.Elements<TableCell>().ToList();
        var texts = cells.Select(c => c.Descendants<Paragraph>().Select(p => TextOf(p).Trim()).Where(t => t.Length > 0).ToList()).ToList();
        if (cells.Count > 1 && texts.All(t => t.Count <= 1) && !cells.Any(c => c.Descendants<Table>().Any()))
        {
            _paragraph += texts.Sum(t => t.Count);
            var line = ResumeLine.Of(ResumeText.Clean(string.Join("\t", texts.SelectMany(t => t))), Place);
            _lines.Add(line with { Area = _area, IsBold = cells.SelectMany(c => c.Descendants<Paragraph>()).Take(1).All(IsBold) });
            return;
        }

        foreach (var cell in cells)
        {
            Walk(cell, depth);
        }
    }

    private string Place => $"{_name}: paragraph {_paragraph}";

    private void Say(Paragraph paragraph)
    {
        _paragraph++;
        var level = HeadingLevel(paragraph);
        var isListItem = paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val is { } id && id.Value != 0
            || paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style && style.StartsWith("List", StringComparison.OrdinalIgnoreCase);
        foreach (var (text, _) in ResumeText.Lines(ResumeText.Clean(TextOf(paragraph))))
        {
            var line = ResumeLine.Of(text, Place);
            _lines.Add(line with { Area = _area, HeadingLevel = line.IsBlank ? 0 : level, IsBullet = line.IsBullet || (isListItem && level == 0 && !line.IsBlank), IsBold = !line.IsBlank && IsBold(paragraph) });
        }
    }

    private string TextOf(Paragraph paragraph)
    {
        var text = new System.Text.StringBuilder();
        Append(paragraph, text, 0);
        return text.ToString();
    }

    private void Append(OpenXmlElement element, System.Text.StringBuilder text, int depth)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text t:
                    text.Append(t.Text);
                    break;
                case TabChar:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Run run when run.RunProperties?.Vanish is { } hidden && hidden.Val?.Value != false:
                case DeletedRun or AlternateContent or Drawing or Picture or ParagraphProperties or RunProperties or TextBoxContent:
                    break;
                case Hyperlink link:
                    var before = text.Length;
                    Append(link, text, depth + 1);
                    AppendTarget(link, text, before);
                    break;
                default:
                    if (depth < MostDepth)
                    {
                        Append(child, text, depth + 1);
                    }

                    break;
            }
        }
    }

    private void AppendTarget(Hyperlink link, System.Text.StringBuilder text, int before)
    {
        if (link.Id?.Value is { } id && _main.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri.OriginalString is { } target
            && target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && !(text.ToString(before, text.Length - before).Trim().TrimEnd('/') is var shown && shown.Contains('.', StringComparison.Ordinal) && target.Contains(shown, StringComparison.OrdinalIgnoreCase)))
        {
            text.Append(" (").Append(target).Append(')');
        }
    }

    // The fallback of a text box repeats its content.
    private static IEnumerable<TextBoxContent> Boxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any() && b.Ancestors<TextBoxContent>().FirstOrDefault() is null);

    private static bool IsBold(Paragraph paragraph)
    {
        var runs = paragraph.Descendants<Run>().Where(r => r.InnerText.Trim().Length > 0).ToList();
        return runs.Count > 0 && runs.TrueForAll(r => r.RunProperties?.Bold is { } bold && bold.Val?.Value != false);
    }

    private int HeadingLevel(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style ? _headingLevels.GetValueOrDefault(style) : 0;

    private static Dictionary<string, int> HeadingLevels(MainDocumentPart main)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (style.StyleId?.Value is { } id && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name.Length == 9 && char.IsAsciiDigit(name[8]))
            {
                levels[id] = name[8] - '0';
            }
        }

        for (var i = 1; i < 10; i++)
        {
            levels.TryAdd($"Heading{i}", i);
        }

        return levels;
    }
}

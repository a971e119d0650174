using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Docx_resumes
{
    [Fact]
    public void Paragraphs_lists_tables_links_and_headings_are_read_and_hidden_text_is_not()
    {
        var bytes = Document(
            (main, body) =>
            {
                var link = main.AddHyperlinkRelationship(new Uri("https://loft.example.app/"), true).Id;
                body.Append(
                    Line("Ida Berg"), Line("ida@berg.example"),
                    Line("Experience", style: "Heading1"),
                    new Table(new TableRow(Cell("Data Analyst, Fjord Energy AS"), Cell("2021 – present"))),
                    Line("Forecasts in Python", list: true),
                    new Table(new TableRow(Cell("Clerk, Post Office"), Cell("2018 – 2021"))),
                    Line("Projects", style: "Heading1"),
                    new Paragraph(new Hyperlink(new Run(new Text("Loft"))) { Id = link }, new Run(new Text(": room planner"))),
                    Line("Skills", style: "Heading1"),
                    new Paragraph(new Run(new Text("SQL, ")), new Run(new RunProperties(new Vanish()), new Text("Kubernetes, ")), new Run(new Text("Git")), new DeletedRun(new Run(new DeletedText("Rust")))));
            });

        var (resume, findings) = ReadResume.From(bytes, "cv.docx");

        resume.Name.ShouldBe("Ida Berg");
        resume.Jobs.Select(j => (j.Title, j.Employer, j.IsCurrent)).ShouldBe([("Data Analyst", "Fjord Energy AS", true), ("Clerk", "Post Office", false)]);
        resume.Jobs[0].Text.ShouldBe("Forecasts in Python");
        resume.Projects.Single().Links.ShouldBe(["https://loft.example.app/"]);
        resume.Skills.ShouldBe(["SQL", "Git"]);
        findings.ShouldBeEmpty();
        resume.Layout.Tables.ShouldBe(2);
    }

    [Fact]
    public void A_two_column_table_is_read_cell_by_cell_and_a_text_box_once()
    {
        var bytes = Document((_, body) => body.Append(
            Line("Ida Berg"),
            new Paragraph(TextBox("ida@berg.example")),
            new Table(new TableRow(
                new TableCell(Line("SKILLS"), Line("Python"), Line("SQL")),
                new TableCell(Line("EXPERIENCE"), Line("Analyst, Fjord Energy AS"), Line("2021 – present"))))));

        var (resume, findings) = ReadResume.From(bytes, "cv.docx");

        resume.Skills.ShouldBe(["Python", "SQL"]);
        resume.Jobs.Single().Employer.ShouldBe("Fjord Energy AS");
        resume.Email.ShouldBe("ida@berg.example");
        resume.Text.Split("ida@berg.example").Length.ShouldBe(2);
        findings.ShouldBeEmpty();
        (resume.Layout.TextBoxes, resume.Layout.Tables).ShouldBe((1, 1));
    }

    [Fact]
    public void Contact_details_in_the_page_header_are_read_and_known_to_stand_there()
    {
        var bytes = Document((main, body) =>
        {
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(Line("Ida Berg"), Line("ida@berg.example"));
            body.Append(Line("EXPERIENCE"), Line("Analyst, Fjord Energy AS, 2021 – present"));
        });

        var (resume, findings) = ReadResume.From(bytes, "cv.docx");

        (resume.Name, resume.Email).ShouldBe(("Ida Berg", "ida@berg.example"));
        findings.ShouldBeEmpty();
        resume.Layout.Lines[0].Area.ShouldBe(LineArea.Header);
    }

    // As Word writes it: the drawing, and the same text again as a picture for old readers.
    private static string TextBox(string text) => $"""
        <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
             xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">
          <w:r><mc:AlternateContent>
            <mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
              <wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>
            </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
          </mc:AlternateContent></w:r>
        </w:p>
        """;

    private static byte[] Document(Action<MainDocumentPart, Body> fill)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body());
            fill(main, main.Document.Body!);
        }

        return stream.ToArray();
    }

    private static Paragraph Line(string text, string? style = null, bool list = false)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        }

        if (list)
        {
            properties.NumberingProperties = new NumberingProperties(new NumberingId { Val = 1 });
        }

        return new Paragraph(properties, new Run(new Text(text)));
    }

    private static TableCell Cell(string text) => new(Line(text));
}

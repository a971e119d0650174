using System.IO.Compression;
using System.Text;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Hostile_resumes
{
    [Theory]
    [InlineData("cv.txt")]
    [InlineData("cv.md")]
    [InlineData("cv.pdf")]
    [InlineData("cv.docx")]
    [InlineData("cv.json")]
    public void Binary_data_under_any_name_is_survived_and_said(string name)
    {
        var bytes = new byte[50_000];
        var state = 12345u;
        for (var i = 0; i < bytes.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[i] = (byte)(state >> 24);
        }

        var (resume, findings) = ReadResume.From(bytes, name);

        findings.ShouldContain(f => f.Severity == Severity.Error);
        resume.Jobs.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_file_is_said() => ReadResume.From([], "cv.txt").Findings.Single().Code.ShouldBe("CV001");

    [Fact]
    public void A_pdf_that_was_not_turned_into_text_is_said() => ReadResume.From("%PDF-1.7 ...", "cv.txt").Findings.Single().Code.ShouldBe("CV001");

    [Fact]
    public void A_scan_without_text_is_said() => ReadResume.From("\n \f\n", "cv.pdf").Findings.ShouldContain(f => f.Code == "CV006");

    [Theory]
    [InlineData("cv.txt")]
    [InlineData("cv.md")]
    [InlineData("cv.pdf")]
    public void Ten_megabytes_are_cut_with_a_finding(string name)
    {
        var text = new StringBuilder("Jane Roe\njane@example.org\n\nExperience\n");
        while (text.Length < 10_000_000)
        {
            text.Append("Engineer, Acme Inc., Jan 2019 – Mar 2021\n- Python and SQL and more of it, again and again\n");
        }

        var (resume, findings) = ReadResume.From(text.ToString(), name);

        findings.ShouldContain(f => f.Code == "CV002");
        resume.Name.ShouldBe("Jane Roe");
        resume.Jobs.Count.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData("cv.txt")]
    [InlineData("cv.md")]
    [InlineData("cv.pdf")]
    public void One_line_of_a_million_characters_is_survived(string name)
    {
        foreach (var unit in new[] { "a", "- ", "(", "[x](", "**", "Jan 2019 – ", "python, ", "<", "1", ". ", "a@b.", "http://", "\t" })
        {
            ReadResume.From("Experience\n" + string.Concat(Enumerable.Repeat(unit, 300_000 / unit.Length)), name).Resume.ShouldNotBeNull();
        }
    }

    [Fact]
    public void Endless_nesting_and_references_in_lists_are_refused()
    {
        static string Deep(string open, string close, int count) => string.Concat(Enumerable.Repeat(open, count)) + string.Concat(Enumerable.Repeat(close, count));

        ReadResume.From("cv: " + Deep("[", "]", 50_000), "cv.yaml").Findings.Single().Code.ShouldBe("CV003");
        ReadResume.From("a: &a [x]\ncv:\n  name: Ada\n  sections:\n    s: [*a, *a]\n", "cv.yaml").Findings.Single().Code.ShouldBe("CV003");
        ReadResume.From(Deep("<a>", "</a>", 50_000), "cv.xml").Findings.Single().Code.ShouldBe("CV003");
        ReadResume.From("cv:\n  name: Ada\n  sections:\n    summary:\n      - |\n        * one\n        * two\n", "cv.yaml").Resume.Name.ShouldBe("Ada");
    }

    [Fact]
    public void Other_encodings_are_read()
    {
        const string Text = "René Müller\nrene@example.org\n";
        ReadResume.From([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], "cv.txt").Resume.Name.ShouldBe("René Müller");
        ReadResume.From([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], "cv.txt").Resume.Name.ShouldBe("René Müller");
        ReadResume.From([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "cv.txt").Resume.Name.ShouldBe("René Müller");
        ReadResume.From(Encoding.Latin1.GetBytes(Text), "cv.txt").Resume.Name.ShouldBe("René Müller");
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                entry.Write(zeros);
            }
        }

        ReadResume.From(stream.ToArray(), "cv.docx").Findings.Single().Code.ShouldBe("CV009");
    }

    [Fact]
    public void A_zip_that_is_no_document_is_said()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("hello.txt");
        }

        ReadResume.From(stream.ToArray(), "cv.docx").Findings.Single().Code.ShouldBe("CV001");
        ReadResume.From([.. stream.ToArray().AsSpan(0, 20)], "cv.docx").Findings.Single().Code.ShouldBe("CV001");
    }

    [Fact]
    public void A_date_with_month_thirteen_is_reported_with_its_line()
    {
        var (resume, findings) = ReadResume.From("Experience\nEngineer, Acme Inc.\n13/2021 – 02/2022\n- Python\n");

        findings.Single(f => f.Code == "CV010").Place.ShouldBe("cv.txt:2");
        resume.Jobs.Single().Title.ShouldBe("Engineer");
    }
}

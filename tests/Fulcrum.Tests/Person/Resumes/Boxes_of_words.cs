using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Pages as boxes of words: what the layout says beyond the text. Invented people.</summary>
public sealed class Boxes_of_words
{
    [Fact]
    public void Each_field_says_its_page_and_its_box()
    {
        var (resume, _) = ReadResume.From("""
            Ada Moss
            ada@moss.example

            Experience
            Data Engineer, Brightwater Ltd                     Jan 2021 – present
            Wrote services.

            Education
            BSc in Physics, University of York                 2014 – 2017
            """, "cv.pdf");

        var title = resume.Field("jobs[0].title")!;
        title.Place.ShouldBe("cv.pdf: page 1, line 4");
        (title.Box!.Value.Page, title.Rule).ShouldBe((1, ReadingRule.Words));
        title.Box.Value.Top.ShouldBe(148.0 / 800, 0.01);
        resume.Field("jobs[0].start")!.Box!.Value.Left.ShouldBeGreaterThan(title.Box.Value.Right);
        resume.Fields.ShouldAllBe(f => f.Confidence > 0 && f.Confidence <= 1);
        (resume.Layout.Format, resume.Layout.Pages, resume.Layout.Columns).ShouldBe(("PDF", 1, 1));
        resume.Layout.Lines[0].ShouldBe(new PlacedLine("Ada Moss", 1, 0.125, resume.Layout.Lines[0].Left, LineArea.Body, "cv.pdf: page 1, line 1"));
    }

    [Fact]
    public void Letters_set_apart_and_small_capitals_are_words_again()
    {
        var (resume, _) = ReadResume.From(Page(
            ("Ada", 50, 40, 90, 60), ("Moss", 96, 40, 140, 60),
            ("S", 50, 100, 56, 112), ("K", 60, 100, 66, 112), ("I", 70, 100, 73, 112), ("L", 77, 100, 83, 112), ("L", 87, 100, 93, 112), ("S", 97, 100, 103, 112),
            ("Python", 50, 120, 85, 131), ("E", 50, 150, 57, 162), ("ducation", 57, 152, 100, 162), ("University", 50, 170, 100, 181), ("of", 103, 170, 112, 181), ("York", 115, 170, 140, 181)), "cv.pdf");

        resume.Name.ShouldBe("Ada Moss");
        resume.Skills.ShouldBe(["Python"]);
        resume.Education.Single().School.ShouldBe("University of York");
    }

    [Fact]
    public void Running_headers_and_page_numbers_stay_out_of_the_text_and_are_listed()
    {
        var first = Words("Experience", 50, 100).Concat(Words("Engineer, Acme Inc., 2019 – 2021", 50, 120)).Concat(Words("Ada Moss CV", 50, 20)).Concat(Words("Page 1 of 2", 50, 780));
        var second = Words("Analyst, Bolt Ltd, 2017 – 2019", 50, 100).Concat(Words("Ada Moss CV", 50, 20)).Concat(Words("Page 2 of 2", 50, 780));
        var (resume, _) = ReadResume.From(new PdfWords(Markup(first) + Markup(second), 2), "cv.pdf");

        resume.Jobs.Select(j => j.Employer).ShouldBe(["Acme Inc.", "Bolt Ltd"]);
        resume.Text.ShouldNotContain("Page");
        resume.Layout.Lines.Where(l => l.Area == LineArea.Footer).Select(l => (l.Text, l.Page)).ShouldBe([("Page 1 of 2", 1), ("Page 2 of 2", 2)]);
        resume.Layout.Lines.Where(l => l.Area == LineArea.Header).Select(l => l.Page).ShouldBe([2], "on the first page it may be the name");
        resume.Layout.Images.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<page")]
    [InlineData("<page width=\"x\" height=\"-1\"><word xMin=\"NaN\" yMin=\"1e999\" xMax=\"-2\" yMax=\"3\">a</word>")]
    [InlineData("<word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">no page</word>")]
    [InlineData("<page width=\"600\" height=\"800\"><word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">never closed")]
    public void Markup_that_is_broken_is_no_text(string markup)
    {
        var (resume, findings) = ReadResume.From(new PdfWords(markup, 0), "cv.pdf");

        findings.ShouldHaveSingleItem().Code.ShouldBe("CV006");
        resume.Layout.HasTextLayer.ShouldBeFalse();
    }

    [Fact]
    public void A_hundred_thousand_words_are_cut_with_a_finding()
    {
        var words = Enumerable.Range(0, 100_000).Select(i => ("word", (double)(i % 40 * 14), (double)(i / 40 % 60 * 13), (double)(i % 40 * 14) + 10, (double)(i / 40 % 60 * 13) + 10));
        ReadResume.From(new PdfWords(Markup(words), 0), "cv.pdf").Findings.ShouldContain(f => f.Code == "CV002");
    }

    [Fact]
    public void Pictures_are_counted_without_their_masks()
    {
        var pdf = "1 0 obj <</Type/XObject/Subtype/Image/Width 9/SMask 2 0 R>> stream x endstream 2 0 obj << /Subtype /Image /Width 9 >> stream y endstream 3 0 obj <</Subtype/Type1>>";
        Fulcrum.Intake.PdfImages.In(System.Text.Encoding.ASCII.GetBytes(pdf)).ShouldBe(1);
    }

    private static PdfWords Page(params (string, double, double, double, double)[] words) => new(Markup(words), 0);

    private static IEnumerable<(string, double, double, double, double)> Words(string text, double left, double top)
    {
        foreach (var word in text.Split(' '))
        {
            yield return (word, left, top, left + (word.Length * 6), top + 11);
            left += (word.Length * 6) + 3;
        }
    }

    private static string Markup(IEnumerable<(string Text, double Left, double Top, double Right, double Bottom)> words) =>
        "<page width=\"600\" height=\"800\">" + string.Concat(words.Select(w => FormattableString.Invariant($"<word xMin=\"{w.Left}\" yMin=\"{w.Top}\" xMax=\"{w.Right}\" yMax=\"{w.Bottom}\">{w.Text}</word>\n")));
}

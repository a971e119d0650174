using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Plain_texts
{
    [Fact]
    public void The_first_line_is_the_title()
    {
        var ad = AdFiles.Read("\n# Data Analyst\n\nWe need **SQL** and [Excel](http://x).\n* one\n+ two\n", "mine/ad.md").Ads.ShouldHaveSingleItem();
        (ad.Title, ad.Text, ad.Place, ad.Board).ShouldBe(("Data Analyst", "We need SQL and Excel.\n- one\n- two", "mine/ad.md:2", "mine"));
    }

    [Fact]
    public void Field_lines_lead_or_follow_the_title()
    {
        const string Lead = "Title: Teacher\nCompany: School Ltd\nLocation: York\nPosted: 2026-05-01\n\nYou teach: maths.\n";
        const string Follow = "Teacher\nCompany: School Ltd\nLocation: York\nPosted: 2026-05-01\n\nYou teach: maths.\n";
        foreach (var text in new[] { Lead, Follow })
        {
            var ad = AdFiles.Read(text, "ad.txt").Ads.ShouldHaveSingleItem();
            (ad.Title, ad.Employer, ad.Location, ad.Posted, ad.Text).ShouldBe(("Teacher", "School Ltd", "York", new DateOnly(2026, 5, 1), "You teach: maths."));
        }
    }

    [Theory]
    [InlineData("---")]
    [InlineData("=====")]
    public void A_line_of_dashes_or_equals_signs_divides_ads(string line)
        => AdFiles.Read($"Cook\n\nYou cook.\n\n{line}\n\nBaker\n\nYou bake.\n{line}\n", "ads.txt").Ads.Select(a => (a.Title, a.Text, a.Place))
            .ShouldBe([("Cook", "You cook.", "ads.txt:1"), ("Baker", "You bake.", "ads.txt:7")]);

    [Fact]
    public void Where_ads_lead_with_field_lines_other_dividers_are_only_lines()
        => AdFiles.Read("Title: Cook\nCompany: A\n\nYou cook.\n\n---\n\nBenefits\n\nFood.\n\n---\n\nTitle: Baker\nCompany: B\n\nYou bake.\n", "ads.md").Ads.Select(a => (a.Title, a.Employer, a.Text.Contains("Food.")))
            .ShouldBe([("Cook", "A", true), ("Baker", "B", false)]);

    [Fact]
    public void An_underlined_heading_divides_nothing()
        => AdFiles.Read("Data Engineer\n=============\n\nRequirements\n------------\nSQL\n", "ad.md").Ads.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Title.ShouldBe("Data Engineer"), a => a.Text.ShouldBe("Requirements\nSQL"));

    [Fact]
    public void Front_matter_gives_fields_and_says_what_is_invented()
    {
        var ad = AdFiles.Read("---\ntitle: Nurse\ncompany: Clinic\ninvented: true\n---\n\nYou care.\n", "ad.md").Ads.ShouldHaveSingleItem();
        (ad.Title, ad.Employer, ad.IsInvented, ad.Text).ShouldBe(("Nurse", "Clinic", true, "You care."));
    }

    [Fact]
    public void A_first_line_as_long_as_a_paragraph_is_no_title()
    {
        var (ads, findings) = AdFiles.Read(new string('x', 400) + "\nmore", "ad.txt");
        ads.ShouldHaveSingleItem().Title.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Code.ShouldBe("ADS004");
    }

    [Theory]
    [InlineData("We seek a data engineer in Leeds with three years of Python, SQL and Airflow; pay is 50,000 GBP.", "")]
    [InlineData("Data engineer wanted: Python, SQL.\n", "")]
    [InlineData("We are looking for somebody who knows Python and SQL,\nand who likes to look after pipelines.", "")]
    [InlineData("Are you the data engineer that we have been looking for?\nWe use SQL.", "")]
    [InlineData("Senior Engineer, Data Platform, Pipelines and Warehouses for Trading and Risk\nWe use SQL.", "Senior Engineer, Data Platform, Pipelines and Warehouses for Trading and Risk")]
    [InlineData("Data Engineer, Acme Inc.\nWe use SQL.", "Data Engineer, Acme Inc.")]
    public void A_sentence_is_text_and_no_title(string text, string title)
    {
        var (ads, findings) = AdFiles.Read(text, "-");
        var ad = ads.ShouldHaveSingleItem();
        ad.Title.ShouldBe(title);
        ad.Text.ShouldContain("SQL");
        findings.Select(f => f.Code).ShouldBe(title.Length > 0 ? [] : ["ADS004"]);
    }

    [Fact]
    public void A_title_without_a_text_is_no_ad()
        => AdFiles.Read("Senior Data Engineer\n\n", "ad.txt").Findings.ShouldHaveSingleItem().Code.ShouldBe("ADS003");

    [Fact]
    public void A_line_with_a_colon_in_the_text_is_no_field()
        => AdFiles.Read("Cook\n\nNote: bring a knife.\nLevel of heat: high\n", "ad.txt").Ads[0].Text.ShouldBe("Note: bring a knife.\nLevel of heat: high");
}

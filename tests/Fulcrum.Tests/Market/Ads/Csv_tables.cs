using System.Text;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Csv_tables
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_delimiter_is_told_from_the_header(char d)
    {
        var ad = AdFiles.Read($"Job Title{d}Company Name{d}Job Description{d}Location\n\"Analyst\"{d}Acme{d}\"SQL, Excel; and\ttwo\nlines \"\"quoted\"\"\"{d}Leeds\n", "t.csv").Ads.ShouldHaveSingleItem();
        (ad.Title, ad.Employer, ad.Text, ad.Location, ad.Place, ad.Board).ShouldBe(("Analyst", "Acme", "SQL, Excel; and two\nlines \"quoted\"", "Leeds", "t.csv:2", "t"));
    }

    [Fact]
    public void Places_are_lines_of_the_file_also_after_texts_of_several_lines()
        => AdFiles.Read("title,company,description\r\nA,E,\"one\r\ntwo\r\nthree\"\r\n\r\nB,E,x\r\n", "t.csv").Ads.Select(a => (a.Title, a.Place)).ShouldBe([("A", "t.csv:2"), ("B", "t.csv:6")]);

    [Fact]
    public void A_table_without_known_columns_says_what_is_expected()
    {
        var (ads, findings) = AdFiles.Read("foo,bar\n1,2\n", "t.csv");
        ads.ShouldBeEmpty();
        var finding = findings.ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Place).ShouldBe(("ADS010", Severity.Error, "t.csv:1"));
        finding.Reason.ShouldContain("foo, bar");
    }

    [Fact]
    public void A_text_file_whose_first_line_is_a_header_is_a_table()
        => AdFiles.Read("title;company;description\nA;E;x\n", "export.txt").Ads.ShouldHaveSingleItem().Employer.ShouldBe("E");

    [Fact]
    public void A_column_that_is_there_twice_is_reported_and_the_first_value_counts()
    {
        var (ads, findings) = AdFiles.Read("title,company,description,description\nA,E,first,second\nB,E,,second\n", "t.csv");
        ads.Select(a => a.Text).ShouldBe(["first", "second"]);
        findings.ShouldHaveSingleItem().Code.ShouldBe("ADS011");
    }

    [Fact]
    public void A_row_with_too_many_cells_is_left_out_and_named()
    {
        var (ads, findings) = AdFiles.Read("title,company,description\nA,E,x\nB,E,Python, SQL and more\nC,E,z\n", "t.csv");
        ads.Select(a => a.Title).ShouldBe(["A", "C"]);
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("ADS012"), f => f.Place.ShouldBe("t.csv:3"));
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_only()
    {
        var (ads, findings) = AdFiles.Read("title,company,description\nA,E,x\nB,E,\"never closed\nC,E,y\nD,E,z\n", "t.csv");
        ads.Select(a => (a.Title, a.Place)).ShouldBe([("A", "t.csv:2"), ("C", "t.csv:4"), ("D", "t.csv:5")]);
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("ADS015"), f => f.Place.ShouldBe("t.csv:3"));
    }

    [Fact]
    public void A_formula_stays_text()
    {
        var ad = AdFiles.Read("title,company,description\n\"=HYPERLINK(\"\"http://x\"\")\",=1+1,@SUM(A1)\n", "t.csv").Ads.ShouldHaveSingleItem();
        (ad.Title, ad.Employer, ad.Text).ShouldBe(("=HYPERLINK(\"http://x\")", "=1+1", "@SUM(A1)"));
    }

    [Fact]
    public void The_rating_below_an_employers_name_is_no_part_of_it()
        => AdFiles.Read("title,Company Name,description\nA,\"Acme Inc\n3.8\",x\n", "t.csv").Ads[0].Employer.ShouldBe("Acme Inc");

    [Fact]
    public void Columns_of_requirements_join_the_text_under_their_heading()
        => AdFiles.Read("title,company,description,requirements\nA,E,We build.,<ul><li>SQL</li></ul>\n", "t.csv").Ads[0].Text.ShouldBe("We build.\n\n## requirements\n\n- SQL");

    [Fact]
    public void Latin_letters_of_an_old_export_are_read_and_said_so()
    {
        var (ads, findings) = AdFiles.Read(Encoding.Latin1.GetBytes("title,company,description\nKoch,Café,naïf\n"), "t.csv");
        (ads[0].Employer, ads[0].Text).ShouldBe(("Café", "naïf"));
        findings.ShouldHaveSingleItem().Code.ShouldBe("ADS008");
    }
}

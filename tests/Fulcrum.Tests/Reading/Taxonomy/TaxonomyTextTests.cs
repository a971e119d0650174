using Fulcrum.Core;
using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests.Reading;

public class TaxonomyTextTests
{
    [Theory]
    [InlineData("python | Python", "TAX009")]
    [InlineData("Py thon | Python | language | |", "TAX009")]
    [InlineData("python | Python | language | | a | b", "TAX009")]
    [InlineData("python | Python | snake | |", "TAX005")]
    [InlineData("python | Python | language | nowhere |", "TAX003")]
    [InlineData("python | Python | language | python |", "TAX004")]
    [InlineData("a | A1 | language | b |\nb | B1 | language | a |", "TAX004 TAX004")]
    [InlineData("python | Python | language | |\npython | Snake | tool | |", "TAX001")]
    [InlineData("python | Python [caps] | language | |", "TAX006")]
    [InlineData("python | Python [case | language | |", "TAX006")]
    [InlineData("python | Python [needs:] | language | |", "TAX006")]
    [InlineData("python | Python [case; case] | language | |", "TAX006")]
    [InlineData("python | Python | language | | ++, ok", "TAX011")]
    [InlineData("# a comment\n\n\ufeffpython | Python | language | |\r\n", "")]
    [InlineData("python | Python | language |", "")]
    public void What_is_wrong_in_a_file_becomes_a_finding(string text, string codes)
    {
        var findings = new List<Finding>();
        Reader.Of([("taxonomy/concepts/test.txt", text)], findings);
        string.Join(' ', findings.Select(f => f.Code)).ShouldBe(codes);
        findings.ShouldAllBe(f => f.Place.StartsWith("taxonomy/concepts/test.txt:", StringComparison.Ordinal) && f.Remedy.Length > 0);
    }

    [Fact]
    public void The_rest_of_a_faulty_file_is_used()
    {
        var findings = new List<Finding>();
        var reader = Reader.Of([("concepts/a.txt", "bad line\npython | Python | language | missing | Snake [odd], Py3\njava | Java | language | python |")], findings);
        findings.Select(f => f.Code).ShouldBe(["TAX009", "TAX006", "TAX003"], ignoreOrder: true);
        reader.Found("Snake, Py3, Java").ShouldBe("python=Py3; java=Java");
        reader.Concepts[new ConceptId("java")].Parent.ShouldBe(new ConceptId("python"));
        reader.Concepts[new ConceptId("python")].Parent.ShouldBeNull();
    }

    [Fact]
    public void Roles_are_read_in_order_and_checked()
    {
        var findings = new List<Finding>();
        var reader = Reader.Of(
            [("taxonomy/roles.txt", "ml-engineer | ML engineer | engineer | machine learning engineer, MLE\nengineer | Engineer | |\nbad\nengineer | Again | |\nanalyst | Analyst | nobody | data analyst")], findings);
        findings.Select(f => f.Code).ShouldBe(["TAX009", "TAX012", "TAX012"]);
        reader.Roles.Select(r => $"{r.Id}<{r.Family}:{string.Join('+', r.Titles)}").ShouldBe(["ml-engineer<engineer:machine learning engineer+MLE", "engineer<:", "analyst<:data analyst"]);
    }

    [Fact]
    public void Files_elsewhere_are_left_alone() =>
        Reader.Of([("taxonomy/notes.txt", "anything")], []).Concepts.ShouldBeEmpty();

    [Theory]
    [InlineData("pipeline", "pipelines")]
    [InlineData("strategy", "strategies")]
    [InlineData("survey", "surveys")]
    [InlineData("analysis", "analyses")]
    [InlineData("process", "processes")]
    [InlineData("batch", "batches")]
    [InlineData("index", "indexes")]
    [InlineData("API", "APIs")]
    [InlineData("KPI", "KPIs")]
    [InlineData("SLI and SLO", "SLI and SLOs")]
    [InlineData("statistics", null)]
    [InlineData("OKRs", null)]
    [InlineData("Web 2.0", null)]
    [InlineData("R", null)]
    public void The_plural_of_a_last_word_is_the_usual_one(string name, string? plural) => Plural.Of(name).ShouldBe(plural);

    [Fact]
    public void Only_methods_fields_soft_skills_and_certifications_have_plurals()
    {
        var reader = Readers.Of("a | Widget | tool | |", "b | Wodget | method | |", "c | Wedget [case] | certification | |");
        reader.Found("widgets wodgets Wedgets wedgets").ShouldBe("b=wodgets; c=Wedgets");
    }
}

using Fulcrum.Core;
using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests.Reading;

public class BundledTaxonomyTests
{
    [Fact]
    public void The_bundled_taxonomy_has_no_findings() =>
        Reader.Bundled.Lint().Select(f => $"{f.Code} {f.Place}: {f.Reason}").ShouldBeEmpty();

    [Fact]
    public void Every_concept_can_be_looked_up_by_its_id_and_its_name()
    {
        var reader = Reader.Bundled;
        reader.Concepts.Count.ShouldBeGreaterThan(1000);
        foreach (var concept in reader.Concepts.Values)
        {
            reader.Lookup(concept.Name).ShouldNotBeNull(concept.Name);
            reader.Concepts[concept.Id].ShouldBe(concept);
        }
    }

    [Theory]
    [InlineData("postgres", "postgresql")]
    [InlineData("Power-BI", "power-bi")]
    [InlineData(" PYTHON ", "python")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("c", "c")]
    [InlineData("go", "go")]
    [InlineData("r", "r")]
    [InlineData("excel", "microsoft-excel")]
    public void A_name_as_a_user_writes_it_is_understood(string name, string id) =>
        Reader.Bundled.Lookup(name).ShouldNotBeNull().Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no such thing at all")]
    [InlineData("python and also java")]
    public void What_is_no_name_is_not_understood(string name) => Reader.Bundled.Lookup(name).ShouldBeNull();

    [Theory]
    [InlineData("We use JavaScript", "java")]
    [InlineData("We invest in R&D and Python", "r")]
    [InlineData("after our Series C round, Python", "c")]
    [InlineData("reports to C-level managers, uses SQL", "c")]
    [InlineData("vitamin C and SQL", "c")]
    [InlineData("C++ and SQL", "c")]
    [InlineData("ready to Go to market with SQL", "go")]
    [InlineData("go beyond with Python", "go")]
    [InlineData("you will excel at Python", "microsoft-excel")]
    [InlineData("Join us and spark joy", "apache-spark")]
    [InlineData("it is rust-free", "rust")]
    [InlineData("a swift reply to Python questions", "swift")]
    [InlineData("you have access to SQL", "microsoft-access")]
    [InlineData("teams work in SQL", "microsoft-teams")]
    public void A_word_that_is_not_the_tool_is_not_taken_for_it(string text, string id) =>
        Reader.Bundled.Find(text).Select(m => m.Concept.Id.Value).ShouldNotContain(id);

    [Theory]
    [InlineData("Python, R, and SQL", "python r sql")]
    [InlineData("C, C++ or C#", "c c-plus-plus c-sharp")]
    [InlineData("experience with Go and Kubernetes", "go kubernetes")]
    [InlineData("Java/Kotlin", "java kotlin")]
    [InlineData("AWS/GCP", "aws google-cloud")]
    [InlineData("Advanced Excel", "microsoft-excel")]
    [InlineData("Apache Spark", "apache-spark")]
    [InlineData("programming in Rust", "programming rust")]
    public void Tools_are_found_in_phrases_of_ads(string text, string ids) =>
        Reader.Bundled.Find(text).Select(m => m.Concept.Id.Value).ShouldBe(ids.Split(' '));
}

using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Unlisted_tools
{
    private static List<string> Read(string item) => [.. AdsReadHere.Read($"Requirements\n\n - {item}\n").Requirements.Where(r => r.Concept.Id.Value.StartsWith("unlisted:", StringComparison.Ordinal)).Select(r => r.Surface)];

    [Theory]
    [InlineData("Python, Zorblax and Docker")]
    [InlineData("Experience with PostgreSQL, Redis or Zorblax")]
    [InlineData("Watering tools such as Zorblax")]
    [InlineData("Databases (e.g., Zorblax)")]
    [InlineData("Jira, Slack and Zorblax are a plus")]
    public void A_name_beside_known_tools_or_after_tools_such_as_is_found(string item) => Read(item).ShouldBe(["Zorblax"]);

    [Theory]
    [InlineData("Zorblax is our founder")]
    [InlineData("Python, gardening and Docker")]
    [InlineData("Python, English, Docker")]
    [InlineData("Experience with Python in London, Berlin")]
    [InlineData("Administer Docker and Python")]
    public void Other_capitalised_words_are_not(string item) => Read(item).ShouldBeEmpty();

    [Fact]
    public void It_says_that_the_name_is_not_in_the_taxonomy()
    {
        var found = AdsReadHere.Read("Nice to have\n\n - Python, MoonDB9, Docker\n").Requirements.Single(r => r.Concept.Id.Value == "unlisted:moondb9");
        found.Strength.ShouldBe(Strength.Preferred);
        found.Reason.ShouldContain("unlisted");
        found.Concept.Kind.ShouldBe(ConceptKind.Tool);
    }
}

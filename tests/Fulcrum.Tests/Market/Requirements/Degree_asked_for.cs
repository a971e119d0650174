using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Degree_asked_for
{
    private static DegreeRequirement? Read(string text) => DegreeReader.Read(AdsReadHere.Body(text));

    [Theory]
    [InlineData("Bachelor’s degree in botany", DegreeLevel.Bachelor)]
    [InlineData("BS/MS in Computer Science", DegreeLevel.Bachelor)]
    [InlineData("B.Sc. or M.Sc. in biology", DegreeLevel.Bachelor)]
    [InlineData("BA or BS required", DegreeLevel.Bachelor)]
    [InlineData("BS in botany", DegreeLevel.Bachelor)]
    [InlineData("Master's or PhD in statistics", DegreeLevel.Master)]
    [InlineData("An advanced degree in a quantitative field", DegreeLevel.Master)]
    [InlineData("MBA", DegreeLevel.Master)]
    [InlineData("Ph.D. in plant biology", DegreeLevel.Phd)]
    [InlineData("Doctorate in botany", DegreeLevel.Phd)]
    [InlineData("Associate's degree in horticulture", DegreeLevel.Associate)]
    [InlineData("High school diploma or GED", DegreeLevel.None)]
    [InlineData("A degree in any science", DegreeLevel.Bachelor)]
    [InlineData("University degree", DegreeLevel.Bachelor)]
    [InlineData("BSME or equivalent (MS or PhD preferred)", DegreeLevel.Bachelor)]
    [InlineData("MA or PhD in economics", DegreeLevel.Master)]
    [InlineData("Master in Computer Science or similar", DegreeLevel.Master)]
    [InlineData("Four-year degree from an accredited college", DegreeLevel.Bachelor)]
    public void The_lowest_level_of_a_line_is_what_is_asked_for(string line, DegreeLevel level)
    {
        var degree = Read($"Requirements\n\n - {line}\n").ShouldNotBeNull();
        degree.Level.ShouldBe(level);
        degree.Strength.ShouldBe(Strength.Required);
    }

    [Fact]
    public void A_preferred_higher_level_does_not_raise_the_required_one()
        => Read("Requirements\n\n - Bachelor's degree required, Master's preferred\n")!.Level.ShouldBe(DegreeLevel.Bachelor);

    [Theory]
    [InlineData("Requirements\n\n - Master's degree preferred")]
    [InlineData("Requirements\n\n - Ideally a master's degree")]
    [InlineData("Nice to have\n\n - Master's degree in botany")]
    [InlineData("Requirements\n\n - Master's or PhD is a plus")]
    public void A_level_that_is_only_wished_for_is_preferred(string text)
    {
        var degree = Read(text).ShouldNotBeNull();
        degree.Level.ShouldBe(DegreeLevel.Master);
        degree.Strength.ShouldBe(Strength.Preferred);
    }

    [Theory]
    [InlineData("Bachelor's degree (botany majors preferred)")]
    [InlineData("Bachelor's degree, preferably in botany")]
    public void A_preferred_subject_leaves_the_level_required(string line) => Read($"Requirements\n\n - {line}\n")!.Strength.ShouldBe(Strength.Required);

    [Theory]
    [InlineData("Bachelor's degree or equivalent experience", true)]
    [InlineData("BS in botany or equivalent work experience", true)]
    [InlineData("Bachelor's degree; experience may be considered in lieu of it", true)]
    [InlineData("Bachelor's degree in botany or a related field", false)]
    public void Experience_instead_of_the_degree_is_told(string line, bool accepted) => Read($"Requirements\n\n - {line}\n")!.OrEquivalent.ShouldBe(accepted);

    [Theory]
    [InlineData("Requirements\n\n - Scrum Master certificate and MS Office")]
    [InlineData("Requirements\n\n - Master the art of watering")]
    [InlineData("Requirements\n\n - No degree required")]
    [InlineData("Requirements\n\n - Associate gardeners and BS detectors welcome")]
    [InlineData("Benefits\n\n - We pay for your master's degree")]
    [InlineData("About us\nOur founder has a PhD in botany.")]
    public void Other_masters_and_degrees_are_none(string text) => Read(text).ShouldBeNull();

    [Theory]
    [InlineData("Working with world-class engineers, PhDs and designers")]
    [InlineData("7+ years of experience (post-BS/MS) in gardens")]
    public void People_with_a_degree_and_the_time_after_it_are_no_degree_asked_for(string line) => Read($"Requirements\n\n - {line}\n").ShouldBeNull();

    [Theory]
    [InlineData("High school diploma or equivalent", false)]
    [InlineData("High school diploma or equivalent experience", true)]
    [InlineData("Bachelor's degree in a quantitative field, or equivalent field experience", true)]
    [InlineData("Bachelor's degree in botany or equivalent field", false)]
    public void Only_experience_instead_of_the_degree_makes_it_or_equivalent(string line, bool equivalent)
        => Read($"Requirements\n\n - {line}\n").ShouldNotBeNull().OrEquivalent.ShouldBe(equivalent);
}

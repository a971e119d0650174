using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Years_of_experience
{
    private static (double?, double?) Read(string text) => YearsReader.Read(AdsReadHere.Body(text)) is { } years ? (years.Min, years.Max) : (null, null);

    [Theory]
    [InlineData("5+ years of experience in gardening", 5.0, null)]
    [InlineData("3-5 years of professional experience", 3.0, 5.0)]
    [InlineData("3 to 5 years' experience as a gardener", 3.0, 5.0)]
    [InlineData("At least three years of experience", 3.0, null)]
    [InlineData("Five (5) or more years of relevant experience", 5.0, null)]
    [InlineData("Minimum of 2 years working in gardens", 2.0, null)]
    [InlineData("10+ years of industry experience", 10.0, null)]
    [InlineData("8 – 10 yrs experience in gardening", 8.0, 10.0)]
    [InlineData("One (1) year of experience watering", 1.0, null)]
    [InlineData("Experience: 4 years", 4.0, null)]
    [InlineData("7 plus years building gardens", 7.0, null)]
    [InlineData("1.5 years of experience", 1.5, null)]
    public void A_line_of_requirements_states_them(string line, double min, double? max) => Read($"Requirements\n\n - {line}\n").ShouldBe((min, max));

    [Theory]
    [InlineData("You are at least 18 years old")]
    [InlineData("Shares vest over 4 years with a one-year cliff")]
    [InlineData("A 4-year degree in botany")]
    [InlineData("Improved yields year over year")]
    [InlineData("We have grown for the past 10 years")]
    [InlineData("Founded 12 years ago")]
    public void Other_years_are_no_experience(string line) => Read($"Requirements\n\n - {line}\n").ShouldBe((null, null));

    [Theory]
    [InlineData("About us\nWe have more than 20 years of experience in gardens.")]
    [InlineData("Benefits\n - After 2 years of work experience here you get a tree")]
    [InlineData("Our firm has 30 years of combined experience.")]
    public void The_age_of_the_company_is_no_requirement(string text) => Read(text).ShouldBe((null, null));

    [Fact]
    public void Of_alternatives_by_degree_the_lowest_counts()
        => Read("Requirements\n\n - Bachelor's degree and 8 years of experience\n - Master's degree and 6 years of experience\n - PhD and 4 years of experience\n").ShouldBe((4, null));

    [Fact]
    public void The_first_overall_line_counts_before_lines_about_one_tool()
        => Read("Requirements\n\n - 7+ years of experience as a gardener\n - 2+ years of experience with Python\n").ShouldBe((7, null));

    [Fact]
    public void A_line_that_is_only_preferred_counts_where_nothing_else_is_said()
        => Read("Nice to have\n\n - 3 years of experience in gardens\n").ShouldBe((3, null));

    [Theory]
    [InlineData("- 2-3 years of experience in gardens\n - In lieu of a degree, at least 5 years of leadership experience", 2.0)]
    [InlineData("- 6 years of experience with moss are a plus\n - 3 years of experience in gardens", 3.0)]
    public void What_stands_in_for_a_degree_or_is_only_a_plus_is_not_the_main_line(string lines, double min) => Read($"Requirements\n\n {lines}\n").Item1.ShouldBe(min);
}

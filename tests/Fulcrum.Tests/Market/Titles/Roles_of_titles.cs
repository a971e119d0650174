using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Roles_of_titles
{
    private static readonly RoleMatcher Bundled = new(Reader.Bundled.Roles);

    [Theory]
    [InlineData("Senior Data Scientist", "data-scientist")]
    [InlineData("Data Scientist, Marketing", "data-scientist")]
    [InlineData("Sr. Data Scientist (m/w/d) - Remote", "data-scientist")]
    [InlineData("Data Scientist II (Req #12345)", "data-scientist")]
    [InlineData("Staff Data Engineer | Platform", "data-engineer")]
    [InlineData("Machine Learning Engineer - Berlin, Germany", "machine-learning-engineer")]
    [InlineData("Product Manager, Payments", "product-manager")]
    [InlineData("Data Scientists", "data-scientist")]
    [InlineData("Account Executives - New York", "account-executive")]
    [InlineData("Swedish Translators Needed (remote)", "content-writer")]
    [InlineData("Data Engineers for our platform", "data-engineer")]
    [InlineData("Helpdesk Engineer", "it-support-specialist")]
    [InlineData("Data Analysts (several levels)", "data-analyst")]
    public void Level_team_place_and_marks_do_not_change_the_role(string title, string role) => Bundled.Match(title).Id.ShouldBe(role);

    [Fact]
    public void A_longer_variant_wins_over_a_shorter_one_and_the_first_part_over_the_rest()
    {
        var roles = new RoleMatcher(
        [
            new RoleTitle("gardener", "Gardener", "", ["groundskeeper"]),
            new RoleTitle("moss-gardener", "Moss Gardener", "gardener", []),
        ]);
        roles.Match("Senior Moss Gardener (Berlin)").Id.ShouldBe("moss-gardener");
        roles.Match("Groundskeeper, Moss Gardener Team").Id.ShouldBe("gardener");
    }

    [Theory]
    [InlineData("Senior Moss Whisperer II", "Moss Whisperer")]
    [InlineData("MOSS WHISPERER (m/f/d)", "MOSS Whisperer")]
    [InlineData("Barcelona - Moss Whisperer", "Moss Whisperer")]
    [InlineData("Moss Whisperers", "Moss Whisperer")]
    [InlineData("", "")]
    public void An_unknown_title_keeps_its_own_words(string title, string name) => Bundled.Match(title).ShouldBe(("", name));

    [Fact]
    public void The_words_of_a_user_mean_a_role_or_stay_as_they_are()
    {
        AdsReadHere.Market.Role("data scientist").Id.ShouldBe("data-scientist");
        AdsReadHere.Market.Role("  moss whisperer ").ShouldBe(("", "moss whisperer"));
    }

    [Theory]
    [InlineData("(((((((((")]
    [InlineData(")]}[{(")]
    [InlineData("- | , / -")]
    [InlineData("\u202e\u05d0\u05d1 gardener")]
    public void Odd_titles_do_no_harm(string title) => Should.NotThrow(() => Bundled.Match(title));
}

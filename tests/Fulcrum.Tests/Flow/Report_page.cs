using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Report_page
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("a & b")]
    public void Whatever_is_put_into_markup_is_escaped(string hostile)
    {
        var html = Html.Of($"<p title=\"{hostile}\">{hostile}</p>").Markup;
        html.ShouldNotContain(hostile);
        html.ShouldStartWith("<p title=\"");
        html.Count(c => c == '<').ShouldBe(2);
    }

    [Fact]
    public void Markup_made_from_literals_is_put_in_as_it_is()
        => Html.Of($"<ul>{Html.Join([Html.Of($"<li>{1.5}</li>"), Html.Of($"<li>{"<"}</li>")], "")}</ul>").Markup.ShouldBe("<ul><li>1.5</li><li>&lt;</li></ul>");

    [Fact]
    public void Numbers_in_markup_do_not_depend_on_the_place()
        => Html.Of($"{1234.5:0.0} {new DateOnly(2026, 11, 3):d MMM yyyy}").Markup.ShouldBe("1234.5 3 Nov 2026");

    [Theory]
    [InlineData(0.5, 0.4, 0.61, "50 % (40–61)")]
    [InlineData(0.0, 0.0, 0.04, "0 % (0–4)")]
    public void A_share_is_printed_with_its_interval(double share, double low, double high, string expected)
        => Print.Share(new Share(share, share, share, new Interval(low, high), 1, 2, 1, 2, 2)).ShouldBe(expected);

    [Fact]
    public void A_share_without_an_interval_says_that_it_cannot_be_told()
        => Print.Share(new Share(0.5, 0.5, 0.5, null, 1, 2, 1, 2, 2)).ShouldContain("too few to tell");

    [Theory]
    [InlineData(123_456, "$123,000")]
    [InlineData(-12_345, "−$12,300")]
    [InlineData(42, "$42")]
    [InlineData(double.PositiveInfinity, "never")]
    public void Simulated_money_is_rounded_to_what_it_can_bear(double value, string expected) => Print.Amount(value, "USD").ShouldBe(expected);
}

using Fulcrum.Person;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Dates_in_resumes
{
    [Theory]
    [InlineData("Jan 2020 – Mar 2021", "2020-01-01", "2021-03-31", false)]
    [InlineData("January 2020 to present", "2020-01-01", null, true)]
    [InlineData("Sept. '18 - Dec. '19", "2018-09-01", "2019-12-31", false)]
    [InlineData("03/2019 – 11/2021", "2019-03-01", "2021-11-30", false)]
    [InlineData("2019-03 – 2021-11", "2019-03-01", "2021-11-30", false)]
    [InlineData("2019 – 2021", "2019-01-01", "2021-01-01", false)]
    [InlineData("2019–21", "2019-01-01", "2021-01-01", false)]
    [InlineData("2019 – 2019", "2019-01-01", "2019-01-01", false)]
    [InlineData("2020 –", "2020-01-01", null, true)]
    [InlineData("since 05/2020", "2020-05-01", null, true)]
    [InlineData("seit März 2020", "2020-03-01", null, true)]
    [InlineData("Oktober 2018 bis heute", "2018-10-01", null, true)]
    [InlineData("janvier 2018 à aujourd’hui", "2018-01-01", null, true)]
    [InlineData("févr. 2018 - déc. 2019", "2018-02-01", "2019-12-31", false)]
    [InlineData("enero de 2018 – actualidad", "2018-01-01", null, true)]
    [InlineData("01.04.2018 – 31.12.2019", "2018-04-01", "2019-12-31", false)]
    [InlineData("Summer 2019 – Q3 2020", "2019-06-01", "2020-07-31", false)]
    [InlineData("5 May 2019 to 17 June 2019", "2019-05-01", "2019-06-30", false)]
    [InlineData("Feb 2020 – Feb 2020 (1 month)", "2020-02-01", "2020-02-29", false)]
    public void A_range_is_read_whatever_its_form(string text, string start, string? end, bool current)
    {
        var span = DateText.Whole(text).ShouldNotBeNull();

        span.Start.ShouldBe(DateOnly.Parse(start));
        span.End.ShouldBe(end is null ? null : DateOnly.Parse(end));
        span.IsCurrent.ShouldBe(current);
        span.IsRange.ShouldBeTrue();
        span.Fault.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("13/2021 – 02/2022", "month 13")]
    [InlineData("2021-13", "month 13")]
    [InlineData("31.02.2020", "day 31")]
    [InlineData("Mar 2021 – Jan 2020", "ends before")]
    public void A_broken_date_is_named_and_not_repaired(string text, string fault)
    {
        var span = DateText.Find(text).ShouldNotBeNull();

        span.Fault.ShouldContain(fault);
        (span.Start is null || span.End is null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Team of 2020 people")]
    [InlineData("+1 (555) 123-4567")]
    [InlineData("Reduced cost by 30% in May")]
    [InlineData("Room 1234")]
    [InlineData("")]
    public void What_is_no_date_is_left_alone(string text) => DateText.Whole(text).ShouldBeNull();

    [Theory]
    [InlineData("Engineer, Acme, Jan 2019 – Mar 2021", "Engineer, Acme")]
    [InlineData("(2019 – 2021) Engineer", "Engineer")]
    [InlineData("Engineer | 2019 – 2021 | Berlin", "Engineer | Berlin")]
    public void Taking_a_date_out_leaves_the_rest_clean(string text, string rest) =>
        DateText.Without(text, DateText.Find(text)!.Value).ShouldBe(rest);
}

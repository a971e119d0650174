using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Shouldly;
using Interval = Fulcrum.Core.Interval;

namespace Fulcrum.Tests;

public sealed class Values
{
    [Fact]
    public void Money_of_two_currencies_does_not_add()
        => Should.Throw<InvalidOperationException>(() => new Money(1, "USD") + new Money(1, "EUR")).Message.ShouldContain("does not convert");

    [Fact]
    public void Money_adds_exactly_in_any_order() => Prop.ForAll<int, int, int>((a, b, c) =>
    {
        Money M(int cents) => new(cents / 100m, "USD");
        return (M(a) + M(b)) + M(c) == M(c) + (M(b) + M(a)) && M(a) - M(a) == Money.Zero("USD");
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1234, "USD", "$1,234")]
    [InlineData(-0.5, "GBP", "−£0.50")]
    [InlineData(3000, "CHF", "CHF 3,000")]
    public void Money_prints_without_needless_cents(double amount, string currency, string expected) => new Money((decimal)amount, currency).ToString().ShouldBe(expected);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_probability_outside_zero_to_one_is_refused(double value) => Should.Throw<ArgumentOutOfRangeException>(() => new Probability(value));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Hours_and_months_are_finite_and_not_negative(double value)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Hours(value));
        Should.Throw<ArgumentOutOfRangeException>(() => new Months(value));
    }

    [Fact]
    public void An_interval_runs_from_low_to_high()
    {
        Should.Throw<ArgumentException>(() => new Interval(1, 0));
        Should.Throw<ArgumentException>(() => new Interval(double.NaN, 0));
        new Interval(0.2, 0.4).Contains(0.4).ShouldBeTrue();
    }

    // Oracle: type 7 of Hyndman and Fan, the default of R's quantile(): quantile(c(1,2,4,8,16), c(.1,.25,.5,.75,.9)) = 1.4 2 4 8 12.8
    [Fact]
    public void Quantiles_are_those_of_R()
    {
        var band = Band.OfSorted([1, 2, 4, 8, 16]);
        band.P10.ShouldBe(1.4, 1e-12);
        (band.P25, band.P50, band.P75).ShouldBe((2, 4, 8));
        band.P90.ShouldBe(12.8, 1e-12);
    }

    [Fact]
    public void A_quantile_next_to_never_is_never_and_not_a_number_in_between()
        => Band.OfSorted([1, 2, double.PositiveInfinity, double.PositiveInfinity]).P50.ShouldBe(double.PositiveInfinity);

    [Fact]
    public void Pay_of_any_period_becomes_a_year()
    {
        new PayRange(50, 50, "USD", PayPeriod.Hour).MidPerYear().ShouldBe(new Money(104_000, "USD"));
        new PayRange(4000, 5000, "EUR", PayPeriod.Month).MidPerYear().ShouldBe(new Money(54_000, "EUR"));
    }

    [Theory]
    [InlineData("small-business", Segment.SmallBusiness)]
    [InlineData("Small Business", Segment.SmallBusiness)]
    [InlineData("SMALLBUSINESS", Segment.SmallBusiness)]
    public void Words_for_choices_forgive_case_and_hyphens(string word, Segment expected) => Words.Parse<Segment>(word).ShouldBe(expected);

    [Fact]
    public void Every_choice_has_a_word_that_leads_back_to_it()
    {
        foreach (var kind in Enum.GetValues<EvidenceKind>())
        {
            Words.Parse<EvidenceKind>(Words.For(kind)).ShouldBe(kind);
        }

        Words.Parse<Segment>("7").ShouldBeNull();
    }
}

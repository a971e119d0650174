using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Pay_stated
{
    private static PayRange? Read(string text, string country = "") => PayReader.Read(AdsReadHere.Body(text), country).Pay;

    [Theory]
    [InlineData("The base salary range for this role is $120,000 - $150,000 per year.", 120000, 150000, "USD", PayPeriod.Year)]
    [InlineData("Salary: £70–90k", 70000, 90000, "GBP", PayPeriod.Year)]
    [InlineData("Pay: $17–$22/hr", 17, 22, "USD", PayPeriod.Hour)]
    [InlineData("your salary: 19.420€ (yearly gross salary)", 19420, 19420, "EUR", PayPeriod.Year)]
    [InlineData("Compensation Range: $110K - $220K", 110000, 220000, "USD", PayPeriod.Year)]
    [InlineData("The current base pay range is between $65, 000 to $155,000", 65000, 155000, "USD", PayPeriod.Year)]
    [InlineData("Salary: $70,000.00 - $90,000.00 per year", 70000, 90000, "USD", PayPeriod.Year)]
    [InlineData("Salary of CHF 95'000 to CHF 120'000 per annum", 95000, 120000, "CHF", PayPeriod.Year)]
    [InlineData("Annual salary: 55.000 - 65.000 EUR", 55000, 65000, "EUR", PayPeriod.Year)]
    [InlineData("Compensation is between $19.50 and $22.00 per hour.", 19.5, 22, "USD", PayPeriod.Hour)]
    [InlineData("Rate: USD 52/hr", 52, 52, "USD", PayPeriod.Hour)]
    [InlineData("Base salary: $90,000 - $110,000 CAD", 90000, 110000, "CAD", PayPeriod.Year)]
    [InlineData("Salary: € 5.500 - € 6.500", 5500, 6500, "EUR", PayPeriod.Month)]
    [InlineData("Current salary range, zone 1: $210,800 - $248,000 - $285,200", 210800, 285200, "USD", PayPeriod.Year)]
    [InlineData("Salary: 12 000 - 15 000 PLN per month", 12000, 15000, "PLN", PayPeriod.Month)]
    public void Amounts_currency_and_period_are_told(string line, double min, double max, string currency, PayPeriod period)
        => Read(line).ShouldBe(new PayRange((decimal)min, (decimal)max, currency, period));

    [Fact]
    public void Tiers_by_place_make_one_range()
        => Read("Compensation\n\n - In the city, the pay range is $80,800 - $140,700.\n - Elsewhere, the pay range is $72,700 - $126,600.\n").ShouldBe(new PayRange(72700, 140700, "USD", PayPeriod.Year));

    [Theory]
    [InlineData("We raised $25,000 - $30,000 per year from our neighbours")]
    [InlineData("We recently raised $260 million in a Series C")]
    [InlineData("OTE: $180,000 - $220,000 per year")]
    [InlineData("A learning stipend of $1,000 per year")]
    [InlineData("401(k) match of up to $5,000 per year")]
    [InlineData("You carry a quota of $800,000 per year")]
    [InlineData("Our product protects $50,000 - $60,000 of deposits a year")]
    [InlineData("Benefits\n - Two days a year to treat yourself: $100 and a day off")]
    [InlineData("Benefits\n - Lunch in the office ($10,400/year)")]
    [InlineData("The estimated total compensation for this role ranges from $200,000 - $250,000, with equity")]
    [InlineData("Call 555 1234 or write to 12 Main Street")]
    public void Other_sums_are_no_base_pay(string line) => Read(line).ShouldBeNull();

    [Fact]
    public void Base_pay_beside_on_target_earnings_is_the_one_that_counts()
        => Read("Base salary: $90,000 - $110,000 per year, OTE: $180,000 - $220,000").ShouldBe(new PayRange(90000, 110000, "USD", PayPeriod.Year));

    [Fact]
    public void A_dollar_is_the_dollar_of_the_country()
        => Read("Salary: $90,000 - $110,000 per year", "CA").ShouldBe(new PayRange(90000, 110000, "CAD", PayPeriod.Year));

    [Fact]
    public void The_sources_field_counts_before_the_text_and_a_boards_estimate_not_at_all()
    {
        var ad = new Ad { Id = "1", Place = "t:1", Text = "Salary: $90,000 - $110,000 per year", PayText = "$1K-$2K (Glassdoor est.)" };
        AdsReadHere.Market.Read(ad).Pay.ShouldBe(new PayRange(90000, 110000, "USD", PayPeriod.Year));
        AdsReadHere.Market.Read(ad with { Pay = new PayRange(1, 2, "EUR", PayPeriod.Hour) }).Pay.ShouldBe(new PayRange(1, 2, "EUR", PayPeriod.Hour));
        AdsReadHere.Market.Read(ad with { PayText = "£32K – £35K • Offers Equity" }).Pay.ShouldBe(new PayRange(32000, 35000, "GBP", PayPeriod.Year));
    }

    [Fact]
    public void A_range_among_the_benefits_is_pay_without_saying_so()
        => Read("Benefits\n\n - Moss\n - City and coast: $188,000 - $222,000 (USD)\n - Elsewhere: $160,000 - $188,500 (USD)\n").ShouldBe(new PayRange(160000, 222000, "USD", PayPeriod.Year));
}

using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Ad_values
{
    [Theory]
    [InlineData("2026-07-15", "2026-07-15")]
    [InlineData("2026-07-15T23:59:00-04:00", "2026-07-15")]
    [InlineData("2026-08-05 09:41:37 UTC", "2026-08-05")]
    [InlineData("2020-09", "2020-09-01")]
    [InlineData("Fri, 09 May 2025 10:00:00 +0000", "2025-05-09")]
    [InlineData("Wed, 19 Aug 2026 23:10:38 GMT", "2026-08-19")]
    [InlineData("1764205361939", "2025-11-27")]
    [InlineData("1785801600", "2026-08-04")]
    [InlineData("07/15/2026", "2026-07-15")]
    [InlineData("15/07/2026", "2026-07-15")]
    [InlineData("05/05/2026", "2026-05-05")]
    [InlineData("May 2, 2026", "2026-05-02")]
    [InlineData("5 days ago", "2026-08-05")]
    [InlineData("Posted 30+ Days Ago", "2026-07-11")]
    [InlineData("2 weeks ago", "2026-07-27")]
    [InlineData("1 month ago", "2026-07-10")]
    [InlineData("12 hours ago", "2026-08-10")]
    [InlineData("1 year ago", "2025-08-10")]
    [InlineData("Posted Yesterday", "2026-08-09")]
    [InlineData("Posted Today", "2026-08-10")]
    [InlineData("24d", "2026-07-17")]
    [InlineData("30d+", "2026-07-11")]
    [InlineData("03/04/2026", null)]
    [InlineData("soon", null)]
    [InlineData("2026-13-45", null)]
    [InlineData("99999 days ago", null)]
    [InlineData("31/02/2026", null)]
    public void Dates_are_read_as_boards_write_them(string text, string? day)
        => AdDates.Parse(text, new DateOnly(2026, 8, 10)).ShouldBe(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_relative_date_needs_the_day_it_was_read()
    {
        AdDates.Parse("5 days ago", null).ShouldBeNull();
        var (ads, findings) = AdFiles.Read("""
            {"title":"A","company":"E","description":"x","posted_at":"2 weeks ago","scraped_at":"2025-09"}
            {"title":"B","company":"E","description":"x","posted_at":"2 weeks ago"}
            {"title":"C","company":"E","description":"x","posted_at":"who knows","scraped_at":"2025-09-03"}
            {"title":"D","company":"E","description":"x","scraped_at":"2025-09"}
            """, "a.jsonl");
        ads.Select(a => a.Posted).ShouldBe([new DateOnly(2025, 9, 1), null, new DateOnly(2025, 9, 3), new DateOnly(2025, 9, 1)]);
        findings.Select(f => (f.Code, f.Place)).ShouldBe([("ADS005", "a.jsonl:2"), ("ADS005", "a.jsonl:3")]);
    }

    [Theory]
    [InlineData("50000", "60000", "usd", "1 YEAR", 50000, 60000, PayPeriod.Year)]
    [InlineData("60000", "50000", "EUR", "annual", 50000, 60000, PayPeriod.Year)]
    [InlineData("50K", "60k", "£", "year", 50000, 60000, PayPeriod.Year)]
    [InlineData("40", null, "USD", "HOUR", 40, 40, PayPeriod.Hour)]
    [InlineData(null, "4,000.50", "EUR", "per-month-salary", 4000.5, 4000.5, PayPeriod.Month)]
    [InlineData("135000.0", "198000.0", "USD", null, 135000, 198000, PayPeriod.Year)]
    public void Pay_fields_become_a_range(string? min, string? max, string currency, string? period, double low, double high, PayPeriod unit)
    {
        var pay = AdPay.Parse(min, max, currency, period, out var problem).ShouldNotBeNull();
        problem.ShouldBeEmpty();
        (pay.Min, pay.Max, pay.Period).ShouldBe(((decimal)low, (decimal)high, unit));
    }

    [Theory]
    [InlineData("26", "26", "USD", "1 YEAR")]
    [InlineData("200", "275000", "USD", "YEAR")]
    [InlineData("50000", "60000", "", "YEAR")]
    [InlineData("50000", "60000", "USD", "1 TIME")]
    [InlineData("3000", "4000", "USD", null)]
    public void Pay_that_makes_no_sense_is_left_out_with_a_reason(string min, string max, string currency, string? period)
    {
        AdPay.Parse(min, max, currency, period, out var problem).ShouldBeNull();
        problem.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-5", "abc")]
    [InlineData(null, "")]
    public void No_pay_is_no_problem(string? min, string? max)
    {
        AdPay.Parse(min, max, "USD", "YEAR", out var problem).ShouldBeNull();
        problem.ShouldBeEmpty();
    }

    [Fact]
    public void Texts_are_made_plain()
    {
        AdText.Clean("a\r\nb\rc\u2028d\te\u00a0f\u200bg\u0000h\u0007 \ufeff").ShouldBe("a\nb\nc\nd e fgh");
        AdText.Clean("Cafe\u0301 na\u0131\u0308ve A\u030angstro\u0308m").ShouldBe("Café na\u0131\u0308ve Ångström");
        AdText.Clean("x\n\n\n\n\ny").ShouldBe("x\n\ny");
        AdText.Clean("\ud83d\ude00 \ud83d x \ude00").ShouldBe("\ud83d\ude00 \uFFFD x \uFFFD");
        AdText.Clean("â€™ stays").ShouldBe("â€™ stays");
        AdText.Line("  two\n words  here ").ShouldBe("two words here");
    }

    [Fact]
    public void Letters_and_accents_typed_apart_come_out_as_Unicode_composes_them()
    {
        // Pairs of letter and mark with their composed character, from the Unicode character database.
        foreach (var (apart, composed) in new[] { ("e\u0301", "\u00e9"), ("n\u0303", "\u00f1"), ("u\u0308", "\u00fc"), ("c\u0327", "\u00e7"), ("s\u030c", "\u0161"), ("a\u0328", "\u0105"), ("o\u030b", "\u0151"), ("I\u0307", "\u0130"), ("u\u0308\u0301", "\u01d8"), ("d\u0323", "\u1e0d") })
        {
            AdText.Clean(apart).ShouldBe(composed);
        }
    }
}

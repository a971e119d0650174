using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Pivot_file : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly string _folder = Directory.CreateTempSubdirectory("fulcrum-test-").FullName;
    private readonly List<Finding> _findings = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Role_and_resume_are_enough_and_every_default_is_marked()
    {
        var settings = Read("role: data engineer\nresume: me.md\n")!;
        settings.Profile.TargetRole.ShouldBe("data engineer");
        var p = settings.Profile;
        new[] { p.Deadline.IsDefault, p.WeeklyHours.IsDefault, p.Budget.IsDefault, p.CurrentPay.IsDefault, p.Employed.IsDefault, p.LivingCosts.IsDefault, p.Savings.IsDefault, p.TaxRate.IsDefault, p.ApplicationsPerWeek.IsDefault, p.Contacts.IsDefault }
            .ShouldAllBe(isDefault => isDefault);
        new[] { p.Deadline.Why, p.WeeklyHours.Why, p.Budget.Why, p.CurrentPay.Why, p.LivingCosts.Why, p.Savings.Why, p.TaxRate.Why }.ShouldAllBe(why => why.Length > 10);
        p.Deadline.Value.ShouldBe(new DateOnly(2027, 11, 23));
        _findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_user_says_is_taken_as_it_stands()
    {
        var settings = Read(
            """
            role: data engineer
            resume: me.md
            start: 2026-12-01
            deadline: 2027-06-30
            hours: 12.5
            budget: $2,000
            country: gb
            money: {currency: USD, pay: "61,000 USD", living: 2_500, savings: 9000, tax: 0.25, employed: yes, expectedPay: 90000}
            self: {python: 3, Power BI: 1.5}
            done: [aws-saa]
            exclude: bootcamp-full-time
            filter: {seniority: junior, segment: small business, allDates: true}
            facts: {default.contacts: 4}
            """)!;
        _findings.ShouldBeEmpty();
        var p = settings.Profile;
        p.Budget.ShouldBe(Setting<Money>.Yours(new Money(2000, "USD")));
        p.CurrentPay.Value.ShouldBe(new Money(61000, "USD"));
        p.LivingCosts.Value.Amount.ShouldBe(2500);
        p.WeeklyHours.Value.ShouldBe(new Hours(12.5));
        p.Country.ShouldBe("GB");
        p.SelfRatings["power bi"].ShouldBe(1.5);
        p.Rules.Done.ShouldBe([new DoneAction("aws-saa")]);
        p.Rules.Forbidden.ShouldBe(["bootcamp-full-time"]);
        settings.Filter.ShouldBe(new AdFilter { Seniority = Seniority.Junior, Segment = Segment.SmallBusiness, AllDates = true, Today = Today });
        settings.Facts.ShouldHaveSingleItem().Kind.ShouldBe(FactKind.Yours);
    }

    [Theory]
    [InlineData("role: x\nresume: y\nhours: many", "hours", "from 0 to 80")]
    [InlineData("role: x\nresume: y\nhours: -3", "hours", "from 0 to 80")]
    [InlineData("role: x\nresume: y\nbudget: -5", "budget", "amount")]
    [InlineData("role: x\nresume: y\nbudget: 5 EUR", "budget", "USD")]
    [InlineData("role: x\nresume: y\ndeadline: next summer", "deadline", "2027-06-30")]
    [InlineData("role: x\nresume: y\nself: {python: 9}", "self.python", "from 0 to 4")]
    [InlineData("role: x\nresume: y\nmoney: {tax: 22}", "money.tax", "0.7")]
    [InlineData("role: x\nresume: y\nmoney: lots", "money", "group")]
    [InlineData("role: x\nresume: y\nfilter: {segment: huge}", "filter.segment", "enterprise")]
    public void A_setting_that_is_wrong_names_its_field_and_what_was_expected(string text, string field, string expected)
    {
        Read(text).ShouldNotBeNull();
        var finding = _findings.ShouldHaveSingleItem();
        finding.Place.ShouldContain(field);
        finding.Reason.ShouldContain(expected);
        finding.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_slip_of_the_pen_gets_the_nearest_setting()
    {
        Read("role: x\nresume: y\nbuget: 100\n");
        _findings.ShouldHaveSingleItem().Remedy.ShouldContain("budget");
    }

    [Fact]
    public void A_file_without_a_role_cannot_be_used_and_says_why()
    {
        Read("resume: me.md").ShouldBeNull();
        _findings.ShouldContain(f => f.Code == "PIVOT007" && f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- just\n- a list")]
    [InlineData("role: [unclosed")]
    [InlineData("role: a\nrole: b")]
    [InlineData("&a [*a]")]
    [InlineData("role: &a x\nresume: *a")]
    public void What_is_not_a_pivot_file_is_a_finding_with_a_remedy(string text)
    {
        Read(text);
        _findings.ShouldContain(f => f.Severity == Severity.Error && f.Remedy.Length > 0);
    }

    [Theory]
    [InlineData("role: ", "[")]
    [InlineData("", "{a: ")]
    [InlineData("", "- ")]
    public void A_file_that_nests_without_end_stops_nothing(string start, string level)
    {
        // The loader calls itself at every level: without a guard this ends the whole program, not the test.
        Read(start + string.Concat(Enumerable.Repeat(level, 100_000)));
        _findings.ShouldHaveSingleItem().Code.ShouldBeOneOf("PIVOT003", "PIVOT031");
        Should.Throw<InvalidOperationException>(() => PivotFileEdit.Of(start + string.Concat(Enumerable.Repeat(level, 100_000)), [new FieldChange("role", "x")]));
    }

    [Fact]
    public void A_missing_file_is_a_finding()
    {
        Pivot.Open(Path.Combine(_folder, "absent.yaml"), Today, _findings).ShouldBeNull();
        _findings.ShouldHaveSingleItem().Code.ShouldBe("PIVOT006");
    }

    [Fact]
    public void Paths_are_relative_to_the_file_and_not_to_where_the_program_runs()
    {
        var settings = Read("role: x\nresume: cv/me.md\nads: [ads]\n")!;
        Path.GetFullPath(settings.Resume!).ShouldBe(Path.Combine(Path.GetFullPath(_folder), "cv", "me.md"));
        Path.GetFullPath(settings.Ads[0]).ShouldBe(Path.Combine(Path.GetFullPath(_folder), "ads"));
    }

    [Fact]
    public void The_default_pay_of_another_currency_is_warned_about()
    {
        Read("role: x\nresume: y\ncountry: DE\n");
        _findings.ShouldHaveSingleItem().Code.ShouldBe("PIVOT012");
    }

    private PivotSettings? Read(string text)
    {
        var path = Path.Combine(_folder, "pivot.yaml");
        File.WriteAllText(path, text);
        return Pivot.Open(path, Today, _findings);
    }
}

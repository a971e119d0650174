using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

/// <summary>Whatever a person's figures are, the answer is made of proper numbers.</summary>
public sealed class HostileRequestTests
{
    [Fact]
    public void Any_profile_gives_proper_numbers()
    {
        var profiles =
            from hours in Gen.Elements(0.0, 0.5, 7, 40, 168)
            from applications in Gen.Elements(-3, 0, 1, 50, 100_000)
            from contacts in Gen.Elements(-1, 0, 3, 10_000)
            from pay in Gen.Elements(0m, 1m, 48_000m, 9_000_000m)
            from living in Gen.Elements(0m, 2500m, 1_000_000m)
            from savings in Gen.Elements(-5000m, 0m, 1_000_000m)
            from tax in Gen.Elements(0.0, 0.2, 1.0)
            from employed in Gen.Elements(true, false)
            from quit in Gen.Elements<int?>(null, -40, 0, 5, 400)
            from deadline in Gen.Elements(-400, 0, 1, 12, 900)
            from newPay in Gen.Elements<decimal?>(null, 0m, 70_000m)
            select InventedRequest.Person() with
            {
                WeeklyHours = Setting<Hours>.Yours(new Hours(hours)),
                ApplicationsPerWeek = Setting<int>.Yours(applications),
                Contacts = Setting<int>.Yours(contacts),
                CurrentPay = Setting<Money>.Yours(Dollars(pay)),
                LivingCosts = Setting<Money>.Yours(Dollars(living)),
                Savings = Setting<Money>.Yours(Dollars(savings)),
                TaxRate = Setting<double>.Yours(tax),
                Employed = Setting<bool>.Yours(employed),
                QuitDate = quit is { } q ? InventedRequest.Person().Start.AddMonths(q) : null,
                Deadline = Setting<DateOnly>.Yours(InventedRequest.Person().Start.AddMonths(deadline)),
                NewPay = newPay is { } p ? Dollars(p) : null,
            };

        Prop.ForAll(profiles.ToArbitrary(), profile =>
        {
            var tax = new PivotSimulator(Of(profile: _ => profile)).Run([From(Exam(), 0, 5), From(Networking(), 3, 2)], 32, 1).Tax();
            IsProper(tax);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Any_ledger_and_ads_give_proper_numbers()
    {
        var bare = Ad(1) with { Requirements = [], Seniority = Seniority.Intern };
        var odd = Ad(3) with { MinYears = 1e9, Pay = new PayRange(0, 0, "USD", PayPeriod.Year), EmployerKey = "" };
        var certain = Ledger() with { Prior = new Belief(9, 0), YearsInField = 80, YearsOfWork = 2 };

        IsProper(new PivotSimulator(Of(ads: [bare, odd], ledger: certain)).Run([], 64, 1).Tax());
        IsProper(new PivotSimulator(Of(ads: [bare])).Run([From(Project(), 0, 3)], 64, 1).Tax());
        IsProper(new PivotSimulator(Of(ledger: certain with { Skills = new Dictionary<ConceptId, SkillState>() })).Run([], 64, 1).Tax());
    }

    [Fact]
    public void Every_number_that_the_model_draws_is_a_fact_of_the_book()
        => ParameterFacts.Ids.Values.ShouldAllBe(id => Book.Has(id));

    [Fact]
    public void Extreme_facts_of_the_users_own_give_proper_numbers()
    {
        var facts = With(
            ("funnel.screen.cold", Point(1)), ("funnel.technical", Point(0)), ("funnel.openings.life", Point(0)), ("funnel.hours.application", Point(0)),
            ("tax.lay-off", Point(5)), ("funnel.openings.read-share", Point(0)), ("training.transfer", Point(2)));

        IsProper(new PivotSimulator(Of(facts: facts)).Run([From(Course(), 0, 3)], 64, 1).Tax());
    }

    private static void IsProper(PivotTax tax)
    {
        tax.LandingMonths.ShouldAllBe(p => p >= -1e-12 && p <= 1 + 1e-12);
        tax.LandingMonths.Sum().ShouldBe(1, 1e-9);
        tax.Cash.Count.ShouldBe(60);
        foreach (var band in tax.Cash.Concat(tax.NetPresentValue.Values).Append(tax.LowestCash).Append(tax.Tax).Append(tax.PayChange))
        {
            double.IsFinite(band.P10).ShouldBeTrue();
            double.IsFinite(band.P90).ShouldBeTrue();
            band.P10.ShouldBeLessThanOrEqualTo(band.P90);
        }

        tax.Tax.P10.ShouldBeGreaterThanOrEqualTo(0);
        double.IsFinite(tax.ExpectedApplications).ShouldBeTrue();
        double.IsNaN(tax.MonthsToLanding.P50).ShouldBeFalse();
        double.IsNaN(tax.BreakEvenMonth.P50).ShouldBeFalse();
    }
}

using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

/// <summary>Three lives with all that money can do in them, against sheets written out by hand, to the cent.</summary>
public sealed class Worked_sheets
{
    private const double Cent = 0.005;

    [Fact]
    public void Part_time_study_that_the_employer_pays_half_of()
    {
        // 48,000 a year, four days a week in months 2 to 7. A course of 2,400 in twelve parts from month 1; an exam for 150 in month 4,
        // renewed every 24 months for 75. The employer pays half, 600 in twelve months at most, and wants it back from who leaves
        // within six months. Lands in month 10 for 60,000.
        var terms = Terms() with
        {
            OldPay = 48_000, NewPay = 60_000, PartTimeFrom = 2, PartTimeUntil = 8, PartTimeShare = 0.8, SearchCost = 20,
            ReimbursedShare = 0.5, ReimbursedCap = 600, ReimbursedKeep = 6,
        };
        var sheet = Sheet();
        decimal[] paidByEmployer = [0, 100, 100, 100, 175, 100, 25, 0, 0, 0];
        for (var t = 0; t < 120; t++)
        {
            var training = (t is >= 1 and <= 12 ? 200 : 0) + (t == 4 ? 150 : 0) + (t is 28 or 52 ? 75 : 0);
            var paidBack = t == 10 ? 175 + 100 + 25 : 0;
            sheet.Row(4000, t >= 10 ? 5000 : t is >= 2 and < 8 ? 3200 : 4000, training + paidBack + (t < 10 ? 20 - paidByEmployer[t] : 0));
        }

        Compare(terms, 10, sheet, ledger =>
        {
            ledger.AddTuition(1, new Payment(PaymentKind.Instalments, 12), 2400, 1);
            ledger.AddTuition(4, Payment.Upfront, 150, 1);
            ledger.AddRenewals(4, 75, 24);
        });
    }

    [Fact]
    public void Leaving_the_job_on_an_income_share_with_a_reserve_while_prices_rise()
    {
        // Leaves 54,000 a year in month 3; 1,200 of benefit for four months; prices rise by 3 % a year. 15 % of pay from 4,100 a month on,
        // 24 payments, 10,000 at most, agreed in month 3. Cash would fall below 3,000 in month 8, so other work is looked for then and
        // found in month 11 at 10 % less. Lands in month 12 for 48,000.
        var terms = Terms() with
        {
            OldPay = 54_000, NewPay = 48_000, Quit = 3, FallBack = 24, Spell = 3, Scar = 0.1, Inflation = 0.03, Reserve = 3000,
            Benefit = 1200, BenefitMonths = 4, BenefitAfterQuitting = true,
        };
        var sheet = Sheet();
        var (made, paid, month) = (0, 0m, Spreadsheet.TwelfthRoot(1.03m));
        for (var t = 0; t < 120; t++)
        {
            var due = 0m;
            if (t >= 12)
            {
                // The floor is in money: 4,000 of the start is 4,100 from eleven months after signing on.
                var prices = Power(month, t - 3);
                if (4000 * prices >= 4100 && made < 24 && paid < 10_000)
                {
                    var payment = Math.Min(0.15m * 4000 * prices, 10_000 - paid);
                    (due, paid, made) = (payment / prices, paid + payment, made + 1);
                }

                (made > 0).ShouldBe(t >= 14);
            }

            sheet.Row(4500, t < 3 ? 4500 : t < 11 ? 0 : t == 11 ? 4050 : 4000, due, 0, t is >= 3 and < 7 ? 1200 : 0);
        }

        paid.ShouldBe(10_000m, 0.0001m);
        Compare(terms, 12, sheet, ledger => ledger.AddTuition(3, new Payment(PaymentKind.IncomeShare, 24, 0, 0.15, 4100, 10_000), 0, 1));
    }

    [Fact]
    public void Being_laid_off_on_both_paths_with_a_loan_and_a_second_try()
    {
        // 48,000 a year, laid off in month 5, other work four months later at 10 % less; 1,000 of benefit for three months. A loan of 6,000
        // over twelve months at 12 %, prices rising by 3 %. The exam, 150, in months 3 and 6. Lands in month 8 for 52,000, loses that
        // job 20 months later and finds the next two months after at 5 % less.
        var terms = Terms() with
        {
            OldPay = 48_000, NewPay = 52_000, Loss = 5, Spell = 4, Scar = 0.1, Inflation = 0.03, SearchCost = 15,
            NewLoss = 20, NewSpell = 2, NewScar = 0.05, Benefit = 1000, BenefitMonths = 3, GrowthNew = 0.02, GrowthStay = 0.01,
        };
        var sheet = Sheet();
        var (month, each) = (Spreadsheet.TwelfthRoot(1.03m), 6000m * 0.01m / (1 - (1 / Power(1.01m, 12))));
        for (var t = 0; t < 120; t++)
        {
            var stay = Power(1.01m, t / 12) * (t < 5 ? 4000 : t < 9 ? 0 : 3600);
            var since = t - 8;
            var grown = since < 0 ? 0 : Power(1.02m, Math.Min(5, since / 12)) * Power(1.01m, Math.Max(0, (since / 12) - 5));
            var pay = since < 0 ? (t < 5 ? 4000 : 0) : 52_000m / 12 * grown * (since < 20 ? 1 : since < 22 ? 0 : 0.95m);
            var loan = t is >= 1 and <= 12 ? each / Power(month, t - 1) : 0;
            var stayBenefit = t is >= 5 and < 8 ? 1000 : 0;
            sheet.Row(stay, pay, loan + (t is 3 or 6 ? 150 : 0) + (t < 8 ? 15 : 0), stayBenefit, t < 8 ? stayBenefit : since is 20 or 21 ? 1000 : 0);
        }

        Compare(terms, 8, sheet, ledger =>
        {
            ledger.AddTuition(1, new Payment(PaymentKind.Loan, 12, 0.12), 6000, 1);
            ledger.AddTuition(3, Payment.Upfront, 150, 1);
            ledger.AddTuition(6, Payment.Upfront, 150, 1);
        });
    }

    [Theory]
    [InlineData(true, MoneyTerms.Never, MoneyTerms.Never)]
    [InlineData(true, 4, MoneyTerms.Never)]
    [InlineData(true, 14, 9)]
    [InlineData(true, MoneyTerms.Never, 7)]
    [InlineData(false, MoneyTerms.Never, MoneyTerms.Never)]
    public void The_value_averaged_over_landing_months_is_the_average_of_the_values_with_all_of_it(bool employed, int quit, int loss)
    {
        var terms = Terms() with
        {
            Employed = employed, OldPay = 50_000, NewPay = 64_000, Quit = quit, Loss = loss, FallBack = 18, Spell = 3, Scar = 0.05, SearchCost = 20, GrowthStay = 0.01, GrowthNew = 0.03,
            NewLoss = 30, NewSpell = 2, NewScar = 0.1, PartTimeFrom = 2, PartTimeUntil = 9, PartTimeShare = 0.6, Inflation = 0.025,
            Benefit = 900, BenefitMonths = 2, BenefitAfterQuitting = true, ReimbursedShare = 0.4, ReimbursedCap = 700, ReimbursedKeep = 5, Reserve = 2000,
        };
        var ledger = new PivotLedger(0.03);
        ledger.AddTuition(1, new Payment(PaymentKind.Instalments, 12), 6000, 1);
        ledger.AddTuition(3, new Payment(PaymentKind.Loan, 80, 0.09), 9000, 1);
        ledger.AddTuition(5, Payment.Upfront, 200, 1);
        ledger.AddRenewals(5, 80, 12);
        ledger.AddTuition(2, new Payment(PaymentKind.IncomeShare, 24, 0, 0.1, 5300, 20_000), 0, 1);
        terms = ledger.Settle(terms);
        var chances = Enumerable.Range(0, 60).Select(k => 0.9 * (k % 7) / 180.0).ToArray();
        var factors = Enumerable.Range(0, 60).Select(k => 1 + (0.001 * k)).ToArray();
        var cash = new double[60];

        var average = (1 - chances.Sum()) * ledger.Follow(terms, MoneyTerms.Never, 1, cash).Npv10;
        for (var k = 0; k < 60; k++)
        {
            average += chances[k] * ledger.Follow(terms, k + 1, factors[k], cash).Npv10;
        }

        ledger.Expected(terms, chances, factors).ShouldBe(average, Cent);
    }

    [Fact]
    public void The_path_that_is_told_is_the_path_that_was_simulated()
    {
        var request = Of(profile: p => p with
        {
            QuitDate = p.Start.AddMonths(4), Benefit = new Benefit(Dollars(1200), 4, true), Reserve = Dollars(1000),
            Reimbursement = new Reimbursement(0.5, Dollars(800), 12), PartTime = new PartTime(0.8, p.Start.AddMonths(1), p.Start.AddMonths(3)),
        });
        ScheduledAction[] schedule = [From(Exam() with { ValidMonths = 12 }, 0, 6), From(Project(), 4, 4)];
        request = request with { Catalogue = [.. schedule.Select(s => s.Action)] };
        var simulation = new PivotSimulator(request).Run(schedule, request.Paths, request.Seed);
        var sorted = simulation.Outcomes.Money.Select(m => m.Npv10).Order().ToArray();

        foreach (var (rank, at) in new[] { (0.0, 0), (0.5, (int)Math.Round(0.5 * (sorted.Length - 1))), (1.0, sorted.Length - 1) })
        {
            var story = Planner.Path(request, schedule, new Probability(rank));
            story.NetPresentValue.ShouldBe(sorted[at]);
            var path = Array.FindIndex(simulation.Outcomes.Money, m => m.Npv10 == sorted[at]);
            story.Months.Count.ShouldBe(60);
            story.Months.Min(m => m.Cash).ShouldBe(simulation.Outcomes.Money[path].LowestCash);
            story.Landing.ShouldBe(double.IsInfinity(simulation.Outcomes.Landing[path]) ? null : (int)simulation.Outcomes.Landing[path] + 1);

            // Every row adds up by itself.
            var cash = 9000.0;
            foreach (var m in story.Months)
            {
                cash += m.Pay - m.Tax + m.Benefit - m.Living - m.Search - m.Training + m.Reimbursed - m.PaidBack;
                m.Cash.ShouldBe(cash, 1e-6);
            }

            story.Events.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_reserve_a_benefit_and_a_paying_employer_never_hurt_the_cash()
    {
        double Short(Func<Profile, Profile> change)
            => new PivotSimulator(Of(profile: p => change(p with { QuitDate = p.Start, Savings = Setting<Money>.Yours(Dollars(14_000)) }))).Run([From(Exam(), 0, 6)], 640, 5).Tax().NeverShort.Value;

        var bare = Short(p => p);
        Short(p => p with { Benefit = new Benefit(Dollars(1500), 6, true) }).ShouldBeGreaterThan(bare);
        Short(p => p with { Reserve = Dollars(6000) }).ShouldBeGreaterThan(bare);
        Short(p => p with { Benefit = new Benefit(Dollars(1500), 6, false) }).ShouldBeGreaterThanOrEqualTo(bare);
    }

    private static void Compare(MoneyTerms terms, int landing, Spreadsheet sheet, Action<PivotLedger> training)
    {
        var ledger = new PivotLedger(0.03);
        training(ledger);
        terms = ledger.Settle(terms);
        var outcome = ledger.Follow(terms, landing, 1, new double[60]);

        outcome.Npv5.ShouldBe((double)sheet.NetPresentValue(60), Cent);
        outcome.Npv10.ShouldBe((double)sheet.NetPresentValue(120), Cent);
        outcome.LowestCash.ShouldBe((double)sheet.LowestCash(60), Cent);
        outcome.Tax.ShouldBe((double)sheet.MostBehind(120), Cent);
        outcome.FirstShort.ShouldBe(sheet.FirstShort(60) ?? double.PositiveInfinity);
    }

    private static Spreadsheet Sheet() => new() { TaxRate = 0.2m, Living = 2500, Savings = 9000 };

    private static decimal Power(decimal x, int n) => Enumerable.Repeat(x, n).Aggregate(1m, (a, b) => a * b);

    private static MoneyTerms Terms() => new()
    {
        Employed = true, OldPay = 48_000, NewPay = 48_000, TaxRate = 0.2, Living = 2500, Savings = 9000, SearchCost = 0,
        GrowthStay = 0, GrowthNew = 0, GrowthNewYears = 5, FallBack = 12, Spell = 3, Scar = 0,
    };
}

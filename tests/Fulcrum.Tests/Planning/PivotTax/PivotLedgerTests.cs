using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class PivotLedgerTests
{
    private const double Cent = 0.005;

    [Fact]
    public void Keeping_the_job_until_landing_equals_the_sheet()
    {
        // 48,000 now, an exam for 150 in month 3 and again in month 4, 62,000 from month 7 on.
        var terms = Terms() with { OldPay = 48_000, NewPay = 62_000, SearchCost = 30, GrowthStay = 0.01, GrowthNew = 0.03, GrowthNewYears = 5 };
        var sheet = new Spreadsheet { TaxRate = 0.2m, Living = 2500, Savings = 9000 };
        decimal[] growthNew = [1m, 1.03m, 1.0609m, 1.092727m, 1.12550881m, 1.1592740743m];
        for (var t = 0; t < 120; t++)
        {
            var stay = 4000m * Power(1.01m, t / 12);
            var years = (t - 7) / 12;
            var pivot = t < 7 ? stay : 62_000m / 12 * (years <= 5 ? growthNew[years] : growthNew[5] * Power(1.01m, years - 5));
            sheet.Row(stay, pivot, (t < 7 ? 30 : 0) + (t is 3 or 4 ? 150 : 0));
        }

        Compare(terms, 7, sheet, ledger =>
        {
            ledger.AddTuition(3, Payment.Upfront, 150, 1);
            ledger.AddTuition(4, Payment.Upfront, 150, 1);
        });
    }

    [Fact]
    public void Quitting_for_a_bootcamp_on_a_loan_equals_the_sheet()
    {
        // Leaves in month 2; 10,000 over 24 months at 12 % a year from month 2; lands in month 11 for 70,000.
        var terms = Terms() with { OldPay = 54_000, NewPay = 70_000, Quit = 2, FallBack = 12, Spell = 3 };
        var sheet = new Spreadsheet { TaxRate = 0.2m, Living = 2500, Savings = 9000 };

        // Payment of a loan: 10,000 × 0.01 / (1 − 1.01⁻²⁴) = 470.7347…, to the cent 470.73.
        var payment = 10_000m * 0.01m / (1 - (1 / Power(1.01m, 24)));
        Math.Round(payment, 2).ShouldBe(470.73m);
        for (var t = 0; t < 120; t++)
        {
            sheet.Row(4500, t < 2 ? 4500 : t < 11 ? 0 : 70_000m / 12, t is >= 2 and < 26 ? payment : 0);
        }

        Compare(terms, 11, sheet, ledger => ledger.AddTuition(2, new Payment(PaymentKind.Loan, 24, 0.12), 10_000, 1));
    }

    [Fact]
    public void Being_out_of_work_with_an_income_share_equals_the_sheet()
    {
        // Other work for 40,000 would be found after 4 months. Lands in month 9 for 60,000 and owes 17 % of 24 months' pay.
        var terms = Terms() with { Employed = false, OldPay = 40_000, NewPay = 60_000, FallBack = 12, Spell = 4, SearchCost = 25 };
        var sheet = new Spreadsheet { TaxRate = 0.2m, Living = 2500, Savings = 9000 };
        for (var t = 0; t < 120; t++)
        {
            sheet.Row(t < 4 ? 0 : 40_000m / 12, t < 9 ? 0 : 5000, (t < 9 ? 25 : 0) + (t is >= 9 and < 33 ? 850 : 0));
        }

        Compare(terms, 9, sheet, ledger => ledger.AddTuition(1, new Payment(PaymentKind.IncomeShare, 24, 0, 0.17, 4166, 30_000), 0, 1));
    }

    [Fact]
    public void Never_landing_after_quitting_means_other_work_once_it_is_found()
    {
        // Leaves at once; the deadline is month 12, other work is found 3 months later and pays 10 % less.
        var terms = Terms() with { OldPay = 48_000, NewPay = 62_000, Quit = 0, FallBack = 12, Spell = 3, Scar = 0.1, SearchCost = 10 };
        var sheet = new Spreadsheet { TaxRate = 0.2m, Living = 2500, Savings = 9000 };
        for (var t = 0; t < 120; t++)
        {
            sheet.Row(4000, t < 15 ? 0 : 3600, t < 60 ? 10 : 0);
        }

        Compare(terms, MoneyTerms.Never, sheet, _ => { });
    }

    [Fact]
    public void Every_path_of_a_simulation_without_uncertainty_in_money_equals_the_sheet_of_its_own_landing()
    {
        var facts = With(
            ("tax.growth.stay", Point(0)), ("tax.growth.new", Point(0)), ("tax.inflation", Point(0)), ("tax.lay-off", Point(0)), ("tax.search-cost", Point(0.01)));
        var exam = Exam() with { Hours = Point(30), Finish = Point(1), Difficulty = null };
        var request = Of(facts: facts, catalogue: [exam], profile: p => p with { NewPay = Dollars(60_000) });
        var run = new PivotSimulator(request).Run([From(exam, 0, 10)], 64, 5);

        // Thirty hours at ten a week are done in week 2: the exam is paid in month 0. No ad pays for the certificate with the premium off.
        for (var i = 0; i < run.Outcomes.Count; i++)
        {
            var lands = double.IsInfinity(run.Outcomes.Landing[i]) ? 1000 : (int)run.Outcomes.Landing[i] + 1;
            var premium = lands == 1000 ? 0 : (run.Outcomes.PayChange[i] + 48_000 - 60_000) / 60_000;
            var sheet = new Spreadsheet { TaxRate = 0.2m, Living = 2500, Savings = 9000 };
            for (var t = 0; t < 120; t++)
            {
                sheet.Row(4000, t < lands ? 4000 : 5000 * (1 + (decimal)premium), (t < Math.Min(lands, 60) ? 25 : 0) + (t == 0 ? 150 : 0));
            }

            run.Outcomes.Money[i].Npv10.ShouldBe((double)sheet.NetPresentValue(120), Cent);
            run.Outcomes.Money[i].Npv5.ShouldBe((double)sheet.NetPresentValue(60), Cent);
            run.Outcomes.Money[i].LowestCash.ShouldBe((double)sheet.LowestCash(60), Cent);
            run.Outcomes.Money[i].Tax.ShouldBe((double)sheet.MostBehind(120), Cent);
        }
    }

    [Fact]
    public void The_value_averaged_over_landing_months_is_the_average_of_the_values()
    {
        var terms = Terms() with
        {
            OldPay = 50_000, NewPay = 64_000, Quit = 4, FallBack = 12, Spell = 3, Scar = 0.05, SearchCost = 20,
            GrowthStay = 0.01, GrowthNew = 0.03, NewLoss = 30, NewSpell = 2, NewScar = 0.1,
        };
        var ledger = new PivotLedger(0.03);
        ledger.AddTuition(1, new Payment(PaymentKind.Instalments, 12), 6000, 1);
        ledger.AddTuition(5, Payment.Upfront, 200, 1);
        ledger.AddTuition(2, new Payment(PaymentKind.IncomeShare, 24, 0, 0.1, 3000, 20_000), 0, 1);
        ledger.Settle(terms);
        var chances = Enumerable.Range(0, 60).Select(k => 0.9 * (k % 7) / 180.0).ToArray();
        var factors = Enumerable.Range(0, 60).Select(k => 1.0).ToArray();
        var cash = new double[60];

        var average = (1 - chances.Sum()) * ledger.Follow(terms, MoneyTerms.Never, 1, cash).Npv10;
        for (var k = 0; k < 60; k++)
        {
            average += chances[k] * ledger.Follow(terms, k + 1, 1, cash).Npv10;
        }

        ledger.Expected(terms, chances, factors).ShouldBe(average, Cent);
    }

    [Fact]
    public void A_pay_cut_of_15_percent_for_18_months_costs_22500()
    {
        // Published worked example: 15 % of 100,000 for 18 months, then the old pay again.
        var terms = Terms() with { OldPay = 100_000, NewPay = 85_000, CatchUp = 18, TaxRate = 0 };
        var ledger = new PivotLedger(0.03);
        ledger.Pay.Fill(terms);

        ledger.Follow(terms, 0, 1, new double[60]).Tax.ShouldBe(22_500, Cent);
    }

    [Fact]
    public void An_income_share_of_17_percent_takes_850_a_month_from_60000_a_year()
    {
        // Published worked example: 17 % of monthly gross, 24 payments, floor 4,166 a month, cap 30,000.
        var terms = new Payment(PaymentKind.IncomeShare, 24, 0, 0.17, 4166, 30_000);
        var due = new double[48];
        Tuition.AddIncomeShare(terms, 1, [.. Enumerable.Repeat(5000.0, 48)], due);

        due.Take(24).ShouldAllBe(d => Math.Abs(d - 850) < Cent);
        due.Skip(24).ShouldAllBe(d => d == 0);

        var low = new double[48];
        Tuition.AddIncomeShare(terms, 1, [.. Enumerable.Repeat(4165.0, 48)], low);
        low.ShouldAllBe(d => d == 0);

        var high = new double[48];
        Tuition.AddIncomeShare(terms, 1, [.. Enumerable.Repeat(15_000.0, 48)], high);
        high.Sum().ShouldBe(30_000, Cent);
    }

    [Fact]
    public void A_year_of_training_reproduces_its_published_value_for_public_funds()
    {
        // Year Up as analysed by Opportunity Insights: impacts of years 0 to 2, price index, 3 %, tax 18.6 %, cost and stipend.
        double[] impacts = [-5338, 5181, 7011];
        double[] errors = [238, 474, 619];
        double[] index = [342.5, 348.3, 348.9];
        var gross = impacts.Select((x, y) => PresentValue.InPricesOf(x, index[y], index[0]) * PresentValue.Factor(0.03, 12 * y)).Sum();
        var afterTax = PresentValue.AfterTax(gross, 0.186);

        afterTax.ShouldBe(4962, 1);
        (gross - afterTax).ShouldBe(1134, 1);
        Mvpf(gross).ShouldBe(0.43, 0.005);

        // The published interval comes from a bootstrap; independent normal errors of the three years come within a point.
        var error = Math.Sqrt(errors.Select((e, y) => Math.Pow(PresentValue.InPricesOf(e, index[y], index[0]) * PresentValue.Factor(0.03, 12 * y), 2)).Sum());
        Mvpf(gross - (1.96 * error)).ShouldBe(0.37, 0.011);
        Mvpf(gross + (1.96 * error)).ShouldBe(0.48, 0.011);

        static double Mvpf(double pay) => (PresentValue.AfterTax(pay, 0.186) + 6614) / (28_290 - (pay * 0.186));
    }

    [Fact]
    public void A_lay_off_hits_staying_and_changing_alike_until_landing()
    {
        var terms = Terms() with { OldPay = 48_000, NewPay = 48_000, Loss = 5, Spell = 4, Scar = 0.1 };
        var pay = new MoneyPath();
        pay.Fill(terms);

        pay.Before.ShouldBe(pay.Stay);
        pay.Stay[4].ShouldBe(4000);
        pay.Stay[5].ShouldBe(0);
        pay.Stay[8].ShouldBe(0);
        pay.Stay[9].ShouldBe(3600, 1e-9);
    }

    private static void Compare(MoneyTerms terms, int landing, Spreadsheet sheet, Action<PivotLedger> tuition)
    {
        var ledger = new PivotLedger(0.03);
        tuition(ledger);
        terms = ledger.Settle(terms);
        var outcome = ledger.Follow(terms, landing, 1, new double[60]);

        outcome.Npv5.ShouldBe((double)sheet.NetPresentValue(60), Cent);
        outcome.Npv10.ShouldBe((double)sheet.NetPresentValue(120), Cent);
        outcome.LowestCash.ShouldBe((double)sheet.LowestCash(60), Cent);
        outcome.Tax.ShouldBe((double)sheet.MostBehind(120), Cent);
        outcome.FirstShort.ShouldBe(sheet.FirstShort(60) ?? double.PositiveInfinity);
    }

    private static decimal Power(decimal x, int n) => Enumerable.Repeat(x, n).Aggregate(1m, (a, b) => a * b);

    private static MoneyTerms Terms() => new()
    {
        Employed = true,
        OldPay = 48_000,
        NewPay = 48_000,
        TaxRate = 0.2,
        Living = 2500,
        Savings = 9000,
        SearchCost = 0,
        GrowthStay = 0,
        GrowthNew = 0,
        GrowthNewYears = 5,
        FallBack = 12,
        Spell = 3,
        Scar = 0,
    };
}

using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class Needles_in_one_pass
{
    private const int Paths = 640;

    private static readonly CareerAction[] Some =
    [
        Exam(), Exam() with { Id = "exam-2", Requires = [["exam"]], Difficulty = 2.4 }, Exam() with { Id = "exam-3", Difficulty = 1.2 }, Project(), Project() with { Id = "project-2", Deployed = false }, Course(), Networking(), Interviews(), ResumeFix(), Nothing(),
        Course() with { Id = "shared", Form = ActionForm.Bootcamp, Payment = new Payment(PaymentKind.IncomeShare, 24, 0, 0.1, 3000, 9000) },
        Course() with { Id = "lent", Payment = new Payment(PaymentKind.Loan, 24, 0.12), ValidMonths = 12, Signals = [new ConceptId("aws-certification")] },
        Action("degree", ActionForm.Degree, 12_000, 900), Action("stone", ActionForm.SteppingStone, 0, 5) with { MinWeeks = 26 },
    ];

    [Theory]
    [InlineData("plain")]
    [InlineData("unemployed with a reserve")]
    [InlineData("employer pays a part")]
    [InlineData("plenty of hours, few paths")]
    [InlineData("own outcomes")]
    public void Every_row_is_what_two_full_simulations_say_to_the_bit(string person)
    {
        var request = Person(person);
        var table = Planner.Needles(request, new NeedleFilter());
        var simulator = new PivotSimulator(request);
        var meter = new NeedleMeter(request, simulator);
        var without = meter.Simulate([]);

        table.Rows.Count.ShouldBe(Some.Length);
        foreach (var row in table.Rows)
        {
            var slow = meter.Measure(row.Action.Id, meter.Simulate(SoloSchedule.Of(row.Action, request)), without);
            ShouldBeSame(row, slow);
        }
    }

    [Fact]
    public void What_is_left_after_a_sister_is_what_two_full_simulations_say_to_the_bit()
    {
        var request = Person("plain");
        var table = Planner.Needles(request, new NeedleFilter());
        var simulator = new PivotSimulator(request);
        var meter = new NeedleMeter(request, simulator);
        var seconds = table.Rows.Where(r => r.Second is not null).ToList();

        seconds.Select(r => r.Action.Id).ShouldBe(["exam", "exam-2", "exam-3", "project", "project-2", "course", "lent", "shared"], ignoreOrder: true);
        foreach (var row in seconds.Where(r => !r.Second!.IsHeld))
        {
            var sister = row.Second!.After;
            var slow = meter.Measure(
                row.Action.Id, meter.Simulate(SoloSchedule.Of(row.Action, request, sister), held: 1), meter.Simulate([new ScheduledAction(sister, 0, 0, [])], held: 1));
            row.Second.NetGain.ShouldBe(slow.NetGain);
            row.Second.Chance.ShouldBe(slow.Chance);
            row.Second.GainExceedsCost.ShouldBe(slow.GainExceedsCost);
        }
    }

    [Fact]
    public void A_table_after_a_credential_is_the_one_of_the_second_column()
    {
        var request = Person("plain");
        var second = Planner.Needles(request, new NeedleFilter())["project-2"]!.Second!;

        var after = Planner.Needles(request, new NeedleFilter { After = second.After.Id });
        after.After!.Id.ShouldBe("project");
        after["project"].ShouldBeNull();
        after["project-2"]!.NetGain.ShouldBe(second.NetGain);
        after.Rows.ShouldAllBe(r => r.Second == null);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes()
    {
        var request = Person("plain");
        var tables = new[] { 1, 2, -1 }.Select(threads => new NeedleTables(request, new PivotSimulator(request)).Of(new NeedleFilter(), [], null, default, threads)).ToList();

        foreach (var other in tables.Skip(1))
        {
            other.Rows.Count.ShouldBe(tables[0].Rows.Count);
            foreach (var (row, same) in tables[0].Rows.Zip(other.Rows))
            {
                ShouldBeSame(row, same);
                row.Second.ShouldBe(same.Second);
            }
        }
    }

    [Fact]
    public void A_row_does_not_hang_on_which_others_are_in_the_table()
    {
        var request = Person("plain");
        var all = Planner.Needles(request, new NeedleFilter());

        foreach (var id in new[] { "exam-2", "shared", "interviews" })
        {
            ShouldBeSame(Planner.Needles(request, new NeedleFilter { Items = [id] }).Rows.ShouldHaveSingleItem(), all[id]!);
        }
    }

    [Fact]
    public void Stopping_between_draws_gives_no_table()
        => Should.Throw<OperationCanceledException>(() => Planner.Needles(Person("plain"), new NeedleFilter(), cancel: new CancellationToken(true)));

    private static PlanRequest Person(string which) => which switch
    {
        "unemployed with a reserve" => Of(Some, p => p with { Employed = Setting<bool>.Yours(false), CurrentPay = Setting<Money>.Yours(Dollars(0)), Reserve = Dollars(4000) }, paths: Paths),
        "employer pays a part" => Of(Some, p => p with { Reimbursement = new Reimbursement(0.5, Dollars(600), 12) }, paths: Paths),
        "plenty of hours, few paths" => Of(Some, p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(80)) }, paths: 101),
        "own outcomes" => Of(Some, paths: Paths) with { Outcomes = [new ApplicationOutcome(new DateOnly(2025, 11, 1), ApplicationChannel.Cold, ReachedStage.Applied, true, 0, "", null, "test")] },
        _ => Of(Some, paths: Paths),
    };

    private static void ShouldBeSame(Needle one, Needle other)
    {
        one.NetGain.ShouldBe(other.NetGain);
        one.Money.ShouldBe(other.Money);
        one.Chance.ShouldBe(other.Chance);
        one.MonthsToLanding.ShouldBe(other.MonthsToLanding);
        one.ChanceWith.ShouldBe(other.ChanceWith);
        one.Cost.ShouldBe(other.Cost);
        one.HoursPriced.ShouldBe(other.HoursPriced);
        one.Hours.ShouldBe(other.Hours);
        one.Succeeds.ShouldBe(other.Succeeds);
        one.GainExceedsCost.ShouldBe(other.GainExceedsCost);
        one.Assumptions.ShouldBe(other.Assumptions);
        one.Reason.ShouldBe(other.Reason);
    }
}

using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class Second_credentials
{
    [Theory]
    [InlineData(ActionForm.Exam, false)]
    [InlineData(ActionForm.Course, true)]
    [InlineData(ActionForm.Project, false)]
    public void A_second_credential_of_one_skill_is_never_worth_more_than_the_first(ActionForm form, bool isGeneric)
    {
        // Effects that can only help, so that the second cannot look better by hurting less; twenty markets and people.
        var facts = With(
            ("funnel.effect.vendor-certificate", new Distribution(Shape.Triangular, 0.05, 0.3, 0.9)), ("funnel.effect.generic-certificate", new Distribution(Shape.Triangular, 0.05, 0.3, 0.9)),
            ("funnel.effect.portfolio-link", new Distribution(Shape.Triangular, 0.05, 0.3, 0.9)), ("funnel.effect.segment", Point(0)));
        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            var price = random.Next(0, 400);
            var hours = random.Next(20, 120);
            var level = 1 + (2 * random.NextDouble());
            CareerAction One(string id) => Action(id, form, price, hours) with
            {
                IsGeneric = isGeneric, Teaches = [new Teaches(new ConceptId("aws"), level)], Signals = [new ConceptId($"{id}-certificate")], Finish = Point(1), Hours = Point(hours),
            };
            var request = Of([One("one"), One("two")], facts: facts, paths: 640, seed: (ulong)i, profile: p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(random.Next(6, 40))) });
            var table = Planner.Needles(request, new NeedleFilter());

            foreach (var row in table.Rows)
            {
                row.Second!.IsHeld.ShouldBeFalse();
                row.Second.Chance.Mean.ShouldBeLessThanOrEqualTo(row.Chance.Mean + 1e-9, $"market {i}");
                row.Second.NetGain.Mean.ShouldBeLessThanOrEqualTo(row.NetGain.Mean + 1e-6, $"market {i}");
            }
        }
    }

    [Fact]
    public void Who_holds_a_sister_is_told_that_this_would_be_a_second_one()
    {
        var held = Exam() with { Id = "held", Signals = [new ConceptId("other-certification")] };
        var request = Of([Exam(), held, Course()], ledger: Ledger(("python", 2, true), ("other-certification", 2, true)));
        var table = Planner.Needles(request, new NeedleFilter());

        var second = table["exam"]!.Second!;
        second.IsHeld.ShouldBeTrue();
        second.After.Id.ShouldBe("held");
        second.NetGain.ShouldBe(table["exam"]!.NetGain);
        table.LeftOut.ShouldContain(l => l.Action.Id == "held" && l.Reason.Contains("résumé"));
        table["held"].ShouldBeNull();
    }

    [Fact]
    public void What_stands_for_no_skill_has_no_second()
        => Planner.Needles(Of(), new NeedleFilter()).Rows.Where(r => r.Action.Form is ActionForm.Networking or ActionForm.Interview or ActionForm.ResumeFix).ShouldAllBe(r => r.Second == null);
}

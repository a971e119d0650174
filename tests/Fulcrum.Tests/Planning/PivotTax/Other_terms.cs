using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>A plan looked at again under other money, hours and dates, beside compiling and simulating everything anew.</summary>
public sealed class Other_terms
{
    private static readonly PlanRequest Request = InventedRequest.Of(paths: 640);
    private static readonly ScheduledAction[] Schedule = [InventedRequest.From(InventedRequest.Exam(), 0, 8), InventedRequest.From(InventedRequest.Project(), 8, 8)];

    public static TheoryData<string> Terms => [.. Changes.Keys];

    private static readonly Dictionary<string, Func<Profile, Profile>> Changes = new()
    {
        ["none"] = p => p,
        ["savings"] = p => p with { Savings = Setting<Money>.Yours(InventedRequest.Dollars(4000)) },
        ["new pay"] = p => p with { NewPay = InventedRequest.Dollars(70_000) },
        ["present pay"] = p => p with { CurrentPay = Setting<Money>.Yours(InventedRequest.Dollars(60_000)) },
        ["hours"] = p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(5)) },
        ["quitting"] = p => p with { QuitDate = p.Start.AddMonths(3) },
        ["living costs"] = p => p with { LivingCosts = Setting<Money>.Yours(InventedRequest.Dollars(3400)) },
        ["deadline"] = p => p with { Deadline = Setting<DateOnly>.Yours(p.Start.AddMonths(7)) },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void Give_what_a_request_of_their_own_gives(string terms)
    {
        var profile = Changes[terms](Request.Profile);
        var quick = Planner.Tax(Request, Schedule, profile, 640);
        var anew = new PivotSimulator(Request with { Profile = profile }).Run(Schedule, 640, Request.Seed).Tax();
        quick.LandsByDeadline.ShouldBe(anew.LandsByDeadline);
        quick.LandingMonths.ShouldBe(anew.LandingMonths);
        quick.Cash.ShouldBe(anew.Cash);
        quick.BreakEvenMonth.ShouldBe(anew.BreakEvenMonth);
        quick.NetPresentValue[10].ShouldBe(anew.NetPresentValue[10]);
        quick.Tax.ShouldBe(anew.Tax);
        quick.Findings.ShouldBe(anew.Findings);
        var story = Planner.Path(Request, Schedule, profile, 640, new Probability(0.1));
        var told = Planner.Path(Request with { Profile = profile }, Schedule, new Probability(0.1));
        story.Months.ShouldBe(told.Months);
        story.Events.ShouldBe(told.Events);
    }

    [Fact]
    public void Staying_put_is_the_path_with_what_it_is_behind_put_back()
    {
        var one = Planner.Tax(Request, Schedule, Request.Profile, 1);
        var story = Planner.Path(Request, Schedule, Request.Profile, 1, new Probability(0));
        one.StayCash.Count.ShouldBe(story.Months.Count);
        foreach (var month in story.Months)
        {
            one.StayCash[month.Month].P50.ShouldBe(month.Cash + month.Behind, 0.5);
        }
    }

    [Fact]
    public void Staying_put_does_not_depend_on_the_plan()
        => Planner.Tax(Request, Schedule, Request.Profile, 320).StayCash.ShouldBe(Planner.Tax(Request, [], Request.Profile, 320).StayCash);

    [Fact]
    public void More_savings_raise_every_month_by_as_much()
    {
        var more = Request.Profile with { Savings = Setting<Money>.Yours(Request.Profile.Savings.Value + InventedRequest.Dollars(1000)) };
        var (before, after) = (Planner.Tax(Request, Schedule, Request.Profile, 320), Planner.Tax(Request, Schedule, more, 320));
        foreach (var (b, a) in before.Cash.Zip(after.Cash))
        {
            (a.P25 - b.P25).ShouldBe(1000, 1);
        }

        after.LandsByDeadline.ShouldBe(before.LandsByDeadline);
    }

    [Fact]
    public void Another_role_or_currency_is_refused()
    {
        Should.Throw<ArgumentException>(() => Planner.Tax(Request, Schedule, Request.Profile with { TargetRole = "cook" }, 320));
        Should.Throw<ArgumentException>(() => Planner.Tax(Request, Schedule, Request.Profile with { Savings = Setting<Money>.Yours(new Money(1, "EUR")) }, 320));
    }

    [Fact]
    public void A_look_that_was_cancelled_leaves_the_next_one_whole()
    {
        var request = InventedRequest.Of(paths: 320);
        Should.Throw<OperationCanceledException>(() => Planner.Tax(request, Schedule, request.Profile, 320, new CancellationToken(true)));
        Planner.Tax(request, Schedule, request.Profile, 320).Paths.ShouldBeGreaterThanOrEqualTo(320);
    }
}

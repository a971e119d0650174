using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Finding_a_plan
{
    [Fact]
    public void The_same_request_gives_the_same_plan()
    {
        var (a, b) = (Planner.Plan(InventedRequest.Of(paths: 640)), Planner.Plan(InventedRequest.Of(paths: 640)));
        Ids(a).ShouldBe(Ids(b));
        a.Tax.LandsByDeadline.ShouldBe(b.Tax.LandsByDeadline);
        a.Search.ShouldBe(b.Search);
    }

    [Fact]
    public void What_no_ad_asks_for_is_not_chosen_and_what_is_chosen_more_likely_pays_than_not()
    {
        var plan = Planner.Plan(InventedRequest.Of());
        Ids(plan).ShouldNotContain("nothing");
        plan.Chosen.ShouldNotBeEmpty();
        plan.Chosen.ShouldAllBe(c => c.Reason.Length > 20 && c.Needle != null);
        plan.Tax.LandsByDeadline.Value.ShouldBeGreaterThan(plan.Baseline.LandsByDeadline.Value);
    }

    [Fact]
    public void Money_hours_and_exclusions_are_kept()
    {
        var plan = Planner.Plan(InventedRequest.Of(profile: p => p with { Budget = Setting<Money>.Yours(InventedRequest.Dollars(100)), Rules = new PlanRules { Forbidden = ["networking"] } }, paths: 640));
        Ids(plan).ShouldNotContain("networking");
        plan.Chosen.Sum(c => c.Scheduled.Action.Price.Amount.Amount).ShouldBeLessThanOrEqualTo(100);
        plan.Rejected.ShouldContain(r => r.Action.Id == "exam" && r.Reason.Contains("budget") && r.WhatWouldHaveToChange.Contains("$150"));
        var weeks = new double[60];
        foreach (var s in plan.Chosen.Select(c => c.Scheduled))
        {
            for (var w = 0; w < s.WeeklyHours.Count; w++)
            {
                weeks[s.StartWeek + w] += s.WeeklyHours[w];
            }
        }

        weeks.Max().ShouldBeLessThanOrEqualTo(12 + 1e-9);
    }

    [Fact]
    public void An_empty_catalogue_leaves_applying()
    {
        var plan = Planner.Plan(InventedRequest.Of(catalogue: [], paths: 320));
        plan.Chosen.ShouldBeEmpty();
        plan.Applications.Sum().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Retired_cyclic_and_unreachable_actions_are_never_chosen()
    {
        var catalogue = new[]
        {
            InventedRequest.Exam() with { Id = "gone", Retired = "2025-06" },
            InventedRequest.Exam() with { Id = "a", Requires = [["b"]] },
            InventedRequest.Exam() with { Id = "b", Requires = [["a"]] },
            InventedRequest.Exam() with { Id = "c", Requires = [["absent"]] },
        };
        var plan = Planner.Plan(InventedRequest.Of(catalogue: catalogue, paths: 320));
        plan.Chosen.ShouldBeEmpty();
        plan.Rejected.Select(r => r.Action.Id).ShouldContain("gone");
    }

    [Fact]
    public void No_plan_of_the_frontier_is_cheaper_sooner_and_likelier_than_another()
    {
        var plan = Planner.Plan(InventedRequest.Of(paths: 640));
        plan.Frontier.ShouldContain(f => f.IsChosen);
        plan.Frontier.ShouldAllBe(f => f.ChanceInterval.Low <= f.Chance.Value && f.Chance.Value <= f.ChanceInterval.High);
        foreach (var (a, b) in plan.Frontier.SelectMany(a => plan.Frontier.Where(b => b != a && !b.IsChosen).Select(b => (a, b))))
        {
            (a.Spend.Amount < b.Spend.Amount && a.MonthsToLanding.P10 < b.MonthsToLanding.P10 - 0.1 && a.MonthsToLanding.P50 < b.MonthsToLanding.P50 - 0.1 && a.MonthsToLanding.P75 < b.MonthsToLanding.P75 - 0.1 && a.Chance.Value > b.Chance.Value + 0.002).ShouldBeFalse($"{a.Reason} beats {b.Reason}");
        }
    }

    private static IEnumerable<string> Ids(Plan plan) => plan.Chosen.Select(c => c.Scheduled.Action.Id);
}

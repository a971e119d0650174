using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What has changed since an answer was last seen, and which days lie ahead.</summary>
public sealed class What_changed
{
    private static readonly AnswerSummary Before = new(
        new DateOnly(2026, 11, 2), "data engineer", new DateOnly(2027, 9, 30), 0.27, 0.10, 0.48, 9, 1200,
        new Dictionary<string, string> { ["a"] = "Course A", ["b"] = "Exam B" },
        [new AskedShare("python", "Python", 0.80, 0.72, 0.86), new AskedShare("sql", "SQL", 0.60, 0.50, 0.70), new AskedShare("dbt", "dbt", 0.20, null, null)]);

    [Fact]
    public void The_same_answer_has_no_changes() => Pivot.Changes(Before, Before with { Day = new DateOnly(2026, 11, 9) }).ShouldBeEmpty();

    [Fact]
    public void Chance_landing_plan_and_ads_are_told()
    {
        var now = Before with { Chance = 0.34, ChanceLow = 0.15, ChanceHigh = 0.55, MedianMonths = null, Ads = 1300, Actions = new Dictionary<string, string> { ["b"] = "Exam B", ["c"] = "Project C" } };
        Pivot.Changes(Before, now).ShouldBe(
        [
            "The chance to land by the date went from 27 % (10–48) to 34 % (15–55).",
            "The middle future lands not within the horizon; before it was within 9 months.",
            "New in the plan: Project C.",
            "No longer in the plan: Course A.",
            "1,300 ads of the role count, 1,200 before.",
        ]);
    }

    [Fact]
    public void A_share_has_changed_only_beyond_the_interval_that_it_had()
    {
        IReadOnlyList<AskedShare> asked = [new("python", "Python", 0.85, 0.78, 0.90), new("sql", "SQL", 0.45, 0.37, 0.53), new("dbt", "dbt", 0.60, 0.5, 0.7)];
        Pivot.Changes(Before, Before with { Asked = asked }).ShouldBe(["SQL is asked for by 45 % of ads now; it was 60 % (50–70)."]);
    }

    [Fact]
    public void Another_role_is_the_only_change_that_can_be_told()
        => Pivot.Changes(Before, Before with { Role = "data analyst", Chance = 0.9 }).ShouldHaveSingleItem().ShouldContain("data analyst");

    [Fact]
    public void A_plan_that_is_gone_is_told()
        => Pivot.Changes(Before, Before with { Chance = null, ChanceLow = null, ChanceHigh = null, MedianMonths = null, Actions = new Dictionary<string, string>() })
            .ShouldContain("There is no plan any more; the findings say why.");
}

using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Rules for the plan that are written into a pivot file are read from it again.</summary>
public sealed class Rules_in_a_pivot_file : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("fulcrum-rules-").FullName, "pivot.yaml");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void All_that_is_written_is_read_again_and_comments_stay()
    {
        File.WriteAllText(file, "role: data analyst # mine\ndone: [aws-saa]\nexclude: [aws-mla] # too dear\n");
        var was = Read();
        var rules = new PlanRules
        {
            Objective = PlanObjective.Cautious,
            Pinned = [new PinnedAction("aws-dea", new DateOnly(2027, 1, 4)), new PinnedAction("gcp-pde")],
            Forbidden = [.. was.Forbidden, "gcp-pmle"],
            Done = [new DoneAction("aws-saa", new DateOnly(2026, 11, 1))],
            Abandoned = ["aws-aif"],
            Vacations = [new DaySpan(new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 3))],
        };
        Pivot.Change(file, Pivot.Changes(rules, was));
        var now = Read();
        now.Objective.ShouldBe(rules.Objective);
        now.Pinned.ShouldBe(rules.Pinned);
        now.Forbidden.ShouldBe(rules.Forbidden);
        now.Done.ShouldBe(rules.Done);
        now.Abandoned.ShouldBe(rules.Abandoned);
        now.Vacations.ShouldBe(rules.Vacations);
        File.ReadAllText(file).ShouldContain("# mine");
        Pivot.Changes(now, now).ShouldBeEmpty();
    }

    [Fact]
    public void Taking_the_last_one_back_takes_its_field_out()
    {
        File.WriteAllText(file, "role: data analyst\npinned: [aws-dea]\n");
        Pivot.Change(file, Pivot.Changes(new PlanRules(), Read()));
        File.ReadAllText(file).ShouldNotContain("pinned");
        Read().Pinned.ShouldBeEmpty();
    }

    private PlanRules Read() => Pivot.Open(file, new DateOnly(2026, 11, 25), [])!.Profile.Rules;
}

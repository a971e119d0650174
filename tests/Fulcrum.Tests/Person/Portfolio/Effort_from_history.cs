using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Effort_from_history
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Hours_are_those_of_the_sittings_and_of_the_work_before_them()
    {
        // Worked by hand. Commits at 18:00 (40 lines), 18:45 and, three hours after, 21:45 (10 lines), and 18:00 the next day (100 lines).
        // Low: three sittings, 0.75 h inside, leads 0.25 each (0.05 h a line allows 2, 0.5 and 5).        1.5
        // Mid: the same sittings, leads 0.75, 0.5 (10 lines), 0.75.                                       2.75
        // High: a pause of three hours is inside: two sittings, 3.75 h inside, leads 2 (40 lines) and 2.  7.75
        var effort = Of(At(0, 40), At(0.75, 5), At(3.75, 10), At(24, 100));
        var hours = effort.Hours.ShouldNotBeNull();
        hours.Low.Value.ShouldBe(1.5, 1e-9);
        hours.Mid.Value.ShouldBe(2.75, 1e-9);
        hours.High.Value.ShouldBe(7.75, 1e-9);
        hours.Sessions.ShouldBe(3);
        effort.ActiveDays.ShouldBe(2);
    }

    [Fact]
    public void Low_is_at_most_mid_and_mid_at_most_high_and_order_does_not_matter()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(ushort Minutes, ushort Lines)[]>(), commits =>
        {
            var made = commits.Take(60).Select(c => At(c.Minutes / 60.0, c.Lines % 500)).ToArray();
            var (forward, backward) = (Of(made), Of([.. Enumerable.Reverse(made)]));
            return forward.Hours is not { } h
                || (h.Low.Value <= h.Mid.Value + 1e-9 && h.Mid.Value <= h.High.Value + 1e-9 && Math.Abs(h.Mid.Value - backward.Hours!.Mid.Value) < 1e-6);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(HistoryState.NoGit, "not under version control")]
    [InlineData(HistoryState.NoCommit, "no commit yet")]
    [InlineData(HistoryState.Shallow, "cut off")]
    public void Without_the_whole_history_nothing_is_told(HistoryState state, string why)
    {
        var effort = new EffortMeter(PortfolioCase.Facts).Of(Repository([At(0, 5), At(1, 5), At(2, 5)]) with { History = state }, []);
        effort.Hours.ShouldBeNull();
        effort.WhyNot.ShouldContain(why);
    }

    [Fact]
    public void A_squashed_history_tells_nothing()
    {
        Of(At(0, 9000)).WhyNot.ShouldContain("1 commit:");
        Of(At(0, 9000), At(30, 10), At(60, 10), At(90, 10)).WhyNot.ShouldContain("at once");
    }

    [Fact]
    public void An_import_whose_commits_lie_in_the_same_second_tells_nothing()
        => Of([.. Enumerable.Range(0, 20).Select(i => At(i / 10000.0, 10))]).WhyNot.ShouldContain("rewritten or imported");

    [Fact]
    public void A_typing_error_corrected_is_minutes_not_hours()
        => Of(At(0, 1), At(100, 1), At(200, 1)).Hours!.High.Value.ShouldBe(0.15, 1e-9);

    [Fact]
    public void Whose_share_it_is_has_to_be_said_where_several_wrote_it()
    {
        RepositoryCommit[] commits = [At(0, 60), At(5, 30) with { Author = "Bo", Email = "bo@example.org" }, At(9, 10), At(30, 0), At(60, 0)];
        Of(commits).Author.ShouldBeNull();
        Of(commits).WhyNot.ShouldContain("--author");
        var mine = new EffortMeter(PortfolioCase.Facts).Of(Repository(commits), ["ADA@example.org"]);
        mine.Author!.Share.ShouldBe(0.7, 1e-9);
        mine.Author.Commits.ShouldBe(4);
        new EffortMeter(PortfolioCase.Facts).Of(Repository(commits), ["nobody@example.org"]).Author.ShouldBeNull();
        var both = new EffortMeter(PortfolioCase.Facts).Of(Repository(commits), ["ada@example.org", "Bo"]);
        both.Author!.Share.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Data_and_lock_files_and_copied_libraries_are_nobodys_lines()
        => EffortMeter.WrittenLines(new("a", "a", Monday, Monday, false, [new("data/all.csv", 5000, 0), new("package-lock.json", 900, 0), new("node_modules/x/i.js", 10, 0), new("a.ipynb", 400, 0), new("src/a.py", 7, 2)])).ShouldBe(7);

    [Fact]
    public void The_share_of_the_files_that_show_a_concept_weighs_its_evidence()
    {
        using var git = new GitCase();
        var text = string.Concat(Enumerable.Repeat("x = 1\n", 60));
        git.Commit([("api.py", "import fastapi\n" + text)], Monday).Commit([("train.py", "import torch\n" + text)], Monday.AddDays(1), "Bo <bo@example.org>").Commit([("train.py", "import torch\n" + text + "y = 2\n")], Monday.AddDays(9)).Done();
        var audit = git.Audit("ada@example.org");
        audit.Concepts.Single(c => c.Concept.Id.Value == "fastapi").Share.ShouldBe(1);
        audit.Concepts.Single(c => c.Concept.Id.Value == "pytorch").Share!.Value.ShouldBeLessThan(0.1);
        var evidence = PortfolioCase.Person.Evidence(audit, PortfolioCase.Facts);
        evidence.ShouldAllBe(e => e.Kind == EvidenceKind.Project && e.Origin == evidence[0].Origin && e.From == DateOnly.FromDateTime(Monday.UtcDateTime));
        evidence.Single(e => e.Concepts.Contains(new("fastapi"))).Weight.ShouldBe(1);
        evidence.Single(e => e.Concepts.Contains(new("pytorch"))).Weight.ShouldBe(0.1);
        PortfolioCase.Person.Evidence(git.Audit("nobody@example.org"), PortfolioCase.Facts).ShouldBeEmpty();
    }

    [Fact]
    public void A_project_on_a_textbooks_data_counts_for_less()
    {
        using var git = new GitCase();
        var audit = git.Commit([("a.py", "import pandas as pd\nload_iris()\n" + string.Concat(Enumerable.Repeat("x = 1\n", 40)))], Monday).Done().Audit();
        PortfolioCase.Person.Evidence(audit, PortfolioCase.Facts).ShouldHaveSingleItem().Weight.ShouldBe(0.5);
    }

    [Theory]
    [InlineData("https://github.com/Ada/Buses.git", "repository github.com/ada/buses")]
    [InlineData("git@github.com:ada/buses.git", "repository github.com/ada/buses")]
    [InlineData("ssh://git@github.com/ada/buses", "repository github.com/ada/buses")]
    public void One_repository_has_one_origin_however_it_was_cloned(string remote, string origin)
        => ProjectEvidence.OriginOf(Repository([]) with { Remote = remote }).ShouldBe(origin);

    private static ProjectEffort Of(params RepositoryCommit[] commits) => new EffortMeter(PortfolioCase.Facts).Of(Repository(commits), []);

    private static RepositorySnapshot Repository(RepositoryCommit[] commits) => new() { Place = "here", Name = "here", History = HistoryState.Whole, Files = [], Commits = commits };

    private static RepositoryCommit At(double hours, int lines) => new("Ada", "ada@example.org", Monday.AddHours(hours), Monday.AddHours(hours), false, lines == 0 ? [] : [new FileChange("src/a.py", lines, 0)]);
}

using Fulcrum.Core;
using Fulcrum.Store;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Keeping_evidence : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Database database;

    public Keeping_evidence() => database = StoredAds.Open(folder);

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    private static EvidenceEntry Entry(string what, string origin = "") => new() { Kind = EvidenceKind.Project, Concepts = [new("python"), new("c-plus-plus")], What = what, Origin = origin };

    private string[] Kept => [.. database.Evidence.All().Select(e => e.What)];

    [Fact]
    public void Every_field_comes_back_as_it_was()
    {
        var full = new EvidenceEntry
        {
            Kind = EvidenceKind.DeployedProject, Concepts = [new("python"), new("sql")], What = "Churn — \"model\"; DROP TABLE evidence", Organisation = "Northwind", Source = "project audit ~/code", From = new(2021, 3, 1), Until = new(2023, 5, 31),
            Level = 2.5, Degree = DegreeLevel.Master, Weight = 0.4, Link = "https://churn.example.app", Origin = "repository example/churn",
        };

        var number = database.Evidence.Add(full, new EvidenceEntry { Kind = EvidenceKind.SelfRating, Concepts = [] })[0];

        var read = database.Evidence.All();
        IReadOnlyList<ConceptId> none = [];
        (read[0] with { Number = 0, Concepts = none }).ShouldBe(full with { Concepts = none });
        (read[0].Number, read[0].Concepts).ShouldSatisfyAllConditions(r => r.Number.ShouldBe(number), r => r.Concepts.ShouldBe(full.Concepts));
        (read[1].What, read[1].From, read[1].Level, read[1].Degree, read[1].Weight, read[1].Source, read[1].Concepts.Count).ShouldBe(("", null, null, null, 1.0, EvidenceEntry.Yours, 0));
    }

    [Fact]
    public void Each_change_is_undone_latest_first_until_nothing_is_left()
    {
        database.Evidence.Add(Entry("a"));
        database.Evidence.Add(Entry("b"), Entry("c"));
        database.Evidence.Remove([1, 2]).ShouldBe(2);
        Kept.ShouldBe(["c"]);

        database.Evidence.Undo().Back.Select(e => e.What).ShouldBe(["a", "b"]);
        Kept.ShouldBe(["a", "b", "c"]);
        database.Evidence.Undo().Gone.Select(e => e.What).ShouldBe(["b", "c"]);
        Kept.ShouldBe(["a"]);
        database.Evidence.Undo();
        Kept.ShouldBeEmpty();
        var (gone, back) = database.Evidence.Undo();
        (gone.Count + back.Count).ShouldBe(0);
    }

    [Fact]
    public void A_number_is_never_given_twice_and_what_is_not_there_cannot_be_removed()
    {
        database.Evidence.Add(Entry("a"));
        database.Evidence.Undo();

        database.Evidence.Add(Entry("b")).ShouldBe([2]);
        database.Evidence.Remove([1, 2, 2, 99]).ShouldBe(1);
        database.Evidence.Remove([2]).ShouldBe(0);
        Kept.ShouldBeEmpty();
    }

    [Fact]
    public void A_second_audit_takes_the_place_of_the_first_and_undo_brings_it_back()
    {
        database.Evidence.Add(Entry("first", "repository x"), Entry("other", "repository y"));
        database.Evidence.Add(Entry("second", "repository x"));
        Kept.ShouldBe(["other", "second"]);

        database.Evidence.Undo();

        Kept.ShouldBe(["first", "other"]);
    }

    [Fact]
    public void A_removal_of_nothing_is_no_change_to_undo()
    {
        database.Evidence.Add(Entry("a"));
        database.Evidence.Remove([77]);

        database.Evidence.Undo().Gone.Single().What.ShouldBe("a");
    }

    [Fact]
    public void An_entry_is_changed_as_one_step_that_can_be_undone()
    {
        using var folder = new TemporaryFolder();
        using var workspace = Workspace.Open([], folder.At("home"))!;
        var number = workspace.Evidence.Add(new EvidenceEntry { Kind = EvidenceKind.Work, Concepts = [new("sql")], What = "Analyst" })[0];
        workspace.Evidence.Replace(number, new EvidenceEntry { Kind = EvidenceKind.Work, Concepts = [new("sql")], What = "Data analyst" }).ShouldBeGreaterThan(number);
        workspace.Evidence.All().Single().What.ShouldBe("Data analyst");
        workspace.Evidence.Undo();
        workspace.Evidence.All().Single().What.ShouldBe("Analyst");
    }
}

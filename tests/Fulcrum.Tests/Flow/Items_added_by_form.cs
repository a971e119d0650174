using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Items of one's own that a form adds are read from their file like those written by hand.</summary>
public sealed class Items_added_by_form : IDisposable
{
    private static readonly OwnItem Class = new(
        "Evening class: 'PyTorch' & more", ActionForm.Course, new Money(240, "USD"), (30, 40, 60), 8, [new ConceptId("pytorch"), new ConceptId("docker")], 2.5, []);

    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("fulcrum-items-").FullName, "pivot.yaml");

    public Items_added_by_form() => File.WriteAllText(file, "role: data analyst\ncountry: US\n");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void What_was_given_is_what_is_read_and_it_is_marked()
    {
        var id = Pivot.AddItem(file, Read(), Class);
        var findings = new List<Finding>();
        var item = Pivot.Catalogue(Read(), findings).Single(a => a.Id == id);
        findings.ShouldBeEmpty();
        item.Name.ShouldBe(Class.Name);
        item.IsYours.ShouldBeTrue();
        item.Price.Amount.ShouldBe(new Money(240, "USD"));
        item.Teaches.ShouldBe([new Teaches(new ConceptId("pytorch"), 2.5), new Teaches(new ConceptId("docker"), 2.5)]);
        item.Finish.Mean.ShouldBe(0.8, 0.001);
    }

    [Fact]
    public void The_same_name_twice_gives_two_items_and_one_can_be_removed()
    {
        var (one, two) = (Pivot.AddItem(file, Read(), Class), Pivot.AddItem(file, Read(), Class));
        two.ShouldNotBe(one);
        Pivot.RemoveItem(file, one).ShouldBeTrue();
        var left = Pivot.Catalogue(Read(), []).Where(a => a.IsYours).Select(a => a.Id);
        left.ShouldBe([two]);
        Pivot.RemoveItem(file, one).ShouldBeFalse();
        Pivot.RemoveItem(file, "aws-mla").ShouldBeFalse();
    }

    [Theory]
    [InlineData("a\n- id: trick\n  name: x")]
    [InlineData("'{}[]: # & * ! | > %@`")]
    [InlineData("…")]
    public void A_name_stays_a_name(string name)
    {
        var id = Pivot.AddItem(file, Read(), Class with { Name = name });
        Pivot.Catalogue(Read(), []).Where(a => a.IsYours).Select(a => a.Id).ShouldBe([id]);
    }

    private PivotSettings Read() => Pivot.Open(file, new DateOnly(2026, 11, 25), [])!;
}

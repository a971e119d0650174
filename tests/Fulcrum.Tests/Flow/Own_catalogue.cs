using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Own_catalogue : IDisposable
{
    private const string Class =
        """
        - id: evening-class
          name: Evening class
          form: course
          price: 240 USD
          hours: {low: 30, mid: 40, high: 60}
          finish: {beta: [8, 2]}
          teaches: {pytorch: 2.2}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("fulcrum-test-").FullName;
    private readonly List<Finding> _findings = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Own_items_stand_beside_the_bundled_ones_and_are_marked()
    {
        var all = Catalogue("catalogue: [mine.yaml]", Class);

        all.Single(a => a.Id == "evening-class").IsYours.ShouldBeTrue();
        all.Count(a => a.IsYours).ShouldBe(1);
        all.Count.ShouldBe(Pivot.Catalogue([]).Count + 1);
        _findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_own_price_takes_the_place_of_the_list_price_in_any_currency()
    {
        var all = Catalogue("prices: {aws-saa: 75, gcp-pca: \"1,120 EUR\", evening-class: 200}\ncatalogue: mine.yaml", Class);

        all.Single(a => a.Id == "aws-saa").Price.ShouldSatisfyAllConditions(p => p.Amount.ShouldBe(new Money(75, "USD")), p => p.IsYours.ShouldBeTrue(), p => p.Verified.ShouldBeFalse());
        all.Single(a => a.Id == "gcp-pca").Price.Amount.ShouldBe(new Money(1120, "EUR"));
        all.Single(a => a.Id == "evening-class").Price.Amount.ShouldBe(new Money(200, "USD"));
        all.Count(a => a.Price.IsYours).ShouldBe(3);
    }

    [Fact]
    public void What_is_wrong_is_a_finding_with_its_place_and_the_rest_counts()
    {
        var all = Catalogue(
            "prices: {aws-saa: much, no-such: 5, aws-mla: -5, gcp-pca: \"12 euros\"}\ncatalogue: [mine.yaml, absent.yaml]",
            Class + "\n- id: broken\n  name: x\n  form: lecture\n  price: lots\n");

        all.ShouldContain(a => a.Id == "evening-class");
        all.ShouldNotContain(a => a.Id == "broken");
        all.ShouldAllBe(a => !a.Price.IsYours);
        _findings.Count(f => f.Code == "PIVOT004" && f.Place.Contains("pivot.yaml:2: prices.")).ShouldBe(3);
        _findings.ShouldContain(f => f.Code == "PIVOT022" && f.Reason.Contains("no-such"));
        _findings.ShouldContain(f => f.Code == "PIVOT021" && f.Place.EndsWith("absent.yaml"));
        _findings.ShouldContain(f => f.Code == "CAT002" && f.Place.EndsWith("mine.yaml:10"));
    }

    [Fact]
    public void An_own_item_with_a_bundled_id_stands_in_its_place_and_says_so()
    {
        var all = Catalogue("catalogue: [mine.yaml]", Class.Replace("evening-class", "aws-saa", StringComparison.Ordinal));

        all.Single(a => a.Id == "aws-saa").Name.ShouldBe("Evening class");
        _findings.ShouldHaveSingleItem().Code.ShouldBe("CAT008");
    }

    [Fact]
    public void A_skill_that_no_ad_can_name_is_said_with_the_nearest_one()
    {
        Catalogue("catalogue: [mine.yaml]", Class.Replace("pytorch", "pytorhc", StringComparison.Ordinal));

        var finding = _findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("PIVOT023");
        finding.Remedy.ShouldContain("pytorch");
    }

    [Fact]
    public void An_own_item_can_require_a_bundled_one_but_not_an_unknown_one()
    {
        Catalogue("catalogue: [mine.yaml]", Class + "\n  requires: [[aws-saa]]\n").ShouldContain(a => a.Id == "evening-class");
        Catalogue("catalogue: [mine.yaml]", Class + "\n  requires: [[nobody-offers]]\n").ShouldNotContain(a => a.Id == "evening-class");
        _findings.ShouldContain(f => f.Code == "CAT005");
    }

    [Fact]
    public void A_hostile_catalogue_is_refused_and_the_bundled_one_stays()
    {
        foreach (var text in new[] { new string('[', 100_000), new string('x', 1_000_001), "role: data engineer" })
        {
            Catalogue("catalogue: [mine.yaml]", text).Count.ShouldBe(Pivot.Catalogue([]).Count);
            _findings.Where(f => f.Severity == Severity.Error).ShouldHaveSingleItem();
        }
    }

    private IReadOnlyList<CareerAction> Catalogue(string lines, string mine)
    {
        _findings.Clear();
        File.WriteAllText(Path.Combine(_folder, "mine.yaml"), mine);
        var pivot = Path.Combine(_folder, "pivot.yaml");
        File.WriteAllText(pivot, $"role: machine learning engineer\n{lines}\nresume: me.md\ncountry: US\n");
        return Pivot.Catalogue(Pivot.Open(pivot, new DateOnly(2026, 11, 23), _findings)!, _findings);
    }
}

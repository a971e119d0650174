using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Pay_and_roles
{
    [Fact]
    public void With_equal_weights_the_quantile_is_type_7()
    {
        var random = new Random(6);
        for (var round = 0; round < 100; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.NextDouble() * 1000).Order().ToArray();
            var weighted = values.Select(v => (v, 0.25)).ToArray();
            foreach (var q in new[] { 0, 0.1, 0.25, 0.5, 0.9, 1 })
            {
                PayBands.Quantile(weighted, q).ShouldBe(Band.Quantile(values, q), 1e-6);
            }
        }
    }

    [Fact]
    public void An_employer_with_a_hundred_ads_weighs_as_much_as_one_with_one()
    {
        var readings = Enumerable.Range(0, 100).Select(i => Paid("big", 200_000, i)).Concat(Enumerable.Range(0, 8).Select(i => Paid($"small {i}", 50_000 + (1000 * i), 0))).ToList();
        var band = RoleTable.Of(DemandCounter.Count(readings), "r", "R").Pay.Where(p => p.Seniority is null).ShouldHaveSingleItem();
        (band.Ads, band.Employers).ShouldBe((108, 9));
        band.Band.P50.ShouldBeInRange(52_000, 56_000);
    }

    [Fact]
    public void Currencies_are_never_mixed_and_small_groups_tell_nothing()
    {
        var readings = Enumerable.Range(0, 5).Select(i => Paid($"e{i}", 60_000, i)).Append(Paid("x", 100, 9, "EUR")).ToList();
        RoleTable.Of(DemandCounter.Count(readings), "r", "R").Pay.ShouldAllBe(p => p.Currency == "USD" && p.Ads == 5);
    }

    [Fact]
    public void A_role_takes_in_the_roles_below_it()
    {
        RoleTitle[] roles = [new("engineer", "Engineer", "", []), new("data-engineer", "Data engineer", "engineer", []), new("ml", "ML", "data-engineer", []), new("cook", "Cook", "", [])];
        var readings = new[] { "engineer", "ml", "cook", "data-engineer", "" }.Select((r, i) => Readings.Reading(Readings.Ad(place: $"a:{i}"), r)).ToList();
        RoleAds.OfId(readings, "engineer", roles).Select(r => r.RoleId).ShouldBe(["engineer", "ml", "data-engineer"]);
        RoleAds.OfId(readings, "ml", roles).Select(r => r.RoleId).ShouldBe(["ml"]);
    }

    [Fact]
    public void Without_a_role_the_words_of_the_title_decide()
    {
        var readings = new[] { "Head Gardener", "Gardeners (Head)", "Gardener", "Head of Garden Sales" }.Select(t => Readings.Reading(Readings.Ad(title: t), "")).ToList();
        RoleAds.OfWords(readings, "head gardener").Select(r => r.Ad.Title).ShouldBe(["Head Gardener", "Gardeners (Head)"]);
        RoleAds.OfWords(readings, "the of").ShouldBeEmpty();
    }

    private static AdReading Paid(string employer, decimal pay, int i, string currency = "USD")
        => Readings.Reading(Readings.Ad(employer, place: $"a:{i}"), "r") with { Pay = new PayRange(pay, pay, currency, PayPeriod.Year) };
}

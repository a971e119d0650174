using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Columns must count exactly what the readings behind them count.</summary>
public sealed class Packed_ads
{
    [Fact]
    public void The_columns_count_what_the_readings_count()
        => Prop.ForAll(Arb.From(Counting_demand.Market()), readings => Same(Packed(readings).Count(new PackedFilter()), DemandCounter.Count(readings))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_table_of_columns_is_to_the_last_bit_the_one_made_row_by_row()
        => Prop.ForAll(Arb.From(Counting_demand.Market()), readings =>
        {
            var packed = Packed(readings).Count(new PackedFilter());
            var counted = DemandCounter.Count(readings);
            var plain = PlainRoleTable.Of(counted, "r", "R");
            return Alike(RoleTable.Of(packed, "r", "R"), plain) && Alike(RoleTable.Of(counted, "r", "R"), plain)
                && RoleTable.Of(packed, "r", "R").Pay.SequenceEqual(RoleTable.Of(counted, "r", "R").Pay)
                && packed.Ads == counted.Rows.Sum(r => r.Ads) && packed.Employers == counted.Rows.Select(r => r.Employer).Distinct().Count();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_are_not_made_of_ads_that_were_seen_again_since()
    {
        var ads = Packed([Readings.Reading(Readings.Ad(posted: new DateOnly(2026, 1, 31)))]);
        var demand = ads.Count(new PackedFilter());
        ads.SeenAgain(0, new DateOnly(2026, 3, 1));
        Should.Throw<InvalidOperationException>(() => demand.Rows);
        demand.Ads.ShouldBe(1);
    }

    [Fact]
    public void A_filter_keeps_the_readings_that_pass_it()
        => Prop.ForAll(Arb.From(Counting_demand.Market()), readings =>
        {
            var since = new DateOnly(2026, 2, 1);
            var filter = new PackedFilter { Role = r => r == "r1", Since = since, Seniority = Seniority.Junior };
            var kept = readings.Where(r => r.RoleId == "r1" && (r.Ad.Posted is null || r.Ad.Posted >= since) && r.Seniority == Seniority.Junior).ToList();
            return Same(Packed(readings).Count(filter), DemandCounter.Count(kept));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Written_in_parts_and_read_again_they_count_the_same()
        => Prop.ForAll(Arb.From(Counting_demand.Market()), Arb.From(Counting_demand.Market()), (first, second) =>
        {
            using var file = new MemoryStream();
            var ads = Packed(first);
            ads.WriteNew(file);
            second.ForEach(r => ads.Add(r));
            if (first.Count > 0)
            {
                ads.Hide(0);
            }

            ads.WriteNew(file);
            file.Position = 0;
            var findings = new List<Finding>();
            var again = PackedAds.Read(file, "packed", findings);
            return findings.Count == 0 && again.Rows == first.Count + second.Count && Same(again.Count(new PackedFilter()), DemandCounter.Count(first.Skip(1).Concat(second)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_that_breaks_off_anywhere_gives_what_stands_whole_before_with_a_finding()
    {
        using var file = new MemoryStream();
        var ads = Packed([Readings.Reading(Readings.Ad(), "r", ("sql", Strength.Required))]);
        ads.WriteNew(file);
        var whole = (int)file.Length;
        ads.Add(Readings.Reading(Readings.Ad("B"), "r", ("rust", Strength.Required)));
        ads.WriteNew(file);
        for (var length = 0; length <= file.Length; length++)
        {
            var findings = new List<Finding>();
            PackedAds.Read(new MemoryStream(file.ToArray(), 0, length), "packed", findings).Rows.ShouldBe(length == file.Length ? 2 : length >= whole ? 1 : 0);
            findings.Count.ShouldBe(length == 0 || length == whole || length == file.Length ? 0 : 1);
        }
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        using var file = new MemoryStream();
        Packed([Readings.Reading(Readings.Ad(), "r", ("sql", Strength.Required))]).WriteNew(file);
        for (var at = 0; at < file.Length; at++)
        {
            var bytes = file.ToArray();
            bytes[at] ^= 0x40;
            var findings = new List<Finding>();
            PackedAds.Read(new MemoryStream(bytes), "packed", findings).Rows.ShouldBe(0);
            findings.Single().Code.ShouldBe("PACK001");
        }
    }

    [Fact]
    public void An_ad_seen_again_counts_in_its_newer_month()
    {
        var ads = Packed([Readings.Reading(Readings.Ad(posted: new DateOnly(2026, 1, 31)))]);
        ads.SeenAgain(0, new DateOnly(2026, 3, 1));
        ads.SeenAgain(0, new DateOnly(2026, 2, 1));
        ads.SeenAgain(0, null);
        ads.Count(new PackedFilter()).Rows.Single().Cell.Month.ShouldBe(new DateOnly(2026, 3, 1));
        ads.Newest(new PackedFilter(), null).ShouldBe((new DateOnly(2026, 3, 1), 0));
    }

    [Fact]
    public void Blocks_hold_any_number_of_rows_and_concepts()
    {
        var ads = new PackedAds();
        var readings = Enumerable.Range(0, 70_000).Select(i => Readings.Reading(Readings.Ad($"e{i % 7}", place: "p"), "r", ($"c{i}", Strength.Required), ("all", Strength.Preferred))).ToList();
        readings.ForEach(r => ads.Add(r));
        var demand = ads.Count(new PackedFilter());
        demand.Concepts.Count.ShouldBe(70_001);
        demand.Rows.Sum(r => r.Concepts[new ConceptId("all")].Preferred).ShouldBe(70_000);
        demand.Rows.Count.ShouldBe(7);
    }

    [Fact]
    public void The_monthly_tally_is_the_count_of_each_cell()
        => Prop.ForAll(Arb.From(Counting_demand.Market()), readings =>
        {
            var tally = Packed(readings).Tally();
            var dated = readings.Where(r => r.IsEnglish && !r.Ad.IsExcerpt && r.Month is not null).ToList();
            return Enumerable.Range(0, tally.Concepts.Count).All(c => Enum.GetValues<Segment>().All(s => Enumerable.Range(0, tally.Months).All(m =>
            {
                var ads = dated.Where(r => r.Segment == s && r.Month == tally.FirstMonth.AddMonths(m)).ToList();
                var asking = ads.Count(r => r.Requirements.Any(q => q.Concept.Id == tally.Concepts[c].Id));
                return tally.Share(c, s, m) is { } share ? Math.Abs(share.Share - ((double)asking / ads.Count)) < 1e-12 : ads.Count == 0;
            })));
        }).QuickCheckThrowOnFailure();

    private static PackedAds Packed(IEnumerable<AdReading> readings)
    {
        var ads = new PackedAds();
        foreach (var reading in readings)
        {
            ads.Add(reading);
        }

        return ads;
    }

    private static bool Alike(RoleDemand a, RoleDemand b)
        => a.Concepts.SequenceEqual(b.Concepts) && a.YearsAtMost.SequenceEqual(b.YearsAtMost) && a.AdsStatingYears == b.AdsStatingYears && a.DegreeRequired.SequenceEqual(b.DegreeRequired)
            && a.DegreeStrict == b.DegreeStrict && a.Segments.SequenceEqual(b.Segments) && a.Seniorities.SequenceEqual(b.Seniorities) && a.Boards.SequenceEqual(b.Boards)
            && a.Window == b.Window && a.IsInvented == b.IsInvented;

    private static bool Same(Demand a, Demand b)
        => Counting_demand.Shown(a) == Counting_demand.Shown(b) && a.LeftOut == b.LeftOut && a.Concepts.Keys.Order(Comparer<ConceptId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value))).SequenceEqual(b.Concepts.Keys.Order(Comparer<ConceptId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value))));
}

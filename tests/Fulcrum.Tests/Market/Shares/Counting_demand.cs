using Fulcrum.Core;
using Fulcrum.Market;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Counting_demand
{
    [Fact]
    public void Splitting_by_employer_counting_and_merging_is_one_pass()
        => Prop.ForAll(Arb.From(Market()), readings =>
        {
            var whole = DemandCounter.Count(readings);
            var parts = readings.GroupBy(r => r.EmployerKey.GetHashCode() % 3).Select(g => DemandCounter.Count(g)).ToList();
            var merged = parts.Aggregate(new Demand([], new Dictionary<ConceptId, Concept>()), (a, b) => a.Merge(b));
            return Shown(merged) == Shown(whole);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_is_associative_and_commutative()
        => Prop.ForAll(Arb.From(Market()), Arb.From(Market()), Arb.From(Market()), (x, y, z) =>
        {
            var (a, b, c) = (DemandCounter.Count(x), DemandCounter.Count(y), DemandCounter.Count(z));
            return Shown(a.Merge(b).Merge(c)) == Shown(a.Merge(b.Merge(c))) && Shown(a.Merge(b)) == Shown(b.Merge(a));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_table_of_merged_parts_is_the_table_of_the_whole_to_the_last_bit()
        => Prop.ForAll(Arb.From(Market()), readings =>
        {
            var whole = RoleTable.Of(DemandCounter.Count(readings), "r", "R");
            var merged = RoleTable.Of(DemandCounter.Count(readings.Take(readings.Count / 2)).Merge(DemandCounter.Count(readings.Skip(readings.Count / 2))), "r", "R");
            return whole.Concepts.SequenceEqual(merged.Concepts) && whole.Pay.SequenceEqual(merged.Pay) && whole.YearsAtMost.SequenceEqual(merged.YearsAtMost)
                && whole.DegreeRequired.SequenceEqual(merged.DegreeRequired) && whole.DegreeStrict == merged.DegreeStrict;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Excerpts_and_other_languages_are_left_out_and_counted_apart()
    {
        var good = Readings.Reading(Readings.Ad(), "r", ("sql", Strength.Required));
        var demand = DemandCounter.Count([good, good with { Ad = good.Ad with { IsExcerpt = true } }, good with { IsEnglish = false }, good with { IsEnglish = false, Ad = good.Ad with { IsExcerpt = true } }]);
        (demand.Ads, demand.LeftOut).ShouldBe((1, new LeftOut(2, 1)));
    }

    [Fact]
    public void The_table_counts_what_ads_say()
    {
        var readings = Enumerable.Range(0, 10).Select(i => Readings.Reading(
            Readings.Ad($"Employer {i}", posted: new DateOnly(2026, 1 + (i % 3), 5), board: i < 4 ? "x" : "y"), "r",
            [("sql", i < 6 ? Strength.Required : Strength.Mentioned), .. i < 3 ? new[] { ("rust", Strength.Preferred) } : []]) with
        {
            MinYears = i < 8 ? i : null,
            Degree = i < 5 ? new DegreeRequirement(i < 2 ? DegreeLevel.Master : DegreeLevel.Bachelor, Strength.Required, i == 0, default) : i == 5 ? new DegreeRequirement(DegreeLevel.Phd, Strength.Preferred, false, default) : null,
            Seniority = i < 7 ? Seniority.Mid : Seniority.Senior,
            Segment = Segment.Startup,
            Pay = new PayRange(1000 * (i + 1), 1000 * (i + 1), "EUR", PayPeriod.Month),
        });

        var table = RoleTable.Of(DemandCounter.Count(readings), "r", "R");

        table.Concepts.Select(c => (c.Concept.Id.Value, c.Any.Ads, c.Required.Ads)).ShouldBe([("sql", 10, 6), ("rust", 3, 0)]);
        table.AdsStatingYears.ShouldBe(8);
        table.YearsAtMost.Select(y => (y.Key, y.Value.Ads, y.Value.AdsInAll)).ShouldBe([(0, 1, 8), (1, 2, 8), (2, 3, 8), (3, 4, 8), (5, 6, 8), (7, 8, 8), (10, 8, 8)]);
        table.DegreeRequired.Select(d => (d.Key, d.Value.Ads)).ShouldBe([(DegreeLevel.Associate, 5), (DegreeLevel.Bachelor, 5), (DegreeLevel.Master, 2), (DegreeLevel.Phd, 0)]);
        (table.DegreeStrict.Ads, table.DegreeStrict.AdsInAll).ShouldBe((4, 10));
        table.Boards.ShouldBe(new Dictionary<string, int> { ["x"] = 4, ["y"] = 6 }, ignoreOrder: true);
        table.Seniorities.ShouldBe(new Dictionary<Seniority, int> { [Seniority.Mid] = 7, [Seniority.Senior] = 3 }, ignoreOrder: true);
        table.Segments.ShouldBe(new Dictionary<Segment, int> { [Segment.Startup] = 10 }, ignoreOrder: true);
        table.Window.ShouldBe((new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1)));
        table.IsInvented.ShouldBeFalse();
        table.Pay.Select(p => (p.Currency, p.Seniority, p.Ads, p.Employers)).ShouldBe([("EUR", null, 10, 10), ("EUR", Seniority.Mid, 7, 7)]);
        table.Pay[0].Band.P50.ShouldBe(12 * 5500, 1e-6);
    }

    [Fact]
    public void One_employer_whose_ads_differ_among_themselves_does_not_decide_a_rare_concept()
    {
        // A college with 100 ads, a quarter of which names the tool; 50 schools with one ad each that never do. Most concepts go by employer.
        AdReading[] readings =
        [
            .. Enumerable.Range(0, 100).Select(i => Readings.Reading(Readings.Ad("college", place: $"a:{i}"), "r", [.. i % 4 == 0 ? new[] { ("tool", Strength.Required) } : [], ("teaching", Strength.Required), ("grading", Strength.Required)])),
            .. Enumerable.Range(0, 50).Select(i => Readings.Reading(Readings.Ad($"school {i}", place: $"b:{i}"), "r", [.. i % 2 == 0 ? new[] { ("teaching", Strength.Required) } : [("maths", Strength.Required)]])),
        ];
        var tool = RoleTable.Of(DemandCounter.Count(readings), "r", "R").Concepts.Single(c => c.Concept.Id.Value == "tool").Any;
        tool.OfAds.ShouldBe(25.0 / 150, 1e-12);
        tool.Weighted.ShouldBeLessThan(0.03);
    }

    [Fact]
    public void One_invented_ad_marks_the_whole_table()
        => RoleTable.Of(DemandCounter.Count([Readings.Reading(Readings.Ad()), Readings.Reading(Readings.Ad("B") with { IsInvented = true })]), "r", "R").IsInvented.ShouldBeTrue();

    [Fact]
    public void Ads_without_an_employer_are_one_employer_each()
        => DemandCounter.Count([Readings.Reading(Readings.Ad("", place: "a:1")), Readings.Reading(Readings.Ad("", place: "a:2"))]).Employers.ShouldBe(2);

    [Fact]
    public void Nothing_counted_gives_an_empty_table()
    {
        var table = RoleTable.Of(DemandCounter.Count([]), "r", "R");
        table.Concepts.ShouldBeEmpty();
        table.Window.ShouldBeNull();
        table.DegreeStrict.Interval.ShouldBeNull();
    }

    [Fact]
    public void A_degree_share_never_grows_with_the_level_nor_a_years_share_shrinks_with_the_years()
        => Prop.ForAll(Arb.From(Market()), readings =>
        {
            var table = RoleTable.Of(DemandCounter.Count(readings), "r", "R");
            var degrees = table.DegreeRequired.Values.Select(s => s.Weighted).ToList();
            var years = table.YearsAtMost.Values.Select(s => s.Weighted).ToList();
            return degrees.Zip(degrees.Skip(1)).All(p => p.Second <= p.First + 1e-12) && years.Zip(years.Skip(1)).All(p => p.First <= p.Second + 1e-12)
                && table.DegreeStrict.Weighted <= degrees[0] + 1e-12 && table.Concepts.All(c => c.Required.Weighted <= c.Any.Weighted + 1e-12);
        }).QuickCheckThrowOnFailure();

    internal static Gen<List<AdReading>> Market()
    {
        var reading =
            from employer in Gen.Choose(0, 5)
            from role in Gen.Choose(0, 1)
            from month in Gen.Choose(0, 3)
            from concepts in Gen.Choose(0, 15)
            from strength in Gen.Choose(0, 2)
            from years in Gen.Choose(-1, 4)
            from degree in Gen.Choose(0, 5)
            from pay in Gen.Choose(0, 4)
            from odd in Gen.Choose(0, 9)
            select Readings.Reading(
                Readings.Ad($"e{employer}", board: $"b{role}", posted: month == 0 ? null : new DateOnly(2026, month, 1)) with { IsExcerpt = odd == 0, IsInvented = odd == 1 }, $"r{role}",
                [.. Enumerable.Range(0, 4).Where(c => (concepts >> c & 1) == 1).Select(c => ($"c{c}", (Strength)strength))]) with
            {
                IsEnglish = odd != 2,
                MinYears = years < 0 ? null : years / 2.0,
                Degree = degree == 5 ? null : new DegreeRequirement((DegreeLevel)degree, odd < 5 ? Strength.Required : Strength.Preferred, odd % 2 == 0, default),
                Pay = pay == 0 ? null : new PayRange(pay * 10_000, pay * 12_000, pay == 4 ? "EUR" : "USD", PayPeriod.Year),
                WorkMode = (WorkMode)(odd % 4),
                Seniority = (Seniority)(years + 1),
            };
        return reading.ListOf().Select(l => l.ToList());
    }

    internal static string Shown(Demand demand) => string.Join('\n', demand.Rows.Select(r =>
        $"{r.Employer} {r.Cell} {r.Ads} {r.Invented} {r.DegreeOrEquivalent} [{string.Join(' ', r.Concepts)}] [{string.Join(' ', r.Years)}] [{string.Join(' ', r.Degrees)}] [{string.Join(' ', r.WorkModes)}] [{string.Join(' ', r.Pay)}]"))
        + $"\n{demand.LeftOut} {demand.Ads} {demand.Employers} {string.Join(' ', demand.Concepts.Keys.Select(k => k.Value).Order(StringComparer.Ordinal))}";
}

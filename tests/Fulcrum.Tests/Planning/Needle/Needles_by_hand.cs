using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class Needles_by_hand
{
    [Fact]
    public void A_case_without_uncertainty_comes_out_as_on_paper()
    {
        // One certain draw, no person effect: everybody is alike. One contact-free action that doubles nothing but years: two
        // cases whose summed hazard is constant a week can be worked on paper, because openings never run out.
        var facts = Certain();
        var networking = Action("friends", ActionForm.Networking, 120, 8) with { Hours = Point(8), Finish = Point(1), Contacts = 5 };
        var request = Of(
            [networking], facts: facts, paths: 1, ads: [Ad(0)],
            profile: p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(40)), ApplicationsPerWeek = Setting<int>.Yours(1), Contacts = Setting<int>.Yours(0), NewPay = Dollars(60_000) });
        var simulator = new PivotSimulator(request);
        var needle = Planner.Needles(request, new NeedleFilter()).Rows.ShouldHaveSingleItem();

        // Chances of one application, from the model of the stages, which has hand-worked tests of its own.
        var states = new FunnelStates(simulator.Market, [simulator.Market.Actions["friends"]]);
        states.StartDraw(new ParameterDraws(facts, 1, request.Seed), 0, request.Seed, certain: false);
        var state = states.First;
        double Odds(double x) => 1 / (1 + Math.Exp(-x));
        var later = Odds(state.Technical[0]) * Odds(state.Onsite[0]);
        var (cold, referred) = (-Math.Log(1 - (Odds(state.Screen[0]) * later)), -Math.Log(1 - (Odds(state.Referred[0]) * later)));

        // 8 hours at 12 a week (three tenths of 40) are one week. From week 1 on, 5 contacts bring 0.1 referrals a month each; one application a week in all.
        var referrals = 5 * 0.1 / Months.Weeks;
        var perWeek = ((1 - referrals) * cold) + (referrals * referred);
        const double wait = 2;
        double By(double months, bool with)
        {
            var week = Math.Max(0, (months * Months.Weeks) - wait);
            return 1 - Math.Exp(-(with ? (Math.Min(week, 1) * cold) + (Math.Max(0, week - 1) * perWeek) : week * cold));
        }

        var deadline = (request.Profile.Deadline.Value.DayNumber - request.Profile.Start.DayNumber) / (365.25 / 12);
        needle.ChanceWithout.Value.ShouldBe(By(deadline, false), 1e-9);
        needle.ChanceWith.Value.ShouldBe(By(deadline, true), 1e-9);

        // Landing in month k brings the difference of pay, a fifth of it taxed, from month k + 1 to month 119; nothing grows, nobody is laid off.
        double Value(bool with)
        {
            var (value, landed) = (0.0, 0.0);
            for (var k = 0; k < 60; k++)
            {
                var until = By(k + 1, with);
                for (var t = k + 1; t < 120; t++)
                {
                    value += (until - landed) * (60_000 - 48_000) / 12 * 0.8 * Math.Pow(1.03, -t / 12.0);
                }

                landed = until;
            }

            return value - (with ? 120 : 0);
        }

        needle.Money.Mean.ShouldBe(Value(true) - Value(false), 0.01);
        needle.Cost.ShouldBe(Dollars(120));
        needle.Hours.Value.ShouldBe(8, 1e-9);
        needle.HoursPriced.ShouldBe(Dollars(Math.Round(8 * 48_000m / 2080, 2)));

        // Hours: the action's eight, and half an hour for each application until landing.
        double Priced(bool with)
        {
            var (sum, landed) = (0.0, 0.0);
            for (var k = 0; k < 60; k++)
            {
                var (first, last) = ((int)Math.Ceiling(k * Months.Weeks), (int)Math.Ceiling((k + 1) * Months.Weeks));
                var hours = (0.5 * (last - first)) + (with && k == 0 ? 8 : 0);
                sum += hours * (1 - landed) * Math.Pow(1.03, -k / 12.0);
                landed = By(k + 1, with);
            }

            return sum * 48_000 / 2080;
        }

        needle.NetGain.Mean.ShouldBe(Value(true) - Value(false) - (Priced(true) - Priced(false)), 0.01);
        needle.Done.ShouldBe(request.Profile.Start.AddDays(6));
    }

    [Fact]
    public void The_share_of_ads_is_the_one_counted_by_hand_and_by_kind_of_employer_it_adds_up()
    {
        var table = Planner.Needles(Of(), new NeedleFilter());
        foreach (var (id, asks) in new (string, Func<int, bool>)[] { ("exam", i => i % 3 == 0 || i % 5 == 0), ("project", i => i % 2 == 0), ("nothing", _ => false) })
        {
            var row = table[id]!;
            row.Registers!.Ads.ShouldBe(Enumerable.Range(0, 40).Count(asks));
            foreach (var (segment, share) in row.RegistersBySegment)
            {
                share.AdsInAll.ShouldBe(Enumerable.Range(0, 40).Count(i => (Segment)(i % 6) == segment));
                share.Ads.ShouldBe(Enumerable.Range(0, 40).Count(i => (Segment)(i % 6) == segment && asks(i)), $"{id} at {segment}");
            }

            row.RegistersBySegment.Values.Sum(s => s.Ads).ShouldBe(row.Registers.Ads);
        }
    }

    [Theory]
    [InlineData("aws-mla")]
    [InlineData("dp-900")]
    [InlineData("project-rag-app")]
    [InlineData("databricks-spark")]
    public void Over_the_real_ads_of_the_snapshot_the_share_is_the_one_counted_one_by_one(string id)
    {
        var request = FactUses.ExampleRequest()! with { Paths = 64 };
        var row = Planner.Needles(request, new NeedleFilter { Items = [id] }).Rows.ShouldHaveSingleItem();

        // What it adds: its certification and its lessons with all that is broader, so far as the résumé does not show it.
        var adds = new HashSet<ConceptId>();
        foreach (var concept in row.Action.Signals.Concat(row.Action.Teaches.Select(t => t.Concept)))
        {
            for (ConceptId? c = concept; c is { } one; c = request.Concepts.GetValueOrDefault(one)?.Parent)
            {
                adds.Add(one);
            }
        }

        adds.RemoveWhere(c => request.Ledger.Shows(c));
        var (ads, registers) = (0, new Dictionary<Segment, int>());
        foreach (var ad in request.Ads.Where(a => a.IsEnglish && !a.Ad.IsExcerpt))
        {
            ads++;
            if (ad.Requirements.Any(r => adds.Contains(r.Concept.Id)))
            {
                registers[ad.Segment] = registers.GetValueOrDefault(ad.Segment) + 1;
            }
        }

        row.Registers!.AdsInAll.ShouldBe(ads);
        row.Registers.Ads.ShouldBe(registers.Values.Sum());
        row.Registers.Ads.ShouldBeGreaterThan(0);
        row.RegistersBySegment.Where(s => s.Value.Ads > 0).ToDictionary(s => s.Key, s => s.Value.Ads).ShouldBe(registers, ignoreOrder: true);
    }

    [Fact]
    public void What_it_is_worth_to_know_a_number_is_what_the_integral_says()
    {
        foreach (var (mean, explained) in new[] { (0.0, 100.0), (50.0, 100.0), (-120.0, 80.0), (300.0, 40.0) })
        {
            // E[max(0, X)] − max(0, E X) for X normal around the mean, by the midpoint rule.
            var (sum, step) = (0.0, explained / 500);
            for (var x = mean - (9 * explained); x < mean + (9 * explained); x += step)
            {
                var middle = x + (step / 2);
                sum += Math.Max(0, middle) * Math.Exp(-Math.Pow((middle - mean) / explained, 2) / 2) / (explained * Math.Sqrt(2 * Math.PI)) * step;
            }

            AssumptionBars.WorthKnowing(mean, explained).ShouldBe(sum - Math.Max(0, mean), 1e-3);
        }

        AssumptionBars.WorthKnowing(40, 0).ShouldBe(0);
    }

    [Fact]
    public void The_longest_bar_is_the_number_that_decides_and_its_ends_are_right()
    {
        var facts = With(("funnel.effect.portfolio-link", new Distribution(Shape.Normal, 0.02, 1.0)), ("training.transfer", Point(0.01)));
        var needle = Planner.Needles(Of(facts: facts, paths: 3200), new NeedleFilter { Items = ["project"] }).Rows[0];

        var bar = needle.Assumptions[0];
        bar.FactId.ShouldBe("funnel.effect.portfolio-link");
        bar.Low!.Value.ShouldBe(0.02 - 1.28, 0.1);
        bar.High!.Value.ShouldBe(0.02 + 1.28, 0.1);
        bar.GainWhenLow.ShouldBeLessThan(0);
        bar.GainWhenHigh.ShouldBeGreaterThan(0);
        bar.PaysWhenLow.Value.ShouldBeLessThan(0.1);
        bar.PaysWhenHigh.Value.ShouldBeGreaterThan(0.9);
        bar.WorthKnowing.Amount.ShouldBeGreaterThan(0);
        needle.Assumptions.Select(a => a.Swing).ShouldBe(needle.Assumptions.Select(a => a.Swing).OrderDescending());
        needle.WouldTell.ShouldNotBeNull();
    }

    private static FactBook Certain()
    {
        var facts = Book.With(Book.All.Where(f => f.Value.Shape != Shape.Point).Select(f => f with { Value = Point(f.Value.Mean), Interval = null, Kind = FactKind.Yours }));
        return facts.With(new (string Id, double Value)[]
        {
            ("funnel.person", 1e-9), ("funnel.lag", 2), ("funnel.openings.per-month", 1e6), ("funnel.hours.application", 0.5), ("funnel.hours.referral", 0.5), ("funnel.referrals.per-contact", 0.1),
            ("funnel.effect.segment", 0), ("tax.growth.stay", 0), ("tax.growth.new", 0), ("tax.lay-off", 0), ("tax.lay-off.new", 0), ("tax.search-cost", 0), ("tax.inflation", 0),
        }.Select(v => facts[v.Id] with { Value = Point(v.Value) }));
    }
}

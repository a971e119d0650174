using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class StageModelTests
{
    [Fact]
    public void The_anchor_holds_the_chain_to_the_measured_ratio_whatever_the_stages_say()
    {
        foreach (var (screen, technical, onsite, spread) in new[] { (0.04, 0.3, 0.3, 0.0), (0.11, 0.5, 0.2, 0.5), (0.005, 0.2, 0.5, 0.7) })
        {
            var held = Anchor.Hold((LogOdds.Of(screen), LogOdds.Of(technical), LogOdds.Of(onsite)), (0.66, 0.25, 0.25), spread, 232);

            // Oracle: the average over a fine grid of person effects.
            double sum = 0, weights = 0;
            for (var z = -6.0; z <= 6; z += 0.01)
            {
                var w = Math.Exp(-z * z / 2);
                sum += w * LogOdds.Chance(held.Screen + (spread * z)) * LogOdds.Chance(held.Technical + (spread * z)) * LogOdds.Chance(held.Onsite + (spread * z));
                weights += w;
            }

            (weights / sum).ShouldBe(232, 0.5);
        }
    }

    [Fact]
    public void The_anchor_moves_the_least_known_stage_the_most()
    {
        var drawn = (Screen: LogOdds.Of(0.1), Technical: LogOdds.Of(0.3), Onsite: LogOdds.Of(0.3));
        var held = Anchor.Hold(drawn, (0.6, 0.3, 0.1), 0.3, 232);

        (drawn.Screen - held.Screen).ShouldBe(2 * (drawn.Technical - held.Technical), 1e-6);
        (drawn.Screen - held.Screen).ShouldBe(6 * (drawn.Onsite - held.Onsite), 1e-6);
    }

    [Fact]
    public void The_screen_sees_signals_only_and_the_later_stages_levels_only()
    {
        var weak = Evaluate(Ledger(("python", 0.5, true), ("sql", 0.5, true)));
        var strong = Evaluate(Ledger(("python", 3.5, true), ("sql", 3.5, true)));
        var hidden = Evaluate(Ledger(("python", 3.5, false), ("sql", 3.5, false)));

        strong.Screen.ToArray().ShouldBe(weak.Screen.ToArray());
        strong.Technical[1].ShouldBeGreaterThan(weak.Technical[1]);
        hidden.Technical.ToArray().ShouldBe(strong.Technical.ToArray());
        hidden.Screen[1].ShouldBeLessThan(strong.Screen[1]);
    }

    [Fact]
    public void The_screen_follows_the_formula_ad_by_ad()
    {
        // Ad 1 asks for Python and SQL, mid-level, two years meant; the person shows Python and SQL and has 0.5 + 3.5 × 0.3333 years.
        var chances = Evaluate(Ledger());
        var facts = Book;
        var anchored = Anchor.Hold(
            (LogOdds.Of(0.04), LogOdds.Of(6.0 / 19), LogOdds.Of(0.3)),
            (Square(LogOdds.OfBeta(2, 48).Deviation), Square(LogOdds.OfBeta(6, 13).Deviation), Square(LogOdds.OfBeta(6, 14).Deviation)),
            facts.Mean("funnel.person"), facts.Mean("funnel.applications-per-hire"));
        var missing = 2 - (0.5 + (3.5 * facts.Mean("funnel.knockout.other-work")));

        chances.ScreenLogOdds[1].ShouldBe(anchored.Screen + (1.5 * (1 - 0.5)) + (-0.25 * missing), 1e-9);

        // Python 1.5 and SQL 2.0 against 2.2 asked: shortfall (0.7 + 0.2) / 2 against the typical one.
        chances.TechnicalLogOdds[1].ShouldBe(anchored.Technical + (facts.Mean("funnel.shortfall.typical") - 0.45), 1e-9);
        chances.OnsiteLogOdds[1].ShouldBe(anchored.Onsite + (0.5 * (facts.Mean("funnel.shortfall.typical") - 0.45)), 1e-9);
        chances.Screen[1].ShouldBe(LogOdds.Chance(chances.ScreenLogOdds[1]), 1e-12);
        chances.ReferredLogOdds[1].ShouldBe(chances.ScreenLogOdds[1] + 1.1, 1e-9);
    }

    [Fact]
    public void An_exam_helps_only_at_ads_that_ask_for_it_or_its_skill()
    {
        var before = Evaluate(Ledger());
        var after = Evaluate(Ledger(), Exam());

        for (var a = 0; a < 40; a++)
        {
            var asks = a % 3 == 0 || a % 5 == 0;
            (after.Screen[a] > before.Screen[a]).ShouldBe(asks, $"ad {a}");
            (after.Technical[a] > before.Technical[a]).ShouldBe(a % 3 == 0, $"ad {a}");
        }
    }

    [Fact]
    public void A_second_credential_for_the_same_skill_adds_much_less()
    {
        var second = Exam() with { Id = "second", Signals = [] };
        var one = Evaluate(Ledger(), Exam()).ScreenLogOdds[3];
        var none = Evaluate(Ledger()).ScreenLogOdds[3];
        var both = Evaluate(Ledger(), Exam(), second).ScreenLogOdds[3];

        // Ad 3 asks for AWS: the exam shows it (fit) and counts as a credential; the second only counts again.
        var effect = Book.Mean("funnel.effect.vendor-certificate");
        (one - none).ShouldBeGreaterThan(effect);
        (both - one).ShouldBe(effect * Book.Mean("training.second-credential"), 1e-9);
    }

    [Fact]
    public void A_course_teaches_but_shows_nothing_until_the_resume_says_it()
    {
        var course = Course() with { Teaches = [new Teaches(new ConceptId("docker"), 3)], IsGeneric = true };
        var facts = With(("funnel.effect.generic-certificate", Point(0)), ("funnel.effect.writing", Point(0)));
        var before = Evaluate(Ledger(), facts);
        var taught = Evaluate(Ledger(), facts, course);
        var said = Evaluate(Ledger(), facts, course, ResumeFix());

        taught.Screen.ToArray().ShouldBe(before.Screen.ToArray());
        taught.Technical[2].ShouldBeGreaterThan(before.Technical[2]);
        said.Screen[2].ShouldBeGreaterThan(taught.Screen[2]);
        said.Screen[1].ShouldBe(taught.Screen[1]);
    }

    [Fact]
    public void A_resume_fix_shows_what_is_held_and_nothing_else()
    {
        var ads = new[] { Ad(1) with { Requirements = [Asks("git", Strength.Required)] }, Ad(3) with { Requirements = [Asks("spark", Strength.Required)] } };
        var facts = With(("funnel.effect.writing", Point(0)));
        var before = Evaluate(Of(ads: ads, facts: facts));
        var after = Evaluate(Of(ads: ads, facts: facts), ResumeFix());

        after.Screen[0].ShouldBeGreaterThan(before.Screen[0]);
        after.Screen[1].ShouldBe(before.Screen[1]);
    }

    [Fact]
    public void Who_shows_the_narrower_thing_meets_the_broader_one()
    {
        var ads = new[] { Ad(1) with { Requirements = [Asks("containers", Strength.Required)] } };
        var held = Ledger() with
        {
            Skills = new Dictionary<ConceptId, SkillState>
            {
                [new ConceptId("docker")] = new(Skill("docker", parent: "containers"), new Belief(3, 0.2), new Signal(true, ["Docker"], "", ""), []),
            },
        };
        var without = Evaluate(Of(ads: ads));
        var with = Evaluate(Of(ads: ads, ledger: held));

        with.Screen[0].ShouldBeGreaterThan(without.Screen[0]);
        with.Technical[0].ShouldBeGreaterThan(without.Technical[0]);
    }

    [Fact]
    public void A_missing_degree_counts_less_where_an_equivalent_is_accepted()
    {
        AdReading WithDegree(int i, bool orEquivalent) => Ad(i) with
        {
            Degree = new DegreeRequirement(DegreeLevel.Bachelor, Strength.Required, orEquivalent, new TextSpan(0, 1)),
        };
        var ads = new[] { Ad(1), WithDegree(1, true), WithDegree(1, false) };
        var chances = Evaluate(Of(ads: ads, ledger: Ledger() with { Degree = DegreeLevel.None }));
        var graduate = Evaluate(Of(ads: ads));

        chances.Screen[0].ShouldBeGreaterThan(chances.Screen[1]);
        chances.Screen[1].ShouldBeGreaterThan(chances.Screen[2]);
        graduate.Screen[2].ShouldBe(graduate.Screen[0]);
    }

    [Fact]
    public void Differences_between_segments_are_zero_on_average()
    {
        var simulator = new PivotSimulator(Of());
        var into = new double[3, 6];
        var market = simulator.Market;
        for (var draw = 0; draw < 20; draw++)
        {
            market.Segments.Draw(into, new Draws(3, Draws.Parameter), draw, 0.1);
            for (var effect = 0; effect < 3; effect++)
            {
                var mean = Enumerable.Range(0, market.Ads.Count)
                    .Where(a => market.Ads.Readings[a].Segment != Segment.Unknown)
                    .Sum(a => market.Ads.Weight[a] * into[effect, (int)market.Ads.Readings[a].Segment]);
                mean.ShouldBe(0, 1e-12);
                into[effect, (int)Segment.Unknown].ShouldBe(0);
            }
        }
    }

    [Fact]
    public void An_employer_with_many_ads_counts_for_more_than_one_and_less_than_all()
    {
        var ads = Enumerable.Range(0, 12).Select(i => Ad(i) with { EmployerKey = i < 10 ? "big" : $"small{i}" }).ToArray();
        var weights = new PivotSimulator(Of(ads: ads)).Market.Ads.Weight;

        weights.Sum().ShouldBe(1, 1e-12);
        var big = weights.Take(10).Sum() / weights[11];
        big.ShouldBe(10 / (1 + (9 * 0.2)), 1e-9);
    }

    [Fact]
    public void Groups_hold_every_ad_once()
    {
        var groups = new PivotSimulator(Of()).Market.Groups;

        groups.Members.SelectMany(m => m).Order().ShouldBe(Enumerable.Range(0, 40));
        groups.Weight.Sum().ShouldBe(1, 1e-12);
        groups.Count.ShouldBeLessThanOrEqualTo(OpeningGroups.Most);
    }

    private static double Square(double x) => x * x;

    private static AdChances Evaluate(Ledger ledger, params CareerAction[] done) => Evaluate(Of(ledger: ledger, catalogue: done), done);

    private static AdChances Evaluate(Ledger ledger, FactBook facts, params CareerAction[] done)
        => Evaluate(Of(ledger: ledger, facts: facts, catalogue: done), done);

    private static AdChances Evaluate(PlanRequest request, params CareerAction[] done)
    {
        request = request with { Catalogue = [.. request.Catalogue.Concat(done).DistinctBy(a => a.Id)] };
        var market = new Fulcrum.Planning.Market(request, new List<Finding>());
        var model = new StageModel(market, [.. done.Select(a => market.Actions[a.Id])]);
        var chances = new AdChances(market.Ads.Count);
        model.StartDraw(ParameterDraws.AtMeans(request.Facts), 0, 0, certain: true);
        var outcomes = default(Outcomes);
        for (var k = 0; k < done.Length; k++)
        {
            outcomes = outcomes.With(k, Outcomes.Success);
        }

        model.Evaluate(outcomes, chances);
        return chances;
    }
}

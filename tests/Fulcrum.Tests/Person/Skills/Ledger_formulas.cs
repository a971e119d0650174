using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;
using static Fulcrum.Tests.LedgerCase;

namespace Fulcrum.Tests;

/// <summary>The remaining formulas of docs/method/ledger.md, each against a second method.</summary>
public sealed class Ledger_formulas
{
    private static readonly Belief s_outside = Numbers.Prior(0, 0);

    [Fact]
    public void The_prior_goes_half_the_way_into_the_field_with_every_half_time()
    {
        var (outside, inside) = (Facts["ledger.prior.outside"].Value, Facts["ledger.prior.infield"].Value);
        var half = Facts.Mean("ledger.prior.halfyears");

        s_outside.ShouldBe(new Belief(outside.A, outside.B));
        Numbers.Prior(half, 0).Mean.ShouldBe((outside.A + inside.A) / 2, 1e-12);
        Numbers.Prior(2 * half, 0).Error.ShouldBe(outside.B + (0.75 * (inside.B - outside.B)), 1e-12);
        Numbers.Prior(500, 0).ShouldBe(new Belief(inside.A, inside.B));
        Numbers.Prior(0, 3).Mean.ShouldBe(Numbers.Prior(3 * Facts.Mean("ledger.prior.adjacent"), 0).Mean, 1e-12);
    }

    [Fact]
    public void The_level_of_work_obeys_its_differential_equation()
    {
        // What remains to the ceiling shrinks by ln 2 / half a year: Euler's method in small steps.
        var (level, ceiling, half) = (Facts.Mean("ledger.work.start"), Facts.Mean("ledger.work.ceiling"), Facts.Mean("ledger.work.halfyears"));
        const int Steps = 400_000;
        for (var i = 0; i < Steps; i++)
        {
            level += (ceiling - level) * Math.Log(2) / half * (5.0 / Steps);
        }

        Numbers.WorkLevel(5).ShouldBe(level, 1e-4);
    }

    [Fact]
    public void Faded_years_are_the_sum_over_days_in_the_union()
    {
        (DateOnly, DateOnly)[] spans = [(new(2015, 1, 1), new(2018, 6, 1)), (new(2017, 1, 1), new(2019, 3, 1)), (new(2022, 1, 1), new(2025, 1, 1))];
        var from = new DateOnly(2025, 1, 1);
        var days = 0.0;
        for (var day = new DateOnly(2015, 1, 1); day < from; day = day.AddDays(1))
        {
            if (spans.Any(s => s.Item1 <= day && day < s.Item2))
            {
                days += Math.Pow(2, -(from.DayNumber - day.DayNumber - 0.5) / 365.25 / 4);
            }
        }

        JobYears.FadedUnion(spans, from, 4).ShouldBe(days / 365.25, 1e-6);
    }

    [Fact]
    public void An_aged_pass_is_a_pass_with_a_more_blurred_border()
    {
        var halfLife = (int)Math.Round(Numbers.HalfLifeYears * 365.25);
        var aged = Level(Bearing(EvidenceKind.Certification, "exam", Today.AddDays(-halfLife), level: 2));

        var grid = Grid.Posterior(Prior, level => Grid.Cumulative((level - 2) / (Numbers.PassSlack * Math.Sqrt(2))));

        aged.Mean.ShouldBe(grid.Mean, 1e-4);
        aged.Error.ShouldBe(grid.Error, 1e-4);
    }

    [Fact]
    public void Two_pieces_of_evidence_are_the_product_of_their_likelihoods_the_weaker_raised_to_what_is_new_in_it()
    {
        Func<double, double> Likelihood(EvidenceKind kind)
        {
            var (expected, r2) = (Numbers.Level(kind), Math.Pow(Numbers.Validity(kind), 2));
            var (at, variance) = (Prior.Mean + ((expected - Prior.Mean) / r2), Prior.Error * Prior.Error * ((1 / r2) - 1));
            return level => Math.Exp(-(level - at) * (level - at) / (2 * variance));
        }

        var (strong, weak) = (Likelihood(EvidenceKind.DeployedProject), Likelihood(EvidenceKind.CourseCertificate));
        var grid = Grid.Posterior(Prior, level => strong(level) * Math.Pow(weak(level), 1 - Numbers.Overlap));

        var belief = Level(Bearing(EvidenceKind.DeployedProject, "project"), Bearing(EvidenceKind.CourseCertificate, "course"));

        belief.Mean.ShouldBe(grid.Mean, 1e-6);
        belief.Error.ShouldBe(grid.Error, 1e-6);
    }

    [Theory]
    [InlineData(4.0, 1.0)]
    [InlineData(1.0, 3.0)]
    public void The_own_bias_is_the_posterior_mean_over_a_grid_of_biases_and_levels(double rating, double test)
    {
        (IReadOnlyList<Bearing>, Belief) Skill(string id, double rated, double tested)
        {
            var concept = new ConceptId(id);
            Bearing One(EvidenceKind kind, double level) => new(new Evidence(concept, kind, "", "", Today, null, level, kind.ToString()), 0);
            return ([One(EvidenceKind.SelfRating, rated), One(EvidenceKind.Assessment, tested)], Level(One(EvidenceKind.Assessment, tested)));
        }

        var skills = new[] { Skill("a", rating, test), Skill("b", rating - 0.5, test + 0.2) };
        var bias = new SelfBias(Numbers, Prior, skills);

        // P(b | ratings) by summing over biases, and over the levels of each skill.
        double mass = 0, first = 0;
        for (var b = -3.0; b <= 3; b += 0.01)
        {
            var weight = Math.Exp(-b * b / (2 * Numbers.SelfBiasSd * Numbers.SelfBiasSd));
            foreach (var (bearings, shown) in skills)
            {
                var likelihood = 0.0;
                for (var z = -6.0; z <= 6; z += 0.02)
                {
                    var expected = Numbers.SelfMean + (Numbers.SelfValidity * Numbers.SelfSd * (shown.Mean + (z * shown.Error) - Prior.Mean) / Prior.Error) + b;
                    var off = (bearings[0].Evidence.Level!.Value - expected) / (Numbers.SelfSd * Math.Sqrt(1 - (Numbers.SelfValidity * Numbers.SelfValidity)));
                    likelihood += Math.Exp(-((z * z) + (off * off)) / 2);
                }

                weight *= likelihood;
            }

            mass += weight;
            first += weight * b;
        }

        bias.For(new ConceptId("never tested")).ShouldBe(first / mass, 1e-6);
        Math.Sign(first).ShouldBe(Math.Sign(rating - test));
    }

    [Fact]
    public void A_rating_does_not_correct_itself()
    {
        Bearing One(EvidenceKind kind, double level) => new(new Evidence(new ConceptId("a"), kind, "", "", Today, null, level, kind.ToString()), 0);
        Bearing[] skill = [One(EvidenceKind.SelfRating, 4), One(EvidenceKind.Assessment, 1)];

        var bias = new SelfBias(Numbers, Prior, [(skill, Level(skill[1]))]);

        bias.For(new ConceptId("a")).ShouldBe(0);
        bias.For(new ConceptId("b")).ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Who_rates_above_their_tests_is_believed_less_where_no_test_is()
    {
        Ledger With(double testedRating)
        {
            EvidenceEntry Entry(long n, EvidenceKind kind, string concept, double level) => new() { Number = n, Kind = kind, Concepts = [new(concept)], Level = level, Until = Today };
            return new PersonReader(Fulcrum.Reading.Reader.Bundled).Weigh(null, TestProfiles.Of(Today), Facts, "data-engineer", new List<Finding>(),
                [Entry(1, EvidenceKind.Assessment, "sql", 1), Entry(2, EvidenceKind.SelfRating, "sql", testedRating), Entry(3, EvidenceKind.SelfRating, "python", 3)]);
        }

        Skill(With(4), "python").Level.Mean.ShouldBeLessThan(Skill(With(2), "python").Level.Mean);
        Skill(With(0), "python").Level.Mean.ShouldBeGreaterThan(Skill(With(2), "python").Level.Mean);
    }
}

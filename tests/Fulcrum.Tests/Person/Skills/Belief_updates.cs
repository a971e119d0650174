using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Every closed form against brute force over a fine grid of levels.</summary>
public sealed class Belief_updates
{
    private static readonly Belief s_prior = new(0.7, 0.85);

    [Theory]
    [InlineData(0.0, 0.30)]
    [InlineData(2.0, 0.30)]
    [InlineData(4.0, 0.30)]
    [InlineData(3.5, 0.63)]
    public void A_self_rating_moves_the_mean_by_its_validity_in_standard_units(double rating, double validity)
    {
        const double Mean = 2.3;
        const double Sd = 0.9;
        var z = (rating - Mean) / Sd;

        var belief = Observation.Rating(rating, Mean, Sd, validity, s_prior).After(s_prior);

        // The rating model itself, with no observation at θ in it: z = r(θ−μ)/σ + √(1−r²)ε.
        var grid = Grid.Posterior(s_prior, level =>
        {
            var expected = validity * (level - s_prior.Mean) / s_prior.Error;
            return Math.Exp(-(z - expected) * (z - expected) / (2 * (1 - (validity * validity))));
        });
        belief.Mean.ShouldBe(s_prior.Mean + (validity * s_prior.Error * z), 1e-9);
        belief.Mean.ShouldBe(grid.Mean, 1e-6);
        belief.Error.ShouldBe(grid.Error, 1e-6);
        belief.Error.ShouldBe(s_prior.Error * Math.Sqrt(1 - (validity * validity)), 1e-9);
    }

    [Theory]
    [InlineData(2.4, 0.6)]
    [InlineData(1.1, 0.25)]
    public void Evidence_alone_leads_to_the_level_it_makes_one_expect(double expected, double validity)
    {
        var belief = Observation.Expecting(expected, validity, s_prior).After(s_prior);

        belief.Mean.ShouldBe(expected, 1e-9);
        belief.Error.ShouldBe(s_prior.Error * Math.Sqrt(1 - (validity * validity)), 1e-9);
    }

    [Theory]
    [InlineData(0.5, 0.8, 2.0, 0.7)]
    [InlineData(3.5, 0.4, 1.0, 0.7)]
    [InlineData(0.2, 0.5, 4.0, 0.3)]
    [InlineData(2.0, 1.0, 2.0, 2.0)]
    [InlineData(0.0, 0.3, 9.0, 0.1)]
    public void A_pass_has_the_exact_moments_of_normal_times_probit(double mean, double error, double difficulty, double slack)
    {
        var before = new Belief(mean, error);

        var after = new Pass(difficulty, slack).After(before);

        var grid = Grid.Posterior(before, level => Grid.Cumulative((level - difficulty) / slack), widest: 45);
        after.Mean.ShouldBe(grid.Mean, 2e-5);
        after.Error.ShouldBe(grid.Error, 2e-5);
    }

    [Fact]
    public void The_normal_distribution_agrees_with_numeric_integration_and_with_printed_values()
    {
        foreach (var z in new[] { -6.0, -3.1, -2.5, -1.0, -0.01, 0.0, 0.5, 1.96, 2.6, 5.0 })
        {
            NormalMath.Cumulative(z).ShouldBe(Grid.Cumulative(z), 1e-9);
        }

        // Abramowitz and Stegun, table 26.1 and 26.2.
        NormalMath.Cumulative(1).ShouldBe(0.841344746068543, 1e-14);
        (NormalMath.Cumulative(-3.1) / 0.000967603213218358).ShouldBe(1, 1e-12);
        (NormalMath.Cumulative(-10) / 7.61985302416052e-24).ShouldBe(1, 1e-12);
        NormalMath.Surprise(-30.000001).ShouldBe(NormalMath.Surprise(-29.999999), 1e-4);
    }

    [Fact]
    public void The_order_of_observations_does_not_matter()
    {
        var a = Observation.Rating(3, 2.3, 0.9, 0.3, s_prior);
        var b = Observation.Expecting(2.4, 0.6, s_prior);
        var c = Observation.Expecting(1.3, 0.35, s_prior, weight: 0.4);

        var forth = (a + b + c).After(s_prior);
        var back = (c + b + a).After(s_prior);

        forth.Mean.ShouldBe(back.Mean, 1e-12);
        forth.Error.ShouldBe(back.Error, 1e-12);
    }
}

/// <summary>A posterior by summing over a fine grid: slow, plain, and independent of the formulas under test.</summary>
internal static class Grid
{
    public static Belief Posterior(Belief prior, Func<double, double> likelihood, double widest = 12)
    {
        const int Steps = 12_000;
        double mass = 0, first = 0, second = 0;
        for (var i = 0; i <= Steps; i++)
        {
            var level = prior.Mean + (prior.Error * widest * ((2.0 * i / Steps) - 1));
            var z = (level - prior.Mean) / prior.Error;
            var weight = Math.Exp(-z * z / 2) * likelihood(level);
            mass += weight;
            first += weight * level;
            second += weight * level * level;
        }

        var mean = first / mass;
        return new Belief(mean, Math.Sqrt((second / mass) - (mean * mean)));
    }

    /// <summary>Φ by Simpson's rule from the near side, so that the tail keeps its digits.</summary>
    public static double Cumulative(double z)
    {
        if (z > 0)
        {
            return 1 - Cumulative(-z);
        }

        const int Steps = 600;
        var low = z - 12;
        var h = (z - low) / Steps;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            var x = low + (i * h);
            sum += (i == 0 || i == Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-x * x / 2);
        }

        return sum * h / 3 / Math.Sqrt(2 * Math.PI);
    }
}

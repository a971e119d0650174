using Fulcrum.Core;
using Fulcrum.Planning;
using MathNet.Numerics;
using Shouldly;
using Xunit;
using Draws = Fulcrum.Planning.Draws;
using Normal = Fulcrum.Planning.Normal;

namespace Fulcrum.Tests;

public sealed class RandomTests
{
    /// <summary>The known answers that come with the authors' own library (Random123, kat_vectors, philox4x32 with 10 rounds).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_the_published_answers(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3)
        => Philox.Words(c0, c1, c2, c3, k0 | ((ulong)k1 << 32)).ShouldBe((w0, w1, w2, w3));

    [Fact]
    public void Draws_are_uniform_and_never_an_end()
    {
        var draws = new Draws(7, Draws.Path);
        var numbers = Enumerable.Range(0, 20_000).SelectMany(i =>
        {
            var (a, b, c, d) = draws.Four(i, 3, 1);
            return new[] { a, b, c, d };
        }).ToList();

        numbers.Min().ShouldBeGreaterThan(0);
        numbers.Max().ShouldBeLessThan(1);
        numbers.Average().ShouldBe(0.5, 0.005);
        numbers.Select(n => n * n).Average().ShouldBe(1.0 / 3, 0.005);
    }

    [Fact]
    public void Another_seed_subject_step_or_domain_gives_other_numbers()
    {
        var one = new Draws(7, Draws.Path).One(1, 2, 3);
        double[] others =
        [
            new Draws(8, Draws.Path).One(1, 2, 3), new Draws(7, Draws.Parameter).One(1, 2, 3),
            new Draws(7, Draws.Path).One(2, 2, 3), new Draws(7, Draws.Path).One(1, 3, 3), new Draws(7, Draws.Path).One(1, 2, 4),
        ];

        others.ShouldAllBe(o => Math.Abs(o - one) > 1e-6);
    }

    [Theory]
    [InlineData(-8.5)]
    [InlineData(-3)]
    [InlineData(-0.1)]
    [InlineData(0)]
    [InlineData(1.7)]
    [InlineData(7.5)]
    public void The_normal_distribution_agrees_with_another_library(double x)
    {
        var expected = MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);

        Normal.Cdf(x).ShouldBe(expected, 1e-14);
        if (Math.Abs(x) < 5)
        {
            Normal.Quantile(expected).ShouldBe(x, 1e-7);
        }
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.02425)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Normal_quantiles_agree_with_another_library(double p)
        => Normal.Quantile(p).ShouldBe(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p), 1e-8);

    [Theory]
    [InlineData(0.4)]
    [InlineData(2)]
    [InlineData(48)]
    public void Digamma_and_trigamma_agree_with_another_library(double x)
    {
        LogOdds.Digamma(x).ShouldBe(SpecialFunctions.DiGamma(x), 1e-10);
        // Trigamma is the slope of digamma.
        LogOdds.Trigamma(x).ShouldBe((SpecialFunctions.DiGamma(x + 1e-5) - SpecialFunctions.DiGamma(x - 1e-5)) / 2e-5, 1e-4);
    }

    [Fact]
    public void The_log_odds_of_a_beta_have_its_moments()
    {
        // Oracle: numerical integration over the density of Beta(2, 48).
        var (mean, deviation) = LogOdds.OfBeta(2, 48);
        double weight = 0, first = 0, second = 0;
        for (var i = 0; i < 400_000; i++)
        {
            var p = (i + 0.5) / 400_000;
            var density = p * Math.Pow(1 - p, 47);
            var logit = Math.Log(p / (1 - p));
            weight += density;
            first += density * logit;
            second += density * logit * logit;
        }

        first /= weight;
        mean.ShouldBe(first, 1e-4);
        deviation.ShouldBe(Math.Sqrt((second / weight) - (first * first)), 1e-4);
    }

    [Theory]
    [InlineData(Shape.Point, 3, 0, 0)]
    [InlineData(Shape.Normal, 1, 2, 0)]
    [InlineData(Shape.LogNormal, 80, 0.5, 0)]
    [InlineData(Shape.Triangular, 1, 2, 6)]
    [InlineData(Shape.Beta, 8, 2, 0)]
    public void Sampled_values_have_the_mean_of_their_distribution(Shape shape, double a, double b, double c)
    {
        var distribution = new Distribution(shape, a, b, c);
        var mean = Enumerable.Range(0, 100_000).Average(i => Sampling.Quantile(distribution, (i + 0.5) / 100_000));

        mean.ShouldBe(distribution.Mean, 0.01 * Math.Max(1, distribution.Mean));
    }

    [Fact]
    public void A_higher_share_gives_a_higher_value()
    {
        foreach (var shape in Enum.GetValues<Shape>())
        {
            var distribution = new Distribution(shape, 1, 2, 3);
            var values = Enumerable.Range(1, 99).Select(i => Sampling.Quantile(distribution, i / 100.0)).ToList();
            values.ShouldBe(values.Order());
        }
    }
}

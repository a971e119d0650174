using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class DrawSpreadTests
{
    [Fact]
    public void Noise_between_paths_is_no_spread_between_draws()
    {
        // Every draw has the same mean; what differs is the noise of its 32 paths.
        var spread = DrawSpread.Of(Values(0, 1), 200);

        spread.Mean.ShouldBe(0, 0.06);
        spread.Interval.Width.ShouldBeLessThan(0.2);
        spread.Error.ShouldBe(1 / Math.Sqrt(32 * 200.0), 0.003);
    }

    [Fact]
    public void Spread_between_draws_is_found_under_the_noise()
    {
        // Draw means are normal with deviation 0.5, so 10–90 is ±1.2816 · 0.5; the raw means of 32 noisy paths would spread wider.
        var spread = DrawSpread.Of(Values(0.5, 2), 2000);

        spread.Interval.Width.ShouldBe(2 * 1.2816 * 0.5, 0.06);
        spread.ShareAbove(0).ShouldBe(0.5, 0.04);
    }

    [Fact]
    public void Values_that_are_not_numbers_are_left_out()
        => DrawSpread.Of([1, double.NaN, 3, double.NaN, double.NaN, double.NaN], 2).Mean.ShouldBe(2);

    [Fact]
    public void Nothing_but_missing_values_is_zero()
        => DrawSpread.Of([double.NaN, double.NaN], 1).ShouldSatisfyAllConditions(s => s.Mean.ShouldBe(0), s => s.Interval.ShouldBe(new Interval(0, 0)));

    private static double[] Values(double between, double within)
    {
        var draws = new Draws(99, 7);
        var count = between == 0 ? 200 : 2000;
        return [.. Enumerable.Range(0, count * 32).Select(i =>
            (between * Normal.Quantile(draws.One(i / 32, 1, 0))) + (within * Normal.Quantile(draws.One(i, 2, 0))))];
    }
}

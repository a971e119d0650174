using System.Runtime.Intrinsics;
using Fulcrum.Planning;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class VectorExpTests
{
    [Fact]
    public void It_agrees_with_the_library_to_fifteen_digits()
    {
        for (var x = -699.9; x < 700; x += 0.37)
        {
            var got = VectorExp.Of(Vector256.Create(x, x / 10, x / 100, x / 1000));

            for (var (lane, at) = (0, x); lane < 4; lane++, at /= 10)
            {
                (got[lane] / Math.Exp(at)).ShouldBe(1, 4e-15, $"x = {at}");
            }
        }
    }

    [Fact]
    public void Beyond_its_range_it_stays_finite_and_above_zero()
    {
        var got = VectorExp.Of(Vector256.Create(-1e6, 1e6, double.NegativeInfinity, double.PositiveInfinity));

        for (var lane = 0; lane < 4; lane++)
        {
            double.IsFinite(got[lane]).ShouldBeTrue();
            got[lane].ShouldBeGreaterThan(0);
        }
    }
}

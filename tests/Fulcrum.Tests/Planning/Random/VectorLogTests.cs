using System.Runtime.Intrinsics;
using Fulcrum.Planning;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class VectorLogTests
{
    [Fact]
    public void The_logarithm_is_that_of_the_library()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var x = Math.Pow(10, (random.NextDouble() * 40) - 20);
            var near = 1 - Math.Pow(10, -16 * random.NextDouble());
            var got = VectorLog.Of(Vector256.Create(x, near, 1, 0.5 + random.NextDouble()));

            got[0].ShouldBe(Math.Log(x), 4e-15 * Math.Max(1, Math.Abs(Math.Log(x))));
            got[1].ShouldBe(Math.Log(near), 4e-16 + (4e-15 * Math.Abs(Math.Log(near))));
            got[2].ShouldBe(0);
        }
    }

    [Fact]
    public void Every_lane_is_worked_out_by_itself()
    {
        var mixed = VectorLog.Of(Vector256.Create(1e-12, 0.3, 0.999999, 7));
        for (var lane = 0; lane < 4; lane++)
        {
            var x = lane switch { 0 => 1e-12, 1 => 0.3, 2 => 0.999999, _ => 7 };
            VectorLog.Of(Vector256.Create(x))[0].ShouldBe(mixed[lane]);
        }
    }
}

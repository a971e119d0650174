using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class QuantilesTests
{
    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 1000)]
    [InlineData(7, 1000)]
    [InlineData(1000, 1000)]
    [InlineData(1001, 3)]
    [InlineData(500, 1)]
    public void Selection_gives_what_sorting_gives(int count, int different)
    {
        var draws = new Draws(5, 9);
        var values = Enumerable.Range(0, count).Select(i => Math.Floor(different * draws.One(i, 1, 0)))
            .Select((v, i) => i % 9 == 8 ? double.PositiveInfinity : v).ToArray();
        var sorted = values.Order().ToArray();

        Quantiles.Band(values.AsSpan()).ShouldBe(Band.OfSorted(sorted));
        Quantiles.Band(sorted.Reverse().ToArray().AsSpan()).ShouldBe(Band.OfSorted(sorted));
    }
}

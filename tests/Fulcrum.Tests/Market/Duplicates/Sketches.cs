using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Sketches
{
    [Theory]
    [InlineData(0.95)]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    public void The_agreement_of_sketches_estimates_the_overlap_of_sets(double overlap)
    {
        var random = new Random(17);
        var errors = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            // |A∩B| / |A∪B| = overlap with 600 elements in the union.
            var union = Enumerable.Range(0, 600).Select(_ => (uint)random.NextInt64(uint.MaxValue)).ToArray();
            var shared = (int)(600 * overlap);
            var half = (600 - shared) / 2;
            var a = union.Take(shared + half).ToArray();
            var b = union.Take(shared).Concat(union.Skip(shared + half)).ToArray();
            errors.Add(MinHash.Agreement(MinHash.Of(a), MinHash.Of(b)) - TextTokens.Overlap(TextTokens.Distinct(a), TextTokens.Distinct(b)));
        }

        // Binomial error of 128 places, averaged over 200 pairs, three standard errors.
        Math.Abs(errors.Average()).ShouldBeLessThan(3 * Math.Sqrt(overlap * (1 - overlap) / 128 / 200) + 0.003);
        Math.Sqrt(errors.Average(e => e * e)).ShouldBeLessThan(1.3 * Math.Sqrt(overlap * (1 - overlap) / 128));
    }

    [Fact]
    public void A_sketch_is_the_least_value_under_each_order_whatever_the_order_of_the_set()
    {
        var random = new Random(2);
        var set = Enumerable.Range(0, 100).Select(_ => (uint)random.NextInt64(uint.MaxValue)).ToArray();
        var sketch = MinHash.Of(set);
        MinHash.Of([.. set.Reverse(), .. set]).ShouldBe(sketch);
        var singles = set.Select(s => MinHash.Of([s])).ToList();
        sketch.ShouldBe(Enumerable.Range(0, MinHash.Size).Select(i => singles.Min(s => s[i])));
    }

    [Fact]
    public void Words_are_letters_and_digits_without_case()
    {
        var (a, b) = (new List<ulong>(), new List<ulong>());
        TextTokens.Hash("C#, Node.js – ÉCOLE 2x", a).ShouldBe(5);
        TextTokens.Hash("c node JS école 2X", b).ShouldBe(5);
        a.ShouldBe(b);
        TextTokens.Whole(a).ShouldBe(TextTokens.Whole(b));
        a.Reverse();
        TextTokens.Whole(a).ShouldNotBe(TextTokens.Whole(b));
    }

    [Theory]
    [InlineData("Data Engineer", "", "Data Engineer (Leeds, R-123)", "", true)]
    [InlineData("Data Engineer (Leeds)", "Leeds, UK", "Data Engineer (York)", "York, UK", true)]
    [InlineData("Data Engineer (Remote, Europe)", "", "Data Engineer - LATAM", "", true)]
    [InlineData("AI Linguist - Polish", "Poland", "AI Linguist - Portuguese", "Portugal", false)]
    [InlineData("Sr. Data Engineer", "", "Sr Data Engineer", "", true)]
    [InlineData("Senior Data Engineer", "", "Data Engineer", "", false)]
    [InlineData("Data Engineer I", "", "Data Engineer II", "", false)]
    [InlineData("Data Engineer", "", "Data Analyst", "", false)]
    [InlineData("", "", "Data Analyst", "", true)]
    public void Titles_agree_when_boards_only_added_places_and_numbers(string a, string placeA, string b, string placeB, bool agree)
    {
        new PostTitle(a, placeA).Agrees(new PostTitle(b, placeB)).ShouldBe(agree);
        new PostTitle(b, placeB).Agrees(new PostTitle(a, placeA)).ShouldBe(agree);
    }
}
